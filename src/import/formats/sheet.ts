/** A table as a spreadsheet saved it, CSV or .xlsx → its cells as text. */
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { readTextFile } from './text.ts';

/** The cells of a table, row by row, and how it was read. */
export interface SheetCells {
  rows: string[][];
  how: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What a cell of a workbook says; a date of Excel is the day at noon UTC, whatever the time zone. */
const toText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return `${value.getUTCFullYear()}-${twoDigits(value.getUTCMonth() + 1)}-${twoDigits(value.getUTCDate())}`;
  return String(value);
};

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Rows as wide as the widest, without the empty ones at the end. */
const squared = (rows: readonly string[][]): string[][] => {
  const last = rows.findLastIndex((row) => !isEmpty(row));
  const kept = rows.slice(0, last + 1);
  const width = Math.max(0, ...kept.map((row) => row.length));
  return kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
};

/** Reads a CSV in whichever encoding it was saved; tabs part the cells where the first line has more of them. */
export const readCsvSheet = (bytes: Uint8Array): SheetCells | { problem: string } => {
  const source = readTextFile(bytes);
  if (!source)
    return {
      problem: '文字コードが分かりません。Excel の「名前を付けて保存」で「CSV UTF-8」を選んでください。',
    };
  const [first = ''] = source.text.split('\n', 1);
  const delimiter = first.split('\t').length > first.split(',').length ? '\t' : ',';
  const { data, errors } = Papa.parse<string[]>(source.text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  return quotes
    ? { problem: `${(quotes.row ?? 0) + 1}行目の引用符 " の使い方が正しくありません。` }
    : { rows: squared(data), how: source.how.replace('テキスト', 'CSV') };
};

/** Reads the first sheet of a workbook. */
export const readXlsxSheet = async (bytes: Uint8Array): Promise<SheetCells | { problem: string }> => {
  try {
    const rows = await readSheet(Buffer.from(bytes), { trim: false });
    return { rows: squared(rows.map((row) => row.map(toText))), how: 'Excel（最初のシート）' };
  } catch {
    return {
      problem:
        'Excel のブックとして開けません。Excel で開き、「Excel ブック（.xlsx）」として保存してください。',
    };
  }
};
