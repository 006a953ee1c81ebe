/** The words around what matched, in the characters of the source: odd pieces matched. */
import { PIECE_BREAK } from './fold.ts';
import type { Mark } from './occurrences.ts';

const BEFORE = 36;
const LENGTH = 150;
const SENTENCE_ENDS = `。！？!?${PIECE_BREAK}`;

/** Where an excerpt begins: at the sentence of the first mark, if that is near. */
const beginOf = (text: string, first: number): number => {
  const earliest = Math.max(0, first - BEFORE);
  for (let at = first - 1; at >= earliest; at -= 1)
    if (SENTENCE_ENDS.includes(text.charAt(at))) return at + 1;
  return earliest;
};

const plain = (text: string): string => text.replaceAll(PIECE_BREAK, ' ／ ');

/** Cuts an excerpt out of a text; even pieces are plain, odd ones matched. */
export const cutExcerpt = (text: string, marks: Mark[]): string[] => {
  const begin = text.length <= LENGTH ? 0 : beginOf(text, marks[0]?.start ?? 0);
  const end = Math.min(text.length, Math.max(begin + LENGTH, marks[0]?.end ?? 0));
  const pieces: string[] = [];
  let at = begin;
  for (const mark of marks) {
    if (mark.start < begin || mark.end > end) continue;
    pieces.push(plain(text.slice(at, mark.start)), plain(text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  pieces.push(plain(text.slice(at, end)));
  if (begin > 0) pieces[0] = `…${pieces[0]}`;
  if (end < text.length) pieces[pieces.length - 1] += '…';
  return pieces;
};
