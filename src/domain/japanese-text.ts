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
  if (cluster.length === 1 && cluster > ' ' && cluster < '\x7F') return cluster;
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

/** Characters that stay as they are, whatever stands beside them; most of a text is made of them. */
const STABLE = '[ぁ-ゖァ-ヺー一-鿿、。「」・]';

/** A run of stable characters that no mark can compose onto, or white space, or one cluster. */
const PIECE = new RegExp(`${STABLE}+(?=${STABLE})|${CLUSTER.source}`, 'gu');
const STABLE_RUN = new RegExp(`^${STABLE}+$`, 'u');

/** The text of a {@link Comparable}; its offsets go into a list, where there is one. */
const compare = (source: string, offsets: number[] | undefined): string => {
  const pageNumbers = [...source.matchAll(PAGE_NUMBER_LINE)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  let text = '';
  let pendingSpaceAt = -1;
  let afterAscii = false;
  let nextPageNumber = 0;
  for (const match of source.matchAll(PIECE)) {
    const at = match.index;
    const [piece] = match;
    while (at >= (pageNumbers[nextPageNumber]?.[1] ?? Number.POSITIVE_INFINITY)) nextPageNumber += 1;
    const insidePageNumber = at >= (pageNumbers[nextPageNumber]?.[0] ?? Number.POSITIVE_INFINITY);
    const isStable = STABLE_RUN.test(piece);
    const normal = insidePageNumber ? ' ' : isStable ? piece : normalise(piece);
    if (normal === ' ') {
      if (pendingSpaceAt < 0) pendingSpaceAt = at;
      continue;
    }
    const ascii = !isStable && isAscii(piece);
    if (pendingSpaceAt >= 0 && afterAscii && ascii) {
      text += ' ';
      offsets?.push(pendingSpaceAt);
    }
    pendingSpaceAt = -1;
    afterAscii = ascii;
    text += normal;
    if (offsets) {
      for (let unit = 0; unit < normal.length; unit += 1) offsets.push(isStable ? at + unit : at);
    }
  }
  offsets?.push(source.length);
  return text;
};

/**
 * Makes a text comparable with quotes: NFKC, page-number lines dropped, hard wraps joined, no white space
 * beside a Japanese or full-width character, one space between ASCII words (so `W A N` is not `WAN`).
 */
export const toComparable = (source: string): Comparable => {
  const offsets: number[] = [];
  return { text: compare(source, offsets), offsets };
};

/** The same, where nobody asks at which place the words stood. */
export const comparableText = (source: string): string => compare(source, undefined);

/** A text without its page-number lines. */
export const withoutPageNumbers = (source: string): string => source.replaceAll(PAGE_NUMBER_LINE, '');

/** Joins the lines of a wrapped paragraph: nothing beside a Japanese character, one space between ASCII words. */
export const joinLines = (paragraph: string): string =>
  paragraph
    .split(/[ \t]*\r?\n[ \t]*/u)
    .reduce((joined, line) =>
      isAscii(joined.at(-1)) && isAscii(line.at(0)) ? `${joined} ${line}` : joined + line,
    );
