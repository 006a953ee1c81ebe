/** The change of any row as an entry: a sentence, each changed cell, the words that prove it. */
import { catalog, type TableName } from '../domain/catalog.ts';
import { addressOf } from '../views/address.ts';
import { evidenceOf } from '../views/evidence.ts';
import type { Library } from '../views/library.ts';
import { cellFact, wholeRowFacts } from './cell-words.ts';
import { keyOf, type RowChange, rowOf } from './compare-rows.ts';
import { nameOfRecord } from './record-name.ts';
import { type Entry, type Fact, type Piece, toEntry } from './report.ts';

/** The records of both sides, ready for look-ups. */
export interface Sides {
  before: Library;
  after: Library;
}

/** The side that a changed row is read from: the newer, as long as it is there. */
export const sideOf = ({ before, after }: Sides, change: RowChange): Library =>
  change.after ? after : before;

const VERBS = { added: '加わります', removed: 'なくなります', changed: '変わります' } as const;

/** What happens to a row. */
export const fateOf = ({ before, after }: RowChange): keyof typeof VERBS =>
  before ? (after ? 'changed' : 'removed') : 'added';

/** 「指標「…」が変わります」 */
export const plainSentence = (sides: Sides, change: RowChange): Piece[] => {
  const row = rowOf(change);
  const label = nameOfRecord(sideOf(sides, change), change.table, row);
  return [
    `${catalog[change.table].title}「`,
    { kind: 'link', text: label, href: addressOf(change.table, row) },
    `」が${VERBS[fateOf(change)]}`,
  ];
};

/** 根拠 of a row, when it carries a quote. */
export const quoteFacts = (library: Library, row: object): Fact[] => {
  if (!('quote' in row && 'document' in row && 'jurisdiction' in row)) return [];
  const { documentLabel, passageHref, quote } = evidenceOf(library, row as never);
  return [{ kind: 'quote', quote, document: documentLabel, href: passageHref }];
};

/** 訂正: the corrections that come with the change of a published record. */
export const correctionFacts = (
  { before, after }: Sides,
  table: TableName,
  { jurisdiction, id }: { jurisdiction: string; id: string },
): Fact[] =>
  after
    .rowsOf('corrections', jurisdiction)
    .filter((row) => row.record === `${table}/${id}` && !before.find('corrections', jurisdiction, row.id))
    .map(({ reason }) => ({
      kind: 'line',
      label: '訂正',
      pieces: [{ kind: 'strong', text: '訂正として行われます' }, `（理由: ${reason}）`],
    }));

/** All cells of a change: those that differ, or the whole row; then its proof. */
export const factsOf = (sides: Sides, change: RowChange): Fact[] => {
  const side = sideOf(sides, change);
  const quote = quoteFacts(side, rowOf(change));
  const quoted = quote.length > 0 ? ['quote', 'document'] : [];
  const cells =
    fateOf(change) === 'changed'
      ? change.cells.map((cell) => cellFact(sides.before, sides.after, change, cell))
      : wholeRowFacts(side, change, quoted);
  const corrections = fateOf(change) === 'changed' ? correctionFacts(sides, change.table, change) : [];
  return [...corrections, ...cells, ...quote];
};

/** A change told with its own sentence, or with the plain one. */
export const rowEntry = (sides: Sides, change: RowChange, pieces = plainSentence(sides, change)): Entry =>
  toEntry({ pieces, facts: factsOf(sides, change), records: [keyOf(change)] });
