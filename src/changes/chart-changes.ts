/** 図: each chart that is drawn otherwise, its numbers before and after, and both drawings. */
import { DRAWING_WIDTHS, drawChart } from '../charts/draw-chart.ts';
import { toChartSvg } from '../publish/chart-svg.ts';
import type { ChartRow, ChartView } from '../views/chart.ts';
import { factsOf, type Publisher } from '../views/chart-words.ts';
import { arrow, type Entry, type Fact, type Picture, type Piece, toEntry } from './report.ts';

const cellWords = (cell: string | number | null): string => (cell === null ? '記載なし' : String(cell));

const rowsOnlyIn = (rows: ChartRow[], others: ChartRow[]): string[][] => {
  const rest = new Map<string, number>();
  const keyOf = ({ cells }: ChartRow): string => JSON.stringify(cells);
  for (const row of others) rest.set(keyOf(row), (rest.get(keyOf(row)) ?? 0) + 1);
  return rows
    .filter((row) => {
      const left = rest.get(keyOf(row)) ?? 0;
      rest.set(keyOf(row), left - 1);
      return left <= 0;
    })
    .map(({ cells }) => cells.map(cellWords));
};

const tableFacts = (before: ChartView | undefined, after: ChartView | undefined): Fact[] => {
  const rows = [
    ...rowsOnlyIn(before?.rows ?? [], after?.rows ?? []).map((cells) => ['前', ...cells]),
    ...rowsOnlyIn(after?.rows ?? [], before?.rows ?? []).map((cells) => ['後', ...cells]),
  ];
  const columns = (after ?? before)?.columns.map(({ title }) => title) ?? [];
  return rows.length === 0 ? [] : [{ kind: 'table', columns: ['', ...columns], rows }];
};

const pictureOf = (chart: ChartView, publisher: Publisher): Picture => {
  const words = { title: chart.title, description: chart.description, facts: factsOf(chart, publisher) };
  const [narrow, wide] = DRAWING_WIDTHS.map((width) => toChartSvg(drawChart(chart.body, width), words));
  return { narrow, wide } as Picture;
};

const WORDS = [
  ['題', ({ title }: ChartView) => title],
  ['説明', ({ description }: ChartView) => description],
  ['母数', ({ denominator }: ChartView) => denominator],
  ['数え方', ({ rule }: ChartView) => rule],
  ['時点', ({ asOf }: ChartView) => asOf ?? '記載なし'],
  ['出典', ({ sources }: ChartView) => sources.map(({ label }) => label).join('、')],
] as const;

const wordFacts = (before: ChartView, after: ChartView): Fact[] =>
  WORDS.flatMap(([label, read]): Fact[] =>
    read(before) === read(after) ? [] : [{ kind: 'line', label, pieces: arrow(read(before), read(after)) }],
  );

const chartEntry = (
  before: ChartView | undefined,
  after: ChartView | undefined,
  publisher: Publisher,
): Entry[] => {
  const chart = (after ?? before) as ChartView;
  const pictures = [before, after].map((view) => view && pictureOf(view, publisher));
  const words = before && after ? wordFacts(before, after) : [];
  const numbers = tableFacts(before, after);
  if (pictures[0]?.wide === pictures[1]?.wide && numbers.length === 0) return [];
  const verb = before ? (after ? '変わります' : 'なくなります') : '加わります';
  return [
    toEntry({
      pieces: ['図「', { kind: 'link', text: chart.title, href: chart.href }, `」が${verb}`],
      facts: [
        ...words,
        ...numbers,
        { kind: 'pictures', alt: chart.title, before: pictures[0], after: pictures[1] },
      ],
    }),
  ];
};

/** Whether only the day for which a chart is drawn moved: neither its words nor its numbers are others. */
const hasOnlyMoved = (before: ChartView, after: ChartView): boolean =>
  before.asOf !== after.asOf &&
  wordFacts(before, after).length === 1 &&
  tableFacts(before, after).length === 0;

/** One entry for all charts whose day alone moved: told one by one they would hide what changed. */
const movedEntries = (moved: { before: ChartView; after: ChartView }[]): Entry[] =>
  [...Map.groupBy(moved, ({ before, after }) => `${before.asOf} ${after.asOf}`).values()].map((charts) =>
    toEntry({
      pieces: [`時点だけが変わる図が${charts.length}件あります`],
      facts: [
        ...charts.slice(0, 1).flatMap(({ before, after }) => wordFacts(before, after)),
        {
          kind: 'line',
          label: '図',
          pieces: charts.flatMap(({ after: { title, href } }, index): Piece[] => [
            ...(index > 0 ? ['、'] : []),
            { kind: 'link', text: title, href },
          ]),
        },
      ],
    }),
  );

/** The charts that one side has and the other has not, or has otherwise; last those whose day alone moved. */
export const chartEntries = (before: ChartView[], after: ChartView[], publisher: Publisher): Entry[] => {
  const byAddress = (charts: ChartView[]) => new Map(charts.map((chart) => [chart.href, chart]));
  const [old, now] = [byAddress(before), byAddress(after)];
  const moved = after.flatMap((chart) => {
    const earlier = old.get(chart.href);
    return earlier && hasOnlyMoved(earlier, chart) ? [{ before: earlier, after: chart }] : [];
  });
  const isMoved = new Set(moved.map(({ after: { href } }) => href));
  return [
    ...[...new Set([...now.keys(), ...old.keys()])]
      .filter((href) => !isMoved.has(href))
      .flatMap((href) => chartEntry(old.get(href), now.get(href), publisher)),
    ...movedEntries(moved),
  ];
};
