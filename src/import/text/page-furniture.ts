/** What a page prints around its text: bare numbers that count the pages, and the title repeated at the top. */
import type { Line } from './line.ts';

const numberOf = ({ words }: Line): number | undefined =>
  /^[0-9０-９]{1,3}$/u.test(words) ? Number(words.normalize('NFKC')) : undefined;

/** Lines that are nothing but a number, when they count 1, 2, 3 … through the whole text. */
const countingLines = (lines: readonly Line[]): Line[] => {
  const bare = lines.filter((line) => numberOf(line) !== undefined);
  return bare.length >= 2 && bare.every((line, index) => numberOf(line) === index + 1) ? bare : [];
};

/** Words of a title that pages repeat; a speaker's name can stand at the top of several pages too. */
const TITLE = /会|議|録|要旨|概要|資料|計画|委員/u;
const NAMES_SPEAKER = /^[●☆○◯〇◎◇◆★■□△▲▽▼・【＜〈《（(〔［→⇒]|[:：]|(?:長|委員|事務局|知事)$/u;

/** Titles right beside the end of most pages; over the first page the title stands without one. */
const repeatedLines = (lines: readonly Line[], isPageEnd: (line: Line) => boolean): Line[] => {
  const filled = lines.filter(({ kind }) => kind !== 'blank');
  const ends = filled.filter(isPageEnd).length;
  const beside = filled.filter(
    (line, index) =>
      line.kind === 'text' &&
      !isPageEnd(line) &&
      TITLE.test(line.words) &&
      !NAMES_SPEAKER.test(line.words) &&
      [filled[index - 1], filled[index + 1]].some((other) => other === undefined || isPageEnd(other)),
  );
  return beside.filter(
    ({ words }) => beside.filter((other) => other.words === words).length >= Math.max(2, ends * 0.6),
  );
};

/** The lines, with those that belong to the page and not to the text told apart. */
export const withFurniture = (lines: readonly Line[]): Line[] => {
  const counting = new Set(countingLines(lines));
  const isPageEnd = (line: Line): boolean => line.kind === 'page number' || counting.has(line);
  const repeated = new Set(repeatedLines(lines, isPageEnd));
  return lines.map((line) => {
    if (counting.has(line)) return { ...line, kind: 'page number' };
    return repeated.has(line) ? { ...line, kind: 'page head' } : line;
  });
};
