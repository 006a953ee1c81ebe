/** The lists of those who were there, as a name is looked up in them. */
import type { Line } from '../text/line.ts';
import { plainWords } from './post-words.ts';

/** The lists without white space, and the words that white space and signs part in them. */
export interface Roster {
  text: string;
  words: ReadonlySet<string>;
}

const PARTS = /[\s\u3000、，,・／/（）()［］[\]【】〔〕：:●○〇◯◎]+/u;

/** Makes a roster of the lines of the lists. */
export const toRoster = (lines: readonly Line[]): Roster => {
  const words = lines.map((line) => line.words.normalize('NFKC'));
  return {
    text: words.join('\n').replaceAll(/[ \t\u3000]+/gu, ''),
    words: new Set(words.flatMap((line) => line.split(PARTS))),
  };
};

/** Whether somebody of this name was there; a name of one sign must stand as a word of its own. */
export const isInRoster = (name: string, { text, words }: Roster): boolean =>
  name.length >= 2 ? text.includes(name) : words.has(name);

/** The roster without some words: a post that is listed whole proves no name inside it. */
export const withoutWords = ({ text, words }: Roster, left: string): Roster => ({
  text: text.replaceAll(plainWords(left), '\n'),
  words,
});
