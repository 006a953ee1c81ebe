/** What a mechanical fix makes of a file, and what it changed. */

/** One change: the lines of the file as it was, and in Japanese what was done; no lines when it is the whole file. */
export interface Change {
  lines: number[];
  what: string;
  /** Whether it settles something that the check finds fault with, beyond the form of the file. */
  isFault: boolean;
}

/** A file after its fix. Without changes the text is the very text that was given. */
export interface Mended {
  text: string;
  changes: Change[];
}

/** [2, 3, 4, 9] → 「2～4、9行目」; no lines are the whole file, 「全体」. */
export const formatLines = (lines: number[]): string => {
  if (lines.length === 0) return '全体';
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return `${ranges.map(([from, to]) => (from === to ? `${from}` : `${from}～${to}`)).join('、')}行目`;
};
