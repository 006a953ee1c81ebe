/** Rows → JSON: an array of objects, fields in the order of the columns, null for unknown. */
import type { Row, TableName } from '../domain/catalog.ts';
import { columnsOf } from './csv.ts';

export const toJson = <Name extends TableName>(table: Name, rows: Row<Name>[]): string => {
  const columns = columnsOf(table);
  const ordered = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, (row as Record<string, unknown>)[column] ?? null])),
  );
  return `${JSON.stringify(ordered, null, 1)}\n`;
};
