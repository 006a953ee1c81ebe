/** Tables that come back from a spreadsheet: the same when nothing was changed, proposed when something was. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import {
  catalog,
  emptyRecords,
  fieldsOf,
  type Records,
  type Row,
  type TableName,
  tableNames,
} from '../../src/domain/catalog.ts';
import { readCsvSheet, readXlsxSheet } from '../../src/import/formats/sheet.ts';
import { planTable, rowsAfter, type TablePlan } from '../../src/import/table/plan-table.ts';
import { formatPreview } from '../../src/import/table/preview.ts';
import { toExcelCsv } from '../../src/publish/csv.ts';
import { readRecords } from '../../src/records/read-records.ts';

const tables = tableNames.filter((name) => catalog[name].origin === 'csv');
let mie: Records;

beforeAll(() => {
  const { records } = readRecords('.');
  mie = Object.fromEntries(
    tableNames.map((name) => [name, records[name].filter(({ jurisdiction }) => jurisdiction === 'mie')]),
  ) as unknown as Records;
});

const excelCsv = (table: TableName, rows: Row<TableName>[]): Uint8Array =>
  new TextEncoder().encode(toExcelCsv(table, rows as never));

const workbook = (rows: string[][]): Promise<Buffer> =>
  writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();

const planCsv = (table: TableName, bytes: Uint8Array, records = mie): TablePlan => {
  const sheet = readCsvSheet(bytes);
  const plan = 'rows' in sheet ? planTable(table, sheet.rows, records) : undefined;
  if (!plan) throw new Error(`no plan: ${table}`);
  return plan;
};

const sheet = (...rows: string[][]): Uint8Array => new TextEncoder().encode(Papa.unparse(rows));

const cellsOf = (table: TableName, rows: object[]): Record<string, string>[] =>
  rows.map((row) =>
    Object.fromEntries(
      fieldsOf(table).map(({ name }) => [name, String((row as Record<string, unknown>)[name] ?? '')]),
    ),
  );

describe('a table saved by Excel', () => {
  it.each(tables)('%s comes back from CSV and from a workbook as it was', async (table) => {
    const rows = mie[table] as Row<TableName>[];
    const plan = planCsv(table, excelCsv(table, rows));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(rows.map(() => '同じ'));
    expect(plan.rows.flatMap(({ proposals }) => proposals)).toEqual([]);
    expect(rowsAfter(plan, rows)).toEqual(cellsOf(table, rows));

    const titles = fieldsOf(table).map(({ title }) => title);
    const read = await readXlsxSheet(
      await workbook([titles, ...cellsOf(table, rows).map((row) => Object.values(row))]),
    );
    const again = 'rows' in read ? planTable(table, read.rows, mie) : undefined;
    expect(again?.rows.filter(({ kind }) => kind !== '同じ')).toEqual([]);
  });

  it('is the same whatever words its rows hold', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => `値${text.replaceAll(/[\r\n\0]/gu, '')}`.trim());
    const row = fc.record({ name: words, note: fc.option(words, { nil: null }), quote: words });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (given) => {
        const records = emptyRecords();
        records.posts = given.map((values, index) => ({
          jurisdiction: 'mie',
          id: `post-${index}`,
          body: null,
          start: null,
          end: null,
          successor: null,
          document: 'd',
          ...values,
        }));
        const plan = planCsv('posts', excelCsv('posts', records.posts), records);
        expect(rowsAfter(plan, records.posts)).toEqual(cellsOf('posts', records.posts));
        expect(plan.rows.every(({ kind }) => kind === '同じ')).toBe(true);
      }),
    );
  });
});

describe('a table that staff wrote', () => {
  it('has its words changed into values only as proposals, each with its reason', () => {
    const plan = planCsv(
      'measurements',
      sheet(
        ['識別子', '指標', '値', '期間の終了', '区分', '出典', '引用'],
        [
          'm1',
          '在宅勤務システムに同時に接続できる台数',
          '約２，０００台',
          '令和３年３月31日',
          '実　績',
          'smart-reform-2020',
          'x',
        ],
        ['m2', 'telework-connections', '▲１．３', 'R3.3.31', '実績', 'smart-reform-2020', 'x'],
      ),
    );
    const [first, second] = plan.rows;
    expect(first?.values).toMatchObject({
      indicator: 'telework-connections',
      value: '2000',
      value_text: '約２，０００台',
      qualifier: '約',
      end: '2021-03-31',
      basis: '実績',
    });
    expect(second?.values).toMatchObject({ value: '-1.3', end: '2021-03-31' });
    expect(first?.proposals.map(({ column, why }) => `${column}: ${why}`)).toEqual([
      'indicator: 「在宅勤務システムに同時に接続できる台数」の識別子に改めました',
      'value: 数だけを残し、「約」と「台」を除きました',
      'qualifier: 「約２，０００台」の語です',
      'value_text: もとのセルのとおりです',
      'end: 西暦の日付に改めました',
      'basis: 選べる語「実績」に改めました',
    ]);
  });

  it('with the half years side by side becomes one row a half year', () => {
    const plan = planCsv(
      'progress',
      sheet(
        ['取組の進捗', '', ''],
        ['取組', '令和２年度　年度末', '担当者の覚え'],
        ['コミュニケーションの活性化', '継続', 'x'],
        ['スマート自治体へのチャレンジ', '', ''],
      ),
    );
    expect(plan.columns.unknown).toEqual(['担当者の覚え']);
    expect(plan.rows).toHaveLength(1);
    expect(plan.rows[0]).toMatchObject({
      kind: '変更',
      id: 'reform-2020-year-end-active-communication',
      changes: [{ column: 'status', before: '', after: 'continuing' }],
    });
    expect(plan.untouched).toHaveLength(6);
    const preview = formatPreview(plan);
    expect(preview).toContain('status: （空欄） → 「continuing」');
    expect(preview).toContain('提案 status: 「継続」 → 「continuing」（「継続」の識別子に改めました）');
  });

  it('with a value that cannot be read keeps the cell and says so', () => {
    const plan = planCsv(
      'measurements',
      sheet(['id', 'indicator', 'value'], ['m1', 'telework-connections', '百台くらい']),
    );
    expect(plan.rows[0]?.values.value).toBe('百台くらい');
    expect(plan.rows[0]?.problems.join('')).toContain('数として読めません');
  });

  it('without a header of the table is no plan', () => {
    const rows = [
      ['あ', 'い'],
      ['1', '2'],
    ];
    expect(planTable('progress', rows, mie)).toBeUndefined();
  });
});
