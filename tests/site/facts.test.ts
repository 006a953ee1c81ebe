/** What the first publication holds, found in the built pages as a reader finds it. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { readPages, withoutSpace, wordsOf } from './built-pages.ts';

const { records } = readRecords(process.cwd());
const pages = new Map((await readPages(inject('site'))).map((page) => [page.address, page]));

const recordOn = (address: string, record: string): string => {
  const element = pages.get(address)?.root.querySelector(`[data-record="${record}"]`);
  return element ? wordsOf(element) : '';
};

/** The words that a reader sees highlighted: the mark, and its rest where another passage cuts it in two. */
const highlightedBy = (mark: HTMLElement): string => {
  if (!mark.classList.contains('cut')) return mark.textContent;
  let outer = mark;
  for (
    let parent = outer.parentNode;
    parent?.tagName === 'MARK' && parent.lastChild === outer;
    parent = outer.parentNode
  ) {
    outer = parent;
  }
  const next = outer.nextElementSibling;
  return mark.textContent + (next?.classList.contains('rest') ? next.textContent : '');
};

describe('the published facts', () => {
  it('show every statement with its speaker, post and paragraphs at its own anchor', () => {
    const found = records.statements.filter((statement) => {
      const address = `/${statement.jurisdiction}/meetings/${statement.meeting}/`;
      const text = recordOn(address, `statements/${statement.id}`);
      const post = records.posts.find(
        ({ id, jurisdiction }) => id === statement.post && jurisdiction === statement.jurisdiction,
      );
      const paragraphs = records.paragraphs.filter((row) => row.statement === statement.id);
      return (
        paragraphs.length > 0 &&
        text.includes(withoutSpace(`${statement.mark}${statement.surname}${post?.name}`)) &&
        paragraphs.every((row) => text.includes(withoutSpace(row.text))) &&
        pages.get(address)?.root.getElementById(statement.anchor)
      );
    });
    expect(found).toHaveLength(17);
    expect(found).toHaveLength(records.statements.length);
  });

  it('show every milestone, target and measured value with its quote and a link to the highlighted passage', () => {
    const rows = [
      ...records.milestones.map((row) => ({
        address: `/${row.jurisdiction}/roadmap/`,
        record: `milestones/${row.id}`,
        row,
      })),
      ...records.targets.map((row) => ({
        address: `/${row.jurisdiction}/indicators/${row.indicator}/`,
        record: `targets/${row.id}`,
        row,
      })),
      ...records.measurements.map((row) => ({
        address: `/${row.jurisdiction}/indicators/${row.indicator}/`,
        record: `measurements/${row.id}`,
        row,
      })),
    ];
    const missing = rows.filter(({ address, record, row }) => {
      const element = pages.get(address)?.root.querySelector(`[data-record="${record}"]`);
      if (!element || !wordsOf(element).includes(withoutSpace(row.quote))) return true;
      const [path, fragment] = (
        element
          .querySelectorAll('a')
          .map((link) => link.getAttribute('href') ?? '')
          .find((href) => href.includes('#char=')) ?? ''
      ).split('#');
      const mark = pages.get(path ?? '')?.root.getElementById(fragment ?? '');
      return !mark || withoutSpace(highlightedBy(mark)) !== withoutSpace(row.quote);
    });
    expect(rows.length).toBeGreaterThanOrEqual(75);
    expect(missing.map(({ record }) => record)).toEqual([]);
  });

  it('show all seven initiatives of the third reform, the fifth as not named', () => {
    const seven = records.initiatives.filter(({ plan, kind }) => plan === 'third-reform' && kind === '取組');
    const titles = seven.map(
      (row) => pages.get(`/mie/initiatives/${row.id}/`)?.root.querySelector('h1')?.textContent ?? '',
    );
    expect(titles.filter((title) => title !== '')).toHaveLength(7);
    expect(titles.filter((title) => title.includes('名称の記載なし'))).toHaveLength(1);
    const tree = pages.get('/mie/plans/third-reform/')?.root.querySelector('.plan-map');
    expect(seven.every((row) => tree?.querySelector(`[data-record="initiatives/${row.id}"]`))).toBe(true);
  });

  it('say that two of seven are expected and that it is not said which', () => {
    const text = recordOn(
      '/mie/reports/reform-2020-year-end/',
      'edition_totals/reform-2020-achieved-expected',
    );
    expect(text).toContain('7つの具体的取組のうち');
    expect(text).toContain('2/7取組が「達成」となる見込み');
    expect(text).toContain('内訳の記載なし');
  });

  it('show suspected errors as the source has them, with the reading where it is certain', () => {
    const html = pages.get('/mie/documents/smart-reform-2020/')?.root.textContent ?? '';
    expect(withoutSpace(html)).toContain('「新常态［原文のまま。「新常態」か］」');
  });
});
