/** The numbers that a text names, whatever their form: ２, 2,000, 約 4 万, 令和4年 (2022), two. Pure. */

const DIGITS = /(?<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s*(?<myriad>[万億]))?/gu;
const MYRIADS: Record<string, number> = { 万: 10_000, 億: 100_000_000 };

const ERA_YEAR = /(?<era>令和|平成|昭和)\s*(?<year>元|\d+)\s*年/gu;
/** The western year before the first of each era. */
const BEFORE_ERA: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** English words for numbers; "one" is left out, for it is also a pronoun. */
const ENGLISH = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ENGLISH_WORD = new RegExp(`\\b(?:${ENGLISH.join('|')})\\b`, 'giu');

/** A number as it stands in the text, and its value. */
export interface NamedNumber {
  words: string;
  value: number;
}

/** Every number of a text, in the order of the kinds above. */
export const numbersIn = (text: string): NamedNumber[] => {
  const normal = text.normalize('NFKC');
  return [
    ...[...normal.matchAll(DIGITS)].map(({ 0: words, groups = {} }) => ({
      words,
      value: Number((groups.digits ?? '').replaceAll(',', '')) * (MYRIADS[groups.myriad ?? ''] ?? 1),
    })),
    ...[...normal.matchAll(ENGLISH_WORD)].map(([words]) => ({
      words,
      value: ENGLISH.indexOf(words.toLowerCase()) + 2,
    })),
  ];
};

/** The western years of the years that a text names by their era. */
export const westernYearsIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(ERA_YEAR)].map(
    ({ groups = {} }) =>
      (BEFORE_ERA[groups.era ?? ''] ?? 0) + (groups.year === '元' ? 1 : Number(groups.year)),
  );
