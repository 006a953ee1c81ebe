/** A grid of states: a row for each thing, a column for each time, in each cell words with a mark of their own. */
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
  type TextMark,
  type Tone,
} from './drawing.ts';
import { boxMarks, type Texture } from './shapes.ts';

/** One word of a cell. */
export interface StateWord {
  text: string;
  tone: Tone;
  texture: Texture;
}

export interface StateGridRow {
  id: string;
  label: string;
  /** For each column its words, one below the other; none where nothing is said of the row. */
  cells: { words: StateWord[]; detail: string }[];
}

export interface StateGridInput {
  columns: string[];
  groups: { heading: string | null; rows: StateGridRow[] }[];
}

const MARK = 14;
const GAP = 6;

/** Lays a grid out; labels stand beside the cells when there is room, else above them. */
export const stateGrid = (
  { columns, groups }: StateGridInput,
  { width, fontSize = DEFAULT_FONT_SIZE, labelShare = 0 }: DrawingOptions,
): Drawing => {
  const lineHeight = lineHeightOf(fontSize);
  const { beside, labelWidth, left } = labelColumn(width, fontSize, labelShare);
  const pitch = (width - left + GAP) / Math.max(1, columns.length);
  const cellWidth = pitch - GAP;
  const small = fontSize - 1;
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  const xOf = (column: number): number => Math.round(left + column * pitch);

  const heads = columns.map((name, i) =>
    setLabel(name, cellWidth - 4, { x: xOf(i), top: 0, fontSize: small, tone: 'quiet' }),
  );
  texts.push(...heads.flatMap((head) => head.texts));
  let y = (max(heads, ({ height }) => height) ?? 0) + 8;

  for (const { heading, rows } of groups) {
    if (heading !== null) {
      y += 10;
      const label = setLabel(heading, width, { x: 0, top: y, fontSize, bold: true });
      texts.push(...label.texts);
      y += label.height + 4;
    }
    for (const row of rows) {
      paths.push({ d: `M0 ${y}H${width}`, stroke: 'line', width: 1 });
      const label = setLabel(row.label, labelWidth, { x: 0, top: y + 8, fontSize });
      texts.push(...label.texts);
      const top = beside ? y + 8 : y + 8 + label.height + 4;
      const heights = row.cells.map(({ words, detail }, column) => {
        const x = xOf(column);
        let at = top;
        const point: Point = { id: `${row.id}-${column}`, label: detail, paths: [], texts: [] };
        for (const { text, tone, texture } of words) {
          const middle = at + lineHeight / 2;
          point.paths.push(
            ...boxMarks({ x, y: middle - MARK / 2, width: MARK, height: MARK }, tone, texture),
          );
          const word = setLabel(text, cellWidth - MARK - 6, {
            x: x + MARK + 6,
            top: at,
            fontSize: small,
            tone: tone === 'unknown' ? 'quiet' : 'text',
          });
          point.texts.push(...word.texts);
          at += word.height + 3;
        }
        if (words.length > 0) points.push(point);
        return at - top;
      });
      const cellsHeight = Math.max(lineHeight, (max(heights) ?? 0) - 3);
      y = top + (beside ? Math.max(label.height, cellsHeight) : cellsHeight) + 9;
    }
  }
  paths.push({ d: `M0 ${y}H${width}`, stroke: 'line', width: 1 });
  return { width, height: y + 1, fontSize, paths, texts, points };
};
