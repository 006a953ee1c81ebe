/** A roadmap as a drawing like any other, for the files of its own address. */
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type DrawingOptions,
  type PathMark,
  type TextMark,
  type Tone,
} from './drawing.ts';
import { type RoadmapItem, roadmap, type Text } from './roadmap.ts';
import { hatchPath } from './shapes.ts';

export interface RoadmapInput {
  items: (RoadmapItem & { detail: string })[];
  asOf: string | null;
  asOfLabel: string;
  formatTick: (april: string) => string[];
  /** What planned, expected and actual are called. */
  tones: Record<RoadmapItem['tone'], string>;
}

/** Draws the items that have a day. */
export const roadmapDrawing = (
  { items, asOf, asOfLabel, formatTick, tones }: RoadmapInput,
  { width, fontSize = DEFAULT_FONT_SIZE, labelShare = 0 }: DrawingOptions,
): Drawing => {
  const chart = roadmap(items, { width, fontSize, labelShare, asOf, asOfLabel, formatTick });
  const toTexts = (texts: Text[], tone: Tone, bold = false): TextMark[] =>
    texts.map(({ x, y, text }) => ({ x, y, text, tone, size: fontSize, ...(bold && { bold }) }));
  const stroke = (d: string, tone: Tone, more: Partial<PathMark> = {}): PathMark[] =>
    d === '' ? [] : [{ d, stroke: tone, width: 1, ...more }];
  const detailOf = new Map(items.map(({ id, detail }) => [id, detail]));
  return {
    width,
    height: Math.max(1, chart.height),
    fontSize,
    paths: [
      ...(chart.strips === '' ? [] : [{ d: chart.strips, fill: 'strip' as const }]),
      ...stroke(chart.grid, 'line'),
      ...stroke(chart.labelledGrid, 'axis'),
      ...stroke(chart.rules, 'line'),
      ...(chart.asOf ? stroke(chart.asOf.path, 'unknown', { width: 2 }) : []),
    ],
    texts: [
      ...toTexts(chart.axis, 'quiet'),
      ...(chart.asOf
        ? toTexts([chart.asOf.label], 'unknown', true).map((text) => ({ ...text, anchor: 'middle' as const }))
        : []),
      ...chart.groups.flatMap(({ lines }) => toTexts(lines, 'text', true)),
    ],
    points: chart.rows.map(({ id, tone, lines, notes, bar }) => ({
      id,
      label: detailOf.get(id) ?? id,
      series: tones[tone],
      paths: [
        ...(bar.tail ? stroke(bar.tail, 'accent', { width: 2, dash: '2 5' }) : []),
        { d: bar.path, fill: tone === 'actual' ? 'accent' : 'ground', stroke: 'accent', width: 2 },
        ...(tone === 'expected' && bar.shape === 'bar' && bar.width > 4
          ? stroke(hatchPath(bar), 'accent', { width: 1.5 })
          : []),
      ],
      texts: [...toTexts(lines, 'text'), ...toTexts(notes, 'quiet')],
    })),
  };
};
