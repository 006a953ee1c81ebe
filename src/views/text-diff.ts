/** What changed in a text, word by word; Japanese words are found by the browser engine's own segmenter. */
import { diffWords } from 'diff';

/** A piece of text: in both, only in the older (`removed`), or only in the newer (`added`). */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The pieces that turn one text into another. */
export const diffText = (before: string, after: string): DiffPiece[] =>
  diffWords(before, after, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
