/** In which meetings an initiative was spoken of, as far as the records tie a statement to it. */
import type { MatrixInput } from '../charts/matrix.ts';
import { formatDate } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type ChartRow, type ChartView, toChart } from './chart.ts';
import { paragraphOf } from './evidence.ts';
import { nameOfInitiative, recordLink } from './label.ts';
import type { Library } from './library.ts';

type Quoted = { jurisdiction: string; document: string; quote: string };

/** Everything of an initiative that stands on a quote, and the links that touch it. */
const quotesOf = (library: Library, { jurisdiction, id }: Row<'initiatives'>): Quoted[] => {
  const of = <T extends { initiative: string | null }>(rows: T[]): T[] =>
    rows.filter((row) => row.initiative === id);
  const indicators = of(library.rowsOf('indicators', jurisdiction));
  const measured = (row: { indicator: string }): boolean =>
    indicators.some((one) => one.id === row.indicator);
  const milestones = of(library.rowsOf('milestones', jurisdiction));
  const commitments = of(library.rowsOf('commitments', jurisdiction));
  const own = new Set([
    `initiatives/${id}`,
    ...milestones.map((row) => `milestones/${row.id}`),
    ...indicators.map((row) => `indicators/${row.id}`),
    ...commitments.map((row) => `commitments/${row.id}`),
  ]);
  return [
    ...milestones,
    ...indicators,
    ...commitments,
    ...library.rowsOf('targets', jurisdiction).filter(measured),
    ...library.rowsOf('measurements', jurisdiction).filter(measured),
    ...library.rowsOf('links', jurisdiction).filter(({ from, to }) => own.has(from) || own.has(to)),
  ];
};

/** The ids of the statements of a meeting on which something of an initiative stands. */
const statementsAbout = (library: Library, meeting: Row<'meetings'>, quotes: Quoted[]): Set<string> =>
  new Set(
    quotes
      .filter(({ document }) => document === meeting.document)
      .flatMap((quoted) => paragraphOf(library, quoted)?.statement ?? []),
  );

/** The matrix of a plan; undefined where no meeting is tied to any of its initiatives. */
export const mentionChart = (library: Library, plan: Row<'plans'>): ChartView | undefined => {
  const { jurisdiction } = plan;
  const meetings = library.rowsOf('meetings', jurisdiction).toSorted((a, b) => a.date.localeCompare(b.date));
  const initiatives = library
    .rowsOf('initiatives', jurisdiction)
    .filter((row) => row.plan === plan.id)
    .sort((a, b) => a.order - b.order);
  const counted = initiatives.map((initiative) => {
    const quotes = quotesOf(library, initiative);
    return { initiative, counts: meetings.map((meeting) => statementsAbout(library, meeting, quotes).size) };
  });
  const anyMeeting = counted.some(({ counts }) => counts.some((count) => count > 0));
  if (!anyMeeting) return undefined;
  // Headings of the tree of which nothing is said by themselves only take room; their initiatives are below them.
  const parents = new Set(initiatives.map(({ parent }) => parent));
  const shown = counted.filter(
    ({ initiative, counts }) => !parents.has(initiative.id) || counts.some((count) => count > 0),
  );
  const table: ChartRow[] = [];
  const rows = shown.map(({ initiative, counts }): MatrixInput['rows'][number] => {
    const name = nameOfInitiative(initiative);
    return {
      id: initiative.id,
      label: name,
      cells: meetings.map((meeting, i) => {
        const count = counts[i] ?? 0;
        table.push({ cells: [name, meeting.label, count], href: addressOf('initiatives', initiative) });
        return { count, detail: `${name}、${meeting.label}: ${count}発言` };
      }),
    };
  });
  return toChart({
    id: `${plan.id}-mentions`,
    jurisdiction,
    title: `${plan.title}の取組と会議`,
    description: `${shown.length}の項目それぞれについて、その記録のもとになった発言が、${meetings.length}つの会議にいくつあるかを示す図です。丸の面積は発言の数に比例します。`,
    denominator: `収録している会議 ${meetings.length}、計画の項目 ${shown.length}`,
    rule: '取組の工程・指標・約束・つながりが引用している発言を、会議ごとに1回ずつ数えます。0は、結び付けた発言がないことで、話されなかったという意味ではありません。',
    asOf: meetings.at(-1)?.date ?? null,
    sources: meetings.map((meeting) => recordLink(library, 'meetings', meeting)),
    home: recordLink(library, 'plans', plan),
    columns: [
      { name: 'initiative', title: '取組' },
      { name: 'meeting', title: '会議' },
      { name: 'statements', title: '発言の数' },
    ],
    rows: table,
    body: { form: 'matrix', input: { columns: meetings.map(({ date }) => formatDate(date)), rows } },
  });
};
