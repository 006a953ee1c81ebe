/** Roadmaps as charts with an address of their own: of a jurisdiction, of a plan, of an initiative. */
import type { RoadmapInput } from '../charts/roadmap-drawing.ts';
import { fiscalYearOf, formatDate, formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type ChartView, distinctLinks, toChart } from './chart.ts';
import { nameOfInitiative, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { roadmapRows } from './milestones.ts';
import type { RoadmapRow } from './roadmap-row.ts';

const TONE = { 予定: 'planned', 見込み: 'expected', 実績: 'actual' } as const;
const PRECISION = { 日: 'day', 月: 'month', 半期: 'half', 年度: 'fiscal-year', 年: 'year' } as const;

const toItem = (row: RoadmapRow): RoadmapInput['items'][number] => ({
  id: row.id,
  label: row.title,
  note: row.period,
  start: row.start,
  end: row.end,
  precision: row.precision && PRECISION[row.precision],
  tone: TONE[row.basis],
  group: row.group ?? undefined,
  detail: `${row.title}: ${row.period}（${row.basis}）`,
});

interface Subject {
  id: string;
  jurisdiction: string;
  title: string;
  home: ChartView['home'];
  rows: RoadmapRow[];
}

const toRoadmapChart = (
  library: Library,
  { id, jurisdiction, title, home, rows }: Subject,
): ChartView | undefined => {
  const dated = rows.filter(({ start, end }) => start !== null || end !== null).length;
  if (dated === 0) return undefined;
  const asOf = library.asOf;
  const grouped = [...Map.groupBy(rows, ({ group }) => group)].sort(
    ([a], [b]) => Number(a !== null) - Number(b !== null),
  );
  const ordered = grouped.flatMap(([, members]) => members);
  return toChart({
    id: `${id}-roadmap`,
    jurisdiction,
    title: `${title}の工程表`,
    description: `${rows.length}件の工程のうち、時期を日付で表せる${dated}件を時の順に示す図です。枠だけは予定、斜線は見込み、塗りつぶしは実績、点線の側は時期の記載がないことを示します。`,
    denominator: `資料に書かれている工程 ${rows.length}件（日付で表せるもの ${dated}件）`,
    rule: '時期は資料に書かれている細かさのまま示し、月や年度だけが分かるときはその期間いっぱいに引きます。',
    asOf,
    sources: distinctLinks(
      rows.map(({ sourceHref, sourceLabel }) => ({
        label: sourceLabel,
        href: sourceHref.replace(/#.*/, ''),
      })),
    ),
    home,
    columns: [
      { name: 'milestone', title: '工程' },
      { name: 'group', title: '計画・取組' },
      { name: 'period', title: '時期' },
      { name: 'start', title: '開始' },
      { name: 'end', title: '終了' },
      { name: 'precision', title: '精度' },
      { name: 'basis', title: '区分' },
    ],
    rows: ordered.map((row) => ({
      cells: [row.title, row.group ?? '', row.period, row.start, row.end, row.precision ?? '', row.basis],
      href: `/${jurisdiction}/roadmap/#row-${row.id}`,
    })),
    body: {
      form: 'roadmap',
      input: {
        items: ordered.map(toItem),
        asOf,
        asOfLabel: `時点 ${formatDate(asOf)}`,
        formatTick: (april) => formatFiscalYear(fiscalYearOf(april)).replace('）', '').split('（'),
        tones: { planned: '予定', expected: '見込み', actual: '実績' },
      },
    },
  });
};

/** The roadmap of everything that a jurisdiction has written down. */
export const jurisdictionRoadmapChart = (
  library: Library,
  { id, name }: { id: string; name: string },
): ChartView | undefined =>
  toRoadmapChart(library, {
    id,
    jurisdiction: id,
    title: name,
    home: { label: `${name}の工程表`, href: `/${id}/roadmap/` },
    rows: roadmapRows(library, id, 'plan'),
  });

export const planRoadmapChart = (library: Library, plan: Row<'plans'>): ChartView | undefined => {
  const ids = new Set(
    library
      .rowsOf('initiatives', plan.jurisdiction)
      .filter((row) => row.plan === plan.id)
      .map(({ id }) => id),
  );
  return toRoadmapChart(library, {
    id: plan.id,
    jurisdiction: plan.jurisdiction,
    title: plan.title,
    home: recordLink(library, 'plans', plan),
    rows: roadmapRows(
      library,
      plan.jurisdiction,
      'initiative',
      (row) => row.plan === plan.id || (row.initiative !== null && ids.has(row.initiative)),
    ),
  });
};

export const initiativeRoadmapChart = (
  library: Library,
  initiative: Row<'initiatives'>,
): ChartView | undefined =>
  toRoadmapChart(library, {
    id: initiative.id,
    jurisdiction: initiative.jurisdiction,
    title: nameOfInitiative(initiative),
    home: { label: nameOfInitiative(initiative), href: `${addressOf('initiatives', initiative)}#roadmap` },
    rows: roadmapRows(library, initiative.jurisdiction, 'none', (row) => row.initiative === initiative.id),
  });
