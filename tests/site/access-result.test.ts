/** The published result of the checks of accessibility says what the checks and the site are today. */
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { axeRules, criteriaOf } from '../../scripts/access/axe-rules.ts';
import { keyboardPaths } from '../../scripts/access/keyboard-paths.ts';
import { readKinds } from '../../scripts/access/page-kinds.ts';
import { RESULT_FILE, versionOf } from '../../scripts/access/result.ts';
import { AccessResult, accessCheckIds } from '../../src/domain/access.ts';
import { accessCriteria } from '../../src/domain/access-criteria.ts';
import { readPages, wordsOf } from './built-pages.ts';

const result = AccessResult.parse(JSON.parse(readFileSync(RESULT_FILE, 'utf8')));
const pages = await readPages(inject('site'));
const getPage = (address: string) => {
  const page = pages.find((built) => built.address === address);
  if (!page) throw new Error(`page: ${address}`);
  return parse(page.html);
};

describe('the result of the checks; `npm run access` makes it anew', () => {
  it('was made with the rules, checks and paths of today', () => {
    expect(result.tools.axe).toBe(versionOf('axe-core'));
    expect(result.tools.htmlValidate).toBe(versionOf('html-validate'));
    expect(result.rules.map(({ id, help, criteria }) => ({ id, help, criteria }))).toEqual(
      axeRules
        .map((rule) => ({ id: rule.ruleId, help: rule.help, criteria: criteriaOf(rule) }))
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
    expect(result.checks).toEqual(accessCheckIds);
    expect(result.paths).toEqual(keyboardPaths.map(({ title }) => title));
  });

  it('covers every kind of page that the site has', () => {
    const kindOf = readKinds();
    const kinds = [...new Set(pages.map(({ address }) => kindOf(address)))].sort();
    expect(kinds.filter((kind) => !result.kinds.some((tested) => tested.kind === kind))).toEqual([]);
  });

  it('is published with every criterion, tested page, check and path, and claims no conformance', () => {
    const page = getPage('/accessibility/result/');
    const words = wordsOf(page);
    const rows = page.querySelectorAll('tbody tr').map((row) => row.querySelector('th')?.textContent.trim());
    expect(rows).toEqual(accessCriteria.map(({ id, title }) => `${id} ${title}`));
    expect(
      page.querySelectorAll('tbody tr td:last-child').every((cell) => cell.textContent === '未実施'),
    ).toBe(true);
    const linked = page.querySelectorAll('main details a').map((link) => link.getAttribute('href'));
    expect(linked).toEqual(result.kinds.flatMap((kind) => kind.pages.map(({ address }) => address)));
    for (const path of result.paths) expect(words).toContain(path.replaceAll(/\s+/g, ''));
    expect(words).toContain('満たしている適合レベル表明しません。');
    expect(words).not.toMatch(/に(一部)?準拠(して|し)/);
  });

  it('is spoken of in the policy, with its date', () => {
    const policy = getPage('/accessibility/');
    expect(policy.querySelector(`time[datetime="${result.to}"]`)).not.toBeNull();
    expect(policy.querySelector('a[href="/accessibility/result/"]')).not.toBeNull();
  });
});

describe('the table of criteria', () => {
  const count = (since: string, level: string): number =>
    accessCriteria.filter((criterion) => criterion.since === since && criterion.level === level).length;

  it('has the 25 A and 13 AA criteria of JIS X 8341-3:2016 and what WCAG 2.1 and 2.2 add', () => {
    expect([count('2.0', 'A'), count('2.0', 'AA')]).toEqual([25, 13]);
    expect([count('2.1', 'A'), count('2.1', 'AA')]).toEqual([5, 7]);
    expect([count('2.2', 'A'), count('2.2', 'AA')]).toEqual([2, 4]);
    expect(new Set(accessCriteria.map(({ id }) => id)).size).toBe(56);
  });

  it('has every criterion that a rule of axe-core names, save 2.1.3, which is AAA', () => {
    const known = new Set(accessCriteria.map(({ id }) => id));
    const unknown = axeRules.flatMap((rule) => criteriaOf(rule).filter((id) => !known.has(id)));
    expect([...new Set(unknown)]).toEqual(['2.1.3']);
  });

  it('uses every check at least once, save those that guard other promises of the site', () => {
    const used = new Set(accessCriteria.flatMap(({ checks }) => checks));
    expect(accessCheckIds.filter((check) => !used.has(check))).toEqual(['own-server']);
  });
});
