/** An initiative: promise, roadmap, figures, what the reports say, what was said of it. */
import type { Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import { type CommitmentView, commitmentsOf } from './commitments.ts';
import { type Notice, noticeOf } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Figure, figuresOf } from './figures.ts';
import { nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { roadmapRows } from './milestones.ts';
import { type PlanMap, planMap } from './plan-map.ts';
import type { RoadmapRow } from './roadmap-row.ts';
import { type Narrative, narrativesOf } from './sections.ts';
import { type DiscrepancyView, discrepanciesOf, edgesAt, type ThreadEdge } from './thread.ts';
import { type ThreadSummary, threadsOf } from './thread-page.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

export interface InitiativeView {
  id: string;
  title: string;
  kind: string;
  number: string | null;
  name: VerbatimPiece[] | null;
  note: string | null;
  plan: RecordLink;
  ancestors: RecordLink[];
  children: PlanMap;
  body: RecordLink | undefined;
  evidence: Evidence;
  results: {
    edition: RecordLink;
    asOf: string;
    status: string | null;
    axis: string | null;
    state: string;
    basis: string | null;
    note: string | null;
    evidence: Evidence;
  }[];
  narratives: Narrative[];
  milestones: RoadmapRow[];
  figures: Figure[];
  commitments: CommitmentView[];
  /** Threads one of whose steps stands on something of this initiative. */
  threads: ThreadSummary[];
  edges: ThreadEdge[];
  discrepancies: DiscrepancyView[];
  notice: Notice;
}

const ancestorsOf = (library: Library, row: Row<'initiatives'>): Row<'initiatives'>[] => {
  const parent = library.find('initiatives', row.jurisdiction, row.parent);
  return parent ? [...ancestorsOf(library, parent), parent] : [];
};

/** The addresses (`table/id`) of all that belongs to an initiative, to find the links that touch it. */
const addressesOf = (library: Library, { jurisdiction, id }: Row<'initiatives'>): Set<string> => {
  const owned = (['milestones', 'indicators', 'commitments'] as const).flatMap((table) =>
    library
      .rowsOf(table, jurisdiction)
      .filter((row) => row.initiative === id)
      .map((row) => `${table}/${row.id}`),
  );
  const sections = library.rowsOf('sections', jurisdiction).filter((row) => row.initiative === id);
  const passages = library
    .rowsOf('passages', jurisdiction)
    .filter((row) => sections.some((section) => section.id === row.section));
  return new Set([
    `initiatives/${id}`,
    ...owned,
    ...sections.map((row) => `sections/${row.id}`),
    ...passages.map((row) => `passages/${row.id}`),
  ]);
};

const resultsOf = (library: Library, row: Row<'initiatives'>): InitiativeView['results'] =>
  editionsOf(library.rowsOf('editions', row.jurisdiction), row.plan).flatMap((edition) =>
    library
      .rowsOf('progress', row.jurisdiction)
      .filter((entry) => entry.edition === edition.id && entry.initiative === row.id)
      .map((said) => {
        const status = library.find('statuses', row.jurisdiction, said.status);
        return {
          edition: { ...recordLink(library, 'editions', edition), href: addressOf('progress', said) },
          asOf: edition.as_of,
          status: status?.label ?? null,
          axis: status?.axis ?? null,
          state: status?.state ?? '不明',
          basis: said.basis,
          note: said.note,
          evidence: evidenceOf(library, said),
        };
      }),
  );

export const initiativeView = (library: Library, row: Row<'initiatives'>): InitiativeView => {
  const { jurisdiction } = row;
  const addresses = addressesOf(library, row);
  const body = library.find('bodies', jurisdiction, row.body);
  const belongs = (other: { initiative: string | null }): boolean => other.initiative === row.id;
  return {
    id: row.id,
    title: nameOfInitiative(row),
    kind: row.kind,
    number: row.number,
    name: row.name === null ? null : verbatimPieces(library, jurisdiction, row.document, row.name),
    note: row.note,
    plan: recordLink(library, 'plans', library.get('plans', jurisdiction, row.plan)),
    ancestors: ancestorsOf(library, row).map((ancestor) => recordLink(library, 'initiatives', ancestor)),
    children: planMap(library, jurisdiction, row.plan, row.id),
    body: body && recordLink(library, 'bodies', body),
    evidence: evidenceOf(library, row),
    results: resultsOf(library, row),
    narratives: narrativesOf(library, jurisdiction, row.id),
    milestones: roadmapRows(library, jurisdiction, 'none', belongs),
    figures: figuresOf(library, jurisdiction, belongs),
    commitments: commitmentsOf(library, jurisdiction, belongs),
    threads: threadsOf(library, jurisdiction, ({ record }) => addresses.has(record)),
    edges: edgesAt(library, jurisdiction, addresses),
    discrepancies: discrepanciesOf(library, jurisdiction, addresses),
    notice: noticeOf(library, jurisdiction, addresses),
  };
};
