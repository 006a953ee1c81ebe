/** A roadmap: labelled bars on an axis of days. Numbers and strings only; the same for every time zone and every day. */
import { max, min, range } from 'd3-array';
import { unitsOf, wrapLabel } from './label-lines.ts';
import { markOf, type RoadmapMark, round } from './roadmap-marks.ts';
import { type Precision, type Span, spanOf, timeAxis } from './time-axis.ts';

/** Something that takes time. Days are ISO; the last day is itself included; null is not known. */
export interface RoadmapItem {
  id: string;
  label: string;
  /** Words below the label: when, as exactly as it is known. */
  note?: string;
  start: string | null;
  end: string | null;
  precision: Precision | null;
  tone: 'planned' | 'expected' | 'actual';
  /** Heading; printed where it differs from that of the item before. */
  group?: string | undefined;
}

/** Sizes in user units. */
export interface RoadmapOptions {
  width: number;
  /** Day to be marked by a line, if the axis holds it, and the words beside the line. */
  asOf?: string | null;
  asOfLabel?: string;
  fontSize?: number;
  /** Height of the strip in which a bar lies. */
  rowHeight?: number;
  /** Share of the width that labels take beside the bars; 0 sets each label above its bar. */
  labelShare?: number;
  /** The axis is printed again after about this height. */
  axisEvery?: number;
  /** Lines printed at the beginning of the year that begins on this 1 April. */
  formatTick?: (april: string) => string[];
}

/** `y` is the base line. */
export interface Text {
  x: number;
  y: number;
  text: string;
}

export interface RoadmapRowGeometry {
  id: string;
  tone: RoadmapItem['tone'];
  start: string | null;
  end: string | null;
  y: number;
  height: number;
  /** The label, a line each. */
  lines: Text[];
  notes: Text[];
  bar: RoadmapMark;
}

export interface RoadmapGeometry {
  width: number;
  height: number;
  /** Left and right edge of the bars' area. */
  plot: { left: number; right: number };
  /** Each 1 April; `lines` is empty where a label would meet its neighbour. */
  ticks: { day: string; x: number; lines: string[] }[];
  /** The labels of the axis, as often as they are printed. */
  axis: Text[];
  /** Where the chart may be cut in two without loss: from each axis before rows to the next. */
  blocks: { top: number; bottom: number }[];
  asOf: { day: string; x: number; label: Text; path: string } | null;
  groups: { text: string; y: number; lines: Text[] }[];
  rows: RoadmapRowGeometry[];
  /** The strips in which bars lie. */
  strips: string;
  /** The boundaries of years across the strips, those without a label and those with one. */
  grid: string;
  labelledGrid: string;
  /** The lines between rows. */
  rules: string;
  /** Earliest and latest day named by an item. */
  first: string | null;
  last: string | null;
  /** Ids of the items without any day. They are not drawn. */
  undated: string[];
}

type Dated = { item: RoadmapItem; span: Span };

const datedOf = (items: readonly RoadmapItem[]): Dated[] =>
  items.flatMap((item) => {
    const span = spanOf(item.start, item.end, item.precision);
    return span ? [{ item, span }] : [];
  });

/** Labels on every n-th boundary, n being the least at which they stay apart and inside the width. */
const labelTicks = (
  boundaries: { day: string; x: number }[],
  { width, fontSize, formatTick }: Required<Pick<RoadmapOptions, 'width' | 'fontSize' | 'formatTick'>>,
): RoadmapGeometry['ticks'] => {
  const labelled = boundaries.slice(0, -1).map(({ day, x }) => {
    const lines = formatTick(day);
    return { day, x, lines, right: x + (max(lines, unitsOf) ?? 0) * fontSize };
  });
  const staysApart = (step: number): boolean =>
    labelled.every(({ right }, i) => {
      const next = boundaries[i + step];
      return !next || right + fontSize / 2 <= next.x;
    });
  const step = range(1, boundaries.length + 1).find(staysApart) ?? 1;
  return boundaries.map(({ day, x }, i) => {
    const tick = i % step === 0 ? labelled[i] : undefined;
    return { day, x, lines: tick && tick.right <= width ? tick.lines : [] };
  });
};

