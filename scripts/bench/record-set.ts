/** Invented but valid records, as many as are asked for, with references, quotes and minutes that hold: always the same ones. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { catalog, fieldsOf, type TableName, tableNames } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { writeDocument } from './record-documents.ts';
import type { Cells } from './record-plans.ts';
import { makeTables, type SetSize } from './record-tables.ts';
import { idOf, isReport, numbers } from './record-words.ts';

const JURISDICTION = 'shiken';

const write = (root: string, file: string, text: string): void => {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const writeTable = (root: string, table: TableName, rows: Cells[]): void => {
  const columns = fieldsOf(table).map(({ name }) => name);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  write(
    root,
    `data/${JURISDICTION}/${table}.csv`,
    `${Papa.unparse([columns, ...cells], { newline: '\r\n' })}\r\n`,
  );
};

/** Editions count as published when their digest is written beside them; the check says which it is. */
const publishEditions = (root: string): void => {
  const digests = readRecords(root).warnings.flatMap(({ kind, found = '', suggestion = '' }) =>
    kind === 'edition-unpublished'
      ? [{ id: `digest-${found}`, edition: found, date: '2024-04-01', digest: suggestion }]
      : [],
  );
  writeTable(root, 'edition_digests', digests);
};

/** Writes a set of records into a fresh folder. */
export const writeRecordSet = (root: string, size: SetSize): void => {
  rmSync(root, { recursive: true, force: true });
  const written = numbers(size.documents).map(writeDocument);
  written.forEach(({ mdx, text }, document) => {
    write(root, `data/${JURISDICTION}/sources/${idOf(document)}.txt`, text);
    const folder = isReport(document) ? 'reports' : 'meetings';
    write(root, `content/${JURISDICTION}/${folder}/${idOf(document)}.mdx`, mdx);
  });
  const tables = makeTables(
    size,
    written.map(({ text }) => text),
  );
  for (const table of tableNames) {
    const { origin, scope } = catalog[table];
    if (origin === 'csv' && scope === 'jurisdiction') writeTable(root, table, tables.get(table) ?? []);
  }
  publishEditions(root);
};
