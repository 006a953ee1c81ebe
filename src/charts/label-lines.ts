/** Lines of a label: how wide Japanese text is at most, and where it may be cut. */
import { max, range, sum } from 'd3-array';

const WIDEST = /^[MWmw@%&]/;
const CAPITAL = /^[A-Z]/;
const HALF_WIDTH = /^[ -~｡-ﾟ]/;
/** Closing points, small kana, and hiragana: particles and endings stay with the word before them. */
const NOT_FIRST = /^[、。，．・：；？！」』）］｝〉》】〕ー々ぁ-ゖァィゥェォッャュョ…‥％]/;
const NOT_LAST = /[「『（［｛〈《【〔0-9０-９]$/;
const words = new Intl.Segmenter('ja', { granularity: 'word' });
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

const unitsOfCharacter = (character: string): number => {
  if (WIDEST.test(character)) return 0.95;
  if (CAPITAL.test(character)) return 0.75;
  return HALF_WIDTH.test(character) ? 0.6 : 1;
};

/** Width of a text in full-width characters, at most: proportional fonts set most ASCII narrower than counted here. */
export const unitsOf = (text: string): number =>
  charactersOf(text).reduce((units, character) => units + unitsOfCharacter(character), 0);

/** Text that stays on one line. */
interface Piece {
  text: string;
  units: number;
}

const isAsciiRun = (last: string, next: string): boolean => /[!-~]$/.test(last) && /^[!-~]/.test(next);

const belongTogether = (last: string, next: string): boolean =>
  (NOT_LAST.test(last) && next.trim() !== '') ||
  NOT_FIRST.test(next) ||
  (/[ァ-ヺー]$/.test(last) && /^[ァ-ヺ]/.test(next));

/**
 * Words with their endings, brackets and numbers; runs of ASCII and of katakana whole. What is longer than a line
 * falls into words, a word that is longer into characters.
 */
const piecesOf = (label: string, units: number): Piece[] => {
  const phrases: string[][] = [];
  for (const { segment } of words.segment(label)) {
    const phrase = phrases.at(-1);
    const last = phrase?.at(-1);
    if (phrase && last && isAsciiRun(last, segment)) phrase[phrase.length - 1] = last + segment;
    else if (phrase && last && belongTogether(last, segment)) phrase.push(segment);
    else phrases.push([segment]);
  }
  const fits = (text: string): boolean => unitsOf(text) <= units;
  return phrases
    .flatMap((phrase) => (fits(phrase.join('')) ? [phrase.join('')] : phrase))
    .flatMap((word) => (fits(word) ? [word] : charactersOf(word)))
    .map((text) => ({ text, units: unitsOf(text) }));
};

const fill = (pieces: readonly Piece[], units: number): string[] => {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && (line.units + piece.units <= units || !piece.text.trim())) {
      line.text += piece.text;
      line.units += piece.units;
    } else lines.push({ ...piece });
  }
  return lines.map(({ text }) => text);
};

/**
 * Cuts a label into lines of at most `units` full-width characters, as few as it takes and of about the same
 * length. Together the lines are the label.
 */
export const wrapLabel = (label: string, units: number): string[] => {
  const pieces = piecesOf(label, units);
  const lines = fill(pieces, units);
  const widest = max(pieces, (piece) => piece.units) ?? 0;
  const average = sum(pieces, (piece) => piece.units) / Math.max(1, lines.length);
  const widths = range(Math.ceil(Math.max(widest, average)), units);
  const balanced = widths.map((width) => fill(pieces, width)).find(({ length }) => length === lines.length);
  return balanced ?? lines;
};
