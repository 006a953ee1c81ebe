/** Verified quotes: whether the words of a record stand in its source, and where. */
import {
  type Comparable,
  comparableText,
  endOfCluster,
  joinLines,
  toComparable,
  withoutPageNumbers,
} from './japanese-text.ts';

/** A range of a stored text, in UTF-16 units, end exclusive; how often the words occur in all. */
export interface Place {
  start: number;
  end: number;
  occurrences: number;
}

/** A stored text ready to be searched many times. */
export interface SearchableText {
  source: string;
  comparable: Comparable;
}

export const toSearchable = (source: string): SearchableText => ({
  source,
  comparable: toComparable(source),
});

const placeAt = (text: SearchableText, from: number, length: number, occurrences: number): Place => ({
  start: text.comparable.offsets[from] ?? 0,
  end: endOfCluster(text.source, text.comparable.offsets[from + length - 1] ?? text.source.length),
  occurrences,
});

const occurrencesOf = (haystack: string, needle: string): number => {
  let times = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) times += 1;
  return times;
};

/** Whether the words of a quote stand in a stored text. */
export const hasQuote = (text: SearchableText, quote: string): boolean => {
  const needle = comparableText(quote);
  return needle !== '' && text.comparable.text.includes(needle);
};

/** Finds the first place of a quote in a stored text; undefined when the words are not there. */
export const findQuote = (text: SearchableText, quote: string): Place | undefined => {
  const needle = comparableText(quote);
  if (needle === '') return undefined;
  const at = text.comparable.text.indexOf(needle);
  if (at < 0) return undefined;
  return placeAt(text, at, needle.length, occurrencesOf(text.comparable.text, needle));
};

/** The words of a range of the source, as quotes are written: on one line, without page numbers. */
export const wordsAt = ({ source }: SearchableText, place: { start: number; end: number }): string =>
  joinLines(withoutPageNumbers(source.slice(place.start, place.end)));

/** The line (from 1) on which an offset of a text stands. */
export const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

const bigramsOf = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** Moves the ends of the best window to where the needle would begin and end if its nearest shared words stand there. */
const alignWindow = (bigrams: string[], needle: string, from: number, wanted: Map<string, number>) => {
  const window = bigrams.slice(from, from + Math.max(needle.length - 1, 1));
  const first = window.findIndex((bigram) => wanted.has(bigram));
  const last = window.findLastIndex((bigram) => wanted.has(bigram));
  return {
    from: Math.max(from, from + first - needle.indexOf(window[first] ?? '')),
    to: from + last + needle.length - needle.lastIndexOf(window[last] ?? ''),
  };
};

/**
 * Finds the passage of a stored text that looks most like a quote that is not there, by shared bigrams in a
 * window of the quote's length; undefined when nothing of the quote is to be found.
 */
export const findNearestPassage = (text: SearchableText, quote: string): Place | undefined => {
  const needle = comparableText(quote);
  const wanted = new Map<string, number>();
  for (const bigram of bigramsOf(needle)) wanted.set(bigram, (wanted.get(bigram) ?? 0) + 1);
  const bigrams = bigramsOf(text.comparable.text);
  const width = Math.max(needle.length - 1, 1);
  const inWindow = new Map<string, number>();
  let shared = 0;
  let best = { shared: 0, from: -1 };
  for (let at = 0; at < bigrams.length; at += 1) {
    const entering = bigrams[at] as string;
    const times = (inWindow.get(entering) ?? 0) + 1;
    inWindow.set(entering, times);
    if (times <= (wanted.get(entering) ?? 0)) shared += 1;
    const leaving = bigrams[at - width];
    if (leaving !== undefined) {
      const left = (inWindow.get(leaving) ?? 0) - 1;
      inWindow.set(leaving, left);
      if (left < (wanted.get(leaving) ?? 0)) shared -= 1;
    }
    if (shared > best.shared) best = { shared, from: Math.max(at - width + 1, 0) };
  }
  if (best.shared * 3 < width) return undefined;
  const { from, to } = alignWindow(bigrams, needle, best.from, wanted);
  return placeAt(text, from, Math.min(to, text.comparable.text.length) - from, 1);
};
