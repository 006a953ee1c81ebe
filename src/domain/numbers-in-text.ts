/** The numbers that a text names, whatever their form: ２, 2,000, 約 4 万, 令和4年 (2022), two. Pure. */

const DIGITS = /(?<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s*(?<myriad>[万億]))?/gu;
const MYRIADS: Record<string, number> = { 万: 10_000, 億: 100_000_000 };

const ERA_YEAR = /(?<era>令和|平成|昭和)\s*(?<year>元|\d+)\s*年/gu;
/** The western year before the first of each era. */
const BEFORE_ERA: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** English words for numbers; "one" is left out, for it is also a pronoun. */
const ENGLISH = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ENGLISH_WORD = new RegExp(`\\b(?:${ENGLISH.join('|')})\\b`, 'giu');

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What follows a number that is part of a date. */
const DATE_AFTER = new RegExp(`^\\s*(?:年|月|日|${MONTH})`, 'u');
const WESTERN_YEAR = /^(?:19|20)\d\d$/;

/** A number as it stands in the text, and its value. */
export interface NamedNumber {
  words: string;
  value: number;
  /** Whether it is a year, a month or a day: a number of days is not a number of things. */
  inDate: boolean;
}

/** Every number of a text, in the order of the kinds above. */
export const numbersIn = (text: string): NamedNumber[] => {
  const normal = text.normalize('NFKC');
  return [
    ...[...normal.matchAll(DIGITS)].map(({ 0: words, index, groups = {} }) => ({
      words,
      value: Number((groups.digits ?? '').replaceAll(',', '')) * (MYRIADS[groups.myriad ?? ''] ?? 1),
      inDate: DATE_AFTER.test(normal.slice(index + words.length)) || WESTERN_YEAR.test(words),
    })),
    ...[...normal.matchAll(ENGLISH_WORD)].map(([words]) => ({
      words,
      value: ENGLISH.indexOf(words.toLowerCase()) + 2,
      inDate: false,
    })),
  ];
};

/** The western years of the years that a text names by their era. */
export const westernYearsIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(ERA_YEAR)].map(
    ({ groups = {} }) =>
      (BEFORE_ERA[groups.era ?? ''] ?? 0) + (groups.year === '元' ? 1 : Number(groups.year)),
  );
