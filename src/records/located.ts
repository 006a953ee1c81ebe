/** Rows that still know where they were written. */
import { emptyRecords, type Records, type Row, type TableName } from '../domain/catalog.ts';
import type { Issue, Position } from './issue.ts';

/** A row, its file, and the position of each of its fields. */
export interface Located<Name extends TableName> {
  table: Name;
  row: Row<Name>;
  file: string;
  at: Position;
  fieldsAt: Record<string, Position>;
}

export type AnyLocated = { [Name in TableName]: Located<Name> }[TableName];

/** What a reader returns: good rows, issues, and the ids it saw even in rows that are not good (no echoes). */
export interface Reading {
  rows: AnyLocated[];
  issues: Issue[];
  seen: { table: TableName; id: string }[];
  /** Tables of which this reading may lack rows, because a part could not be read at all. */
  incomplete: TableName[];
}

export const emptyReading = (): Reading => ({ rows: [], issues: [], seen: [], incomplete: [] });

export const mergeReadings = (readings: Reading[]): Reading => ({
  rows: readings.flatMap((reading) => reading.rows),
  issues: readings.flatMap((reading) => reading.issues),
  seen: readings.flatMap((reading) => reading.seen),
  incomplete: readings.flatMap((reading) => reading.incomplete),
});

/** The rows without their places, table by table. */
export const toRecords = (rows: AnyLocated[]): Records => {
  const records = emptyRecords();
  for (const { table, row } of rows) (records[table] as Row<TableName>[]).push(row);
  return records;
};

/** Where a row is written. */
export interface WrittenAt {
  file: string;
  line: number;
}

/** Where each row is written, table by table, in the order of `toRecords`. */
export const toPlaces = (rows: AnyLocated[]): Record<TableName, WrittenAt[]> => {
  const places = emptyRecords() as unknown as Record<TableName, WrittenAt[]>;
  for (const { table, file, at } of rows) places[table].push({ file, line: at.line });
  return places;
};

/** A look-up of the row of a table with an id; of several with one id, the first. */
export const createFinder = (
  rows: AnyLocated[],
): ((table: TableName, id: string) => AnyLocated | undefined) => {
  const found = new Map<string, AnyLocated>();
  for (const located of rows) {
    const address = `${located.table}/${located.row.id}`;
    if (!found.has(address)) found.set(address, located);
  }
  return (table, id) => found.get(`${table}/${id}`);
};
