/** A plan as an overview map: its tree, and for each node what every edition says and how much is on record. */
import { formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

/** What one edition says of a node: one word for each axis on which the plan judges. */
export interface MapState {
  /** The report's own word; null when the report does not say. */
  status: string | null;
  /** Axis of the status, for plans that judge on two. */
  axis: string | null;
  state: string;
  basis: string | null;
}

export interface MapRow {
  id: string;
  /** How far below the plan: 0 for its pillars. */
  depth: number;
  kind: string;
  number: string | null;
  /** The name as the document has it; null when no document gives it. */
  name: VerbatimPiece[] | null;
  href: string;
  note: string | null;
  /** One entry for each edition of the map; empty when the edition does not report the node. */
  states: MapState[][];
  /** How many records speak of the node itself. */
  milestones: number;
  values: number;
  commitments: number;
}

export interface PlanMap {
  /** Columns of the map, oldest first: the period and the page of each edition. */
  editions: { label: string; href: string }[];
  rows: MapRow[];
  /** How many nodes of each kind, in the order they first appear: 「柱 3」「取組 7」. */
  counts: { kind: string; count: number }[];
}

/** The nodes of a plan from top to bottom, each with its depth. */
const walk = (rows: Row<'initiatives'>[], parent: string | null, depth = 0): [Row<'initiatives'>, number][] =>
  rows
    .filter((row) => row.parent === parent)
    .sort((a, b) => a.order - b.order)
    .flatMap((row) => [[row, depth] as [Row<'initiatives'>, number], ...walk(rows, row.id, depth + 1)]);

const countKinds = (rows: Row<'initiatives'>[]): PlanMap['counts'] =>
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, { length }]) => ({ kind, count: length }));

/** How many rows of a jurisdiction speak of each initiative. */
const countBy = (rows: { initiative: string | null }[]): Map<string | null, number> =>
  new Map([...Map.groupBy(rows, ({ initiative }) => initiative)].map(([id, { length }]) => [id, length]));

/** The map of a plan, or of the part of it below one node. */
export const planMap = (
  library: Library,
  jurisdiction: string,
  plan: string,
  parent: string | null = null,
): PlanMap => {
  const nodes = library.rowsOf('initiatives', jurisdiction).filter((row) => row.plan === plan);
  const editions = editionsOf(library.rowsOf('editions', jurisdiction), plan);
  const progress = Map.groupBy(
    library.rowsOf('progress', jurisdiction),
    ({ edition, initiative }) => `${edition}/${initiative}`,
  );
  const indicators = library.rowsOf('indicators', jurisdiction);
  const initiativeOf = new Map(indicators.map(({ id, initiative }) => [id, initiative]));
  const valuesOf = [
    ...library.rowsOf('targets', jurisdiction),
    ...library.rowsOf('measurements', jurisdiction),
  ].map(({ indicator }) => ({ initiative: initiativeOf.get(indicator) ?? null }));
  const milestones = countBy(library.rowsOf('milestones', jurisdiction));
  const values = countBy(valuesOf);
  const commitments = countBy(library.rowsOf('commitments', jurisdiction));
  return {
    editions: editions.map((edition) => ({
      label: `${formatFiscalYear(edition.fiscal_year)}${edition.half}`,
      href: addressOf('editions', edition),
    })),
    rows: walk(nodes, parent).map(([row, depth]) => ({
      id: row.id,
      depth,
      kind: row.kind,
      number: row.number,
      name: row.name === null ? null : verbatimPieces(library, jurisdiction, row.document, row.name),
      href: addressOf('initiatives', row),
      note: row.note,
      states: editions.map((edition) =>
        (progress.get(`${edition.id}/${row.id}`) ?? []).map(({ status, basis }) => {
          const word = library.find('statuses', jurisdiction, status);
          return {
            status: word?.label ?? null,
            axis: word?.axis ?? null,
            state: word?.state ?? '不明',
            basis,
          };
        }),
      ),
      milestones: milestones.get(row.id) ?? 0,
      values: values.get(row.id) ?? 0,
      commitments: commitments.get(row.id) ?? 0,
    })),
    counts: countKinds(nodes),
  };
};
