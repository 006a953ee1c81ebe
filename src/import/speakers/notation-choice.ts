/** Which of the lines that could open a statement do: a document keeps to its notation, and that is the proof. */
import { isBetween, isEndMark, type Line } from '../text/line.ts';
import { isSentence } from '../text/sentence.ts';
import type { Notation, NotationContext, Opening } from './notations/opening.ts';
import { readAlike } from './same-notation.ts';
import { readOpenings } from './speaker-notation.ts';
import { readTables } from './table-of-speech.ts';

/** How often a notation must be seen before it is believed. */
const LEAST: Record<Notation, number> = {
  mark: 1,
  brackets: 1,
  arrow: 1,
  bullet: 2,
  'question and answer': 2,
  'round brackets': 2,
  colon: 2,
  'closing bracket': 2,
  script: 3,
  cell: 2,
  alone: 3,
  space: 3,
};
const STRONG: readonly Notation[] = ['mark', 'brackets'];
/** One notation on paper: whether white space became a cell depends on how a table was read. */
const KIN: readonly (readonly Notation[])[] = [['cell', 'space']];
/** What stands beside every other notation: questions and answers, and bullets among marks. */
const BESIDE: readonly Notation[] = ['question and answer', 'arrow', 'bullet'];
const ORDER = Object.keys(LEAST) as Notation[];

const ARROW_ANSWER = /^[→⇒]/u;

/** The openings of a document, and the notations that were believed with how often they were seen. */
export interface ChosenNotation {
  openings: Opening[];
  seen: { notation: Notation; times: number }[];
}

/** Organisations speak only where people do too, or again and again: one in brackets is a heading. */
const countOf = (openings: Opening[], notation: Notation): number => {
  const seen = openings.filter((opening) => opening.notation === notation);
  const people = seen.filter(({ name }) => !name.isOrganisation).length;
  return people > 0 || seen.length >= 4 ? seen.length : 0;
};

/** Whether something was said under an opening: on its line, or below it before the next one. */
const saysSomething = (
  candidate: Opening,
  lines: readonly Line[],
  isOpening: (line: Line) => boolean,
): boolean => {
  if (candidate.said !== '' || candidate.name.note !== null) return true;
  const next = lines.slice(candidate.line.number).find(({ kind }) => !isBetween(kind));
  return next !== undefined && next.kind === 'text' && !isOpening(next) && !isEndMark(next.words);
};

/** In a list of people a mark before a name says who presides; there only a sentence makes a statement. */
const isInList = (candidate: Opening, lines: readonly Line[], peopleLines: ReadonlySet<number>): boolean => {
  if (!peopleLines.has(candidate.line.number)) return false;
  const below = lines.slice(candidate.line.number).find(({ kind }) => kind === 'text');
  // A page can wrap the first sentence: no names stand in so many signs without white space.
  const goesOn = candidate.said === '' || /^[^\s\u3000、，]{12,}$/u.test(candidate.said);
  return !isSentence(candidate.said) && !(goesOn && below !== undefined && isSentence(below.words));
};

const believed = (candidates: Opening[]): Notation[] => {
  const enough = ORDER.filter((notation) => countOf(candidates, notation) >= LEAST[notation]);
  const strong = enough.filter((notation) => STRONG.includes(notation));
  const strength = strong.reduce((sum, notation) => sum + countOf(candidates, notation), 0);
  const weaker = enough
    .filter((notation) => !STRONG.includes(notation) && !BESIDE.includes(notation))
    .sort((a, b) => countOf(candidates, b) - countOf(candidates, a) || ORDER.indexOf(a) - ORDER.indexOf(b));
  const [best] = weaker;
  const kin = KIN.find((family) => best && family.includes(best)) ?? (best ? [best] : []);
  const beside = enough.filter((notation) => BESIDE.includes(notation));
  // Beside a notation that proves itself, a weaker one is believed only when it carries the document.
  if (strength > 0 && (!best || countOf(candidates, best) <= strength * 2)) return [...strong, ...beside];
  return best ? [...strong, ...kin, ...beside] : beside;
};

/** Chooses the openings of a document; `peopleLines` are the lines of its lists of people. */
export const chooseOpenings = (
  lines: readonly Line[],
  context: NotationContext,
  peopleLines: ReadonlySet<number>,
): ChosenNotation => {
  const tables = readTables(lines, context);
  const read = new Map(lines.map((line) => [line.number, readOpenings(line, context)]));
  for (const alike of readAlike(lines, read, context)) read.get(alike.line.number)?.push(alike);
  for (const [number, rows] of tables)
    if (rows.length !== 1 || read.get(number)?.length === 0) read.set(number, rows);
  const candidates = [...read.values()].flat();
  const isCandidate = (line: Line, notation: Notation): boolean =>
    (read.get(line.number) ?? []).some((opening) => opening.notation === notation);
  const good = candidates.filter(
    (candidate) =>
      saysSomething(candidate, lines, (line) => isCandidate(line, candidate.notation)) &&
      !isInList(candidate, lines, peopleLines),
  );
  const notations = believed(good);
  const openings = lines.flatMap(({ number }) => {
    const here = good.filter(({ line }) => line.number === number);
    if (here.length > 1 && here.every((opening) => tables.get(number)?.includes(opening))) return here;
    const found = notations
      .map((notation) => here.find((opening) => opening.notation === notation))
      .find(Boolean);
    const arrow = here.find(
      (opening) => opening.notation === 'question and answer' && ARROW_ANSWER.test(opening.heading),
    );
    const chosen = found ?? (notations.length > 0 ? arrow : undefined);
    return chosen ? [chosen] : [];
  });
  return {
    openings,
    seen: notations.map((notation) => ({ notation, times: countOf(openings, notation) })),
  };
};
