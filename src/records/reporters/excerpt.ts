/** A line of a file, cut around the place that an issue is about, with carets under it. */
import stringWidth from 'string-width';

/** What is shown of a line. */
export interface Excerpt {
  text: string;
  /** Spaces and carets that stand under the place when both lines begin in the same column. */
  carets: string;
}

interface Cell {
  shown: string;
  width: number;
  /** Where it begins in the line, in UTF-16 units. */
  at: number;
}

const TAB = '    ';
const MORE = '…';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Control characters would move the cursor or colour the terminal: their pictures (␀ …) stand for them. */
export const withoutControls = (text: string): string =>
  text
    .replaceAll('\t', TAB)
    .replaceAll(/\p{Cc}/gu, (sign) => (sign < ' ' ? String.fromCodePoint(0x2400 + sign.charCodeAt(0)) : '�'))
    .replaceAll(/[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '�');

const cellsOf = (line: string): Cell[] =>
  [...graphemes.segment(line)].map(({ segment, index }) => {
    const shown = withoutControls(segment);
    return { shown, width: stringWidth(shown), at: index };
  });

const sharedLength = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/**
 * Where the words that were found stand in the line, as CSV or YAML write them; when they go on in the next
 * lines, what this line has of them.
 */
const placeOf = (line: string, at: number, found: string): { from: number; to: number } => {
  const quoted = [`"${found.replaceAll('"', '""')}"`, `'${found.replaceAll("'", "''")}'`];
  for (const words of found === '' ? [] : [...quoted, found]) {
    const from = line.indexOf(words, at);
    if (from >= 0) return { from, to: from + words.length };
  }
  return { from: at, to: at + Math.max(1, sharedLength(line.slice(at), found)) };
};

const widthOf = (cells: Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** As many cells from the beginning as fit. */
const fitting = (cells: Cell[], room: number): Cell[] => {
  let left = room;
  const end = cells.findIndex(({ width }) => {
    left -= width;
    return left < 0;
  });
  return end < 0 ? cells : cells.slice(0, end);
};

const fittingEnd = (cells: Cell[], room: number): Cell[] => fitting(cells.toReversed(), room).toReversed();

/** The line around `column` (from 1, in UTF-16 units), no wider than `room` columns of a terminal. */
export const cutExcerpt = (line: string, column: number, found: string, room: number): Excerpt => {
  const cells = cellsOf(line);
  const { from, to } = placeOf(line, Math.min(Math.max(column - 1, 0), line.length), found);
  const before = cells.filter(({ at }) => at < from);
  const place = cells.filter(({ at }) => at >= from && at < to);
  const after = cells.filter(({ at }) => at >= to);
  const all = widthOf(cells) <= room;
  const inner = room - 2 * stringWidth(MORE);
  const shownPlace = all ? place : fitting(place, inner);
  const rest = inner - widthOf(shownPlace);
  const left = Math.max(Math.floor(rest / 3), rest - widthOf(after));
  const shownBefore = all ? before : fittingEnd(before, left);
  const shownAfter = all ? after : fitting(after, rest - widthOf(shownBefore));
  const words = (part: Cell[]): string => part.map(({ shown }) => shown).join('');
  const head = `${shownBefore.length < before.length ? MORE : ''}${words(shownBefore)}`;
  const isCut = shownPlace.length < place.length || shownAfter.length < after.length;
  return {
    text: `${head}${words(shownPlace)}${words(shownAfter)}${isCut ? MORE : ''}`,
    carets: `${' '.repeat(stringWidth(head))}${'^'.repeat(Math.max(1, widthOf(shownPlace)))}`,
  };
};
