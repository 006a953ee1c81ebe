/** Years and days as people type them (R2, 令和2年度, 2020年度, R4.4.14, 2022/4/14) → every way the records write them. */

const eras = [
  { name: '令和', letter: 'r', start: 2019, end: 2100 },
  { name: '平成', letter: 'h', start: 1989, end: 2019 },
  { name: '昭和', letter: 's', start: 1926, end: 1989 },
];

const NUMBER = '(元|[0-9]{1,4})';
/** Folded: `令和2年度`, `r2年度`, `2020年度`, `fy2020`, `令和4年4月14日`, `r4.4.14`, `2022-4-14`, `2022/04/14`. */
const EXPRESSION = new RegExp(
  [
    `(?<![a-z])(?<era>令和|平成|昭和|[rhs])\\.?${NUMBER.replace('(', '(?<eraYear>')}(?:(?<eraDay>[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?(?![0-9]))|(?<eraUnit>年度?)(?<eraRest>[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|(?![0-9a-z]))`,
    '(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?:(?<day>[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?(?![0-9]))|(?<unit>年度?)(?<rest>[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)',
    '(?<![a-z])fy(?<fiscal>(?:19|20)[0-9]{2})(?![0-9])',
  ].join('|'),
  'u',
);

interface Moment {
  year: number;
  fiscal: boolean;
  /** `4月14日`, or empty. */
  rest: string;
}

const restOf = (day: string | undefined, rest: string | undefined): string => {
  const parts = day?.match(/[0-9]+/g)?.map(Number);
  if (!parts) return rest ?? '';
  const [month, date] = parts;
  return date === undefined ? `${month}月` : `${month}月${date}日`;
};

const momentOf = (groups: Record<string, string | undefined>): Moment | undefined => {
  if (groups.fiscal) return { year: Number(groups.fiscal), fiscal: true, rest: '' };
  if (groups.year) {
    return {
      year: Number(groups.year),
      fiscal: groups.unit === '年度',
      rest: restOf(groups.day, groups.rest),
    };
  }
  const era = eras.find(({ name, letter }) => name === groups.era || letter === groups.era);
  const number = groups.eraYear === '元' ? 1 : Number(groups.eraYear);
  if (!era || number < 1 || number > era.end - era.start + 1) return undefined;
  return {
    year: era.start + number - 1,
    fiscal: groups.eraUnit === '年度',
    rest: restOf(groups.eraDay, groups.eraRest),
  };
};

const spellingsOf = ({ year, fiscal, rest }: Moment): string[] => {
  const unit = fiscal ? '年度' : '年';
  const western = `${year}${unit}${rest}`;
  const named = eras
    .filter(({ start, end }) => year >= start && year <= end)
    .flatMap(({ name, start }) => {
      const number = year - start + 1;
      return (number === 1 ? ['元', '1'] : [`${number}`]).map((text) => `${name}${text}${unit}${rest}`);
    });
  return [...named, western];
};

/** A term with its year or day in each other spelling; empty when it has none. */
export const eraSpellings = (folded: string): string[] => {
  const match = EXPRESSION.exec(folded);
  const moment = match && momentOf(match.groups ?? {});
  if (!match || !moment) return [];
  const before = folded.slice(0, match.index);
  const after = folded.slice(match.index + match[0].length);
  return spellingsOf(moment)
    .map((text) => before + text + after)
    .filter((text) => text !== folded);
};
