/** Every form of chart under one name, so that pages, files and embeds draw the same thing. */
import { type BreakdownInput, breakdown } from './breakdown.ts';
import type { Drawing } from './drawing.ts';
import { type ShareInput, share } from './share.ts';
import { type StateGridInput, stateGrid } from './state-grid.ts';
import { type TallyInput, tally } from './tally.ts';

/** What is drawn, and in which form. */
export type ChartBody =
  | { form: 'share'; input: ShareInput }
  | { form: 'states'; input: StateGridInput }
  | { form: 'breakdown'; input: BreakdownInput }
  | { form: 'tally'; input: TallyInput };

/** The widths at which charts are drawn, and the share of each that labels take. */
export const DRAWING_WIDTHS = [
  { name: 'narrow', width: 320, labelShare: 0 },
  { name: 'wide', width: 672, labelShare: 0.4 },
] as const;

export type DrawingWidth = (typeof DRAWING_WIDTHS)[number];

/** Draws a chart at one of the widths. */
export const drawChart = (body: ChartBody, { width, labelShare }: DrawingWidth): Drawing => {
  const options = { width, labelShare };
  switch (body.form) {
    case 'share':
      return share(body.input, options);
    case 'states':
      return stateGrid(body.input, options);
    case 'breakdown':
      return breakdown(body.input, options);
    case 'tally':
      return tally(body.input, options);
  }
};
