/**
 * A table in its canonical form: commas, CRLF, quotation marks only where they are needed, the columns of the
 * catalog in their order, no blank rows, no cells beyond the columns. A row whose cells cannot be told apart for
 * certain stays as it is, byte for byte.
 */
import Papa from 'papaparse';
import { fieldsOf, type TableName } from '../../domain/catalog.ts';
import { type RawLine, readCsvLines } from '../csv-lines.ts';
import { mendCell } from './mend-cell.ts';
import type { Change, Mended } from './mended.ts';

const NEWLINE = '\r\n';

/** A row, and the very characters it is written in, with its line end. */
interface WrittenRow {
  cells: string[];
  raw: string;
  line: number;
  /** Whether its cells can be told apart: no stray quotation marks, no value over several lines. */
  isClear: boolean;
}

const readRows = (text: string): WrittenRow[] => {
  const physical = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
  const lines = readCsvLines(text);
  const lineOf = ({ places }: RawLine): number => places[0]?.line ?? 1;
  return lines.map((row, index) => {
    const line = lineOf(row);
    const next = lines[index + 1];
    const end = next ? lineOf(next) - 1 : physical.length;
    const isClear = row.stray === undefined && end === line;
    return { cells: row.cells, raw: physical.slice(line - 1, end).join(''), line, isClear };
  });
};

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '');

/** How many columns there are but for blank ones at the right edge that hold nothing in any row. */
const widthOf = (header: WrittenRow, rows: WrittenRow[]): number => {
  const { length } = header.cells;
  const named = header.cells.findLastIndex((cell) => cell !== '') + 1;
  const isEmptyBeyond = rows.every(({ cells, isClear }) => isClear && isBlank(cells.slice(named)));
  return isEmptyBeyond ? named : length;
};

/** For each column of the catalog where it stands, when all of them are there and only their order differs. */
const newOrder = (table: TableName, header: string[]): number[] | undefined => {
  const names = fieldsOf(table).map(({ name }) => name);
  const isSame = names.every((name, index) => header[index] === name);
  const order = names.map((name) => header.indexOf(name));
  return !isSame && header.length === names.length && !order.includes(-1) ? order : undefined;
};

const withoutEnd = (raw: string): string => raw.replace(/[\r\n]+$/u, '');

/** Collects changes; those that are the same on many lines are said once. */
const createLog = () => {
  const changes = new Map<string, Change>();
  const add = (line: number, what: string, isFault: boolean): void => {
    const change = changes.get(what);
    if (change) change.lines.push(line);
    else changes.set(what, { lines: [line], what, isFault });
  };
  return {
    form: (line: number, what: string): void => add(line, what, false),
    fault: (line: number, what: string): void => add(line, what, true),
    changes: (): Change[] => [...changes.values()].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
  };
};

/** Brings a table into its canonical form; with `typed` also the width of numbers, days, times and ids. */
export const mendCsv = (table: TableName, text: string, { typed }: { typed: boolean }): Mended => {
  const [header, ...rows] = readRows(text);
  if (!header?.isClear || isBlank(header.cells)) return { text, changes: [] };
  const log = createLog();
  const width = widthOf(header, rows);
  const names = header.cells.slice(0, width);
  const fields = names.map((name) =>
    names.indexOf(name) === names.lastIndexOf(name)
      ? fieldsOf(table).find((field) => field.name === name)
      : undefined,
  );
  const fits = ({ cells, isClear }: WrittenRow): boolean =>
    isClear && cells.length >= width && isBlank(cells.slice(width));
  const isEmpty = ({ cells, isClear }: WrittenRow): boolean => isClear && isBlank(cells);
  const canMove = rows.every((row) => fits(row) || isEmpty(row));
  const order = canMove ? newOrder(table, names) : undefined;
  if (order) log.form(header.line, '列の並びを、表の決まった順に直しました');

  const mendCells = ({ cells, line }: WrittenRow): string[] => {
    if (!typed || line === header.line) return cells;
    return cells.map((cell, index) => {
      const field = fields[index];
      const mended = field ? mendCell(field, cell) : cell;
      if (field && mended !== cell)
        log.fault(
          line,
          `列「${field.name}」（${field.title}）の「${cell}」を半角の「${mended}」に改めました`,
        );
      return mended;
    });
  };
  const write = (row: WrittenRow): string => {
    if (isEmpty(row)) {
      log.fault(row.line, '空の行を除きました');
      return '';
    }
    if (!fits(row)) return row.raw;
    const kept = row.cells.slice(0, width);
    if (kept.length < row.cells.length) log.fault(row.line, '行の終わりの余分なコンマを除きました');
    const plain = Papa.unparse([row.cells]);
    const written = withoutEnd(row.raw);
    if (plain !== written) log.form(row.line, '値を囲む引用符を、要るところだけにしました');
    if (row.raw !== `${written}${NEWLINE}`) log.form(row.line, '改行を CRLF にそろえました');
    const mended = mendCells({ ...row, cells: kept });
    const ordered = order ? order.map((index) => mended[index] ?? '') : mended;
    return `${Papa.unparse([ordered])}${NEWLINE}`;
  };
  const mended = [header, ...rows].map(write).join('');
  return { text: mended, changes: log.changes() };
};
