/** The meetings, the documents and the editions of a jurisdiction in time. */
import type { TimelineEntry } from '../charts/timeline.ts';
import { fiscalYearOf, formatDate, formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { dayOfDocument } from '../domain/document.ts';
import { addressOf } from './address.ts';
import { type ChartRow, type ChartView, toChart } from './chart.ts';
import type { Library } from './library.ts';

/** 2022-04-01 → 令和4年度 */
const shortYear = (april: string): string => formatFiscalYear(fiscalYearOf(april)).replace(/（.*/u, '');

interface Dated {
  id: string;
  kind: '会議' | '資料' | '進捗報告';
  label: string;
  day: string | null;
  /** What the day means. */
  meaning: string;
  href: string;
}

const SHAPE = { 会議: 'circle', 資料: 'square', 進捗報告: 'diamond' } as const;

/** What has a day of its own: meetings, editions, and held documents that are neither minutes nor a report. */
const datedOf = (library: Library, jurisdiction: string): Dated[] => {
  const meetings = library.rowsOf('meetings', jurisdiction);
  const editions = library.rowsOf('editions', jurisdiction);
  const shown = new Set([...meetings, ...editions].map(({ document }) => document));
  const documents = library
    .rowsOf('documents', jurisdiction)
    .filter(({ id, held }) => held === '本文あり' && !shown.has(id));
  const meaningOf = (row: Row<'documents'>): string =>
    row.as_of ? '資料の時点' : row.date ? '資料の日付' : '日付の記載なし';
  return [
    ...meetings.map(
      (row): Dated => ({
        id: row.id,
        kind: '会議',
        label: row.label,
        day: row.date,
        meaning: '開催日',
        href: addressOf('meetings', row),
      }),
    ),
    ...editions.map(
      (row): Dated => ({
        id: row.id,
        kind: '進捗報告',
        label: row.title,
        day: row.as_of,
        meaning: '取りまとめの時点',
        href: addressOf('editions', row),
      }),
    ),
    ...documents.map(
      (row): Dated => ({
        id: row.id,
        kind: '資料',
        label: row.label,
        day: dayOfDocument(row),
        meaning: meaningOf(row),
        href: addressOf('documents', row),
      }),
    ),
  ].sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
};

/** The timeline of a jurisdiction; undefined where nothing has a day. */
export const timelineChart = (
  library: Library,
  { id, name }: { id: string; name: string },
): ChartView | undefined => {
  const all = datedOf(library, id);
  const dated = all.filter(({ day }) => day !== null);
  if (dated.length === 0) return undefined;
  const undated = all.length - dated.length;
  const kinds = [...new Set(dated.map(({ kind }) => kind))];
  const entries = dated.map(
    (entry): TimelineEntry => ({
      id: entry.id,
      day: entry.day ?? '',
      time: `${formatDate(entry.day ?? '')} ${entry.meaning}`,
      label: entry.label,
      shape: SHAPE[entry.kind],
      series: entry.kind,
    }),
  );
  const rows = all.map(
    ({ label, kind, day, meaning, href }): ChartRow => ({ cells: [label, kind, day, meaning], href }),
  );
  return toChart({
    id: `${id}-timeline`,
    jurisdiction: id,
    title: `${name}の会議と資料の年表`,
    description: `本文のある記録${all.length}件のうち、日付の分かる${dated.length}件を、時の間隔のとおりに上から並べた図です。${undated > 0 ? `日付の書かれていない${undated}件は、表にだけ示します。` : ''}`,
    denominator: `本文のある会議・進捗報告・資料 ${all.length}件`,
    rule: '会議は開催日、進捗報告は取りまとめの時点、そのほかの資料は本文に書かれている時点か日付に置きます。',
    asOf: library.asOf,
    sources: [{ label: `${name}の資料の一覧`, href: `/${id}/documents/` }],
    home: { label: '収録範囲・記録にないこと', href: `/coverage/#${id}` },
    columns: [
      { name: 'record', title: '記録' },
      { name: 'kind', title: '種別' },
      { name: 'day', title: '日' },
      { name: 'meaning', title: '日の意味' },
    ],
    rows,
    body: {
      form: 'timeline',
      input: {
        entries,
        formatYear: shortYear,
        key: kinds.length > 1 ? kinds.map((kind) => ({ shape: SHAPE[kind], text: kind })) : [],
      },
    },
  });
};
