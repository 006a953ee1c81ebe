/** Japanese text out of PDFs: false spaces, hard wraps, page breaks, mixed widths. */

/**
 * A run of white space, or a base character with what composes onto it (also after a false space of a PDF):
 * NFKC of a cluster does not depend on its neighbours.
 */
const CLUSTER = /\s+|\S(?:\s*[\p{M}\uFF9E\uFF9F])*/gu;

/** A line that holds nothing but a printed page number (`- 3 -`, `― 12 ―`). */
const PAGE_NUMBER_LINE =
  /^[ \t\u3000]*[-‐–—―−－][ \t\u3000]*[0-9０-９]{1,4}[ \t\u3000]*[-‐–—―−－][ \t\u3000]*$/gmu;

const isAscii = (cluster: string | undefined): boolean =>
  cluster !== undefined && /^[\0-\x7F]+$/u.test(cluster);
const isSpace = (character: string): boolean => /^\s$/u.test(character);

/** NFKC, but `゛` and `￣` stay as they are: as a space and a mark they would compose onto their neighbour. */
const normalise = (cluster: string): string => {
  const base = cluster.replaceAll(/\s+/gu, '');
  if (base === '') return ' ';
  const normal = base.normalize('NFKC');
  return isSpace(normal.charAt(0)) ? base : normal.replaceAll(/\s+/gu, '');
};

/** The end of the cluster that begins at an offset of a text. */
export const endOfCluster = (source: string, offset: number): number => {
  const sticky = new RegExp(CLUSTER, 'uy');
  sticky.lastIndex = offset;
  return sticky.test(source) ? sticky.lastIndex : offset;
};

/** A text made comparable, and where each of its characters stood. */
export interface Comparable {
  text: string;
  /** For each UTF-16 unit of `text`, the offset of the source cluster it came from; one more entry for the end. */
  offsets: number[];
}

/**
 * Makes a text comparable with quotes: NFKC, page-number lines dropped, hard wraps joined, no white space
 * beside a Japanese or full-width character, one space between ASCII words (so `W A N` is not `WAN`).
 */
export const toComparable = (source: string): Comparable => {
  const pageNumbers = [...source.matchAll(PAGE_NUMBER_LINE)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  let text = '';
  const offsets: number[] = [];
  let pendingSpaceAt = -1;
  let previous: string | undefined;
  let nextPageNumber = 0;
  for (const match of source.matchAll(CLUSTER)) {
    const at = match.index;
    while (at >= (pageNumbers[nextPageNumber]?.[1] ?? Number.POSITIVE_INFINITY)) nextPageNumber += 1;
    const insidePageNumber = at >= (pageNumbers[nextPageNumber]?.[0] ?? Number.POSITIVE_INFINITY);
    const normal = insidePageNumber ? ' ' : normalise(match[0]);
    if (normal === ' ') {
      if (pendingSpaceAt < 0) pendingSpaceAt = at;
      continue;
    }
    if (pendingSpaceAt >= 0 && isAscii(previous) && isAscii(match[0])) {
      text += ' ';
      offsets.push(pendingSpaceAt);
    }
    pendingSpaceAt = -1;
    previous = match[0];
    text += normal;
    for (let unit = 0; unit < normal.length; unit += 1) offsets.push(at);
  }
  offsets.push(source.length);
  return { text, offsets };
};

/** A text without its page-number lines. */
export const withoutPageNumbers = (source: string): string => source.replaceAll(PAGE_NUMBER_LINE, '');

/** Joins the lines of a wrapped paragraph: nothing beside a Japanese character, one space between ASCII words. */
export const joinLines = (paragraph: string): string =>
  paragraph
    .split(/[ \t]*\r?\n[ \t]*/u)
    .reduce((joined, line) =>
      isAscii(joined.at(-1)) && isAscii(line.at(0)) ? `${joined} ${line}` : joined + line,
    );
