/** A finished drawing: outlines and lines of text at their places, in user units. What prints it knows no chart. */
import { max } from 'd3-array';
import { unitsOf, wrapLabel } from './label-lines.ts';

/** What ink or ground stands for; whoever prints the drawing chooses the colour. */
export type Tone =
  | 'text'
  | 'quiet'
  | 'line'
  | 'axis'
  | 'ground'
  | 'strip'
  | 'accent'
  | 'done'
  | 'going'
  | 'waiting'
  | 'behind'
  | 'unknown';

/** An outline, filled or drawn. */
export interface PathMark {
  d: string;
  fill?: Tone;
  stroke?: Tone;
  width?: number;
  dash?: string;
}

/** One line of text; `y` is its base line. */
export interface TextMark {
  x: number;
  y: number;
  text: string;
  tone: Tone;
  anchor?: 'middle' | 'end';
  bold?: boolean;
  /** Size of the letters where it is not that of the drawing. */
  size?: number;
}

/** One thing that is counted or measured: its marks, and the words that say the same. */
export interface Point {
  id: string;
  /** Said when a reader comes to the point: 「令和2年度: 2取組（見込み）」. */
  label: string;
  /** Points of one name can be shown and hidden together. */
  series?: string;
  paths: PathMark[];
  texts: TextMark[];
}

export interface Drawing {
  width: number;
  height: number;
  fontSize: number;
  /** Behind the points: strips, lines, axes. */
  paths: PathMark[];
  texts: TextMark[];
  points: Point[];
}

/** Sizes in user units. */
export interface DrawingOptions {
  width: number;
  fontSize?: number;
  /** Share of the width that labels take beside their marks; 0 sets each label above its marks. */
  labelShare?: number;
}

export const DEFAULT_FONT_SIZE = 15;

export const lineHeightOf = (fontSize: number): number => Math.round(fontSize * 1.4);

/** Width of a line of text, at most. */
export const widthOf = (text: string, fontSize: number): number => unitsOf(text) * fontSize;

interface Placing {
  x: number;
  /** Upper edge of the first line. */
  top: number;
  fontSize: number;
  tone?: Tone;
  anchor?: TextMark['anchor'] | undefined;
  bold?: boolean;
}

/** Lines set below each other. */
export const setLines = (
  lines: readonly string[],
  { x, top, fontSize, tone = 'text', anchor, bold = false }: Placing,
): TextMark[] =>
  lines.map((text, i) => ({
    x,
    y: top + Math.round((i + 0.5) * lineHeightOf(fontSize) + fontSize * 0.36),
    text,
    tone,
    size: fontSize,
    ...(anchor && { anchor }),
    ...(bold && { bold }),
  }));

/** A label cut into lines that fit a width, set below each other, and how high they stand. */
export const setLabel = (
  label: string,
  width: number,
  placing: Placing,
): { texts: TextMark[]; height: number } => {
  const lines = wrapLabel(label, width / placing.fontSize);
  return { texts: setLines(lines, placing), height: lines.length * lineHeightOf(placing.fontSize) };
};

/** The box that a line of text takes at most. */
export const boxOf = ({ x, y, text, anchor, size = DEFAULT_FONT_SIZE }: TextMark) => {
  const width = widthOf(text.trimEnd(), size);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.86, bottom: y + size * 0.2 };
};

/** Every line of text of a drawing. */
export const textsOf = ({ texts, points }: Drawing): TextMark[] => [
  ...texts,
  ...points.flatMap((point) => point.texts),
];

/** The largest width of some lines. */
export const widestOf = (lines: readonly string[], fontSize: number): number =>
  max(lines, (line) => widthOf(line, fontSize)) ?? 0;

/** Where labels stand: in a column of their own beside what they name, or, without a share of the width, above it. */
export const labelColumn = (
  width: number,
  fontSize: number,
  labelShare: number,
): { beside: boolean; labelWidth: number; left: number } => {
  const beside = labelShare > 0;
  const labelWidth = beside ? Math.round(width * labelShare) : width;
  return { beside, labelWidth, left: beside ? labelWidth + fontSize : 0 };
};
