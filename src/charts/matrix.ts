/** A matrix of counts: a row for each thing, a column for each other; a circle as large as the count, and the count. */
import { max } from 'd3-array';
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  labelColumn,
  lineHeightOf,
  type PathMark,
  type Point,
  setLabel,
  setLines,
  type TextMark,
} from './drawing.ts';
import { circlePath } from './shapes.ts';

export interface MatrixInput {
  columns: string[];
  rows: { id: string; label: string; cells: { count: number; detail: string }[] }[];
}

const LARGEST = 26;
const SMALLEST = 7;

/** Lays a matrix out; labels stand beside the cells when there is room, else above them. */
export const matrix = (
  { columns, rows }: MatrixInput,
  { width, fontSize = DEFAULT_FONT_SIZE, labelShare = 0 }: DrawingOptions,
): Drawing => {
  const lineHeight = lineHeightOf(fontSize);
  const { beside, labelWidth, left } = labelColumn(width, fontSize, labelShare);
  const pitch = (width - left) / Math.max(1, columns.length);
  const most = Math.max(1, max(rows, ({ cells }) => max(cells, ({ count }) => count)) ?? 1);
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  const xOf = (column: number): number => Math.round(left + column * pitch);

  const heads = columns.map((name, i) =>
    setLabel(name, pitch - 10, { x: xOf(i), top: 0, fontSize: fontSize - 1, tone: 'quiet' }),
  );
  texts.push(...heads.flatMap((head) => head.texts));
  let y = (max(heads, ({ height }) => height) ?? 0) + 8;
  for (const { id, label, cells } of rows) {
    paths.push({ d: `M0 ${y}H${width}`, stroke: 'line', width: 1 });
    const name = setLabel(label, labelWidth, { x: 0, top: y + 8, fontSize });
    texts.push(...name.texts);
    const height = Math.max(beside ? name.height : 0, LARGEST);
    const top = beside ? y + 8 : y + 8 + name.height + 2;
    const middle = top + height / 2;
    cells.forEach(({ count, detail }, column) => {
      const x = xOf(column) + LARGEST / 2;
      // The area, not the width, is what the eye compares.
      const size = Math.max(SMALLEST, LARGEST * Math.sqrt(count / most));
      points.push({
        id: `${id}-${column}`,
        label: detail,
        paths: count > 0 ? [{ d: circlePath(x, middle, size), fill: 'accent' }] : [],
        texts: setLines([String(count)], {
          x: x + LARGEST / 2 + 6,
          top: middle - lineHeight / 2,
          fontSize,
          tone: count > 0 ? 'text' : 'quiet',
          bold: count > 0,
        }),
      });
    });
    y = top + height + 9;
  }
  paths.push({ d: `M0 ${y}H${width}`, stroke: 'line', width: 1 });
  return { width, height: y + 1, fontSize, paths, texts, points };
};
