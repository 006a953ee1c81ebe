/** The words of the site: its own terms with their readings, who spoke, and what staff entered as other spellings and synonyms. */

/**
 * A word of the records: folded; its hiragana reading, empty when none is known; in how many texts it stands; as it
 * is written, when folding changed that.
 */
export type LexiconTerm = [surface: string, reading: string, count: number, written?: string];

/** How far the meaning of a synonym lies from the word. */
export type Relation = '同じ意味' | '近い意味' | '含む';

export interface Lexicon {
  terms: LexiconTerm[];
  /** Surname and post of everyone who speaks, folded. */
  names: [surname: string, post: string][];
  /** Pairs of spellings of one word, folded; each may stand for the other. */
  spellings: [string, string][];
  /** Word, the words that also answer it (several, parted by spaces, must stand together), and the relation. */
  synonyms: [string, string, Relation][];
}

export const emptyLexicon = (): Lexicon => ({ terms: [], names: [], spellings: [], synonyms: [] });
