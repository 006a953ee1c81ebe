/** What changed in a text, word by word; Japanese words are found by the browser engine's own segmenter. */
import { diffArrays, diffLines } from 'diff';

/** A piece of text: in both, only in the older (`removed`), or only in the newer (`added`). */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The time of a comparison grows with the square of this; texts that differ more have hardly a word in common. */
const MOST_EDITS = 400;

const kindOf = ({ added, removed }: { added: boolean; removed: boolean }): DiffPiece['kind'] =>
  added ? 'added' : removed ? 'removed' : 'same';

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** White space counts as words do: in verbatim text, nothing is unimportant. */
const compareWords = (before: string, after: string): DiffPiece[] | undefined =>
  diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS })?.map((change) => ({
    kind: kindOf(change),
    text: change.value.join(''),
  }));

const replaced = (before: string, after: string): DiffPiece[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];

/** Line by line; lines that took the place of others are compared word by word where that is worth it. */
const compareLines = (before: string, after: string): DiffPiece[] => {
  const lines = diffLines(before, after, { maxEditLength: MOST_EDITS * 10 })?.map((change) => ({
    kind: kindOf(change),
    text: change.value,
  }));
  return (lines ?? replaced(before, after)).flatMap((piece, i, all) => {
    const [last, next] = [all[i - 1], all[i + 1]];
    if (piece.kind === 'removed' && next?.kind === 'added') {
      return compareWords(piece.text, next.text) ?? replaced(piece.text, next.text);
    }
    return piece.kind === 'added' && last?.kind === 'removed' ? [] : [piece];
  });
};

/** The pieces that turn one text into another. */
export const diffText = (before: string, after: string): DiffPiece[] =>
  compareWords(before, after) ?? compareLines(before, after);
