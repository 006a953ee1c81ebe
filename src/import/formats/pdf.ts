/** A PDF file → its text, with the lines put together again from where their pieces stand on the page. */
import { extractTextItems } from 'unpdf';
import { withKanji } from '../text/radicals.ts';
import type { SourceText } from './text.ts';

/** A piece of text on a page: PDF coordinates, origin at the bottom left. */
export interface PdfItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

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

const toLine = (items: readonly PdfItem[]): PdfLine => {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const text = sorted.reduce((line, item, index) => {
    const before = sorted[index - 1];
    return before ? `${line}${gapBetween(before, item)}${item.str}` : item.str;
  }, '');
  return {
    y: items[0]?.y ?? 0,
    size: Math.max(...items.map(({ fontSize }) => fontSize)),
    text: text.trimEnd(),
  };
};

/** Puts the pieces of one page together into lines, top to bottom; a wide gap becomes a blank line. */
export const toPdfLines = (items: readonly PdfItem[]): string[] => {
  const pieces = items.filter(({ str }) => str.trim() !== '');
  const rows: PdfItem[][] = [];
  for (const item of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - item.y) <= Math.max(first.fontSize, item.fontSize) * 0.45)
      row.push(item);
    else rows.push([item]);
  }
  const lines = rows.map(toLine);
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

/** Reads a PDF file; '' when it holds pictures of pages and no text. */
export const readPdfFile = async (bytes: Uint8Array): Promise<SourceText> => {
  const { items, totalPages } = await extractTextItems(new Uint8Array(bytes));
  const pages = items.map((page) => toPdfLines(page).join('\n'));
  const drawn = pages.filter((page) => page !== '').join('\n');
  const text = withKanji(drawn);
  const note = text === drawn ? '' : '。部首の文字になっていた漢字は、漢字に改めました';
  return { text: text === '' ? '' : `${text}\n`, how: `PDF（${totalPages}ページ）${note}` };
};
