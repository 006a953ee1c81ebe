/** The rows of a chart → CSV and JSON, with what makes them honest: denominator, rule, day, source. */
import Papa from 'papaparse';

/** A chart's table as it is published. */
export interface ChartTable {
  columns: { name: string; title: string }[];
  rows: { cells: (string | number | null)[] }[];
}

/** Canonical CSV: UTF-8 without BOM, CRLF also at the end, blank for unknown. */
export const toChartCsv = ({ columns, rows }: ChartTable): string => {
  const lines = rows.map(({ cells }) => cells.map((cell) => cell ?? ''));
  return `${Papa.unparse([columns.map(({ name }) => name), ...lines], { newline: '\r\n' })}\r\n`;
};

/** What a JSON file says of a chart besides its rows. */
export interface ChartFacts {
  id: string;
  title: string;
  description: string;
  address: string;
  denominator: string;
  rule: string;
  asOf: string | null;
  sources: { title: string; address: string }[];
  licence: string;
}

export const toChartJson = ({ columns, rows }: ChartTable, facts: ChartFacts): string =>
  `${JSON.stringify(
    {
      ...facts,
      columns: columns.map(({ name, title }) => ({ name, title })),
      rows: rows.map(({ cells }) =>
        Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])),
      ),
    },
    null,
    1,
  )}\n`;
