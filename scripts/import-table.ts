/** Takes over a table that staff keep in a spreadsheet: says what would change, and changes it only when told to. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import Papa from 'papaparse';
import { catalog, fieldsOf, type Records, type TableName, tableNames } from '../src/domain/catalog.ts';
import { readCsvSheet, readXlsxSheet, type SheetCells } from '../src/import/formats/sheet.ts';
import { planTable, rowsAfter, type TablePlan } from '../src/import/table/plan-table.ts';
import { formatPreview } from '../src/import/table/preview.ts';
import { readRecords } from '../src/records/read-records.ts';
import { ExpectedFailure } from './command.ts';

/** What the command line asks for. */
export interface TableOptions {
  root: string;
  jurisdiction: string;
  table: string;
  /** Whether the changes and proposals are taken. */
  accept: boolean;
  say: (line: string) => void;
}

const csvTables = tableNames.filter((name) => catalog[name].origin === 'csv');

const judgeTable = (table: string): TableName => {
  const found = csvTables.find((name) => name === table || catalog[name].title === table);
  if (found) return found;
  throw new ExpectedFailure(`表「${table}」はありません。書ける表: ${csvTables.join('、')}。`);
};

const readSheetFile = async (file: string): Promise<SheetCells> => {
  if (!existsSync(file)) throw new ExpectedFailure(`${file}: ファイルがありません。`);
  const bytes = readFileSync(file);
  const extension = extname(file).toLowerCase();
  const read =
    extension === '.xlsx'
      ? await readXlsxSheet(bytes)
      : extension === '.csv'
        ? readCsvSheet(bytes)
        : { problem: '表として読めるのは .csv と .xlsx です。' };
  if ('problem' in read) throw new ExpectedFailure(`${file}: ${read.problem}`);
  return read;
};

const recordsOf = (records: Records, jurisdiction: string): Records =>
  Object.fromEntries(
    tableNames.map((name) => [name, records[name].filter((row) => row.jurisdiction === jurisdiction)]),
  ) as unknown as Records;

const write = (file: string, plan: TablePlan, existing: readonly Record<string, unknown>[]): void => {
  const columns = fieldsOf(plan.table).map(({ name }) => name);
  const newline = readFileSync(file, 'utf8').includes('\r\n') ? '\r\n' : '\n';
  const cells = rowsAfter(plan, existing).map((row) => columns.map((column) => row[column] ?? ''));
  writeFileSync(file, `${Papa.unparse([columns, ...cells], { newline })}${newline}`);
};

/** Imports one table. */
export const importTable = async (file: string, options: TableOptions): Promise<void> => {
  const { root, jurisdiction, accept, say } = options;
  const table = judgeTable(options.table);
  const { rows, how } = await readSheetFile(file);
  const target = join(root, 'data', jurisdiction, `${table}.csv`);
  const { records, issues } = readRecords(root);
  const faulty = issues.find((issue) => join(root, issue.file) === target);
  if (faulty)
    throw new ExpectedFailure(
      `${relative(root, target)} に指摘があります。先に npm run check で直してください。`,
    );
  const own = recordsOf(records, jurisdiction);
  const plan = planTable(table, rows, own);
  if (!plan) {
    const columns = fieldsOf(table).map(({ name, title }) => `${title}（${name}）`);
    throw new ExpectedFailure(
      `${file}: 見出しの行が見つかりません。見出しに、次の列の名前を二つ以上書いてください: ${columns.join('、')}。`,
    );
  }
  say(`${file}（${how}）`);
  say(formatPreview(plan));
  const isChanged = plan.rows.some(({ kind }) => kind !== '同じ');
  if (!isChanged) say('変わるところはありません。');
  else if (accept) {
    write(target, plan, own[table]);
    say(`${relative(root, target)} に書きました。npm run check で確かめてください。`);
  } else
    say(
      'まだ何も書いていません。提案も含めてこのとおりでよければ、--accept を付けてもう一度実行してください。',
    );
};
