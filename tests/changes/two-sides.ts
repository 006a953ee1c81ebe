/** Sound records of the cases, what a change makes of them, and the report on it. */
import { type Held, makeReport, type Settings } from '../../src/changes/make-report.ts';
import type { ChangeReport } from '../../src/changes/report.ts';
import type { Records, Row, TableName } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';

export const publisher = { name: 'みちしるべ', address: 'https://michishirube.example' };

/** The records under a root, with the addresses that were ever published. */
export const heldAt = (root: string, ledger: string[] = []): Held => {
  const { records, texts } = readRecords(root);
  return { records, texts, ledger };
};

/** Rows of a table made anew. */
type Edits = { [Name in TableName]?: (rows: Row<Name>[]) => Row<Name>[] };

/** The same records after some edits. */
export const edited = (held: Held, edits: Edits): Held => {
  const records: Records = { ...held.records };
  for (const [table, edit] of Object.entries(edits) as unknown as [TableName, (rows: never) => never][]) {
    Object.assign(records, { [table]: edit(records[table] as never) });
  }
  return { ...held, records };
};

/** An edit of one row. */
export const changing =
  <Name extends TableName>(id: string, cells: Partial<Row<Name>>) =>
  (rows: Row<Name>[]): Row<Name>[] =>
    rows.map((row) => (row.id === id ? { ...row, ...cells } : row));

/** An edit that takes rows away. */
export const without =
  <Name extends TableName>(...ids: string[]) =>
  (rows: Row<Name>[]): Row<Name>[] =>
    rows.filter(({ id }) => !ids.includes(id));

export const reportOn = (before: Held, after: Held, settings: Partial<Settings> = {}): ChangeReport =>
  makeReport(before, after, {
    base: 'main',
    publisher,
    jurisdictions: [
      { id: 'mie', name: '三重県' },
      { id: 'shiken', name: '試験県' },
    ],
    files: [],
    ...settings,
  });
