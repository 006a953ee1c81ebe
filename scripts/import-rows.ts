/** Rows that an import proposes → lines of CSV for the tables of records, and into the tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { fieldsOf, type TableName } from '../src/domain/catalog.ts';
import type { ProposedRows } from '../src/import/draft/proposed-rows.ts';
import { appendLines } from './append-lines.ts';

/** Lines of CSV and the file they belong to. */
export interface CsvLines {
  file: string;
  lines: string;
  count: number;
}

const idsIn = (file: string): Set<string> =>
  new Set(Papa.parse<string[]>(readFileSync(file, 'utf8'), { delimiter: ',' }).data.map(([id = '']) => id));

/** Writes the rows that are not in their tables yet as lines of CSV, in the columns of the records. */
export const toCsvLines = (
  { root, jurisdiction }: { root: string; jurisdiction: string },
  rows: ProposedRows,
): CsvLines[] =>
  (['documents', 'posts'] as const satisfies TableName[]).flatMap((table) => {
    const file = join(root, 'data', jurisdiction, `${table}.csv`);
    const known = idsIn(file);
    const columns = fieldsOf(table).map(({ name }) => name);
    const missing = rows[table].filter(({ id }) => !known.has(id));
    const cells = missing.map((row) =>
      columns.map((column) => (row as Record<string, unknown>)[column] ?? ''),
    );
    return missing.length === 0
      ? []
      : [{ file, lines: `${Papa.unparse(cells, { newline: '\n' })}\n`, count: missing.length }];
  });

/** Adds lines at the end of their tables. */
export const addRows = (rows: readonly CsvLines[]): void => {
  for (const { file, lines } of rows) appendLines(file, lines);
};
