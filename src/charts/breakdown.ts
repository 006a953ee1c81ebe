/** A whole and the part of it, and the part of that part: bars from one line, as long as what is counted. */
import { scaleLinear } from 'd3-scale';
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  type PathMark,
  type Point,
  setLabel,
  type TextMark,
} from './drawing.ts';
import { round } from './roadmap-marks.ts';
import { boxMarks, type Texture } from './shapes.ts';

export interface BreakdownStep {
  id: string;
  label: string;
  /** Null where the record gives no number; the step is then named without a bar. */
  value: number | null;
  /** The number as the source writes it, with what else it says of the same set: 「75 手続（110,145 件）」. */
  text: string;
  texture: Texture;
  /** Other measures of the same set. */
  notes: string[];
}

export interface BreakdownInput {
  /** From the whole to the smallest part. */
  steps: BreakdownStep[];
}

const BAR = 22;

/** Lays the steps out below each other; thin lines lead from the end of each bar to the bar it is a part of. */
export const breakdown = (
  { steps }: BreakdownInput,
  { width, fontSize = DEFAULT_FONT_SIZE }: DrawingOptions,
): Drawing => {
  const largest = Math.max(1, ...steps.map(({ value }) => value ?? 0));
  const x = scaleLinear([0, largest], [0, width]);
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  let y = 0;
  let before: { right: number; bottom: number } | undefined;
  for (const step of steps) {
    const label = setLabel(step.label, width - 8, { x: 0, top: y, fontSize });
    y += label.height;
    const value = setLabel(step.text, width - 8, {
      x: 0,
      top: y,
      fontSize: Math.round(fontSize * 1.35),
      bold: true,
    });
    y += value.height;
    const notes: TextMark[] = [];
    for (const note of step.notes) {
      const set = setLabel(note, width - 8, { x: 0, top: y, fontSize, tone: 'quiet' });
      notes.push(...set.texts);
      y += set.height;
    }
    y += 5;
    const point: Point = {
      id: step.id,
      label: [step.label, step.text, ...step.notes].join('。'),
      paths: [],
      texts: [...label.texts, ...value.texts, ...notes],
    };
    if (step.value !== null) {
      const right = Math.max(3, round(x(step.value)));
      if (before)
        paths.push({
          d: `M0 ${before.bottom}L0 ${y}L${right} ${y}L${before.right} ${before.bottom}Z`,
          fill: 'strip',
        });
      point.paths.push(...boxMarks({ x: 0, y, width: right, height: BAR }, 'accent', step.texture));
      y += BAR;
      before = { right, bottom: y };
    }
    points.push(point);
    y += 20;
  }
  return { width, height: Math.max(1, y - 20), fontSize, paths, texts, points };
};
