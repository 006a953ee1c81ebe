/** Cells as sentences print them: names instead of ids, days as they are written, 空欄 for what is not there. */
import { formatDate } from '../domain/calendar.ts';
import { fieldsOf, parseRecordAddress, type TableName } from '../domain/catalog.ts';
import type { Library } from '../views/library.ts';
import { diffText } from '../views/text-diff.ts';
import { type CellChange, type RowChange, rowOf } from './compare-rows.ts';
import { nameOfRecord } from './record-name.ts';
import { arrow, type Fact } from './report.ts';

export const BLANK = '空欄';

/** Cells that are longer than this are compared word by word. */
const LONG = 16;
const HASH = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const fieldOf = (table: TableName, name: string) => fieldsOf(table).find((field) => field.name === name);

/** The Japanese title of a column. */
export const titleOf = (table: TableName, field: string): string => fieldOf(table, field)?.title ?? field;

const nameOf = (library: Library, table: TableName, jurisdiction: string, id: string): string | undefined => {
  const row = library.find(table, jurisdiction, id);
  return row && nameOfRecord(library, table, row);
};

/** The value of a cell in words, as its side of the comparison knows it. */
export const wordsOf = (
  library: Library,
  { table, jurisdiction }: Pick<RowChange, 'table' | 'jurisdiction'>,
  name: string,
  value: unknown,
): string => {
  if (value === null || value === undefined || value === '') return BLANK;
  const text = String(value);
  const field = fieldOf(table, name);
  if (field?.references) {
    const named = nameOf(library, field.references, jurisdiction, text);
    return named ? `${named}（${text}）` : text;
  }
  const address = field?.anyRecord ? parseRecordAddress(text) : undefined;
  if (address) {
    const named = nameOf(library, address.table, jurisdiction, address.id);
    return named ? `${named}（${text}）` : text;
  }
  return DAY.test(text) ? `${formatDate(text)}［${text}］` : text;
};

/** A changed cell: short values side by side, long ones word by word. */
export const cellFact = (
  before: Library,
  after: Library,
  change: RowChange,
  { field, before: was, after: is }: CellChange,
): Fact => {
  const label = titleOf(change.table, field);
  const words = [wordsOf(before, change, field, was), wordsOf(after, change, field, is)] as const;
  const schema = fieldOf(change.table, field);
  const isFree = !schema?.references && !schema?.anyRecord && schema?.words.length === 0;
  const isLong =
    isFree &&
    [was, is].every((value) => typeof value === 'string' && value.length > LONG && !HASH.test(value));
  return isLong
    ? { kind: 'text', label, pieces: diffText(...words) }
    : { kind: 'line', label, pieces: arrow(...words) };
};

/** Every cell of a row that came or went, but for those in `told`. */
export const wholeRowFacts = (library: Library, change: RowChange, told: readonly string[] = []): Fact[] => {
  const row = rowOf(change) as unknown as Record<string, unknown>;
  const kind = change.after ? 'added' : 'removed';
  return fieldsOf(change.table).flatMap(({ name, title }): Fact[] => {
    const value = row[name];
    if (value === null || told.includes(name)) return [];
    return [{ kind: 'line', label: title, pieces: [{ kind, text: wordsOf(library, change, name, value) }] }];
  });
};
