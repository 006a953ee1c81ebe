/** A tally: things counted one by one, a mark for each, in labelled rows under headings. */
import { sum } from 'd3-array';
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
  type Tone,
  widthOf,
} from './drawing.ts';
import { boxMarks, circlePath, starPath, type Texture } from './shapes.ts';

/** The mark that stands for one thing. */
export interface TallyMark {
  shape: 'square' | 'circle' | 'star';
  tone: Tone;
  texture: Texture;
}

/** So many things of one kind. */
export interface TallyPart {
  mark: TallyMark;
  count: number;
}

export interface TallyRow {
  id: string;
  label: string;
  parts: TallyPart[];
  /** What stands after the marks: 「3」, 「3発言」. */
  value: string;
  /** What is said when a reader comes to the row. */
  detail: string;
}

export interface TallyInput {
  /** What the marks mean, where they differ; printed once above the rows. */
  key: { mark: TallyMark; text: string }[];
  groups: { heading: string | null; rows: TallyRow[] }[];
}

const SIZE = 16;
const PITCH = 21;

const drawMark = ({ shape, tone, texture }: TallyMark, left: number, middle: number): PathMark[] => {
  if (shape === 'square')
    return boxMarks({ x: left, y: middle - SIZE / 2, width: SIZE, height: SIZE }, tone, texture);
  const d = (shape === 'circle' ? circlePath : starPath)(left + SIZE / 2, middle, SIZE - 2);
  return texture === 'solid'
    ? [{ d, fill: tone }]
    : [{ d, fill: 'ground', stroke: tone, width: 1.75, ...(texture === 'dashed' && { dash: '3 2.5' }) }];
};

/** Lays rows out in the order given; marks that do not fit beside each other go on below. */
export const tally = (
  { key, groups }: TallyInput,
  { width, fontSize = DEFAULT_FONT_SIZE, labelShare = 0 }: DrawingOptions,
): Drawing => {
  const lineHeight = lineHeightOf(fontSize);
  const { beside, labelWidth, left } = labelColumn(width, fontSize, labelShare);
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  let y = 0;

  for (const { mark, text } of key) {
    paths.push(...drawMark(mark, 0, y + lineHeight / 2));
    const label = setLabel(text, width - PITCH - 4, { x: PITCH + 4, top: y, fontSize, tone: 'quiet' });
    texts.push(...label.texts);
    y += label.height + 4;
  }
  if (key.length > 0) y += 6;

  for (const { heading, rows } of groups) {
    if (heading !== null) {
      y += y > 0 ? 14 : 0;
      const label = setLabel(heading, width, { x: 0, top: y, fontSize, bold: true });
      texts.push(...label.texts);
      y += label.height + 4;
    }
    for (const row of rows) {
      paths.push({ d: `M0 ${y}H${width}`, stroke: 'line', width: 1 });
      const label = setLabel(row.label, labelWidth, { x: 0, top: y + 7, fontSize });
      const valueWidth = widthOf(row.value, fontSize) + fontSize / 2;
      const columns = Math.max(1, Math.floor((width - left - valueWidth) / PITCH));
      const marks = row.parts.flatMap(({ mark, count }) => Array.from({ length: count }, () => mark));
      const lines = Math.max(1, Math.ceil(marks.length / columns));
      const top = beside ? y + 7 : y + 7 + label.height + 2;
      const markPaths = marks.flatMap((mark, i) => {
        const middle = top + lineHeight / 2 + Math.floor(i / columns) * PITCH;
        return drawMark(mark, left + (i % columns) * PITCH, middle);
      });
      const inLast = marks.length === 0 ? 0 : ((marks.length - 1) % columns) + 1;
      const value = setLines([row.value], {
        x: left + inLast * PITCH + (inLast > 0 ? 5 : 0),
        top: top + (lines - 1) * PITCH,
        fontSize,
        bold: true,
      });
      points.push({
        id: row.id,
        label: row.detail,
        paths: markPaths,
        texts: [...label.texts, ...value],
      });
      const marksHeight = lineHeight + (lines - 1) * PITCH;
      y = beside ? y + 14 + Math.max(label.height, marksHeight) : top + marksHeight + 9;
    }
  }
  paths.push({ d: `M0 ${y}H${width}`, stroke: 'line', width: 1 });
  return { width, height: y + 1, fontSize, paths, texts, points };
};

/** How many things a tally shows. */
export const totalOf = ({ groups }: TallyInput): number =>
  sum(groups, ({ rows }) => sum(rows, ({ parts }) => sum(parts, ({ count }) => count)));
