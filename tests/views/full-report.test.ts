/** The whole report of an edition: complete, each quote numbered once, the states of two days side by side. */
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { type FullReport, fullReport } from '../../src/views/full-report.ts';
import { createLibrary } from '../../src/views/library.ts';
import { rootOf } from '../case-root.ts';

const open = (root: string, jurisdiction: string, edition: string): FullReport => {
  const { records, texts } = readRecords(root);
  const library = createLibrary(records, texts);
  return fullReport(library, library.get('editions', jurisdiction, edition));
};
const mie = open(process.cwd(), 'mie', 'reform-2020-year-end');
const invented = (edition: string): FullReport => open(rootOf('three-editions'), 'shiken', edition);

const quotesOf = ({ sources }: FullReport) => sources.documents.flatMap(({ quotes }) => quotes);

describe('the whole report', () => {
  it('is about the plan and its parts, and about no other plan', () => {
    expect(mie.plans.map(({ href }) => href)).toEqual([
      '/mie/plans/third-reform/',
      '/mie/plans/third-reform-annual-2020/',
    ]);
    expect(mie.commitments).toHaveLength(12);
    expect(mie.milestones).toHaveLength(27);
  });

  it('gives each commitment its state at the day of the edition and at the day of the records', () => {
    const statesOf = (id: string) =>
      mie.commitments
        .filter(({ commitment }) => commitment.id === id)
        .map(({ commitment, now }) => [commitment.state, now]);
    expect(mie.edition.asOf).toBe('2021-01-31');
    expect(mie.asOf > mie.edition.asOf).toBe(true);
    expect(statesOf('introduce-cashless')).toEqual([['期限前', 'その後の報告なし']]);
    expect(mie.overdue.map(({ commitment }) => commitment.id)).toEqual([
      'publish-progress-half-yearly',
      'verify-model-office',
      'introduce-cashless',
      'report-and-publish-progress',
    ]);
  });

  it('numbers every quote once, from one on, in the order of documents and of their words', () => {
    for (const report of [mie, invented('edition-2'), invented('edition-3')]) {
      const quotes = quotesOf(report);
      expect(quotes.length).toBeGreaterThan(5);
      expect(quotes.map(({ number }) => number)).toEqual(quotes.map((_, index) => index + 1));
      expect(new Set(quotes.map(({ evidence }) => evidence.passageHref)).size).toBe(quotes.length);
      for (const { number, evidence } of quotes) {
        expect(report.sources.numbers.get(evidence.passageHref)).toBe(number);
      }
      for (const { quotes: own } of report.sources.documents) {
        const starts = own.map(({ evidence }) => Number(/#char=(\d+)/.exec(evidence.passageHref)?.[1]));
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
    }
  });

  it('names what is not written about it, and nothing of other plans', () => {
    expect(mie.gaps.map(({ id, records }) => [id, records.length])).toEqual([
      ['unitemised', 1],
      ['no-status', 7],
      ['no-name', 1],
      ['no-narrative', 1],
      ['no-edition', 7],
      ['no-date', 2],
      ['no-value', 2],
      ['no-origin', 1],
    ]);
    expect(mie.namedOnly.map(({ link }) => link.label)).toEqual([
      '進捗状況について 資料2別表',
      'ロードマップ（工程表）',
    ]);
  });

  it('keeps the milestones of an initiative together, initiatives in the order of the plan', () => {
    const groups = mie.milestones.map(({ group }) => group);
    const first = [...new Set(groups)];
    expect(groups).toEqual(first.flatMap((group) => groups.filter((other) => other === group)));
    const numbers = first.flatMap((group) => /^番号(\d)/.exec(group ?? '')?.[1] ?? []);
    expect(numbers).toEqual(['1', '2', '3', '4', '6', '7']);
  });

  it('brings what an edition changed and settled', () => {
    const report = invented('edition-2');
    expect(report.changes.moves).toHaveLength(4);
    expect(report.edition.settlements.length + report.corrections.length).toBeGreaterThan(0);
  });
});