/** Lays items out in the order given. */
export const roadmap = (
  items: readonly RoadmapItem[],
  {
    width,
    asOf = null,
    asOfLabel = asOf ?? '',
    fontSize = 16,
    rowHeight = 28,
    labelShare = 0,
    axisEvery = 640,
    formatTick = (april) => [april.slice(0, 4)],
  }: RoadmapOptions,
): RoadmapGeometry => {
  const dated = datedOf(items);
  const days = dated.flatMap(({ item }) => [item.start, item.end]).filter((day) => day !== null);
  const lineHeight = Math.round(fontSize * 1.4);
  const barHeight = Math.round(rowHeight / 2);
  const beside = labelShare > 0;
  const labelWidth = beside ? Math.round(width * labelShare) : width;
  const plot = { left: beside ? labelWidth + fontSize : 0, right: width };
  const geometry: RoadmapGeometry = {
    width,
    height: 0,
    plot,
    ticks: [],
    axis: [],
    blocks: [],
    asOf: null,
    groups: [],
    rows: [],
    strips: '',
    grid: '',
    labelledGrid: '',
    rules: '',
    first: min(days) ?? null,
    last: max(days) ?? null,
    undated: items.filter(({ start, end }) => !start && !end).map(({ id }) => id),
  };
  const from = min(dated, ({ span }) => span.from);
  const to = max(dated, ({ span }) => span.to);
  if (!from || !to) return geometry;
  // The inset leaves room for the narrowest mark at either end of the axis.
  const axis = timeAxis({ from, to }, { left: plot.left + barHeight, right: plot.right - barHeight });
  const ticks = labelTicks(axis.boundaries, { width, fontSize, formatTick });
  const tickLines = max(ticks, ({ lines }) => lines.length) ?? 0;
  const toLines = (lines: string[], x: number, top: number): Text[] =>
    lines.map((text, i) => ({ x, y: top + Math.round((i + 0.5) * lineHeight + fontSize * 0.36), text }));

  const strips: { top: number; bottom: number }[] = [];
  const rules: number[] = [];
  const tops: number[] = [];
  let y = 0;
  const sinceAxis = (): number => y - (tops.at(-1) ?? 0);

  const printAxis = (): void => {
    tops.push(y);
    geometry.axis.push(...ticks.flatMap(({ lines, x }) => toLines(lines, x, y)));
    y += tickLines * lineHeight + 4;
  };

  const addStrip = (height: number): void => {
    const last = strips.at(-1);
    if (last?.bottom === y) last.bottom += height;
    else strips.push({ top: y, bottom: y + height });
    y += height;
  };

  const addGroup = (text: string): void => {
    if (sinceAxis() > axisEvery / 2) {
      y += fontSize;
      printAxis();
    }
    y += fontSize;
    const lines = toLines(wrapLabel(text, width / fontSize), 0, y);
    geometry.groups.push({ text, y, lines });
    y += lines.length * lineHeight + fontSize / 4;
  };

  const addRow = ({ item, span }: Dated): void => {
    const { id, tone, start, end } = item;
    if (sinceAxis() > axisEvery) {
      y += fontSize;
      printAxis();
    }
    const top = y;
    const label = wrapLabel(item.label, labelWidth / fontSize);
    const note = item.note ? wrapLabel(item.note, labelWidth / fontSize) : [];
    const labelHeight = (label.length + note.length) * lineHeight;
    const height = beside ? Math.max(labelHeight + 12, rowHeight) : rowHeight;
    if (!beside) y += labelHeight + 14;
    const barY = y + (height - barHeight) / 2;
    const labelTop = beside ? y + Math.round((height - labelHeight) / 2) : top + 12;
    const lines = toLines(label, 0, labelTop);
    const notes = toLines(note, 0, labelTop + label.length * lineHeight);
    if (beside && strips.at(-1)?.bottom === y) rules.push(y);
    addStrip(height);

    const known = { x: axis.x(span.from), right: axis.x(span.to), y: barY, height: barHeight };
    const bar = markOf(item, known, plot);
    geometry.rows.push({ id, tone, start, end, y: top, height: y - top, lines, notes, bar });
  };

  printAxis();
  const asOfX = asOf === null ? undefined : axis.find(asOf);
  const asOfTop = y;
  if (asOfX !== undefined) y += lineHeight + 8;
  for (const [i, row] of dated.entries()) {
    const { group } = row.item;
    if (group && group !== dated[i - 1]?.item.group) addGroup(group);
    addRow(row);
  }
  if (sinceAxis() > axisEvery / 2) {
    y += 4;
    printAxis();
  }
  const across = (x: number): string => strips.map(({ top, bottom }) => `M${x} ${top}V${bottom}`).join('');
  geometry.height = y;
  geometry.blocks = tops
    .filter((top) => geometry.rows.some((row) => row.y > top))
    .map((top, i, all) => ({ top, bottom: all[i + 1] ?? y }));
  geometry.ticks = ticks;
  geometry.strips = strips
    .map(({ top, bottom }) => `M${plot.left} ${top}H${plot.right}V${bottom}H${plot.left}Z`)
    .join('');
  const gridOf = (labelled: boolean): string =>
    ticks
      .filter(({ lines }) => lines.length > 0 === labelled)
      .map(({ x }) => across(x))
      .join('');
  geometry.grid = gridOf(false);
  geometry.labelledGrid = gridOf(true);
  geometry.rules = rules.map((at) => `M0 ${at}H${width}`).join('');
  if (asOf !== null && asOfX !== undefined) {
    const half = (unitsOf(asOfLabel) * fontSize) / 2;
    const labelX = Math.max(half, Math.min(Math.max(asOfX, plot.left + half), width - half));
    const [label] = toLines([asOfLabel], round(labelX), asOfTop);
    const path = `M${asOfX} ${asOfTop + lineHeight}v8${across(asOfX)}`;
    if (label) geometry.asOf = { day: asOf, x: asOfX, label, path };
  }
  return geometry;
};
