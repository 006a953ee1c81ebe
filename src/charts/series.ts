/** Values over time with the line to be reached; the line breaks where the way of counting changed or nothing is said. */
import { max } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import {
  boxOf,
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  lineHeightOf,
  type PathMark,
  type Point,
  setLabel,
  setLines,
  type TextMark,
  type Tone,
} from './drawing.ts';
import { round } from './roadmap-marks.ts';
import { boxMarks, circlePath, diamondPath, type Texture } from './shapes.ts';

export interface SeriesPoint {
  id: string;
  /** ISO. */
  day: string;
  /** Words for the time: 「令和2年度」. */
  time: string;
  /** Null where it is said that there is no number. */
  value: number | null;
  text: string;
  /** Solid for what is, hatched for what is expected. */
  texture: Texture;
  /** What changed with this point, so that it does not go on from the one before; null when nothing did. */
  break: string | null;
}

export interface SeriesInput {
  series: { name: string; tone: Tone; points: SeriesPoint[] }[];
  targets: { value: number; text: string; about: boolean }[];
  end: number | null;
}

const PLOT_HEIGHT = 190;
const SIZE = 11;
const SHAPES = [circlePath, diamondPath];

type Edges = ReturnType<typeof boxOf>;

const meet = (a: Edges, b: Edges): boolean =>
  a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;

