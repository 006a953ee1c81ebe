/** A fact's proof as a page shows it: the words, the document, the place in it, the statement they belong to. */
import type { Row } from '../domain/catalog.ts';
import { addressOf, passageAddress } from './address.ts';
import { speakerOf } from './label.ts';
import type { Library } from './library.ts';
import { once } from './look-up.ts';
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

interface Span {
  start: number;
  end: number;
  row: Row<'paragraphs'>;
}

/** Where the paragraphs of each minutes stand, in the order of the text, none over another. */
const spansOf = once((library, jurisdiction) => {
  const spans = new Map<string, Span[]>();
  for (const row of library.rowsOf('paragraphs', jurisdiction)) {
    const place = library.placeOf(jurisdiction, row.document, row.text);
    const there = spans.get(row.document) ?? [];
    spans.set(row.document, there);
    // Words that occur in an earlier paragraph too are found there: that paragraph comes first.
    if (place) there.push({ start: place.start, end: place.end, row });
  }
  for (const [document, there] of spans) {
    let reached = 0;
    const apart = there
      .sort((a, b) => a.start - b.start)
      .filter(({ start, end }) => {
        if (start < reached) return false;
        reached = end;
        return true;
      });
    spans.set(document, apart);
  }
  return spans;
});

/** The first of spans in order that ends behind an offset, by halving. */
const firstBehind = (spans: Span[], offset: number): Span | undefined => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return spans[low];
};

/** The paragraph of minutes that holds the words of a quote; undefined when they are not words of a statement. */
export const paragraphOf = (
  library: Library,
  { jurisdiction, document, quote }: { jurisdiction: string; document: string; quote: string },
): Row<'paragraphs'> | undefined => {
  const place = library.placeOf(jurisdiction, document, quote);
  const spans = spansOf(library, jurisdiction).get(document);
  const span = place && spans && firstBehind(spans, place.start);
  return span && span.start < place.end ? span.row : undefined;
};

const statementOf = (library: Library, paragraph: Row<'paragraphs'>): NonNullable<Evidence['statement']> => {
  const { jurisdiction } = paragraph;
  const statement = library.get('statements', jurisdiction, paragraph.statement);
  return { href: addressOf('paragraphs', paragraph), label: `${speakerOf(library, statement)}の発言` };
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
