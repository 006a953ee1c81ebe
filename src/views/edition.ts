/** A half-yearly edition of a progress report: what it counts, what it says of each initiative. */
import type { Row } from '../domain/catalog.ts';
import { countProgress } from '../domain/counting.ts';
import { nextEdition, previousEdition, vocabularyOf } from '../domain/edition-order.ts';
import { expectationsOf, standingOf } from '../domain/expectation.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { linkTo, nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { type SectionView, sectionsOf } from './sections.ts';

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

/** A status with how many initiatives the rows name, out of how many, counted by which rule. */
export interface StatusCount {
  axis: string | null;
  status: string;
  state: string;
  count: number;
  denominator: number;
  rule: string;
}

/** An expectation of the edition and what became of it. */
export interface ExpectationView {
  title: string;
  href: string;
  /** 確定, 修正, 取下げ, 見込みのまま or 次の版を待つ. */
  standing: string;
  settledBy: RecordLink | undefined;
  evidence: Evidence | undefined;
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
  /** Counts of every status word, when the rows account for every initiative; empty otherwise. */
  counts: StatusCount[];
  expectations: ExpectationView[];
  settlements: SettlementView[];
  digests: { id: string; date: string; digest: string; correction: RecordLink | undefined }[];
  neighbours: { previous: RecordLink | undefined; next: RecordLink | undefined };
  sections: SectionView[];
}

const toTotal = (library: Library, row: Row<'edition_totals'>, progress: Row<'progress'>[]): TotalView => ({
  id: row.id,
  status: library.get('statuses', row.jurisdiction, row.status).label,
  basis: row.basis,
  count: row.count,
  denominator: row.denominator,
  rule: row.rule,
  named: progress.filter(({ status }) => status === row.status).length,
  note: row.note,
  evidence: evidenceOf(library, row),
});

const toProgress = (library: Library, row: Row<'progress'>): ProgressView => {
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

const countsOf = (library: Library, edition: Row<'editions'>, rows: Row<'progress'>[]): StatusCount[] => {
  const { jurisdiction } = edition;
  const words = vocabularyOf(
    library.rowsOf('statuses', jurisdiction),
    library.rowsOf('editions', jurisdiction),
    edition,
  );
  const initiatives = library.rowsOf('initiatives', jurisdiction);
  return [...new Set(words.map(({ axis }) => axis))].flatMap((axis) => {
    const own = words.filter((word) => word.axis === axis);
    const onAxis = rows.filter(({ status }) => status === null || own.some(({ id }) => id === status));
    const counting = countProgress(onAxis, initiatives);
    if (!counting.itemised) return [];
    const left = [
      counting.repeated > 0 ? `再掲${counting.repeated}件は一度だけ数え` : '',
      counting.excluded > 0 ? `報告が数に含めていない${counting.excluded}件を除き` : '',
    ].filter(Boolean);
    return own.map(({ id, label, state }) => ({
      axis,
      status: label,
      state,
      count: counting.countOf(id),
      denominator: counting.denominator,
      rule: `${left.length > 0 ? `${left.join('、')}、` : ''}報告されている${counting.denominator}取組を数えました`,
    }));
  });
};

const expectationViews = (library: Library, edition: Row<'editions'>): ExpectationView[] => {
  const { jurisdiction } = edition;
  const context = {
    editions: library.rowsOf('editions', jurisdiction),
    progress: library.rowsOf('progress', jurisdiction),
    settlements: library.rowsOf('settlements', jurisdiction),
    statuses: library.rowsOf('statuses', jurisdiction),
  };
  return expectationsOf(context.progress, library.rowsOf('edition_totals', jurisdiction))
    .filter((expectation) => expectation.edition === edition.id)
    .map((expectation) => {
      const standing = standingOf(expectation, context);
      const settlement = 'settlement' in standing ? standing.settlement : undefined;
      const later =
        'edition' in standing ? library.find('editions', jurisdiction, standing.edition) : undefined;
      const row = library.find('settlements', jurisdiction, settlement?.id ?? null);
      return {
        ...titleOfExpectation(library, jurisdiction, expectation.address),
        standing: standing.kind,
        settledBy: later && recordLink(library, 'editions', later),
        evidence: row && evidenceOf(library, row),
      };
    });
};

const titleOfExpectation = (library: Library, jurisdiction: string, address: string) => {
  const [table, id = ''] = address.split('/');
  if (table === 'progress') {
    const row = library.get('progress', jurisdiction, id);
    const status = library.find('statuses', jurisdiction, row.status);
    const initiative = library.get('initiatives', jurisdiction, row.initiative);
    return {
      title: `${nameOfInitiative(initiative)}: ${status?.label ?? ''}`,
      href: addressOf('progress', row),
    };
  }
  const row = library.get('edition_totals', jurisdiction, id);
  const status = library.get('statuses', jurisdiction, row.status);
  return {
    title: `${row.denominator}取組のうち${row.count}取組が「${status.label}」`,
    href: addressOf('edition_totals', row),
  };
};

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
    totals: library
      .rowsOf('edition_totals', jurisdiction)
      .filter((row) => row.edition === edition.id)
      .map((row) => toTotal(library, row, rows)),
    progress: rows.map((row) => toProgress(library, row)),
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
