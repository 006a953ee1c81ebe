/** Every form of chart under one name, so that pages, files and embeds draw the same thing. */
import { type BreakdownInput, breakdown } from './breakdown.ts';
import { type BulletInput, bullet } from './bullet.ts';
import type { Drawing, DrawingOptions } from './drawing.ts';
import { type MatrixInput, matrix } from './matrix.ts';
import { type RoadmapInput, roadmapDrawing } from './roadmap-drawing.ts';
import { type SeriesInput, series } from './series.ts';
import { type ShareInput, share } from './share.ts';
import { type StateGridInput, stateGrid } from './state-grid.ts';
import { type TallyInput, tally } from './tally.ts';
import { type TimelineInput, timeline } from './timeline.ts';

/** What each form is drawn from. */
interface Inputs {
  states: StateGridInput;
  share: ShareInput;
  bullet: BulletInput;
  series: SeriesInput;
  breakdown: BreakdownInput;
  timeline: TimelineInput;
  matrix: MatrixInput;
  tally: TallyInput;
  roadmap: RoadmapInput;
}

export type ChartForm = keyof Inputs;

/** What is drawn, and in which form. */
export type ChartBody = { [Form in ChartForm]: { form: Form; input: Inputs[Form] } }[ChartForm];

const forms: { [Form in ChartForm]: (input: Inputs[Form], options: DrawingOptions) => Drawing } = {
  states: stateGrid,
  share,
  bullet,
  series,
  breakdown,
  timeline,
  matrix,
  tally,
  roadmap: roadmapDrawing,
};

/** The widths at which charts are drawn, and the share of each that labels take. */
export const DRAWING_WIDTHS = [
  { name: 'narrow', width: 320, labelShare: 0 },
  { name: 'wide', width: 672, labelShare: 0.4 },
] as const;

export type DrawingWidth = (typeof DRAWING_WIDTHS)[number];

/** Draws a chart at one of the widths. */
export const drawChart = ({ form, input }: ChartBody, { width, labelShare }: DrawingWidth): Drawing =>
  forms[form](input as never, { width, labelShare });
