/** What every notation reads a line into: the opening of a statement. */
import type { Line } from '../../text/line.ts';
import type { NameContext, SpeakerName } from '../name-run.ts';

/** The notations, from the one that proves itself to the one that must be seen often to be believed. */
export type Notation =
  | 'mark'
  | 'arrow'
  | 'bullet'
  | 'question and answer'
  | 'brackets'
  | 'round brackets'
  | 'colon'
  | 'closing bracket'
  | 'script'
  | 'cell'
  | 'alone'
  | 'space';

/** A line read as the beginning of a statement. */
export interface Opening {
  notation: Notation;
  line: Line;
  mark: string | null;
  /** The words that name the speaker, as printed, mark included. */
  heading: string;
  /** What was said on the same line; '' when it begins below. */
  said: string;
  name: SpeakerName;
}

/** What lines are read against: the marks of the legend, and how names are read. */
export interface NotationContext extends NameContext {
  legend: ReadonlySet<string>;
}

/** Reads one line in one notation; undefined when it does not open a statement in it. */
export type Reader = (line: Line, context: NotationContext) => Opening | undefined;

/** Somebody speaks, and the text does not say who. */
export const NOBODY: SpeakerName = {
  speaker: null,
  role: null,
  note: null,
  evidence: '問答の印',
  certain: true,
  isOrganisation: false,
};

/** An organisation speaks: （県）, 【総務部】. */
export const asOrganisation = (words: string): SpeakerName => ({
  ...NOBODY,
  role: words,
  evidence: '組織の名',
  isOrganisation: true,
});

/** Signs of a list before a speaker's name. */
export const LIST = String.raw`[\s\u3000]*(?:[・･\-－‐→⇒*][\s\u3000]*)?`;

/** The words without the signs of a list before them. */
export const withoutList = (words: string): string => words.replace(/^[・･\-－‐→⇒*\s\u3000]+/u, '');

/** Makes an opening, with nothing but its words. */
export const opening = (
  notation: Notation,
  line: Line,
  heading: string,
  said: string,
  name: SpeakerName,
  mark: string | null = null,
): Opening => ({ notation, line, mark, heading: heading.trim(), said: said.trim(), name });
