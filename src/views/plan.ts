/** A plan: its tree with the states by edition, its roadmap, its figures. */
import { formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { type Notice, noticeOf, recordsIn } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { roadmapRows } from './milestones.ts';
import { type PlanMap, planMap } from './plan-map.ts';
import type { RoadmapRow } from './roadmap-row.ts';
import { type DiscrepancyView, discrepanciesOf } from './thread.ts';

export interface PlanView {
  id: string;
  title: string;
  kind: string;
  state: string | null;
  years: string | undefined;
  description: string | null;
  note: string | null;
  evidence: Evidence;
  body: RecordLink | undefined;
  partOf: RecordLink | undefined;
  parts: RecordLink[];
  map: PlanMap;
  statuses: { id: string; label: string; definition: string | null; state: string; evidence: Evidence }[];
  editions: RecordLink[];
  milestones: RoadmapRow[];
  figures: Figure[];
  discrepancies: DiscrepancyView[];
  notice: Notice;
}

const yearsOf = ({ fiscal_year_start: start, fiscal_year_end: end }: Row<'plans'>): string | undefined => {
  if (start !== null && end !== null) {
    return start === end
      ? formatFiscalYear(start)
      : `${formatFiscalYear(start)}から${formatFiscalYear(end)}まで`;
  }
  if (start !== null) return `${formatFiscalYear(start)}から`;
  return end === null ? undefined : `${formatFiscalYear(end)}まで`;
};

export const planView = (library: Library, plan: Row<'plans'>): PlanView => {
  const { jurisdiction } = plan;
  const plans = library.rowsOf('plans', jurisdiction);
  const initiatives = library.rowsOf('initiatives', jurisdiction).filter((row) => row.plan === plan.id);
  const ids = new Set(initiatives.map(({ id }) => id));
  const partOf = library.find('plans', jurisdiction, plan.part_of);
  const body = library.find('bodies', jurisdiction, plan.body);
  const belongs = (row: { plan: string | null; initiative: string | null }): boolean =>
    row.plan === plan.id || (row.initiative !== null && ids.has(row.initiative));
  return {
    id: plan.id,
    title: plan.title,
    kind: plan.kind,
    state: plan.state,
    years: yearsOf(plan),
    description: plan.description,
    note: plan.note,
    evidence: evidenceOf(library, plan),
    body: body && recordLink(library, 'bodies', body),
    partOf: partOf && recordLink(library, 'plans', partOf),
    parts: plans.filter((row) => row.part_of === plan.id).map((row) => recordLink(library, 'plans', row)),
    map: planMap(library, jurisdiction, plan.id),
    statuses: library
      .rowsOf('statuses', jurisdiction)
      .filter((row) => row.plan === plan.id)
      .sort((a, b) => a.order - b.order)
      .map((row) => ({
        id: row.id,
        label: row.label,
        definition: row.definition,
        state: row.state,
        evidence: evidenceOf(library, row),
      })),
    editions: editionsOf(library.rowsOf('editions', jurisdiction), plan.id).map((row) =>
      recordLink(library, 'editions', row),
    ),
    milestones: roadmapRows(library, jurisdiction, 'initiative', belongs),
    figures: figuresOf(library, jurisdiction, belongs),
    discrepancies: discrepanciesOf(library, jurisdiction, new Set([`plans/${plan.id}`])),
    notice: noticeOf(
      library,
      jurisdiction,
      new Set([
        `plans/${plan.id}`,
        ...recordsIn(library, 'statuses', jurisdiction, (row) => row.plan === plan.id),
        ...recordsIn(library, 'milestones', jurisdiction, belongs),
      ]),
    ),
  };
};
