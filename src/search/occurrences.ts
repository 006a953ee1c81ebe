/** Where a folded literal stands in a folded text. */
import type { Folded } from './fold.ts';

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-zＡ-Ｚａ-ｚ]/.test(character);

/** A number is one thing: 75手続 does not stand in 175手続, nor 5% in 2.5%. */
const cutsNumber = (text: string, start: number, end: number): boolean => {
  const before = text[start - 1];
  const after = text[end];
  return (
    (isDigit(text[start]) && (isDigit(before) || (before === '.' && isDigit(text[start - 2])))) ||
    (isDigit(text[end - 1]) && (isDigit(after) || (after === '.' && isDigit(text[end + 1]))))
  );
};

/** IT does not stand in `digital`: short Latin words are looked for at the borders that the source has. */
const cutsWord = ({ source, offsets, ends }: Folded, start: number, end: number): boolean =>
  isLatin(source[(offsets[start] ?? 0) - 1]) || isLatin(source[ends[end - 1] ?? source.length]);

const SHORT_LATIN = /^[a-z]{1,3}$/;

/** Where a literal begins in a text. */
export const occurrencesOf = (folded: Folded, literal: string): number[] => {
  const found: number[] = [];
  const isShort = SHORT_LATIN.test(literal);
  for (
    let at = folded.text.indexOf(literal);
    at >= 0 && literal !== '';
    at = folded.text.indexOf(literal, at + 1)
  ) {
    const end = at + literal.length;
    if (cutsNumber(folded.text, at, end) || (isShort && cutsWord(folded, at, end))) continue;
    found.push(at);
  }
  return found;
};

/** A stretch of the source that matched. */
export interface Mark {
  start: number;
  end: number;
}

/** The stretches of the source where any of the literals stands, in order, without overlap. */
export const marksOf = (folded: Folded, literals: string[]): Mark[] => {
  const all = literals
    .flatMap((literal) =>
      occurrencesOf(folded, literal).map((at) => ({
        start: folded.offsets[at] ?? 0,
        end: folded.ends[at + literal.length - 1] ?? folded.source.length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const mark of all) {
    const last = marks.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else marks.push({ ...mark });
  }
  return marks;
};
