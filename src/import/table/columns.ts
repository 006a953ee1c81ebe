/** The header of a sheet → columns of a table of records; and headers that are values themselves (wide tables). */
import { type Field, fieldsOf, type TableName } from '../../domain/catalog.ts';

/** A column of a sheet whose header is a value: 令和2年度上半期 over the statuses of that edition. */
export interface WideColumn {
  index: number;
  header: string;
  /** The values that the header gives to each row. */
  given: Record<string, string>;
  /** The field that the cells below hold. */
  field: Field;
}

/** How the columns of a sheet are understood. */
export interface SheetColumns {
  /** Number of the header's row, from 0. */
  headerRow: number;
  named: { index: number; field: Field }[];
  wide: WideColumn[];
  /** Headers that nothing is known of; their columns are not taken. */
  unknown: string[];
}

/** Reads a header that is a value; undefined when it is none. */
export type ReadWideHeader = (header: string) => { given: Record<string, string>; field: string } | undefined;

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/[\s_]+/gu, '')
    .toLowerCase();

const fieldFor = (header: string, fields: readonly Field[]): Field | undefined => {
  const name = plain(header).replace(/[（(].*[）)]$/u, '');
  return fields.find((field) => plain(field.name) === name || plain(field.title) === name);
};

/** The header is the first row in which two columns or more are known: titles and notes may stand above. */
export const readColumns = (
  table: TableName,
  rows: readonly string[][],
  readWide: ReadWideHeader,
): SheetColumns | undefined => {
  const fields = fieldsOf(table);
  const known = (row: readonly string[]): number =>
    row.filter((cell) => cell !== '' && (fieldFor(cell, fields) ?? readWide(cell))).length;
  const headerRow = rows.slice(0, 10).findIndex((row) => known(row) >= 2);
  const header = rows[headerRow];
  if (!header) return undefined;
  const columns: SheetColumns = { headerRow, named: [], wide: [], unknown: [] };
  header.forEach((cell, index) => {
    const field = fieldFor(cell, fields);
    const wide = field ? undefined : readWide(cell);
    const target = wide && fields.find(({ name }) => name === wide.field);
    if (field && !columns.named.some((other) => other.field === field)) columns.named.push({ index, field });
    else if (wide && target) columns.wide.push({ index, header: cell, given: wide.given, field: target });
    else if (cell.trim() !== '' && plain(cell) !== 'jurisdiction') columns.unknown.push(cell);
  });
  return columns;
};
