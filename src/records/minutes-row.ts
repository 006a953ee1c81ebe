/** A row of minutes: what it takes over from its meeting, and the reading that holds it alone. */
import type { Row, TableName } from '../domain/catalog.ts';
import type { Position } from './issue.ts';
import { type AnyLocated, emptyReading, type Reading } from './located.ts';

/** The meeting a file is about. */
export interface MeetingFile {
  file: string;
  /** The id of the meeting, with which the ids of all its rows begin. */
  id: string;
  /** The values that every row has. */
  shared: { jurisdiction: string; meeting: string; document: unknown };
  /** Where they are written. */
  sharedAt: Record<string, Position>;
}

/** The reading of one good row. `fieldsAt` says where the row's own fields are written. */
export const readingOfRow = (
  { file, sharedAt }: MeetingFile,
  table: TableName,
  row: object,
  at: Position,
  fieldsAt: Record<string, Position> = {},
): Reading => {
  const located = {
    table,
    row: row as Row<TableName>,
    file,
    at,
    fieldsAt: { ...sharedAt, ...fieldsAt },
  } as AnyLocated;
  return { ...emptyReading(), rows: [located], seen: [{ table, id: located.row.id }] };
};
