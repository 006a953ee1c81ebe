/** The sources of a printed report: every quote it rests on, numbered, under its document. */
import { dayOfDocument } from '../domain/document.ts';
import { addressOf } from './address.ts';
import type { Evidence } from './evidence.ts';
import type { Library } from './library.ts';

/** A quote with the number by which the report refers to it. */
export interface NumberedQuote {
  number: number;
  evidence: Evidence;
}

export interface ReportSource {
  id: string;
  label: string;
  publisher: string | null;
  /** As of when its words hold, or when it was written; null when it says neither. */
  day: string | null;
  href: string;
  sourceUrl: string | null;
  sha256: string | null;
  quotes: NumberedQuote[];
}

export interface ReportSources {
  documents: ReportSource[];
  /** The number of the quote at each passage address. */
  numbers: ReadonlyMap<string, number>;
}

/** Documents in the order of the records; the quotes of each in the order of its text, each once. */
export const reportSources = (
  library: Library,
  jurisdiction: string,
  evidences: readonly Evidence[],
): ReportSources => {
  const startOf = ({ document, quote }: Evidence): number =>
    library.placeOf(jurisdiction, document, quote)?.start ?? 0;
  const quoted = Map.groupBy(
    new Map(evidences.map((evidence) => [evidence.passageHref, evidence])).values(),
    ({ document }) => document,
  );
  const numbers = new Map<string, number>();
  const documents = library.rowsOf('documents', jurisdiction).flatMap((row) => {
    const quotes = (quoted.get(row.id) ?? [])
      .toSorted((a, b) => startOf(a) - startOf(b) || a.quote.length - b.quote.length)
      .map((evidence) => {
        const number = numbers.size + 1;
        numbers.set(evidence.passageHref, number);
        return { number, evidence };
      });
    if (quotes.length === 0) return [];
    return [
      {
        id: row.id,
        label: row.label,
        publisher: row.publisher,
        day: dayOfDocument(row),
        href: addressOf('documents', row),
        sourceUrl: row.source_url,
        sha256: row.sha256,
        quotes,
      },
    ];
  });
  return { documents, numbers };
};
