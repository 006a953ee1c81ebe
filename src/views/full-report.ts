/** The whole report of a half-yearly edition for paper: what changed and what is open first, then everything it rests on. */
import type { Row } from '../domain/catalog.ts';
import type { CommitmentState } from '../domain/commitment-state.ts';
import { dayOfDocument } from '../domain/document.ts';
import { type CommitmentView, commitmentsOf } from './commitments.ts';
import { type CorrectionView, correctionsOf, recordsIn } from './corrections.ts';
import { coverageView, type Gap } from './coverage.ts';
import { type EditionView, editionView } from './edition.ts';
import { type EditionChanges, editionChanges } from './edition-changes.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Figure, figuresOf } from './figures.ts';
import { linkTo, nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { roadmapRows } from './milestones.ts';
import { type ReportSources, reportSources } from './report-sources.ts';
import type { RoadmapRow } from './roadmap-row.ts';
import { type DiscrepancyView, discrepanciesOf } from './thread.ts';

/** A commitment as it stood at the edition's day, and as it stands at the day of the records. */
export interface ReportedCommitment {
  commitment: CommitmentView;
  now: CommitmentState;
}

export interface FullReport {
  edition: EditionView;
  publisher: string | null;
  /** The plan and the plans that are part of it: what the report is about. */
  plans: RecordLink[];
  /** The newest day of the records, for which the second state of a commitment holds. */
  asOf: string;
  changes: EditionChanges;
  commitments: ReportedCommitment[];
  /** How many commitments of these plans were made only after the edition's day; they are not in the report. */
  laterCommitments: number;
  /** Due and not on record, at one of the two days. */
  overdue: ReportedCommitment[];
  milestones: RoadmapRow[];
  figures: Figure[];
  discrepancies: DiscrepancyView[];
  corrections: CorrectionView[];
  /** What the documents do not say, as far as it concerns the report. */
  gaps: Gap[];
  /** Documents that the edition's own names but that are not held. */
  namedOnly: { link: RecordLink; evidence: Evidence }[];
  sources: ReportSources;
}

const isOpen = (state: CommitmentState): boolean => state === '期限超過' || state === 'その後の報告なし';

/** A plan with all its parts, parts of parts too. */
const withParts = (library: Library, plan: Row<'plans'>): Row<'plans'>[] => [
  plan,
  ...library
    .rowsOf('plans', plan.jurisdiction)
    .filter(({ part_of }) => part_of === plan.id)
    .flatMap((part) => withParts(library, part)),
];

/** Whether a row is about one of the plans, itself or through its initiative. */
const belongsTo =
  (library: Library, jurisdiction: string, plans: ReadonlySet<string>) =>
  (row: { plan: string | null; initiative?: string | null }): boolean => {
    const plan = row.plan ?? library.find('initiatives', jurisdiction, row.initiative ?? null)?.plan;
    return plan !== undefined && plans.has(plan);
  };

/** `table/id` of every record that the report speaks of. */
const recordsOf = (library: Library, edition: Row<'editions'>, plans: Row<'plans'>[]): Set<string> => {
  const { jurisdiction } = edition;
  const ids = new Set(plans.map(({ id }) => id));
  const belongs = belongsTo(library, jurisdiction, ids);
  const ofEdition = (['edition_totals', 'progress', 'settlements'] as const).flatMap((table) =>
    recordsIn(library, table, jurisdiction, (row) => row.edition === edition.id),
  );
  const ofPlans = (['initiatives', 'milestones', 'indicators', 'commitments'] as const).flatMap((table) =>
    recordsIn(library, table, jurisdiction, belongs),
  );
  const indicators = new Set(ofPlans.filter((record) => record.startsWith('indicators/')));
  const values = (['targets', 'measurements'] as const).flatMap((table) =>
    recordsIn(library, table, jurisdiction, ({ indicator }) => indicators.has(`indicators/${indicator}`)),
  );
  return new Set([
    `editions/${edition.id}`,
    `documents/${edition.document}`,
    ...plans.map(({ id }) => `plans/${id}`),
    ...ofEdition,
    ...ofPlans,
    ...values,
  ]);
};

/** The commitments made by the edition's day, each at both days. */
const commitmentsAt = (
  library: Library,
  edition: Row<'editions'>,
  accepts: (row: Row<'commitments'>) => boolean,
): ReportedCommitment[] => {
  const { jurisdiction, as_of } = edition;
  const now = commitmentsOf(library, jurisdiction, accepts);
  return commitmentsOf({ ...library, asOf: as_of }, jurisdiction, accepts).map((commitment, index) => ({
    commitment,
    now: now[index]?.state ?? commitment.state,
  }));
};

/** Initiative after initiative as the plans list them, each with its milestones in the order of time. */
const inPlanOrder = (library: Library, jurisdiction: string, rows: RoadmapRow[]): RoadmapRow[] => {
  const names = library
    .rowsOf('initiatives', jurisdiction)
    .toSorted((a, b) => a.order - b.order)
    .map(nameOfInitiative);
  const placeOf = ({ group }: RoadmapRow): number => (group === null ? -1 : names.indexOf(group));
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** The gaps that concern one of the addresses, with these only. */
const gapsAt = (gaps: Gap[], hrefs: ReadonlySet<string>): Gap[] =>
  gaps
    .map((gap) => ({ ...gap, records: gap.records.filter(({ href }) => hrefs.has(href)) }))
    .filter(({ records }) => records.length > 0);

export const fullReport = (library: Library, row: Row<'editions'>): FullReport => {
  const { jurisdiction } = row;
  const plans = withParts(library, library.get('plans', jurisdiction, row.plan));
  const records = recordsOf(library, row, plans);
  const belongs = belongsTo(library, jurisdiction, new Set(plans.map(({ id }) => id)));
  const madeAfter = ({ document }: Row<'commitments'>): boolean =>
    (dayOfDocument(library.get('documents', jurisdiction, document)) ?? '') > row.as_of;

  const edition = editionView(library, row);
  const changes = editionChanges(library, row);
  const commitments = commitmentsAt(library, row, (entry) => belongs(entry) && !madeAfter(entry));
  const figures = figuresOf(library, jurisdiction, belongs);
  const discrepancies = discrepanciesOf(library, jurisdiction, records);
  const corrections = correctionsOf(library, jurisdiction, records);
  const coverage = coverageView(library, jurisdiction);
  const namedOnly = coverage.namedOnly.filter(({ evidence }) => evidence.document === row.document);
  const milestones = library.rowsOf('milestones', jurisdiction).filter(belongs);

  return {
    edition,
    publisher: library.get('documents', jurisdiction, row.document).publisher,
    plans: plans.map((plan) => recordLink(library, 'plans', plan)),
    asOf: library.asOf,
    changes,
    commitments,
    laterCommitments: library
      .rowsOf('commitments', jurisdiction)
      .filter((entry) => belongs(entry) && madeAfter(entry)).length,
    overdue: commitments.filter(({ commitment, now }) => isOpen(commitment.state) || isOpen(now)),
    milestones: inPlanOrder(library, jurisdiction, roadmapRows(library, jurisdiction, 'initiative', belongs)),
    figures,
    discrepancies,
    corrections,
    gaps: gapsAt(
      coverage.gaps,
      new Set([...records].map((record) => linkTo(library, jurisdiction, record).href)),
    ),
    namedOnly,
    sources: reportSources(library, jurisdiction, [
      edition.evidence,
      ...[...edition.totals, ...edition.progress, ...edition.settlements].map(({ evidence }) => evidence),
      ...edition.expectations.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
      ...[...changes.moves, ...changes.moved].map(({ evidence }) => evidence),
      ...milestones.map((milestone) => evidenceOf(library, milestone)),
      ...figures.flatMap(({ evidence, values }) => [evidence, ...values.map((value) => value.evidence)]),
      ...commitments.flatMap(({ commitment }) => [
        commitment.evidence,
        ...commitment.fulfilments.map(({ evidence }) => evidence),
      ]),
      ...discrepancies.flatMap(({ sides }) => sides),
      ...[...corrections, ...namedOnly].map(({ evidence }) => evidence),
    ]),
  };
};
