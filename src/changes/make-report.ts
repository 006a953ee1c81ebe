/** Two sets of records → the report of what the change means. Reads top to bottom like the report itself. */

import type { Records } from '../domain/catalog.ts';
import { catalog, type TableName, tableNames } from '../domain/catalog.ts';
import type { StoredText } from '../domain/document.ts';
import { addressOf } from '../views/address.ts';
import type { Publisher } from '../views/chart-words.ts';
import { chartsOf } from '../views/charts.ts';
import { createLibrary, type Library } from '../views/library.ts';
import { addressEntries, type Published, publishedAround } from './address-effects.ts';
import { chartEntries } from './chart-changes.ts';
import { compareRows, isOf, type Reordered, type RowChange, rowOf } from './compare-rows.ts';
import { FIGURE_TABLES, figureEntries } from './figure-changes.ts';
import { type FileChange, fileEntries } from './file-changes.ts';
import { MEETING_TABLES, meetingEntries } from './meeting-changes.ts';
import { pageEntries, pagesAround } from './page-effects.ts';
import { PROGRESS_TABLES, progressEntries } from './progress-changes.ts';
import { promiseEntries } from './promise-changes.ts';
import { nameOfRecord } from './record-name.ts';
import { arrow, type ChangeReport, type Entry, type Piece, type Section, toEntry } from './report.ts';
import { fateOf, plainSentence, rowEntry, type Sides, sideOf } from './row-entry.ts';
import { SOURCE_TABLES, sourceEntries } from './source-changes.ts';

/** What one side of the comparison holds. */
export interface Held {
  records: Records;
  texts: StoredText[];
  /** Addresses ever published. */
  ledger: string[];
}

/** What two builds tell, when they were asked for. */
export interface BuiltSides {
  addresses: Published;
  /** Pages that differ. */
  pages: string[];
}

export interface Settings {
  /** What the records are compared with, in words. */
  base: string;
  publisher: Publisher;
  jurisdictions: { id: string; name: string }[];
  /** The day for which states are computed; the newest day of both sides unless given. */
  asOf?: string | undefined;
  files: FileChange[];
  built?: BuiltSides | undefined;
}

const TOLD: TableName[] = [
  ...PROGRESS_TABLES,
  ...MEETING_TABLES,
  ...FIGURE_TABLES,
  ...SOURCE_TABLES,
  'commitments',
  'corrections',
  'redirects',
];

const orderEntries = (reordered: Reordered[]): Entry[] =>
  reordered.map(({ table, jurisdiction, ids }) =>
    toEntry({
      pieces: [`${catalog[table].title}（${jurisdiction}）の行の並ぶ順が変わります`],
      facts: [{ kind: 'line', label: '今の順', pieces: [ids.join('、')] }],
    }),
  );

/** A correction in one sentence, 訂正; the changed record itself is told in its own section. */
const correctionSentence = (sides: Sides, change: RowChange<'corrections'>): Piece[] => {
  const row = rowOf(change);
  const name = nameOfRecord(sideOf(sides, change), 'corrections', row);
  const link: Piece = { kind: 'link', text: name, href: addressOf('corrections', row) };
  if (fateOf(change) !== 'added') return plainSentence(sides, change);
  return ['訂正: 「', link, '」について、', ...arrow(row.before, row.after), `（理由: ${row.reason}）`];
};

const correctionEntries = (sides: Sides, changes: RowChange[]): Entry[] => [
  ...changes
    .filter(isOf('corrections'))
    .map((change) => rowEntry(sides, change, correctionSentence(sides, change))),
  ...changes.filter(isOf('redirects')).map((change) => rowEntry(sides, change)),
];

const countChanges = (changes: RowChange[]): ChangeReport['counts'] => {
  const countOf = (fate: ReturnType<typeof fateOf>): number =>
    changes.filter((change) => fateOf(change) === fate).length;
  return { added: countOf('added'), removed: countOf('removed'), changed: countOf('changed') };
};

const chartsIn = (library: Library, { jurisdictions }: Settings) =>
  jurisdictions.flatMap((jurisdiction) => chartsOf(library, jurisdiction));

/** The sections in the order of what a reviewer asks first. */
export const makeReport = (before: Held, after: Held, settings: Settings): ChangeReport => {
  const { rows, reordered } = compareRows(before.records, after.records);
  const published = createLibrary(before.records, before.texts, settings.asOf);
  const now = createLibrary(after.records, after.texts, settings.asOf);
  const asOf = [published.asOf, now.asOf].sort().at(-1) as string;
  const at = (library: Library, { records, texts }: Held): Library =>
    library.asOf === asOf ? library : createLibrary(records, texts, asOf);
  const sides: Sides = { before: at(published, before), after: at(now, after) };
  const charts = { before: chartsIn(published, settings), after: chartsIn(now, settings) };
  const { built } = settings;
  const addresses =
    built?.addresses ??
    publishedAround(
      rows,
      { ledger: before.ledger, charts: charts.before },
      { ledger: after.ledger, charts: charts.after },
    );
  const chartSection = chartEntries(charts.before, charts.after, settings.publisher);
  const others = tableNames.filter((table) => !TOLD.includes(table));
  const sections: (Omit<Section, 'note'> & Partial<Section>)[] = [
    { id: 'progress', title: '版と進捗', entries: progressEntries(sides, rows) },
    {
      id: 'promises',
      title: '約束・要望・課題と、その状態',
      entries: promiseEntries(
        sides,
        published,
        rows,
        settings.jurisdictions.map(({ id }) => id),
      ),
    },
    { id: 'figures', title: '工程・目標値・実績値', entries: figureEntries(sides, rows) },
    { id: 'meetings', title: '会議と発言', entries: meetingEntries(sides, rows) },
    { id: 'corrections', title: '訂正と転送', entries: correctionEntries(sides, rows) },
    {
      id: 'sources',
      title: '資料・出典',
      entries: sourceEntries(sides, rows, { before: before.texts, after: after.texts }),
    },
    {
      id: 'others',
      title: 'そのほかの記録',
      entries: [
        ...rows.filter(isOf(...others)).map((change) => rowEntry(sides, change)),
        ...orderEntries(reordered.filter(({ table }) => catalog[table].origin === 'csv')),
      ],
    },
    {
      id: 'addresses',
      title: 'アドレス',
      note: built
        ? '二つのサイトを作って比べました。'
        : '記録と図、アドレスの台帳から求めました。サイトを作って確かめるときは --build を付けます。',
      entries: addressEntries(addresses, {
        before: before.records.redirects,
        after: after.records.redirects,
      }),
    },
    { id: 'charts', title: '図', entries: chartSection },
    {
      id: 'pages',
      title: 'ページ',
      note: built
        ? '二つのサイトを作り、中身の違うページをすべて挙げました。'
        : '変わる記録のページ、その記録が指す記録のページ、表と図のページです。一覧や検索など、ほかのページにも現れます。すべてを求めるときは --build を付けます。',
      entries: pageEntries(built?.pages ?? pagesAround(sides, rows, chartSection), built !== undefined),
    },
    { id: 'files', title: '記録の表と文書のほかに変わるファイル', entries: fileEntries(settings.files) },
  ];
  return {
    base: settings.base,
    asOf,
    counts: countChanges(rows),
    sections: sections.map((section) => ({ note: undefined, ...section })),
  };
};
