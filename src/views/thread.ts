/** Links between records as pages show them. */
import type { Row } from '../domain/catalog.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { linkTo, type RecordLink } from './label.ts';
import type { Library } from './library.ts';

export interface ThreadEdge {
  id: string;
  relation: string;
  from: RecordLink;
  to: RecordLink;
  note: string | null;
  evidence: Evidence;
}

const toEdge = (library: Library, link: Row<'links'>): ThreadEdge => ({
  id: link.id,
  relation: link.relation,
  from: linkTo(library, link.jurisdiction, link.from),
  to: linkTo(library, link.jurisdiction, link.to),
  note: link.note,
  evidence: evidenceOf(library, link),
});

/** All links of a jurisdiction. */
export const allEdges = (library: Library, jurisdiction: string): ThreadEdge[] =>
  library.rowsOf('links', jurisdiction).map((link) => toEdge(library, link));

/** The links that begin or end at one of the given records (`table/id`). */
export const edgesAt = (library: Library, jurisdiction: string, addresses: Set<string>): ThreadEdge[] =>
  library
    .rowsOf('links', jurisdiction)
    .filter(({ from, to }) => addresses.has(from) || addresses.has(to))
    .map((link) => toEdge(library, link));

export interface DiscrepancyView {
  id: string;
  title: string;
  kind: string;
  note: string | null;
  sides: [Evidence, Evidence];
  /** The records on both sides. */
  records: RecordLink[];
}

const toDiscrepancy = (library: Library, row: Row<'discrepancies'>): DiscrepancyView => {
  const { jurisdiction } = row;
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    note: row.note,
    sides: [
      evidenceOf(library, row),
      evidenceOf(library, { jurisdiction, document: row.other_document, quote: row.other_quote }),
    ],
    records: [row.record, row.other_record].flatMap((address) =>
      address === null ? [] : [linkTo(library, jurisdiction, address)],
    ),
  };
};

/** Whether one of its two sides is one of these records. */
const concerns = (
  { record, other_record: other }: Row<'discrepancies'>,
  addresses: ReadonlySet<string>,
): boolean => [record, other].some((address) => address !== null && addresses.has(address));

/** The discrepancies of a jurisdiction; with `addresses`, only those that concern one of these records. */
export const discrepanciesOf = (
  library: Library,
  jurisdiction: string,
  addresses?: Set<string>,
): DiscrepancyView[] =>
  library
    .rowsOf('discrepancies', jurisdiction)
    .filter((row) => !addresses || concerns(row, addresses))
    .map((row) => toDiscrepancy(library, row));

/** The discrepancies that concern the record of one of these steps, or one of whose two passages a step quotes. */
export const discrepanciesAmong = (
  library: Library,
  jurisdiction: string,
  steps: Row<'thread_steps'>[],
): DiscrepancyView[] => {
  const records = new Set(steps.map(({ record }) => record));
  const quoted = (document: string, quote: string): boolean => {
    const place = library.placeOf(jurisdiction, document, quote);
    return steps.some((step) => {
      const at = library.placeOf(jurisdiction, step.document, step.quote);
      return step.document === document && at && place && at.start < place.end && place.start < at.end;
    });
  };
  return library
    .rowsOf('discrepancies', jurisdiction)
    .filter(
      (row) =>
        concerns(row, records) ||
        quoted(row.document, row.quote) ||
        quoted(row.other_document, row.other_quote),
    )
    .map((row) => toDiscrepancy(library, row));
};
