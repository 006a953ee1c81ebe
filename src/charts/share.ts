/** Shares: of so many, how many; each one a square, so that the denominator is seen and can be counted. */
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  lineHeightOf,
  type Point,
  setLabel,
  type TextMark,
  type Tone,
} from './drawing.ts';
import { boxMarks, type Texture } from './shapes.ts';

export interface ShareRow {
  id: string;
  /** What is counted: 「達成となる見込み」. */
  label: string;
  count: number;
  denominator: number;
  /** Number and denominator as words: 「7取組のうち 2」. */
  value: string;
  tone: Tone;
  texture: Texture;
  /** What is not said of it: 「どの2取組かは、内訳の記載なし」. */
  note: string | null;
}

export interface ShareInput {
  rows: ShareRow[];
}

const LARGEST = 34;
const MOST_IN_LINE = 20;

/** Squares in a line: all of them when they are few, else tens, so that they can be counted. */
const columnsFor = (denominator: number, width: number): number => {
  if (denominator <= 12) return Math.max(1, denominator);
  const fit = width / 14 >= MOST_IN_LINE ? MOST_IN_LINE : 10;
  return Math.min(fit, denominator);
};

/** Lays the rows out below each other. */
export const share = (
  { rows }: ShareInput,
  { width, fontSize = DEFAULT_FONT_SIZE }: DrawingOptions,
): Drawing => {
  const texts: TextMark[] = [];
  const points: Point[] = [];
  let y = 0;
  for (const row of rows) {
    if (y > 0) y += 22;
    const large = Math.round(fontSize * 1.5);
    const value = setLabel(row.value, width, { x: 0, top: y, fontSize: large, bold: true });
    y += value.height;
    const label = setLabel(row.label, width, { x: 0, top: y, fontSize });
    y += label.height + 8;
    const columns = columnsFor(row.denominator, width);
    const pitch = Math.min(LARGEST + 5, Math.floor((width + 3) / columns));
    const size = pitch - (pitch > 20 ? 5 : 3);
    const squares = Array.from({ length: row.denominator }, (_, i) => {
      const box = {
        x: (i % columns) * pitch,
        y: y + Math.floor(i / columns) * pitch,
        width: size,
        height: size,
      };
      return i < row.count ? boxMarks(box, row.tone, row.texture) : boxMarks(box, 'waiting', 'empty');
    });
    y += Math.ceil(row.denominator / columns) * pitch;
    const note = row.note
      ? setLabel(row.note, width, { x: 0, top: y + 4, fontSize, tone: 'quiet' })
      : { texts: [], height: -4 };
    y += note.height + 4;
    points.push({
      id: row.id,
      label: [row.label, row.value, row.note].filter((words) => words !== null).join('。'),
      paths: squares.flat(),
      texts: [...value.texts, ...label.texts, ...note.texts],
    });
  }
  return { width, height: Math.max(y, lineHeightOf(fontSize)), fontSize, paths: [], texts, points };
};
