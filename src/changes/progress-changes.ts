/** 版と進捗: statuses that moved, totals, new editions, published editions that are touched. */
import type { Records, Row, TableName } from '../domain/catalog.ts';
import { tableNames } from '../domain/catalog.ts';
import { createEditionContent } from '../domain/edition-content.ts';
import { areComparable, previousEdition } from '../domain/edition-order.ts';
import { addressOf } from '../views/address.ts';
import { nameOfInitiative } from '../views/label.ts';
import type { Library } from '../views/library.ts';
import { once } from '../views/look-up.ts';
import { isOf, type RowChange, rowOf } from './compare-rows.ts';
import { arrow, type Entry, type Piece, toEntry } from './report.ts';
import { fateOf, rowEntry, type Sides, sideOf } from './row-entry.ts';

/** 「達成（見込み）」 as the report says it, or that it says nothing. */
const statusWords = (library: Library, row: Row<'progress'>): string => {
  const status = library.find('statuses', row.jurisdiction, row.status)?.label ?? '区分の記載なし';
  const asides = [row.basis === '見込み' ? '見込み' : '', row.excluded ?? ''].filter((word) => word !== '');
  return asides.length > 0 ? `${status}（${asides.join('、')}）` : status;
};

/** What the edition before said of the same initiative on the same axis. */
const earlierWords = (library: Library, row: Row<'progress'>): string | undefined => {
  const { jurisdiction } = row;
  const edition = library.get('editions', jurisdiction, row.edition);
  const previous = previousEdition(library.rowsOf('editions', jurisdiction), edition);
  const word = library.find('statuses', jurisdiction, row.status);
  const earlier = library
    .rowsOf('progress', jurisdiction)
    .filter((other) => other.edition === previous?.id && other.initiative === row.initiative)
    .find((other) => {
      const then = library.find('statuses', jurisdiction, other.status);
      return !word || !then || areComparable(then, word);
    });
  return earlier && statusWords(library, earlier);
};

const progressSentence = (sides: Sides, change: RowChange<'progress'>): Piece[] => {
  const row = rowOf(change);
  const side = sideOf(sides, change);
  const initiative = side.get('initiatives', row.jurisdiction, row.initiative);
  const edition = side.get('editions', row.jurisdiction, row.edition);
  const axis = side.find('statuses', row.jurisdiction, row.status)?.axis;
  const kindIsSaid = initiative.number?.includes(initiative.kind) ?? false;
  const subject: Piece[] = [
    kindIsSaid ? '「' : `${initiative.kind}「`,
    { kind: 'link', text: nameOfInitiative(initiative), href: addressOf('initiatives', initiative) },
    `」（${edition.title}${axis ? `、${axis}` : ''}）: `,
  ];
  if (change.before && change.after) {
    const words = [statusWords(sides.before, change.before), statusWords(sides.after, change.after)] as const;
    return words[0] === words[1]
      ? [...subject, `${words[0]}のまま、ほかの欄が変わります`]
      : [...subject, ...arrow(...words)];
  }
  if (change.before)
    return [...subject, { kind: 'removed', text: statusWords(side, row) }, ' の行がなくなります'];
  const earlier = earlierWords(side, row);
  if (earlier === statusWords(side, row)) {
    return [...subject, '前の版と同じ ', { kind: 'added', text: earlier }];
  }
  return earlier === undefined
    ? [...subject, { kind: 'added', text: statusWords(side, row) }, '（前の版に比べる区分はありません）']
    : [...subject, `前の版の ${earlier} から `, { kind: 'added', text: statusWords(side, row) }, ' に'];
};

const totalWords = (library: Library, row: Row<'edition_totals'>): string => {
  const status = library.get('statuses', row.jurisdiction, row.status).label;
  return `${status}（${row.basis}）${row.denominator}のうち${row.count}`;
};

const totalSentence = (sides: Sides, change: RowChange<'edition_totals'>): Piece[] => {
  const row = rowOf(change);
  const edition = sideOf(sides, change).get('editions', row.jurisdiction, row.edition);
  const subject: Piece[] = [
    '「',
    { kind: 'link', text: edition.title, href: addressOf('editions', edition) },
    '」の合計: ',
  ];
  if (change.before && change.after) {
    return [
      ...subject,
      ...arrow(totalWords(sides.before, change.before), totalWords(sides.after, change.after)),
    ];
  }
  const kind = change.after ? 'added' : 'removed';
  return [...subject, { kind, text: totalWords(sideOf(sides, change), row) }];
};

const sentenceOf = (sides: Sides, change: RowChange): Piece[] | undefined => {
  if (isOf('progress')(change)) return progressSentence(sides, change);
  if (isOf('edition_totals')(change)) return totalSentence(sides, change);
  if (isOf('editions')(change) && fateOf(change) === 'added') {
    const { title, as_of } = rowOf(change);
    const href = addressOf('editions', rowOf(change));
    return ['新しい版「', { kind: 'link', text: title, href }, `」が加わります（時点 ${as_of}）`];
  }
  return undefined;
};

const recordsIn = ({ records }: Library, jurisdiction: string): Records =>
  Object.fromEntries(
    tableNames.map((table) => [
      table,
      (records[table] as Row<TableName>[]).filter((row) => row.jurisdiction === jurisdiction),
    ]),
  ) as unknown as Records;

const contentsOf = once((library, jurisdiction) => createEditionContent(recordsIn(library, jurisdiction)));

/** Published editions whose frozen content is not what it was. */
const touchedEditions = ({ before, after }: Sides): Entry[] =>
  before.records.editions.flatMap((edition) => {
    const { jurisdiction, id } = edition;
    const wasPublished = before
      .rowsOf('edition_digests', jurisdiction)
      .some((digest) => digest.edition === id);
    const now = after.find('editions', jurisdiction, id);
    const contentIn = (library: Library, row: typeof edition): string =>
      contentsOf(library, jurisdiction)(row);
    if (!wasPublished || (now && contentIn(before, edition) === contentIn(after, now))) return [];
    const corrections = after
      .rowsOf('edition_digests', jurisdiction)
      .filter((row) => row.edition === id && !before.find('edition_digests', jurisdiction, row.id))
      .flatMap(({ correction }) => after.find('corrections', jurisdiction, correction) ?? []);
    const link = { kind: 'link', text: edition.title, href: addressOf('editions', edition) } as const;
    const entry: Pick<Entry, 'pieces' | 'facts'> = {
      pieces: ['公開した版「', link, now ? '」の内容が変わります' : '」がなくなります'],
      facts: [
        corrections.length === 0
          ? { kind: 'line', label: '訂正', pieces: [{ kind: 'strong', text: '訂正の記録がありません' }] }
          : {
              kind: 'line',
              label: '訂正',
              pieces: corrections.map(({ reason }) => `訂正として行われます。理由: ${reason}`),
            },
      ],
    };
    return [toEntry({ ...entry, alert: true })];
  });

/** The tables that this section tells of. */
export const PROGRESS_TABLES = [
  'editions',
  'edition_totals',
  'progress',
  'settlements',
  'edition_digests',
  'statuses',
] as const satisfies TableName[];

export const progressEntries = (sides: Sides, changes: RowChange[]): Entry[] => [
  ...touchedEditions(sides),
  ...PROGRESS_TABLES.flatMap((table) => changes.filter(isOf(table))).map((change) =>
    rowEntry(sides, change, sentenceOf(sides, change)),
  ),
];
