/** A half-yearly edition of a progress report: what it counts, what it says of each initiative. */
import type { Row } from '../domain/catalog.ts';
import { rowsBehind } from '../domain/counting.ts';
import { nextEdition, previousEdition } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import { type Notice, noticeOf, recordsIn } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type ExpectationView, expectationViews } from './expectations.ts';
import { linkTo, nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { type SectionView, sectionsOf } from './sections.ts';
import { countsOf, type StatusCount } from './status-counts.ts';

/** A count that the report states, and how many of it the rows account for. */
export interface TotalView {
  id: string;
  status: string;
  basis: string;
  count: number;
  denominator: number;
  rule: string;
  /** How many initiatives the records name with this status; less than `count` when the report does not itemise. */
  named: number;
  note: string | null;
  evidence: Evidence;
}

export interface ProgressView {
  id: string;
  initiative: { label: string; href: string; number: string | null; name: string | null };
  pillar: string | null;
  /** Rows of the table that this initiative takes (one per axis) on its first row, 0 on the others. */
  span: number;
  /** The report's own word; null when the report does not say. */
  status: string | null;
  /** Axis of the status, for reports that judge on two. */
  axis: string | null;
  state: string;
  basis: string | null;
  /** Why the report does not count it; null when it does. */
  excluded: string | null;
  /** Whether it repeats an initiative listed elsewhere (再掲) and so is not counted again. */
  repeats: boolean;
  note: string | null;
  evidence: Evidence;
}

/** How an earlier edition's expectation was settled in this one. */
export interface SettlementView {
  id: string;
  outcome: string;
  expectation: RecordLink;
  note: string | null;
  evidence: Evidence;
}

export interface EditionView {
  id: string;
  title: string;
  plan: RecordLink;
  fiscalYear: number;
  half: string;
  start: string;
  end: string;
  asOf: string;
  expectedFrom: string | null;
  note: string | null;
  evidence: Evidence;
  document: RecordLink;
  totals: TotalView[];
  progress: ProgressView[];
  /** How many initiatives the edition reports. */
  reported: number;
  /** Counts of every status word, when the rows account for every initiative; empty otherwise. */
  counts: StatusCount[];
  expectations: ExpectationView[];
  settlements: SettlementView[];
  digests: { id: string; date: string; digest: string; correction: RecordLink | undefined }[];
  neighbours: { previous: RecordLink | undefined; next: RecordLink | undefined };
  notice: Notice;
  sections: SectionView[];
}

const toTotal = (library: Library, row: Row<'edition_totals'>, progress: Row<'progress'>[]): TotalView => ({
  id: row.id,
  status: library.get('statuses', row.jurisdiction, row.status).label,
  basis: row.basis,
  count: row.count,
  denominator: row.denominator,
  rule: row.rule,
  named: rowsBehind(row, progress).length,
  note: row.note,
  evidence: evidenceOf(library, row),
});

const toProgress = (library: Library, row: Row<'progress'>, all: Row<'progress'>[]): ProgressView => {
  const same = all.filter(({ initiative }) => initiative === row.initiative);
  const initiative = library.get('initiatives', row.jurisdiction, row.initiative);
  const pillar = library.find('initiatives', row.jurisdiction, initiative.parent);
  const status = library.find('statuses', row.jurisdiction, row.status);
  return {
    id: row.id,
    initiative: {
      label: nameOfInitiative(initiative),
      href: addressOf('initiatives', initiative),
      number: initiative.number,
      name: initiative.name,
    },
    pillar: pillar?.name ?? null,
    span: same[0] === row ? same.length : 0,
    status: status?.label ?? null,
    axis: status?.axis ?? null,
    state: status?.state ?? '不明',
    basis: row.basis,
    excluded: row.excluded,
    repeats: initiative.repeats !== null,
    note: row.note,
    evidence: evidenceOf(library, row),
  };
};

const orderOf = (library: Library, { jurisdiction, initiative }: Row<'progress'>): number =>
  library.get('initiatives', jurisdiction, initiative).order;

export const editionView = (library: Library, edition: Row<'editions'>): EditionView => {
  const { jurisdiction } = edition;
  const rows = library.rowsOf('progress', jurisdiction).filter((row) => row.edition === edition.id);
  const document = library.get('documents', jurisdiction, edition.document);
  const editions = library.rowsOf('editions', jurisdiction);
  const neighbour = (row: Row<'editions'> | undefined) => row && recordLink(library, 'editions', row);
  return {
    id: edition.id,
    title: edition.title,
    plan: recordLink(library, 'plans', library.get('plans', jurisdiction, edition.plan)),
    fiscalYear: edition.fiscal_year,
    half: edition.half,
    start: edition.start,
    end: edition.end,
    asOf: edition.as_of,
    expectedFrom: edition.expected_from,
    note: edition.note,
    evidence: evidenceOf(library, edition),
    document: recordLink(library, 'documents', document),
    notice: noticeOf(
      library,
      jurisdiction,
      new Set([
        `editions/${edition.id}`,
        ...(['edition_totals', 'progress', 'settlements'] as const).flatMap((table) =>
          recordsIn(library, table, jurisdiction, (row) => row.edition === edition.id),
        ),
      ]),
    ),
    totals: library
      .rowsOf('edition_totals', jurisdiction)
      .filter((row) => row.edition === edition.id)
      .map((row) => toTotal(library, row, rows)),
    progress: rows
      .toSorted((a, b) => orderOf(library, a) - orderOf(library, b))
      .map((row, _, all) => toProgress(library, row, all)),
    reported: new Set(rows.map(({ initiative }) => initiative)).size,
    counts: countsOf(library, edition, rows),
    expectations: expectationViews(library, edition),
    settlements: library
      .rowsOf('settlements', jurisdiction)
      .filter((row) => row.edition === edition.id)
      .map((row) => ({
        id: row.id,
        outcome: row.outcome,
        expectation: linkTo(library, jurisdiction, row.expectation),
        note: row.note,
        evidence: evidenceOf(library, row),
      })),
    digests: library
      .rowsOf('edition_digests', jurisdiction)
      .filter((row) => row.edition === edition.id)
      .map((row) => {
        const correction = library.find('corrections', jurisdiction, row.correction);
        return {
          id: row.id,
          date: row.date,
          digest: row.digest,
          correction: correction && recordLink(library, 'corrections', correction),
        };
      }),
    neighbours: {
      previous: neighbour(previousEdition(editions, edition)),
      next: neighbour(nextEdition(editions, edition)),
    },
    sections: sectionsOf(library, jurisdiction, edition.document),
  };
};
