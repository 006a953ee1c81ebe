/** The printed report of invented editions with changes, settlements, counts and a correction. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import FullReport from '../../src/components/FullReport.astro';
import { readRecords } from '../../src/records/read-records.ts';
import { fullReport } from '../../src/views/full-report.ts';
import { createLibrary } from '../../src/views/library.ts';
import { rootOf } from '../case-root.ts';

const render = async (edition: string) => {
  const { records, texts } = readRecords(rootOf('three-editions'));
  const library = createLibrary(records, texts);
  const report = fullReport(library, library.get('editions', 'shiken', edition));
  const container = await AstroContainer.create();
  const html = await container.renderToString(FullReport, {
    props: { report, href: `/shiken/reports/${edition}/` },
  });
  return { report, root: parse(html) };
};

it.each(['edition-1', 'edition-2', 'edition-3'])(
  'prints every chapter of %s, with no link that leads nowhere',
  async (edition) => {
    const { root } = await render(edition);
    const chapters = root.querySelectorAll('.report-contents a');
    expect(chapters).toHaveLength(13);
    expect(root.querySelectorAll('.report-chapter h2').map(({ textContent }) => textContent)).toEqual(
      chapters.map(({ textContent }) => textContent),
    );
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = root
      .querySelectorAll('a[href^="#"]')
      .map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(inside.length).toBeGreaterThan(13);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

it('puts what changed first, with both words of every status that moved', async () => {
  const { report, root } = await render('edition-2');
  const [first] = root.querySelectorAll('.report-chapter');
  expect(report.changes.moves.length).toBeGreaterThan(0);
  for (const { initiative, before, after } of report.changes.moves) {
    expect(first?.textContent).toContain(initiative.label);
    expect(first?.textContent.replaceAll(/\s+/g, '')).toContain(
      `${before ?? '記載なし'}→${after ?? '記載なし'}`,
    );
  }
});

it('lists every quote of the report with its address written out', async () => {
  const { report, root } = await render('edition-3');
  const listed = root.querySelectorAll('.report-quotes > li').map(({ textContent }) => textContent);
  const quotes = report.sources.documents.flatMap((document) => document.quotes);
  expect(listed).toHaveLength(quotes.length);
  for (const [index, { evidence }] of quotes.entries()) {
    expect(listed[index]).toContain(evidence.passageHref);
    expect(listed[index]).toContain(evidence.pieces[0]?.text.slice(0, 10));
  }
});
