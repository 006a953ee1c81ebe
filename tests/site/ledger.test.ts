/** Nothing lost: every row and paragraph that staff wrote is on a page and in each download. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, inject, it } from 'vitest';
import {
  catalog,
  type Field,
  fieldsOf,
  type Row,
  type TableName,
  tableNames,
} from '../../src/domain/catalog.ts';
import { toCsv } from '../../src/publish/csv.ts';
import { typedCell } from '../../src/records/cell.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { readPages, withoutSpace, wordsOf } from './built-pages.ts';

const { records } = readRecords(process.cwd());
const site = inject('site');

/** Where each record is printed, outside the pages that only list whole tables. */
const printed = new Map<string, string[]>();
for (const { address, root } of await readPages(site)) {
  if (address.startsWith('/data/')) continue;
  // Summaries in other words stand in folders of their own, below them the jurisdictions.
  const [folder = ''] = address
    .replace(/^\/(?:easy|en)\//, '/')
    .split('/')
    .slice(1);
  const parts = Map.groupBy(root.querySelectorAll('[data-record]'), (element) =>
    element.getAttribute('data-record'),
  );
  for (const [record, elements] of parts) {
    const key = `${folder} ${record}`;
    // A record may stand in several places of a page: its name in the heading, its text below.
    const whole = elements.length > 1 ? [elements.map(wordsOf).join('')] : [];
    printed.set(key, [...(printed.get(key) ?? []), ...elements.map(wordsOf), ...whole]);
  }
}

/** Fields whose words are ids, codes or digests, or which a page shows in another form. */
const notShownAsWords = new Set([
  'id',
  'anchor',
  'sha256',
  'date_text',
  'label',
  'due_text',
  'qualifier',
  'rule',
]);

const isFreeText = (field: Field): boolean =>
  !field.references &&
  !field.anyRecord &&
  !notShownAsWords.has(field.name) &&
  field.schema.safeParse('自由な文').success;

/** The words of a row that a reader must be able to read. */
const wordsToShow = (table: TableName, row: Row<TableName>): string[] => {
  const values = row as unknown as Record<string, unknown>;
  const words = fieldsOf(table)
    .filter(isFreeText)
    .flatMap((field) => (typeof values[field.name] === 'string' ? [String(values[field.name])] : []));
  // ふりがな stands in brackets where it is not drawn above.
  if (table === 'summaries') {
    return words.map((text) => text.replaceAll('｜', '').replaceAll('《', '（').replaceAll('》', '）'));
  }
  if (table !== 'statements') return words;
  const { mark, surname, note } = row as Row<'statements'>;
  return [`${mark}${surname}`, ...(note ? [note] : [])];
};

const placesOf = (table: TableName, row: Row<TableName>): string[] =>
  [row.jurisdiction, 'coverage', 'changes', 'glossary', 'search'].flatMap(
    (folder) => printed.get(`${folder} ${table}/${row.id}`) ?? [],
  );

describe('the ledger of what staff wrote', () => {
  for (const table of tableNames) {
    const rows = records[table] as Row<TableName>[];
    it(`finds all ${rows.length} rows of ${table} on a page, with all their words`, () => {
      const missing = rows.filter((row) => {
        const words = wordsToShow(table, row).map(withoutSpace);
        return !placesOf(table, row).some((text) => words.every((word) => text.includes(word)));
      });
      expect(missing).toEqual([]);
    });

    it(`finds all ${rows.length} rows of ${table} in its three downloads, unchanged`, () => {
      const read = (form: string): string => readFileSync(join(site, 'data', `${table}.${form}`), 'utf8');
      expect(JSON.parse(read('json'))).toEqual(rows);
      expect(read('csv')).toBe(toCsv(table, rows));
      expect(read('excel.csv')).toBe(`\uFEFF${read('csv')}`);
      expect(readCsvBack(table, read('csv'))).toEqual(rows);
    });
  }

  it('publishes every stored text byte for byte', () => {
    const held = records.documents.filter((row) => row.held === '本文あり');
    const digests = held.map(({ jurisdiction, id }) =>
      createHash('sha256')
        .update(readFileSync(join(site, jurisdiction, 'documents', `${id}.txt`)))
        .digest('hex'),
    );
    expect(held).toHaveLength(5);
    expect(digests).toEqual(held.map(({ sha256 }) => sha256));
  });

  it('counts rows, so that an empty catalog cannot pass', () => {
    const total = tableNames.reduce((sum, table) => sum + records[table].length, 0);
    expect(total).toBeGreaterThan(800);
    expect(records.statements).toHaveLength(17);
    expect(records.agenda_items).toHaveLength(7);
    expect(
      records.initiatives.filter(({ plan, kind }) => plan === 'third-reform' && kind === '取組'),
    ).toHaveLength(7);
  });
});

const readCsvBack = (table: TableName, csv: string): unknown[] => {
  const { data, errors } = Papa.parse<string[]>(csv, { header: false, delimiter: ',' });
  expect(errors).toEqual([]);
  expect(csv.endsWith('\r\n')).toBe(true);
  const [header = [], ...lines] = data.slice(0, -1);
  expect(header).toEqual(['jurisdiction', ...Object.keys(catalog[table].schema.shape)]);
  return lines.map((cells) => ({
    jurisdiction: cells[0],
    ...Object.fromEntries(
      fieldsOf(table).map((field, index) => [field.name, typedCell(field, cells[index + 1] ?? '')]),
    ),
  }));
};
