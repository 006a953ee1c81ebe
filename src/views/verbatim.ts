/** Source text cut at its suspected errors, so that a page can show the text as it stands with a mark beside them. */
import type { Row } from '../domain/catalog.ts';
import { toComparable } from '../domain/japanese-text.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';

export interface VerbatimPiece {
  text: string;
  /** Set when the piece is a suspected error: its kind, the certain reading if any, where it is explained. */
  error: { kind: string; reading: string | null; reason: string; href: string } | undefined;
}

const errorOf = (row: Row<'text_errors'>): NonNullable<VerbatimPiece['error']> => ({
  kind: row.kind,
  reading: row.certainty === '高' ? row.reading : null,
  reason: row.reason,
  href: addressOf('text_errors', row),
});

/** Cuts `text`, taken from a document, at the suspected errors that are recorded for it. */
export const verbatimPieces = (
  library: Library,
  jurisdiction: string,
  document: string,
  text: string,
): VerbatimPiece[] => {
  const { text: comparable, offsets } = toComparable(text);
  const found = library
    .rowsOf('text_errors', jurisdiction)
    .filter((row) => row.document === document)
    .flatMap((row) => {
      const needle = toComparable(row.quote).text;
      const at = comparable.indexOf(needle);
      if (at < 0) return [];
      return [{ row, start: offsets[at] ?? 0, end: offsets[at + needle.length] ?? text.length }];
    })
    .sort((a, b) => a.start - b.start);
  const pieces: VerbatimPiece[] = [];
  let done = 0;
  for (const { row, start, end } of found) {
    if (start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), error: undefined });
    pieces.push({ text: text.slice(start, end), error: errorOf(row) });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), error: undefined });
  return pieces;
};
