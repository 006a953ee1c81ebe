/** A chart as pages and files show it: what is drawn, the rows it is drawn from, and all that makes it honest. */
import type { ChartBody } from '../charts/draw-chart.ts';

/** A column of a chart's table; `name` heads it in CSV and JSON. */
export interface ChartColumn {
  name: string;
  title: string;
}

export interface ChartRow {
  /** In the order of the columns; null is 「記載なし」, an empty text means that the column says nothing of this row. */
  cells: (string | number | null)[];
  /** Where the record of the row stands. */
  href: string | null;
}

export interface ChartView {
  /** Authored ASCII, from the record that the chart shows and the form. */
  id: string;
  jurisdiction: string;
  /** Address of the chart's own page. */
  href: string;
  title: string;
  /** What the chart shows, in words that need no picture. */
  description: string;
  /** 母数: out of what is counted. */
  denominator: string;
  /** 数え方. */
  rule: string;
  /** 時点, ISO; null when no document says. */
  asOf: string | null;
  sources: { label: string; href: string }[];
  /** The page on which the chart belongs. */
  home: { label: string; href: string };
  columns: ChartColumn[];
  rows: ChartRow[];
  body: ChartBody;
}

/** The address of a chart's own page; its files stand beside it. */
export const chartAddress = (jurisdiction: string, id: string): string => `/${jurisdiction}/charts/${id}/`;

type Written = Omit<ChartView, 'href'>;

/** A chart with its address. */
export const toChart = (chart: Written): ChartView => ({
  ...chart,
  href: chartAddress(chart.jurisdiction, chart.id),
});

/** Links without repeats, in the order they first appear. */
export const distinctLinks = <Link extends { href: string }>(links: Link[]): Link[] => [
  ...new Map(links.map((link) => [link.href, link])).values(),
];
