/** A word of the query → the ways in which a passage may meet it. */
import { eraSpellings } from './era.ts';
import { isHiragana } from './kana.ts';
import type { Lexicon, Relation } from './lexicon.ts';
import type { QueryPart } from './query.ts';
import { createReadings } from './readings.ts';
import { createSpellings } from './spellings.ts';
import { type Alternative, literalTerm, type Term, withoutRepeats } from './term.ts';

const WEIGHTS: Record<Relation, number> = { 同じ意味: 0.85, 近い意味: 0.45, 含む: 0.4 };

/** How many ways of a word are looked up at most: each costs a look into the index. */
const MOST = 14;

interface Synonym {
  words: string[];
  relation: Relation;
}

/** Makes terms out of the words of a query, with spellings, years and synonyms. */
export const createAlternatives = (lexicon: Lexicon) => {
  const spellingsOf = createSpellings(lexicon);
  const readingsOf = createReadings(lexicon);
  const synonyms = new Map<string, Synonym[]>();
  const add = (word: string, other: string, relation: Relation): void => {
    synonyms.set(word, [...(synonyms.get(word) ?? []), { words: other.split(' '), relation }]);
  };
  for (const [word, other, relation] of lexicon.synonyms) {
    add(word, other, relation);
    // What contains another thing answers for it; what is contained does not answer for the whole.
    if (relation !== '含む' && !other.includes(' ')) add(other, word, relation);
  }
  const words = [...synonyms.keys()].sort((a, b) => b.length - a.length);

  const sameWord = (text: string): Alternative[] => [
    { words: [text], weight: 1, via: 'literal' },
    ...spellingsOf.all(text).map((other): Alternative => ({ words: [other], weight: 0.95, via: 'spelling' })),
    ...eraSpellings(text).map((other): Alternative => ({ words: [other], weight: 0.95, via: 'era' })),
  ];

  /** What is typed in hiragana alone is meant by its sound. */
  const soundsOf = (text: string): Alternative[] =>
    isHiragana(text) && text.length >= 3
      ? readingsOf(text).map((pieces) => ({ words: [pieces.join('')], weight: 0.9, via: 'reading' }))
      : [];

  /** The synonyms of a word; what lies near to a word that means the same lies near to it too. */
  const allOf = (word: string): Synonym[] => {
    const direct = synonyms.get(word) ?? [];
    const inherited = direct
      .filter(({ words: others, relation }) => relation === '同じ意味' && others.length === 1)
      .flatMap(({ words: [other = ''] }) => synonyms.get(other) ?? [])
      .filter(({ words: others }) => others.join(' ') !== word);
    return [...direct, ...inherited];
  };

  const toAlternative = ({ words: others, relation }: Synonym): Alternative => ({
    words: others,
    weight: WEIGHTS[relation],
    via: 'synonym',
  });

  /** Inside a longer word only what means the same may stand in. */
  const insideOf = (text: string): Alternative[] => {
    const part = words.find((word) => word.length >= 2 && word !== text && text.includes(word));
    return part === undefined
      ? []
      : (synonyms.get(part) ?? [])
          .filter(({ words: others, relation }) => relation === '同じ意味' && others.length === 1)
          .map(({ words: [other = part], relation }) =>
            toAlternative({ words: [text.replace(part, other)], relation }),
          );
  };

  /** The synonyms of a word and of its spellings by the table; not of its bones, which may be a slip. */
  const synonymsOf = (text: string, relations: ReadonlySet<Relation>): Alternative[] => {
    const whole = [text, ...spellingsOf.byTable(text)].flatMap(allOf);
    const found = whole.length > 0 ? whole.map(toAlternative) : insideOf(text);
    const wanted = found.filter(({ weight }) =>
      [...relations].some((relation) => WEIGHTS[relation] === weight),
    );
    return wanted.flatMap((alternative) => [
      alternative,
      ...(alternative.words.length === 1 ? spellingsOf.byTable(alternative.words[0] ?? '') : [])
        .slice(0, 2)
        .map((word) => ({ ...alternative, words: [word] })),
    ]);
  };

  return {
    /** The same word in other spellings, and as other years; no other word. */
    spelled: (label: string, text: string, undone: ReadonlySet<string>): Term => ({
      label,
      alternatives: withoutRepeats(sameWord(text), undone).slice(0, MOST),
    }),
    /** The word, its spellings, and the words that mean the same; with `near`, those that mean nearly the same. */
    termOf: ({ label, text, exact }: QueryPart, undone: ReadonlySet<string>, { near = true } = {}): Term => {
      if (exact) return literalTerm(label, text);
      const relations = new Set<Relation>(near ? ['同じ意味', '近い意味', '含む'] : ['同じ意味']);
      const all = [...sameWord(text), ...soundsOf(text), ...synonymsOf(text, relations)];
      return { label, alternatives: withoutRepeats(all, undone).slice(0, MOST) };
    },
  };
};

export type Alternatives = ReturnType<typeof createAlternatives>;
