/** A PDF file → its text, with the lines put together again from where their pieces stand on the page. */
import { extractTextItems } from 'unpdf';
import { withKanji } from '../text/radicals.ts';
import { findCells, type PdfItem, toRows, toTexts } from './pdf-columns.ts';
import type { SourceText } from './text.ts';

interface PdfLine {
  y: number;
  size: number;
  text: string;
}

const ASCII = /^[\x20-\x7E]$/u;

/** White space between two pieces: none in Japanese text, a full-width one where a column begins. */
const gapBetween = (before: PdfItem, after: PdfItem): string => {
  const gap = after.x - (before.x + before.width);
  const size = Math.max(before.fontSize, after.fontSize, 1);
  if (gap > size * 0.8) return '　';
  const words = ASCII.test(before.str.slice(-1)) && ASCII.test(after.str.slice(0, 1));
  return words && gap > size * 0.2 ? ' ' : '';
};

const toLine = (items: readonly PdfItem[], cells: readonly number[]): PdfLine => {
  const text = items.reduce((line, item, index) => {
    const before = items[index - 1];
    if (!before) return item.str;
    const isCell = cells.some((x) => Math.abs(x - item.x) <= 1.5);
    return isCell ? `${line.trimEnd()}\t${item.str}` : `${line}${gapBetween(before, item)}${item.str}`;
  }, '');
  return {
    y: items[0]?.y ?? 0,
    size: Math.max(...items.map(({ fontSize }) => fontSize)),
    text: text.trimEnd(),
  };
};

const OPEN = /[（(][^（）()]*$/u;
/** How many rows a name in the left cell goes over at most. */
const ROWS_OF_NAME = 4;

/** 「事務局（秘書」 over 「企画課長）」: a bracket in the left cell is closed in a row below. */
const closeBrackets = (lines: readonly PdfLine[]): PdfLine[] => {
  const closed = lines.map((line) => ({ ...line }));
  closed.forEach((line, index) => {
    const [head = '', ...cells] = line.text.split('\t');
    if (cells.length === 0 || !OPEN.test(head)) return;
    const below = closed.slice(index + 1, index + ROWS_OF_NAME).map(({ text }) => text.split('\t'));
    const end = below.findIndex(([cell = '']) => /^[^（(]*[）)]$/u.test(cell));
    if (end < 0) return;
    const parts = below.slice(0, end + 1);
    line.text = [head + parts.map(([cell = '']) => cell).join(''), ...cells].join('\t');
    parts.forEach(([, ...rest], offset) => {
      const other = closed[index + 1 + offset];
      if (other) other.text = rest.join('\t');
    });
  });
  return closed;
};

/** The lines of one text on a page; a wide gap becomes a blank line. */
const linesOf = (pieces: readonly PdfItem[]): string[] => {
  const rows = toRows(pieces);
  const cells = findCells(rows);
  const lines = closeBrackets(rows.map((row, index) => toLine(row, cells[index] ?? [])));
  const left = Math.min(...pieces.map(({ x }) => x));
  const gaps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return lines.flatMap(({ text }, index) => {
    const row = rows[index] ?? [];
    const start = Math.min(...row.map(({ x }) => x));
    const indent = '　'.repeat(
      Math.min(3, Math.max(0, Math.round((start - left) / Math.max(row[0]?.fontSize ?? 1, 1)))),
    );
    const isApart = index > 0 && (gaps[index - 1] ?? 0) > usual * 1.6;
    return [...(isApart ? [''] : []), `${indent}${text}`];
  });
};

/** Puts the pieces of one page together into lines, top to bottom, one column after the other. */
export const toPdfLines = (items: readonly PdfItem[]): string[] =>
  toTexts(items.filter(({ str }) => str.trim() !== '')).flatMap(linesOf);

/** Reads a PDF file; '' when it holds pictures of pages and no text. */
export const readPdfFile = async (bytes: Uint8Array): Promise<SourceText> => {
  const { items, totalPages } = await extractTextItems(new Uint8Array(bytes));
  const pages = items.map((page) => toPdfLines(page).join('\n'));
  const drawn = pages.filter((page) => page !== '').join('\n');
  const text = withKanji(drawn);
  const note = text === drawn ? '' : '。部首の文字になっていた漢字は、漢字に改めました';
  return { text: text === '' ? '' : `${text}\n`, how: `PDF（${totalPages}ページ）${note}` };
};
