/** A half-yearly edition of a progress report: what it counts, what it says of each initiative. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { nameOfInitiative, type RecordLink, recordLink } from './label.ts';
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
  state: string;
  basis: string | null;
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
    state: status?.state ?? '不明',
    basis: row.basis,
    note: row.note,
    evidence: evidenceOf(library, row),
  };
};

export const editionView = (library: Library, edition: Row<'editions'>): EditionView => {
  const { jurisdiction } = edition;
  const rows = library.rowsOf('progress', jurisdiction).filter((row) => row.edition === edition.id);
  const document = library.get('documents', jurisdiction, edition.document);
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
    sections: sectionsOf(library, jurisdiction, edition.document),
  };
};

/** The editions that report on a plan, oldest first. */
export const editionsOfPlan = (library: Library, jurisdiction: string, plan: string): Row<'editions'>[] =>
  library
    .rowsOf('editions', jurisdiction)
    .filter((row) => row.plan === plan)
    .sort((a, b) => a.as_of.localeCompare(b.as_of));
