/** Days in a column, as far apart as they lie in time; a label moves down where it would meet another. */
import { sum } from 'd3-array';
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  type PathMark,
  type Point,
  setLabel,
  setLines,
  type TextMark,
  widestOf,
} from './drawing.ts';
import { round } from './roadmap-marks.ts';
import { boxMarks, circlePath, diamondPath } from './shapes.ts';
import { spanOf, timeAxis } from './time-axis.ts';

export interface TimelineEntry {
  id: string;
  /** ISO. */
  day: string;
  /** The day in words. */
  time: string;
  label: string;
  shape: 'circle' | 'square' | 'diamond';
  /** Kind of entry; those of one kind can be shown and hidden together. */
  series: string;
}

export interface TimelineInput {
  entries: TimelineEntry[];
  /** Named at the beginning of each year from April. */
  formatYear: (april: string) => string;
  /** What the shapes mean. */
  key: { shape: TimelineEntry['shape']; text: string }[];
}

const YEAR_HEIGHT = 90;
const SIZE = 14;

const drawShape = (shape: TimelineEntry['shape'], x: number, y: number): PathMark[] => {
  if (shape === 'circle') return [{ d: circlePath(x, y, SIZE), fill: 'accent' }];
  if (shape === 'diamond')
    return [{ d: diamondPath(x, y, SIZE + 3), fill: 'ground', stroke: 'accent', width: 2 }];
  return boxMarks({ x: x - SIZE / 2, y: y - SIZE / 2, width: SIZE, height: SIZE }, 'accent', 'empty');
};

/** Lays entries out from the earliest down to the latest. */
export const timeline = (
  { entries, formatYear, key }: TimelineInput,
  { width, fontSize = DEFAULT_FONT_SIZE }: DrawingOptions,
): Drawing => {
  const small = fontSize - 2;
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  let y = 0;
  for (const { shape, text } of key) {
    const label = setLabel(text, width - 28, { x: 28, top: y, fontSize, tone: 'quiet' });
    paths.push(...drawShape(shape, 10, y + label.height / 2));
    texts.push(...label.texts);
    y += label.height + 2;
  }
  const dated = entries.toSorted((a, b) => a.day.localeCompare(b.day));
  const [first, last] = [dated[0]?.day, dated.at(-1)?.day];
  const span = first && last ? spanOf(first, last, 'day') : undefined;
  if (!span) return { width, height: Math.max(1, y), fontSize, paths, texts, points };

  const { boundaries: years } = timeAxis(span, { left: 0, right: 1 });
  const names = years.slice(0, -1).map(({ day }) => formatYear(day));
  const axisX = Math.ceil(widestOf(names, small)) + 18;
  const labelX = axisX + 34;
  const set = dated.map((entry) => {
    const time = setLabel(entry.time, width - labelX, { x: labelX, top: 0, fontSize: small, tone: 'quiet' });
    const label = setLabel(entry.label, width - labelX, { x: labelX, top: time.height, fontSize });
    return { texts: [...time.texts, ...label.texts], height: time.height + label.height };
  });
  const gap = 12;
  const needed = sum(set, ({ height }) => height + gap);
  const top = y + (key.length > 0 ? 16 : 4);
  const height = Math.max((years.length - 1) * YEAR_HEIGHT, needed);
  const axis = timeAxis(span, { left: top, right: top + height });

  paths.push({ d: `M${axisX} ${top}V${top + height}`, stroke: 'axis', width: 2 });
  axis.boundaries.forEach(({ x: at }, i) => {
    paths.push({ d: `M${axisX - 6} ${at}H${axisX}`, stroke: 'axis', width: 2 });
    const name = names[i];
    if (name)
      texts.push(
        ...setLines([name], { x: axisX - 12, top: at, fontSize: small, tone: 'quiet', anchor: 'end' }),
      );
  });

  let free = top;
  dated.forEach((entry, i) => {
    const block = set[i];
    const at = axis.find(entry.day);
    if (!block || at === undefined) throw new Error(`day: ${entry.day}`);
    const blockTop = Math.max(free, at - fontSize * 0.75);
    free = blockTop + block.height + gap;
    const middle = round(blockTop + fontSize * 0.7);
    points.push({
      id: entry.id,
      label: `${entry.time}。${entry.label}`,
      series: entry.series,
      paths: [
        { d: `M${axisX} ${at}L${axisX + 14} ${middle}H${labelX - 6}`, stroke: 'line', width: 1.5 },
        ...drawShape(entry.shape, axisX, at),
      ],
      texts: block.texts.map((text) => ({ ...text, y: round(text.y + blockTop) })),
    });
  });
  return { width, height: Math.ceil(Math.max(top + height, free)) + 4, fontSize, paths, texts, points };
};
