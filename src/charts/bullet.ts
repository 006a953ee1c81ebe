/** Targets and values on one scale from nought: a bar as far as it came, a line where it should come. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  lineHeightOf,
  type PathMark,
  type Point,
  setLabel,
  setLines,
  type TextMark,
  widthOf,
} from './drawing.ts';
import { round } from './roadmap-marks.ts';
import { boxMarks, rectPath, type Texture } from './shapes.ts';

/** How a number is meant: as it stands, about, at most, at least. */
export type Bound = 'exact' | 'about' | 'most' | 'least';

export interface BulletRow {
  id: string;
  label: string;
  target: { value: number; text: string; bound: Bound } | null;
  /** Null where the record gives no number. */
  values: { value: number | null; text: string; texture: Texture }[];
  /** Words where there is no value. */
  empty: string;
}

export interface BulletInput {
  rows: BulletRow[];
  /** The end of the scale, where the unit has one (100 of %); null lets the numbers decide. */
  end: number | null;
}

const TRACK = 26;
const BAR = 12;

/** The line of a target; an arrow points to the side on which it is kept, a broken line is about there. */
const targetMarks = (x: number, y: number, bound: Bound): PathMark[] => {
  const [top, bottom] = [y - 5, y + TRACK + 5];
  const line: PathMark = {
    d: `M${x} ${top}V${bottom}`,
    stroke: 'text',
    width: 3,
    ...(bound === 'about' && { dash: '5 3' }),
  };
  if (bound !== 'most' && bound !== 'least') return [line];
  const tip = bound === 'most' ? -9 : 9;
  return [line, { d: `M${x} ${top}l${tip} 5l${-tip} 5Z`, fill: 'text' }];
};

/** Text beside a place on the scale, kept inside the width. */
const placeBeside = (
  text: string,
  x: number,
  width: number,
  fontSize: number,
): Pick<TextMark, 'x' | 'anchor'> => {
  const half = widthOf(text, fontSize) / 2;
  if (x + half > width) return { x: width, anchor: 'end' };
  return x - half < 0 ? { x: 0 } : { x, anchor: 'middle' };
};

/** Lays the rows out below each other, all on one scale. */
export const bullet = (
  { rows, end }: BulletInput,
  { width, fontSize = DEFAULT_FONT_SIZE }: DrawingOptions,
): Drawing => {
  const numbers = rows.flatMap(({ target, values }) => [
    target?.value ?? 0,
    ...values.map(({ value }) => value ?? 0),
  ]);
  const largest = Math.max(max(numbers) ?? 0, 1e-9);
  const scale = scaleLinear([0, end ?? largest * 1.12], [0, width - 2]).clamp(true);
  const lineHeight = lineHeightOf(fontSize);
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  let y = 0;
  for (const { id, label, target, values, empty } of rows) {
    if (y > 0) y += 22;
    const point: Point = { id, label: '', paths: [], texts: [] };
    const name = setLabel(label, width, { x: 0, top: y, fontSize });
    point.texts.push(...name.texts);
    y += name.height;
    if (target) {
      const x = round(scale(target.value));
      const place = placeBeside(target.text, x, width, fontSize);
      const fits = widthOf(target.text, fontSize) <= width;
      const words = fits
        ? { texts: setLines([target.text], { top: y, fontSize, bold: true, ...place }), height: lineHeight }
        : setLabel(target.text, width, { x: 0, top: y, fontSize, bold: true });
      point.texts.push(...words.texts);
      y += words.height + 7;
    }
    paths.push({ d: rectPath({ x: 0, y, width, height: TRACK }), fill: 'strip' });
    paths.push({ d: `M0.5 ${y - 4}V${y + TRACK + 4}`, stroke: 'axis', width: 1 });
    const known = values.filter(({ value }) => value !== null);
    known.forEach(({ value, texture }, i) => {
      const height = known.length > 1 ? (TRACK - 4) / known.length - 2 : BAR;
      const top = known.length > 1 ? y + 3 + i * (height + 2) : y + (TRACK - BAR) / 2;
      point.paths.push(
        ...boxMarks(
          { x: 0, y: round(top), width: Math.max(2, round(scale(value ?? 0))), height: round(height) },
          'accent',
          texture,
        ),
      );
    });
    if (target) point.paths.push(...targetMarks(round(scale(target.value)), y, target.bound));
    y += TRACK + 6;
    const zero = setLines(['0'], { x: 0, top: y, fontSize, tone: 'quiet' });
    texts.push(...zero);
    const said = values.length > 0 ? values.map(({ text }) => text) : [empty];
    for (const text of said) {
      const indent = fontSize * 1.5;
      const words = setLabel(text, width - indent, {
        x: indent,
        top: y,
        fontSize,
        tone: values.length > 0 ? 'text' : 'quiet',
      });
      point.texts.push(...words.texts);
      y += words.height;
    }
    point.label = [label, target?.text, ...said].filter((words) => words !== undefined).join('。');
    points.push(point);
  }
  return { width, height: Math.max(1, y), fontSize, paths, texts, points };
};
