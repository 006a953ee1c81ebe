/** A CSV file → its lines and cells, each with its place. Papaparse reads. */
import Papa from 'papaparse';
import type { Position } from './issue.ts';

/** A line of a table as it is written; a value with a line break makes it several lines of the file. */
export interface RawLine {
  cells: string[];
  /** Where each cell begins, its opening quotation mark included. */
  places: Position[];
  /** Where quotation marks are used in a way that a spreadsheet would read differently. */
  stray: Position | undefined;
}

const quotedLength = (cell: string): number => cell.length + 2 + (cell.match(/"/g)?.length ?? 0);

const LINE_ENDS = /\r\n?/g;

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** Reads the lines of a CSV file, blank ones too, but for the end of the last. Never throws. */
export const readCsvLines = (text: string): RawLine[] => {
  const lines: RawLine[] = [];
  const plain = text.replace(/^\uFEFF/, '').replaceAll(LINE_ENDS, '\n');
  let position: Position = { line: 1, column: 1 };
  const walk = (from: number, to: number): Position => {
    if (nextBreak < from) nextBreak = endOfLine(plain, from);
    if (to <= nextBreak) return { line: position.line, column: position.column + to - from };
    const parts = plain.slice(from, to).split('\n');
    return { line: position.line + parts.length - 1, column: (parts.at(-1) ?? '').length + 1 };
  };
  let start = 0;
  let nextBreak = -1;
  Papa.parse<string[]>(plain, {
    header: false,
    delimiter: ',',
    newline: '\n',
    quoteChar: '"',
    skipEmptyLines: false,
    step: ({ data: cells, errors, meta }) => {
      let at = start;
      let stray: Position | undefined;
      const places = cells.map((cell) => {
        const place = position;
        const quoted = plain[at] === '"';
        if (!quoted && cell.includes('"')) stray ??= place;
        const end = Math.min(at + (quoted ? quotedLength(cell) : cell.length) + 1, meta.cursor);
        position = walk(at, end);
        at = end;
        return place;
      });
      if (errors.length > 0) stray ??= places.at(-1);
      position = walk(at, meta.cursor);
      start = meta.cursor;
      lines.push({ cells, places, stray });
    },
  });
  const last = lines.at(-1);
  if (last && last.cells.length === 1 && last.cells[0] === '' && !last.stray) lines.pop();
  return lines;
};
