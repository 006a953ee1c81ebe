/** A plan: its tree with the states by edition, its roadmap, its figures. */
import { formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import { type Notice, noticeOf, recordsIn } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { roadmapRows } from './milestones.ts';
import type { RoadmapRow } from './roadmap-row.ts';
import { type DiscrepancyView, discrepanciesOf } from './thread.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

/** What one edition says of a node: the report's word, or null for 「記載なし」. */
export interface NodeState {
  /** The edition by its period: 「令和2年度（2020年度）年度末」. */
  edition: string;
  status: string | null;
  /** Axis of the status, for plans that judge on two. */
  axis: string | null;
  state: string;
  basis: string | null;
}

export interface TreeNode {
  id: string;
  kind: string;
  number: string | null;
  /** The name as the document has it; null when no document gives it. */
  name: VerbatimPiece[] | null;
  href: string;
  note: string | null;
  states: NodeState[];
  children: TreeNode[];
}

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
  tree: TreeNode[];
  /** How many nodes of each kind, in the order they first appear: 「柱 3」「取組 7」. */
  counts: { kind: string; count: number }[];
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

/** The tree of a plan, or the part of it below one node. */
export const treeOf = (
  library: Library,
  jurisdiction: string,
  plan: string,
  parent: string | null,
): TreeNode[] => {
  const rows = library.rowsOf('initiatives', jurisdiction).filter((row) => row.plan === plan);
  const editions = editionsOf(library.rowsOf('editions', jurisdiction), plan);
  const progress = library.rowsOf('progress', jurisdiction);
  const below = (owner: string | null): TreeNode[] =>
    rows
      .filter((row) => row.parent === owner)
      .sort((a, b) => a.order - b.order)
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        number: row.number,
        name: row.name === null ? null : verbatimPieces(library, jurisdiction, row.document, row.name),
        href: addressOf('initiatives', row),
        note: row.note,
        states: editions.flatMap((edition) => {
          const said = progress.filter(
            (entry) => entry.edition === edition.id && entry.initiative === row.id,
          );
          return said.map(({ status, basis }) => {
            const word = library.find('statuses', jurisdiction, status);
            return {
              edition: `${formatFiscalYear(edition.fiscal_year)}${edition.half}`,
              status: word?.label ?? null,
              axis: word?.axis ?? null,
              state: word?.state ?? '不明',
              basis,
            };
          });
        }),
        children: below(row.id),
      }));
  return below(parent);
};

const countKinds = (rows: Row<'initiatives'>[]): PlanView['counts'] => {
  const counts = new Map<string, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
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
    tree: treeOf(library, jurisdiction, plan.id, null),
    counts: countKinds(initiatives),
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
