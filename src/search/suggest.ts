/** Words of the site that begin with what has been typed so far, by writing or by sound. */
import { fold } from './fold.ts';
import { toHiragana } from './kana.ts';
import type { Lexicon, LexiconTerm } from './lexicon.ts';

const MOST = 8;

/** Whether a longer word is met as often: then the shorter is only a part of it. */
const isPart = ([surface, , count]: LexiconTerm, others: LexiconTerm[]): boolean =>
  others.some(([longer, , same]) => longer !== surface && longer.startsWith(surface) && same >= count);

/** The words to offer, the most used first; a word that is only met as the beginning of a longer one is left out. */
export const suggestWords = ({ terms }: Lexicon, typed: string): string[] => {
  const text = fold(typed).text;
  const kana = toHiragana(text);
  if (text.length < 1) return [];
  const begun = terms.filter(
    ([surface, reading]) =>
      surface !== text && (surface.startsWith(text) || (kana.length >= 2 && reading.startsWith(kana))),
  );
  return begun
    .filter((term) => !isPart(term, begun))
    .sort(([a, , few], [b, , many]) => many - few || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([surface, , , written]) => written ?? surface);
};
