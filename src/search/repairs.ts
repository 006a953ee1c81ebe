/** A word that stands nowhere → what may have been meant by it, the surest first. */
import type { Alternatives } from './alternatives.ts';
import { contentWordsOf } from './content-words.ts';
import { isHiragana, toHiragana } from './kana.ts';
import type { Lexicon } from './lexicon.ts';
import { fullNamesOf } from './names.ts';
import { createReadings } from './readings.ts';
import { type Alternative, type Term, type Via, withoutRepeats } from './term.ts';
import { createCover, homophonesOf, nearestTerms } from './typos.ts';

/** A way to understand a word. */
export interface Repair {
  terms: Term[];
  /** Words that may be missing themselves, and be repaired in their turn. */
  words: string[];
  /** Whether what it finds is near, and not what was asked for. */
  approximate: boolean;
}

/** Lists the ways to understand a word that stands nowhere. */
export const createRepairs = (lexicon: Lexicon, alternatives: Alternatives) => {
  const readingsOf = createReadings(lexicon);
  const coverOf = createCover(lexicon);
  const known = new Set(lexicon.terms.map(([surface]) => surface));
  const longest = Math.max(0, ...[...known].map(({ length }) => length));

  return (label: string, text: string, undone: ReadonlySet<string>): Repair[] => {
    const oneTerm = (ways: string[][], via: Via, weight: number, approximate: boolean): Repair[] => {
      const found = withoutRepeats(
        ways.map((words): Alternative => ({ words, weight, via })),
        undone,
      );
      return found.length > 0 ? [{ terms: [{ label, alternatives: found }], words: [], approximate }] : [];
    };
    const split = (words: string[], approximate: boolean): Repair[] =>
      words.length === 0 || (words.length === 1 && words[0] === text) || undone.has(`words:${text}`)
        ? []
        : [{ terms: [], words, approximate }];

    const names = fullNamesOf(lexicon, text).map((name) => [name]);
    const kana = toHiragana(text);
    const readings = isHiragana(kana) ? readingsOf(kana) : [];
    const cover = coverOf(text) ?? [];
    return [
      ...oneTerm(names, 'name', 0.95, false),
      ...oneTerm(
        readings.map((pieces) => [pieces.join('')]),
        'reading',
        0.9,
        false,
      ),
      ...split(contentWordsOf(text, known, longest), false),
      ...oneTerm(
        homophonesOf(lexicon, cover).map((word) => [word]),
        'typo',
        0.8,
        true,
      ),
      ...(cover.length > 0
        ? [
            {
              terms: cover.map((word) => alternatives.spelled(word, word, undone)),
              words: [],
              approximate: true,
            },
          ]
        : []),
      ...oneTerm(
        nearestTerms(lexicon, text).map((word) => [word]),
        'typo',
        0.7,
        true,
      ),
      ...oneTerm(readings, 'reading', 0.6, true),
    ];
  };
};

export type Repairs = ReturnType<typeof createRepairs>;
