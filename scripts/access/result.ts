/** One whole run of the checks, and the result of it that the site publishes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { type AccessResult, accessCheckIds } from '../../src/domain/access.ts';
import type { IndexedPage } from '../../src/search/record.ts';
import { serveSite } from '../site-server.ts';
import { axeRules, criteriaOf } from './axe-rules.ts';
import { judgeSite, type SiteAnswer } from './judge-site.ts';
import { keyboardPaths } from './keyboard-paths.ts';
import { readKinds } from './page-kinds.ts';
import { walkAll } from './walk-keyboard.ts';

/** Where the result lies under the root of the records. */
export const RESULT_FILE = 'data/site/access.json';

/** Every check there is: each page in every state, and the paths of the keyboard. */
export const judgeEverything = async (
  browser: Browser,
  folder: string,
  pages: IndexedPage[],
  { withPaths }: { withPaths: boolean },
): Promise<SiteAnswer> => {
  const { server, address } = await serveSite(folder, 0);
  const site = address.replace(/\/$/, '');
  try {
    const answer = await judgeSite(browser, site, pages);
    const walked = withPaths ? await walkAll(browser, site, pages) : [];
    return { ...answer, findings: [...answer.findings, ...walked] };
  } finally {
    server.close();
  }
};

const require = createRequire(import.meta.url);

/** Version of an installed package. */
export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version;

/** The result of a run that found no fault. */
export const toResult = (
  { pages }: SiteAnswer,
  { from, to, browser }: { from: string; to: string; browser: string },
): AccessResult => {
  const kindOf = readKinds();
  const count = (rule: string, part: 'applied' | 'undecided'): number =>
    [...pages.values()].filter((answer) => answer[part].has(rule)).length;
  return {
    from,
    to,
    tools: {
      axe: versionOf('axe-core'),
      htmlValidate: versionOf('html-validate'),
      browser: `Chromium ${browser}`,
    },
    kinds: [...Map.groupBy(pages, ([address]) => kindOf(address))]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, tested]) => ({
        kind,
        pages: tested.map(([address, { title }]) => ({ address, title })),
      })),
    rules: axeRules
      .map((rule) => ({
        id: rule.ruleId,
        help: rule.help,
        criteria: criteriaOf(rule),
        pages: count(rule.ruleId, 'applied'),
        undecided: count(rule.ruleId, 'undecided'),
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    checks: accessCheckIds,
    paths: keyboardPaths.map(({ title }) => title),
  };
};
