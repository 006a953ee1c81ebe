/** axe-core in a page: which rules, and what one run of them says. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe, { type AxeResults, type RuleMetadata } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Fault } from './finding.ts';

const require = createRequire(import.meta.url);
const japanese = readFileSync(require.resolve('axe-core/locales/ja.json'), 'utf8');

/** WCAG 2.2 A and AA, what axe-core recommends, and its experiments: all but AAA and what it has given up. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];
/** Lists what is hidden for a person to look at; it says nothing about what is there. */
const LEFT_OUT = ['hidden-content'];

axe.configure({ locale: JSON.parse(japanese) });

/** The rules that are run, with their sentences in Japanese. */
export const axeRules: RuleMetadata[] = axe
  .getRules(TAGS)
  .filter(({ ruleId, tags }) => !tags.includes('deprecated') && !LEFT_OUT.includes(ruleId));

/** The success criteria that a rule tests: the tag `wcag1410` → 1.4.10. */
export const criteriaOf = ({ tags }: RuleMetadata): string[] =>
  tags.flatMap((tag) => {
    const { a, b, c } = /^wcag(?<a>\d)(?<b>\d)(?<c>\d+)$/.exec(tag)?.groups ?? {};
    return a ? [`${a}.${b}.${c}`] : [];
  });

/** The script that makes axe-core known to a page, speaking Japanese. */
export const axeScript = `${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}
axe.configure({ locale: ${japanese} });`;

/** The rules that judged something, the rules that left something to a person, and the faults. */
export interface AxeAnswer {
  applied: string[];
  undecided: string[];
  faults: Fault[];
}

/** Runs the rules over the whole page as it stands. */
export const runAxe = async (page: Page): Promise<AxeAnswer> => {
  const values = axeRules.map(({ ruleId }) => ruleId);
  const options = { runOnly: { type: 'rule', values }, resultTypes: ['violations', 'incomplete'] };
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  const idsOf = (found: AxeResults['passes']): string[] => found.map(({ id }) => id);
  return {
    applied: [...idsOf(result.passes), ...idsOf(result.incomplete), ...idsOf(result.violations)],
    undecided: idsOf(result.incomplete),
    faults: result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => ({
        rule: `axe ${id}`,
        element: `${target.join(' ')} ${html.slice(0, 120)}`,
        message: help,
        repair: (failureSummary ?? '').replaceAll(/\s*\n\s*/g, ' '),
      })),
    ),
  };
};