/** Lays series out on one axis of days and one scale from nought. */
export const series = (
  { series: all, targets, end }: SeriesInput,
  { width, fontSize = DEFAULT_FONT_SIZE }: DrawingOptions,
): Drawing => {
  const lineHeight = lineHeightOf(fontSize);
  const small = fontSize - 2;
  const everyPoint = all.flatMap(({ points }) => points);
  const paths: PathMark[] = [];
  const texts: TextMark[] = [];
  const points: Point[] = [];
  if (everyPoint.length === 0) return { width, height: 1, fontSize, paths, texts, points };
  let y = 0;

  const shapeOf = (i: number) => SHAPES[i % SHAPES.length] ?? circlePath;
  const addKey = (sample: PathMark[], words: string): void => {
    const label = setLabel(words, width - 40, { x: 40, top: y, fontSize });
    paths.push(...sample);
    texts.push(...label.texts);
    y += label.height + 2;
  };
  if (all.length > 1)
    for (const [i, { name, tone }] of all.entries()) {
      const middle = y + lineHeight / 2;
      addKey(
        [
          { d: `M0 ${middle}H30`, stroke: tone, width: 2.5 },
          { d: shapeOf(i)(15, middle, SIZE), fill: tone },
        ],
        name,
      );
    }
  for (const { text, about } of targets) {
    const middle = y + lineHeight / 2;
    addKey([{ d: `M0 ${middle}H30`, stroke: 'text', width: 2, dash: about ? '3 4' : '9 4' }], text);
  }

  const numbers = [...everyPoint.map(({ value }) => value ?? 0), ...targets.map(({ value }) => value)];
  const scale = scaleLinear([0, end ?? Math.max(max(numbers) ?? 0, 1e-9)], [0, PLOT_HEIGHT]);
  if (end === null) scale.nice(4);
  const top = y + lineHeight + 10;
  const bottom = top + PLOT_HEIGHT;
  const days = everyPoint.map(({ day }) => new Date(`${day}T00:00:00Z`).getTime());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const inset = 34;
  const x = scaleUtc([first, last], first === last ? [width / 2, width / 2] : [inset + 24, width - inset]);
  const xOf = (day: string): number => round(x(new Date(`${day}T00:00:00Z`)));
  const yOf = (value: number): number => round(bottom - scale(value));

  for (const tick of scale.ticks(4)) {
    const at = yOf(tick);
    paths.push({ d: `M0 ${at}H${width}`, stroke: tick === 0 ? 'axis' : 'line', width: 1 });
    texts.push({ x: 0, y: at - 4, text: tick.toLocaleString('ja-JP'), tone: 'quiet', size: small });
  }
  for (const { value, about } of targets)
    paths.push({ d: `M0 ${yOf(value)}H${width}`, stroke: 'text', width: 2, dash: about ? '3 4' : '9 4' });

  const taken: Edges[] = [
    ...texts.map(boxOf),
    ...targets.map(({ value }) => ({ left: 0, right: width, top: yOf(value) - 2, bottom: yOf(value) + 2 })),
  ];
  const place = (candidates: TextMark[]): TextMark[] => {
    const free = candidates.find((text) => {
      const box = boxOf(text);
      return box.left >= 0 && box.right <= width && !taken.some((other) => meet(box, other));
    });
    if (free) taken.push(boxOf(free));
    return free ? [free] : [];
  };

  const breaks: { x: number; text: string }[] = [];
  for (const [i, { name, tone, points: own }] of all.entries()) {
    let line = '';
    own.forEach((point, n) => {
      const before = own[n - 1];
      if (point.break !== null && before)
        breaks.push({ x: round((xOf(before.day) + xOf(point.day)) / 2), text: point.break });
      if (point.value === null) return;
      const goesOn = before !== undefined && before.value !== null && point.break === null;
      line += `${goesOn ? 'L' : 'M'}${xOf(point.day)} ${yOf(point.value)}`;
    });
    if (line.includes('L')) paths.push({ d: line, stroke: tone, width: 2.5 });
    const heightOf = ({ value }: SeriesPoint): number => (value === null ? bottom : yOf(value));
    const labels = new Map<string, TextMark[]>();
    // From the newest back, so that the newest value is the last to go without its label.
    for (const point of own.toReversed()) {
      const [px, py] = [xOf(point.day), heightOf(point)];
      const at = (dx: number, dy: number, anchor?: TextMark['anchor']): TextMark => ({
        x: px + dx,
        y: py + dy,
        text: point.text,
        tone: 'text',
        ...(anchor && { anchor }),
        bold: true,
        size: fontSize,
      });
      const beside = fontSize * 0.36;
      labels.set(
        point.id,
        place([at(0, -11, 'middle'), at(0, fontSize + 9, 'middle'), at(-10, beside, 'end'), at(10, beside)]),
      );
    }
    for (const point of own) {
      const [px, py] = [xOf(point.day), heightOf(point)];
      const d = shapeOf(i)(px, py, SIZE);
      const box = { x: px - SIZE / 2, y: py - SIZE / 2, width: SIZE, height: SIZE };
      const mark: PathMark[] =
        point.value === null
          ? boxMarks(box, 'unknown', 'dashed')
          : [point.texture === 'solid' ? { d, fill: tone } : { d, fill: 'ground', stroke: tone, width: 2.5 }];
      points.push({
        id: point.id,
        label: `${all.length > 1 ? `${name}、` : ''}${point.time}: ${point.text}${point.break ? `。${point.break}` : ''}`,
        ...(all.length > 1 && { series: name }),
        paths: mark,
        texts: labels.get(point.id) ?? [],
      });
    }
  }
  y = bottom + 6;
  // From the newest back, so that the newest time is always named.
  for (const point of everyPoint.toSorted((a, b) => b.day.localeCompare(a.day))) {
    const [mark] = setLines([point.time], {
      x: xOf(point.day),
      top: y,
      fontSize: small,
      tone: 'quiet',
      anchor: 'middle',
    });
    if (mark)
      texts.push(
        ...place([mark, { ...mark, x: width, anchor: 'end' as const }]).filter(
          ({ anchor, x: at }) => anchor === 'middle' || at - mark.x < 60,
        ),
      );
  }
  y += lineHeight;
  breaks.forEach(({ x: at, text }, i) => {
    paths.push({ d: `M${at} ${top - 4}V${bottom}`, stroke: 'unknown', width: 1.5, dash: '2 4' });
    const number = `切${breaks.length > 1 ? i + 1 : ''}`;
    texts.push(
      ...place([{ x: at, y: top - 8, text: number, tone: 'unknown', anchor: 'middle', size: small }]),
    );
    const note = setLabel(`${number}: ${text}`, width, { x: 0, top: y + 6, fontSize: small, tone: 'quiet' });
    texts.push(...note.texts);
    y += note.height + 2;
  });
  return { width, height: y + 8, fontSize, paths, texts, points };
};
