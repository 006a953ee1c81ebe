/** A fact's proof as a page shows it: the words, the document, the place in it, the statement they belong to. */
import type { Row } from '../domain/catalog.ts';
import { addressOf, passageAddress } from './address.ts';
import type { Library } from './library.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

export interface Evidence {
  jurisdiction: string;
  document: string;
  quote: string;
  /** The quote with its suspected errors marked. */
  pieces: VerbatimPiece[];
  documentLabel: string;
  /** The passage in the stored text, highlighted. */
  passageHref: string;
  /** The statement in the minutes that holds the words, when there is one. */
  statement: { href: string; label: string } | undefined;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** The paragraph of minutes that holds the words of a quote; undefined when they are not words of a statement. */
export const paragraphOf = (
  library: Library,
  { jurisdiction, document, quote }: { jurisdiction: string; document: string; quote: string },
): Row<'paragraphs'> | undefined => {
  const place = library.placeOf(jurisdiction, document, quote);
  return library
    .rowsOf('paragraphs', jurisdiction)
    .filter((row) => row.document === document)
    .find((row) => {
      const at = library.placeOf(jurisdiction, document, row.text);
      return at !== undefined && place !== undefined && overlaps(at, place);
    });
};

const statementOf = (library: Library, paragraph: Row<'paragraphs'>): NonNullable<Evidence['statement']> => {
  const { jurisdiction } = paragraph;
  const statement = library.get('statements', jurisdiction, paragraph.statement);
  const post = library.get('posts', jurisdiction, statement.post);
  return { href: addressOf('paragraphs', paragraph), label: `${statement.surname}${post.name}の発言` };
};

/** The evidence of a quote in a document of a jurisdiction. Throws when the quote is not there (the check has passed). */
export const evidenceOf = (
  library: Library,
  { jurisdiction, document, quote }: { jurisdiction: string; document: string; quote: string },
): Evidence => {
  const place = library.placeOf(jurisdiction, document, quote);
  const paragraph = paragraphOf(library, { jurisdiction, document, quote });
  if (!place) throw new Error(`quote not in ${jurisdiction}/${document}: ${quote}`);
  return {
    jurisdiction,
    document,
    quote,
    pieces: verbatimPieces(library, jurisdiction, document, quote),
    documentLabel: library.get('documents', jurisdiction, document).label,
    passageHref: passageAddress(jurisdiction, document, place),
    statement: paragraph && statementOf(library, paragraph),
  };
};
