/** The legend, 凡例: what the text itself says about the marks before its speakers. */
import type { Line } from '../text/line.ts';

/** Marks seen before speakers' names in public minutes. */
export const MARKS = '●☆○◯〇◎◇◆★■□△▲▽▼◉';

/** A mark and what the text says it means. */
export interface LegendMark {
  mark: string;
  meaning: string;
}

/** The legend as the text gives it, with the line it stands on. */
export interface Legend {
  marks: LegendMark[];
  quote: string;
  line: number;
}

const ENTRY = new RegExp(
  `(?<mark>[${MARKS}])(?:印)?[\\s\\u3000]*(?:[:：=＝は…‥]+)?[\\s\\u3000]*(?<meaning>[^${MARKS}、，,。:：（）()【】［］\\[\\]\\s\\u3000][^${MARKS}（）()【】\\]]*?)[\\s\\u3000、，,。]*(?=[${MARKS}（）()【】\\]]|$)`,
  'gu',
);

const entriesOf = (words: string): LegendMark[] =>
  [...words.matchAll(ENTRY)].map(({ groups }) => ({
    mark: groups?.mark ?? '',
    meaning: (groups?.meaning ?? '').trim(),
  }));

/** Finds the legend among lines: two marks or more explained in brackets or after 凡例. */
export const findLegend = (lines: readonly Line[]): Legend | undefined => {
  for (const { words, number } of lines) {
    const inside = /(?:凡例|※)[^（(]*$/u.test(words)
      ? words
      : /[（(](?<inside>[^（()）]*[●☆○◯〇◎◇◆★■□△▲▽▼][^（()）]*)[）)]/u.exec(words)?.groups?.inside;
    if (inside === undefined) continue;
    const marks = entriesOf(inside);
    const several = new Set(marks.map(({ mark }) => mark)).size >= 2;
    if (several && marks.every(({ meaning }) => meaning.length <= 20 && !/[月年]/u.test(meaning)))
      return { marks, quote: words, line: number };
  }
  return undefined;
};
