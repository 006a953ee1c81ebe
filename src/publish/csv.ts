/** Rows → CSV, in two named forms of the same rows. */
import Papa from 'papaparse';
import { fieldsOf, type Row, type TableName } from '../domain/catalog.ts';

/** The columns of a published table: the jurisdiction, then the fields of its schema. */
export const columnsOf = (table: TableName): string[] => [
  'jurisdiction',
  ...fieldsOf(table).map(({ name }) => name),
];

/** Canonical CSV: UTF-8 without BOM, CRLF also at the end, blank for unknown. */
export const toCsv = <Name extends TableName>(table: Name, rows: Row<Name>[]): string => {
  const columns = columnsOf(table);
  const lines = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? ''));
  return `${Papa.unparse([columns, ...lines], { newline: '\r\n' })}\r\n`;
};

/** The same bytes behind a BOM, without which Excel garbles a file opened by double click. */
export const toExcelCsv = <Name extends TableName>(table: Name, rows: Row<Name>[]): string =>
  `\uFEFF${toCsv(table, rows)}`;
