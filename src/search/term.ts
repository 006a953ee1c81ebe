/** A term of a plan: one thing that is looked for, and the ways in which a passage may meet it. */

/** How a way was found; the reader is told, and may undo it. */
export type Via = 'literal' | 'spelling' | 'era' | 'synonym' | 'reading' | 'name' | 'typo';

export interface Alternative {
  /** Folded words that must all stand in the passage; mostly one. */
  words: string[];
  /** 1 for the very words, less the farther the meaning. */
  weight: number;
  via: Via;
}

export interface Term {
  /** As typed. */
  label: string;
  alternatives: Alternative[];
}

/** What the reader is told about a way, and the key that undoes it. */
export const keyOf = ({ via, words }: Pick<Alternative, 'via' | 'words'>): string =>
  `${via}:${words.join(' ')}`;

/** A term that is met by its very words alone. */
export const literalTerm = (label: string, text: string): Term => ({
  label,
  alternatives: [{ words: [text], weight: 1, via: 'literal' }],
});

/** Each way once, the nearest kept, those the reader has undone left out. */
export const withoutRepeats = (alternatives: Alternative[], undone: ReadonlySet<string>): Alternative[] => {
  const known = new Set<string>();
  return [...alternatives]
    .sort((a, b) => b.weight - a.weight)
    .filter((alternative) => {
      const name = alternative.words.join(' ');
      if (name === '' || known.has(name) || undone.has(keyOf(alternative))) return false;
      known.add(name);
      return true;
    });
};
