/**
 * One way to write everything that is written in several: for the index, the query and the marks in an excerpt.
 * Width, case, dashes and long vowels, thousands commas, false spaces, `W A N`, `・` inside katakana.
 */

/** A folded text, and where each of its characters stood. */
export interface Folded {
  source: string;
  text: string;
  /** For each UTF-16 unit of `text`, where its cluster begins in `source`; one more entry for the end. */
  offsets: number[];
  /** For each UTF-16 unit of `text`, where its cluster ends in `source`. */
  ends: number[];
}

interface Cell {
  /** One character. */
  text: string;
  at: number;
  end: number;
  /** One Latin capital, before the case was folded. */
  capital: boolean;
}

/** Stands between pieces of text that no term may bridge; survives folding, is no letter. */
export const PIECE_BREAK = '\u001f';

/** A run of characters that fold to themselves, white space, or a base character with what composes onto it. */
const CLUSTER = /[ぁ-ゖァ-ヺ一-龥、。a-z0-9]+(?!\s*[\p{M}\uFF9E\uFF9F])|\s+|\S(?:\s*[\p{M}\uFF9E\uFF9F])*/gu;
const UNCHANGED = /^[ぁ-ゖァ-ヺ一-龥、。a-z0-9]/u;

const KATAKANA = /^[ァ-ヺー]/u;
const HIRAGANA = /^[ぁ-ゖ]/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^[0-9]/;
const ASCII_WORD = /^[a-z0-9]/;
/** Whatever is drawn as a horizontal bar. */
const DASH = /^[-‐‑‒–—―−─━ーｰ﹣]$/u;

const BARS = /[-‐‑‒–—―−─━ーｰ﹣]/u;

const normalise = (cluster: string): string => {
  const base = cluster.replaceAll(/\s+/gu, '');
  if (base === '') return ' ';
  const once = base.normalize('NFKC').toLowerCase().normalize('NFKC');
  // `゛` and its like would become a space and a mark, which composes onto its neighbour.
  return /^\s/u.test(once) ? base : once.replaceAll(/\s+/gu, '').replaceAll('〜', '~');
};

const toCells = (source: string): Cell[] => {
  const cells: Cell[] = [];
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    if (UNCHANGED.test(cluster) && (cluster.length === 1 || UNCHANGED.test(cluster.charAt(1)))) {
      for (let place = index; place < end; place += 1) {
        cells.push({ text: source.charAt(place), at: place, end: place + 1, capital: false });
      }
    } else {
      const capital = /^[A-Z]$/.test(cluster.normalize('NFKC'));
      for (const text of normalise(cluster)) cells.push({ text, at: index, end, capital });
    }
  }
  return cells;
};

const at = (cells: Cell[], index: number): string => cells[index]?.text ?? '';

/** Whether the space at `index` stands between two letters of a word set wide: `W A N`, not `A DX`. */
const isInsideSpacedCapitals = (cells: Cell[], index: number): boolean =>
  cells[index - 1]?.capital === true &&
  cells[index + 1]?.capital === true &&
  !ASCII_WORD.test(at(cells, index - 2)) &&
  !ASCII_WORD.test(at(cells, index + 2));

/** Between Latin words and numbers one space stays; everywhere else it is an accident of typesetting. */
const dropSpaces = (cells: Cell[]): Cell[] =>
  cells.filter(
    ({ text }, index) =>
      text !== ' ' ||
      (ASCII_WORD.test(at(cells, index + 1)) &&
        ASCII_WORD.test(at(cells, index - 1)) &&
        !isInsideSpacedCapitals(cells, index)),
  );

/** After katakana a bar is a long vowel, after hiragana only the long vowel itself is; elsewhere it is a hyphen. */
const foldDashes = (cells: Cell[]): Cell[] => {
  const folded: Cell[] = [];
  for (const cell of cells) {
    const before = at(folded, folded.length - 1);
    const isLong = KATAKANA.test(before) || (cell.text === 'ー' && (before === '' || HIRAGANA.test(before)));
    folded.push(DASH.test(cell.text) ? { ...cell, text: isLong ? 'ー' : '-' } : cell);
  }
  return folded;
};

/** `AI-OCR`, `Wi-Fi`, `e-ラーニング` lose their hyphen; `1-2` keeps it. */
const dropHyphens = (cells: Cell[]): Cell[] =>
  cells.filter(
    ({ text }, index) =>
      text !== '-' || !LETTER.test(at(cells, index - 1)) || !LETTER.test(at(cells, index + 1)),
  );

const dropThousands = (cells: Cell[]): Cell[] => {
  const digits = (from: number): number => {
    let end = from;
    while (DIGIT.test(at(cells, end))) end += 1;
    return end - from;
  };
  const dropped = new Set<number>();
  let index = 0;
  while (index < cells.length) {
    const lead = digits(index);
    if (lead === 0) {
      index += 1;
      continue;
    }
    let end = index + lead;
    const commas: number[] = [];
    while (at(cells, end) === ',' && digits(end + 1) > 0) {
      commas.push(end);
      end += 1 + digits(end + 1);
    }
    const groups = commas.map((comma) => digits(comma + 1));
    if (lead <= 3 && groups.every((length) => length === 3)) for (const comma of commas) dropped.add(comma);
    index = end;
  }
  return cells.filter((_, position) => !dropped.has(position));
};

const dropNakaguro = (cells: Cell[]): Cell[] =>
  cells.filter(
    ({ text }, index) =>
      text !== '・' || !KATAKANA.test(at(cells, index - 1)) || !KATAKANA.test(at(cells, index + 1)),
  );

const joined = (cells: Cell[]): string => cells.map(({ text }) => text).join('');

/** Folds a text; each folded character knows its place in the source. */
export const fold = (source: string): Folded => {
  let cells = toCells(source);
  // Each step costs a pass over the text; most texts need none of them.
  const all = joined(cells);
  if (all.includes(' ')) cells = dropSpaces(cells);
  if (BARS.test(all)) cells = dropHyphens(foldDashes(cells));
  if (all.includes(',')) cells = dropThousands(cells);
  if (all.includes('・')) cells = dropNakaguro(cells);
  const offsets: number[] = [];
  const ends: number[] = [];
  for (const { text, at: start, end } of cells) {
    for (let unit = 0; unit < text.length; unit += 1) {
      offsets.push(start);
      ends.push(end);
    }
  }
  offsets.push(source.length);
  return { source, text: joined(cells), offsets, ends };
};

/** The folded text alone. */
export const foldText = (source: string): string => fold(source).text;
