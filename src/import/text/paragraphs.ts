/** Lines of a statement → paragraphs: hard wraps and page breaks are joined, bullets and indents begin anew. */
import { joinLines } from '../../domain/japanese-text.ts';
import type { Line } from './line.ts';

/** A paragraph and the lines it was made of. */
export interface ImportedParagraph {
  text: string;
  lines: number[];
}

/** A line of a statement, or the rest of its first line after the speaker. */
export interface SpokenLine {
  words: string;
  number: number;
  /** How long the printed line is, the speaker's name included. */
  width: number;
  indented: boolean;
  /** Whether more than one white space or a full-width one stands before it; one alone is often a PDF's. */
  deep: boolean;
  /** Whether a blank line or a page break stands before it. */
  apart: boolean;
}

const BEGINS =
  /^(?:[・･●○◯〇◎◇◆■□※→⇒*＊▪‣➢✓☑]|[-－–—‐](?![\d０-９])|[（(〔［[【]|[①-⑳]|[0-9０-９]{1,2}[.．)）](?![0-9０-９])|[（(][0-9０-９ア-ン一-十]{1,2}[）)])/u;
const ITEM = /^[・･●○◎◇◆■□※]/u;
const ENDS = /[。．！？!?」』）)〕］\]】…]$/u;
const ONLY_BRACKETS = /^[（(〔［[].*[）)〕］\]]$/u;

/** The longest lines, as wide as the page: those that end there were wrapped. */
const widthOf = (lines: readonly { words: string }[]): number => {
  const lengths = lines.map(({ words }) => [...words].length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
};

/** The width at which the lines of a document are wrapped; undefined when its lines are whole paragraphs. */
export const wrapWidthOf = (lines: readonly Line[]): number | undefined => {
  const text = lines.filter(({ kind, words }) => kind === 'text' && [...words].length > 12);
  const width = widthOf(text);
  const full = text.filter(({ words }) => Math.abs([...words].length - width) <= 3);
  const unfinished = full.filter(({ words }) => !ENDS.test(words));
  return width >= 20 && width <= 75 && unfinished.length >= 3 && unfinished.length * 2 >= full.length
    ? width
    : undefined;
};

const goesOn = (
  first: SpokenLine,
  before: SpokenLine,
  line: SpokenLine,
  width: number | undefined,
): boolean => {
  if (ONLY_BRACKETS.test(before.words) || /^[〔［[]/u.test(line.words)) return false;
  // In wrapped text an item goes on until the next sign: its lines need not be full (a list inside the item).
  if (width !== undefined && ITEM.test(first.words) && !BEGINS.test(line.words) && !line.deep) return true;
  const wide = width !== undefined && before.width >= width - 4;
  if (/[、，,・「『（(]$/u.test(before.words)) return !line.indented || wide || line.apart;
  if (ENDS.test(before.words)) {
    // A sentence can end exactly at the margin: only an unindented line without a sign of its own goes on.
    return wide && !line.apart && !line.indented && !BEGINS.test(line.words);
  }
  if (BEGINS.test(line.words) && !wide) return false;
  if (BEGINS.test(line.words) && /^[・･※●○◎◇◆■□→①-⑳]/u.test(line.words)) return false;
  return wide || line.apart ? wide || !line.indented : false;
};

/** Joins the lines of one statement into its paragraphs. */
export const toParagraphs = (
  lines: readonly SpokenLine[],
  width: number | undefined,
): ImportedParagraph[] => {
  const groups: SpokenLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(group[0] ?? before, before, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    text: joinLines(group.map(({ words }) => words).join('\n')),
    lines: group.map(({ number }) => number),
  }));
};
