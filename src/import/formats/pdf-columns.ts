/** Columns on the page of a PDF: two texts side by side, and the cells of a table. */
import { kindOf } from '../text/line.ts';

/** A piece of text on a page: PDF coordinates, origin at the bottom left. */
export interface PdfItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

const endOf = ({ x, width }: PdfItem): number => x + width;
const sizeOf = (items: readonly PdfItem[]): number => Math.max(1, ...items.map(({ fontSize }) => fontSize));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Puts pieces that stand at the same height into rows, top to bottom. */
export const toRows = (items: readonly PdfItem[]): PdfItem[][] => {
  const rows: PdfItem[][] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - item.y) <= Math.max(first.fontSize, item.fontSize) * 0.45)
      row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
};

const isPageNumber = (row: readonly PdfItem[]): boolean =>
  kindOf(
    row
      .map(({ str }) => str)
      .join('')
      .trim(),
  ) === 'page number';

const crosses = (row: readonly PdfItem[], x: number): boolean =>
  row.some((item) => item.x < x - 2 && endOf(item) > x + 1);

/** The longest run of rows, one after another, that fit; as [from, to). */
const longestRun = (fits: readonly boolean[]): [from: number, to: number] => {
  let best: [number, number] = [0, 0];
  let from = 0;
  fits.forEach((fit, index) => {
    if (!fit) from = index + 1;
    else if (index + 1 - from > best[1] - best[0]) best = [from, index + 1];
  });
  return best;
};

/** Where, in the middle of the page, two texts stand side by side: both reach over their own column. */
const findGutter = (rows: readonly PdfItem[][]): { x: number; from: number; to: number } | undefined => {
  const items = rows.flat();
  const [left, right] = [Math.min(...items.map(({ x }) => x)), Math.max(...items.map(endOf))];
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const x = left + (right - left) * share;
    const [from, to] = longestRun(rows.map((row) => !crosses(row, x) && !isPageNumber(row)));
    const run = rows.slice(from, to);
    const before = run.map((row) => row.filter((item) => item.x < x)).filter((row) => row.length > 0);
    const after = run.map((row) => row.filter((item) => item.x >= x)).filter((row) => row.length > 0);
    const reach = median(before.map((row) => Math.max(...row.map(endOf)) - left)) / (x - left);
    const fill = median(after.map((row) => Math.max(...row.map(endOf)) - (row[0]?.x ?? x))) / (right - x);
    if (before.length >= 6 && after.length >= 6 && reach > 0.75 && fill > 0.6) return { x, from, to };
  }
  return undefined;
};

/** The pieces of a page as texts to be read one after another: what stands above, left column, right column, below. */
export const toTexts = (items: readonly PdfItem[]): PdfItem[][] => {
  const rows = toRows(items);
  const gutter = rows.length < 8 ? undefined : findGutter(rows);
  if (!gutter) return [[...items]];
  const { x, from, to } = gutter;
  const run = rows.slice(from, to).flat();
  return [
    rows.slice(0, from).flat(),
    run.filter((item) => item.x < x),
    run.filter((item) => item.x >= x),
    rows.slice(to).flat(),
  ].filter((text) => text.length > 0);
};

/** Whether a piece begins at x, with something to its left that keeps away from it. */
const beginsCell = (row: readonly PdfItem[], x: number): boolean =>
  row.some((item, index) => {
    const before = row[index - 1];
    if (Math.abs(item.x - x) > 1.5 || before === undefined) return false;
    return item.x - endOf(before) > item.fontSize * 0.1 || /\s$/u.test(before.str);
  });

/** For each row the places where a cell of a table begins: three rows below each other begin something there. */
export const findCells = (rows: readonly PdfItem[][]): number[][] => {
  const cells = rows.map((): number[] => []);
  const starts = new Set(rows.flatMap((row) => row.slice(1).map(({ x }) => Math.round(x))));
  for (const x of [...starts].sort((a, b) => a - b)) {
    if (cells.some((row) => row.some((other) => Math.abs(other - x) <= 3))) continue;
    const [from, to] = longestRun(rows.map((row) => !crosses(row, x)));
    const run = rows.slice(from, to);
    const beginning = run.filter((row) => row.some((item) => Math.abs(item.x - x) <= 1.5));
    const beside = run.filter((row) => beginsCell(row, x));
    const wide = beside.some((row) => {
      const at = row.findIndex((item) => Math.abs(item.x - x) <= 1.5);
      const before = row[at - 1];
      return before !== undefined && x - endOf(before) > sizeOf(row) * 0.8;
    });
    // 「日　時」 over 「場　所」: the signs of a spread word stand below each other and are no cells.
    const isSpread = beside.every(
      (row) => row.find((item) => Math.abs(item.x - x) <= 1.5)?.str.trim().length === 1,
    );
    if (isSpread) continue;
    if (beginning.length < 3 || beside.length < 2 || !wide) continue;
    rows.forEach((row, index) => {
      if (beginsCell(row, x)) cells[index]?.push(x);
    });
  }
  return cells;
};
