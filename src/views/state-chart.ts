/** What each edition says of each initiative of a plan, side by side: the report's own words with a mark of the state. */
import type { StateGridRow } from '../charts/state-grid.ts';
import { formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import { type ChartRow, type ChartView, distinctLinks, toChart } from './chart.ts';
import { nameOfInitiative, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { markOfState } from './state-marks.ts';

const NO_WORD = '記載なし';

/** An edition by its period: 「令和2年度（2020年度）年度末」. */
const periodOf = ({ fiscal_year, half }: Row<'editions'>): string =>
  `${formatFiscalYear(fiscal_year)}${half}`;

/** The topmost node above an initiative, under which it stands in the grid; undefined for one without a parent. */
const topOf = (library: Library, row: Row<'initiatives'>): Row<'initiatives'> | undefined => {
  const parent = library.find('initiatives', row.jurisdiction, row.parent);
  return parent && (topOf(library, parent) ?? parent);
};

/** The grid of a plan; undefined while no edition reports on it. `only` keeps the row of one initiative. */
export const stateChart = (library: Library, plan: Row<'plans'>): ChartView | undefined => {
  const { jurisdiction } = plan;
  const editions = editionsOf(library.rowsOf('editions', jurisdiction), plan.id);
  const progress = library.rowsOf('progress', jurisdiction);
  const reported = library
    .rowsOf('initiatives', jurisdiction)
    .filter((row) => row.plan === plan.id)
    .filter(({ id }) =>
      progress.some((row) => row.initiative === id && editions.some((edition) => edition.id === row.edition)),
    )
    .sort((a, b) => a.order - b.order);
  if (reported.length === 0) return undefined;
  const table: ChartRow[] = [];
  const judgesOnAxes = library
    .rowsOf('statuses', jurisdiction)
    .some((row) => row.plan === plan.id && row.axis !== null);
  const axisCell = (axis: string | null): (string | null)[] => (judgesOnAxes ? [axis] : []);

  const cellOf = (
    initiative: Row<'initiatives'>,
    edition: Row<'editions'>,
  ): StateGridRow['cells'][number] => {
    const name = nameOfInitiative(initiative);
    const said = progress.filter((row) => row.edition === edition.id && row.initiative === initiative.id);
    const words = said.map((row) => {
      const status = library.find('statuses', jurisdiction, row.status);
      const word = status?.label ?? row.excluded ?? NO_WORD;
      table.push({
        cells: [
          name,
          periodOf(edition),
          ...axisCell(status?.axis ?? null),
          status?.label ?? row.excluded,
          row.basis,
          status?.state ?? null,
        ],
        href: addressOf('progress', row),
      });
      const axis = status?.axis ? `${status.axis}: ` : '';
      return {
        text: `${axis}${word}${row.basis === '見込み' ? '（見込み）' : ''}`,
        ...markOfState(status?.state ?? '不明', row.basis),
      };
    });
    if (said.length === 0)
      table.push({
        cells: [name, periodOf(edition), ...axisCell(null), null, null, null],
        href: addressOf('editions', edition),
      });
    const shown = said.length === 0 ? [{ text: NO_WORD, ...markOfState('不明', null) }] : words;
    return {
      words: shown,
      detail: `${name}、${periodOf(edition)}: ${shown.map(({ text }) => text).join('、')}`,
    };
  };

  const rowOf = (initiative: Row<'initiatives'>): StateGridRow => ({
    id: initiative.id,
    label: `${nameOfInitiative(initiative)}${initiative.repeats ? '（再掲）' : ''}`,
    cells: editions.map((edition) => cellOf(initiative, edition)),
  });

  const groups: { heading: string | null; rows: StateGridRow[] }[] = [];
  for (const initiative of reported) {
    const top = topOf(library, initiative);
    const heading = top ? nameOfInitiative(top) : null;
    const last = groups.at(-1);
    if (last?.heading === heading) last.rows.push(rowOf(initiative));
    else groups.push({ heading, rows: [rowOf(initiative)] });
  }
  // A row outside every pillar must not seem to stand under the pillar printed before it.
  const headed = groups.map(({ heading, rows }) => ({
    heading: heading ?? (groups.some((group) => group.heading !== null) ? '属する柱の記載なし' : null),
    rows,
  }));
  const counted = reported.filter(({ repeats }) => repeats === null).length;
  const repeated = reported.length - counted;
  return toChart({
    id: `${plan.id}-states`,
    jurisdiction,
    title: `${plan.title}の版ごとの達成区分`,
    description: `報告されている${counted}取組について、${editions.length}つの版がそれぞれ何と述べているかを、報告の言葉のまま並べた図です。`,
    denominator: `報告されている取組 ${counted}${repeated > 0 ? `（ほかに再掲 ${repeated}）` : ''}`,
    rule: '報告の言葉をそのまま示します。書かれていないものは「記載なし」とし、前の版や本文から推し量りません。',
    asOf: editions.at(-1)?.as_of ?? null,
    sources: distinctLinks(editions.map((row) => recordLink(library, 'editions', row))),
    home: recordLink(library, 'plans', plan),
    columns: [
      { name: 'initiative', title: '取組' },
      { name: 'edition', title: '版' },
      ...(judgesOnAxes ? [{ name: 'axis', title: '軸' }] : []),
      { name: 'status', title: '達成区分' },
      { name: 'basis', title: '区分' },
      { name: 'state', title: '共通の状態' },
    ],
    rows: table,
    body: { form: 'states', input: { columns: editions.map(periodOf), groups: headed } },
  });
};
