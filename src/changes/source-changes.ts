/** 出典: documents, their stored texts, their prose, and the quotes taken from them. */
import { catalog, type Row, type TableName } from '../domain/catalog.ts';
import type { StoredText } from '../domain/document.ts';
import { addressOf } from '../views/address.ts';
import type { Library } from '../views/library.ts';
import { rowsBy } from '../views/look-up.ts';
import { type DiffPiece, diffText } from '../views/text-diff.ts';
import { isOf, keyOf, type RowChange, rowOf } from './compare-rows.ts';
import { nameOfRecord } from './record-name.ts';
import { type Entry, type Fact, toEntry } from './report.ts';
import { rowEntry, type Sides, sideOf } from './row-entry.ts';
import { isOnlyMoved, movedEntry, textFact } from './text-entry.ts';

/** The tables that this section tells of. */
export const SOURCE_TABLES = ['documents', 'sections', 'passages'] as const satisfies TableName[];

/** How much of the unchanged text stands beside a change of a long text. */
const CONTEXT = 40;

/** A long text with only the neighbourhood of its changes. */
const aroundChanges = (pieces: DiffPiece[]): DiffPiece[] =>
  pieces.map(({ kind, text }, i) => {
    const [first, last] = [i === 0, i === pieces.length - 1];
    const kept = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
    if (kind !== 'same' || text.length <= kept) return { kind, text };
    return { kind, text: `${first ? '' : text.slice(0, CONTEXT)}…${last ? '' : text.slice(-CONTEXT)}` };
  });

const textsBy = (texts: StoredText[]): Map<string, StoredText> =>
  new Map(texts.map((text) => [`${text.jurisdiction}/${text.document}`, text]));

const textEntries = (sides: Sides, before: StoredText[], after: StoredText[]): Entry[] => {
  const [old, now] = [textsBy(before), textsBy(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.text === is?.text) return [];
    const { jurisdiction, document } = (is ?? was) as StoredText;
    const row =
      sides.after.find('documents', jurisdiction, document) ??
      sides.before.get('documents', jurisdiction, document);
    const link = { kind: 'link', text: row.label, href: addressOf('documents', row) } as const;
    const size = `${((is ?? was) as StoredText).text.length}字`;
    if (was && is) {
      const facts: Fact[] = [
        { kind: 'text', label: '本文', pieces: aroundChanges(diffText(was.text, is.text)) },
      ];
      return [
        toEntry({
          pieces: ['資料「', link, '」の、引用を確かめるための本文が変わります'],
          facts,
          alert: true,
        }),
      ];
    }
    return [
      toEntry({
        pieces: [
          '資料「',
          link,
          `」の、引用を確かめるための本文（${size}）が${is ? '加わります' : 'なくなります'}`,
        ],
        alert: !is,
      }),
    ];
  });
};

/** Of the records that cite a document, those whose quote is another now. */
const requoted = (sides: Sides, changes: RowChange[]): Entry[] => {
  const changed = changes.filter(
    ({ after, cells }) => after && cells.some(({ field }) => field === 'quote' || field === 'other_quote'),
  );
  const documentOf = (change: RowChange): string =>
    `${change.jurisdiction}/${(rowOf(change) as unknown as { document: string }).document}`;
  return [...Map.groupBy(changed, documentOf)].map(([key, rows]) => {
    const [jurisdiction = '', id = ''] = key.split('/');
    const document = sides.after.get('documents', jurisdiction, id);
    const link = { kind: 'link', text: document.label, href: addressOf('documents', document) } as const;
    const names = rows.map(
      (change) =>
        `${catalog[change.table].title}「${nameOfRecord(sides.after, change.table, rowOf(change))}」`,
    );
    return toEntry({
      pieces: ['資料「', link, `」からの引用が、${rows.length}件の記録で変わります`],
      facts: [{ kind: 'line', label: '記録', pieces: [names.join('、')] }],
    });
  });
};

const passageRows = rowsBy('passages', 'section');

const passagesIn = (
  { before, after }: Sides,
  jurisdiction: string,
  section: string,
): [string[], string[]] => {
  const textsIn = (library: Library): string[] =>
    passageRows(library, jurisdiction, section).map(({ text }) => text);
  return [textsIn(before), textsIn(after)];
};

/** A section of a plan, report or proposal, with all its paragraphs. */
const sectionEntry = (sides: Sides, changes: RowChange[], jurisdiction: string, id: string): Entry => {
  const was = sides.before.find('sections', jurisdiction, id);
  const is = sides.after.find('sections', jurisdiction, id);
  const row = (is ?? was) as Row<'sections'>;
  const document = (is ? sides.after : sides.before).get('documents', jurisdiction, row.document);
  const own = changes.find(isOf('sections'));
  const verb = was ? (is ? '変わります' : 'なくなります') : '加わります';
  return toEntry({
    pieces: [
      `資料「${document.label}」の節「`,
      { kind: 'link', text: row.heading, href: addressOf('sections', row) },
      `」が${verb}`,
    ],
    facts: [
      ...(own ? rowEntry(sides, own).facts : []),
      ...textFact('本文', ...passagesIn(sides, jurisdiction, id)),
    ],
    records: changes.map(keyOf),
    alert: is === undefined,
  });
};

const proseEntries = (sides: Sides, changes: RowChange[]): Entry[] => {
  const prose = changes.filter(isOf('sections', 'passages'));
  const sectionOf = (change: RowChange): string =>
    `${change.jurisdiction}/${isOf('passages')(change) ? rowOf(change).section : change.id}`;
  const documentOf = (change: RowChange): string => {
    const { jurisdiction, document } = rowOf(change as RowChange<'sections'>);
    return sideOf(sides, change).get('documents', jurisdiction, document).label;
  };
  const sections = Map.groupBy(
    prose.filter((change) => !isOnlyMoved(change)),
    sectionOf,
  );
  const moved = Map.groupBy(prose.filter(isOnlyMoved), documentOf);
  return [
    ...[...sections].map(([key, group]) => {
      const slash = key.indexOf('/');
      return sectionEntry(sides, group, key.slice(0, slash), key.slice(slash + 1));
    }),
    ...[...moved].flatMap(([label, group]) => movedEntry(`資料「${label}」`, '節・段落', group)),
  ];
};

export const sourceEntries = (
  sides: Sides,
  changes: RowChange[],
  texts: { before: StoredText[]; after: StoredText[] },
): Entry[] => [
  ...changes.filter(isOf('documents')).map((change) => rowEntry(sides, change)),
  ...textEntries(sides, texts.before, texts.after),
  ...proseEntries(sides, changes),
  ...requoted(sides, changes),
];
