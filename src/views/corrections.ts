/** Corrections, 訂正, and moved addresses, 転送, as the page of the record that they concern says them. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { linkTo, type RecordLink } from './label.ts';
import type { Library } from './library.ts';
import { type RedirectView, redirectsOf } from './redirects.ts';

export interface CorrectionView {
  id: string;
  /** The id of the entry on the page of changes. */
  anchor: string;
  date: string;
  before: string;
  after: string;
  reason: string;
  evidence: Evidence;
  record: RecordLink;
  /** Where the correction itself is recorded. */
  href: string;
}

const toCorrection = (library: Library, row: Row<'corrections'>): CorrectionView => {
  const href = addressOf('corrections', row);
  return {
    id: row.id,
    anchor: href.split('#')[1] ?? '',
    date: row.date,
    before: row.before,
    after: row.after,
    reason: row.reason,
    evidence: evidenceOf(library, row),
    record: linkTo(library, row.jurisdiction, row.record),
    href,
  };
};

/** The corrections of a jurisdiction, newest first; with `records` (`table/id`), only those of these records. */
export const correctionsOf = (
  library: Library,
  jurisdiction: string,
  records?: ReadonlySet<string>,
): CorrectionView[] =>
  library
    .rowsOf('corrections', jurisdiction)
    .filter(({ record }) => !records || records.has(record))
    .map((row) => toCorrection(library, row))
    .sort((a, b) => b.date.localeCompare(a.date));

/** What a page says about changes of the records it shows. */
export interface Notice {
  corrections: CorrectionView[];
  /** Old addresses that lead here. */
  arrivals: RedirectView[];
}

/** What is to be said beside the given records (`table/id`). */
export const noticeOf = (library: Library, jurisdiction: string, records: ReadonlySet<string>): Notice => {
  // Most sites have few redirects, most records none: do not look up addresses for nothing.
  const moved = library.rowsOf('redirects', jurisdiction).length > 0;
  const addresses = moved ? [...records].map((record) => linkTo(library, jurisdiction, record).href) : [];
  return {
    corrections: correctionsOf(library, jurisdiction, records),
    arrivals: moved ? redirectsOf(library, jurisdiction, new Set(addresses)) : [],
  };
};

/** `table/id` of the rows of a table that a test accepts, for {@link noticeOf}. */
export const recordsIn = <Name extends Parameters<Library['rowsOf']>[0]>(
  library: Library,
  table: Name,
  jurisdiction: string,
  accepts: (row: Row<Name>) => boolean,
): string[] =>
  library
    .rowsOf(table, jurisdiction)
    .filter(accepts)
    .map(({ id }) => `${table}/${id}`);
