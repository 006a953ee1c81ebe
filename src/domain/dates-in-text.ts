/** Dates as minutes print them: 令和２年６月２日（火）, 令和四年十一月十四日, R6.12.20, 2020/06/02. */
import { weekdayOf } from './calendar.ts';
import { NUMBER_SIGNS, readNumber } from './number-words.ts';

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601. */
  date: string;
  /** Where the words stand in the searched text, end exclusive. */
  start: number;
  end: number;
  /** The day of the week that the text prints after the date. */
  weekday: string | null;
}

const ERAS: Record<string, { before: number; from: string; to: string }> = {
  令和: { before: 2018, from: '2019-05-01', to: '9999-12-31' },
  平成: { before: 1988, from: '1989-01-08', to: '2019-04-30' },
  昭和: { before: 1925, from: '1926-12-25', to: '1989-01-07' },
  大正: { before: 1911, from: '1912-07-30', to: '1926-12-24' },
  明治: { before: 1867, from: '1868-01-25', to: '1912-07-29' },
};
const LETTERS: Record<string, string> = { R: '令和', H: '平成', S: '昭和', T: '大正', M: '明治' };

const N = `[${NUMBER_SIGNS}]`;
const S = '[ \\t\\u3000]*';
const ERA = '(?<era>令\\s*和|平\\s*成|昭\\s*和|大\\s*正|明\\s*治)';
const LETTER = '(?<letter>[RHSTMＲＨＳＴＭ])';
const WEEKDAY = `(?:${S}[（(【\\[]?${S}(?<weekday>[月火水木金土日])(?:曜日?)?(?:${S}[・･]${S}祝日?)?${S}[）)】\\]])?`;
/** The year once more, in the other calendar: 令和2(2020)年, 令和2年（2020年）. */
const AGAIN = `(?:${S}[（(][^（）()\\n]{2,8}[）)])?`;

const FORMS = [
  `${ERA}${S}(?<year>${N}{1,3}(?:${S}[0-9０-９])?)${AGAIN}${S}年${AGAIN}${S}(?<month>${N}{1,3})${S}月${S}(?<day>${N}{1,3})${S}日${WEEKDAY}`,
  `(?<western>[12１２][0-9０-９]{3}|[一二]${N}{3})${S}年${AGAIN}${S}(?<month>${N}{1,3})${S}月${S}(?<day>${N}{1,3})${S}日${WEEKDAY}`,
  `(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])(?:${LETTER}|${ERA})${S}(?<year>[0-9０-９元]{1,2})${S}[.．/／年・-]${S}(?<month>[0-9０-９]{1,2})${S}[.．/／月・-]${S}(?<day>[0-9０-９]{1,2})日?(?![0-9０-９])${WEEKDAY}`,
  `(?<![0-9０-９])(?<western>[12１２][0-9０-９]{3})${S}[.．/／-]${S}(?<month>[0-9０-９]{1,2})${S}[.．/／-]${S}(?<day>[0-9０-９]{1,2})(?![0-9０-９])${WEEKDAY}`,
].map((form) => new RegExp(form, 'gu'));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day in ISO 8601; undefined when there is no such day. */
const toIso = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
};

const eraOf = (groups: Record<string, string | undefined>): string | undefined =>
  groups.letter ? LETTERS[groups.letter.normalize('NFKC')] : groups.era?.replaceAll(/\s/gu, '');

const yearOf = (groups: Record<string, string | undefined>): number | undefined => {
  if (groups.western) return readNumber(groups.western);
  const year = readNumber(groups.year ?? '');
  const era = ERAS[eraOf(groups) ?? ''];
  return era && year !== undefined && year > 0 ? era.before + year : undefined;
};

const toFound = (match: RegExpExecArray): FoundDate[] => {
  const groups = match.groups ?? {};
  const [year, month, day] = [yearOf(groups), readNumber(groups.month ?? ''), readNumber(groups.day ?? '')];
  if (year === undefined || month === undefined || day === undefined) return [];
  const date = toIso(year, month, day);
  if (!date) return [];
  const { index: start } = match;
  return [{ date, start, end: start + match[0].length, weekday: groups.weekday ?? null }];
};

/** All dates with a year in a text, in the order they stand; a date without a year is no date. */
export const findDates = (text: string): FoundDate[] => {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap(toFound)).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return found.filter(({ start }, index) => found.slice(0, index).every(({ end }) => end <= start));
};

/** Why a date may be an error of the text: its day of the week is another, or its era had ended; undefined when all fits. */
export const doubtAbout = ({ date, weekday }: FoundDate, words: string): string | undefined => {
  if (weekday && weekdayOf(date) !== weekday)
    return `「${words}」の曜日が合いません。${date} は${weekdayOf(date)}曜日です。日付か曜日のどちらかが誤りの疑いがあります。`;
  const era = Object.entries(ERAS).find(([name]) => words.replaceAll(/\s/gu, '').includes(name));
  if (era && (date < era[1].from || date > era[1].to))
    return `「${words}」は、${era[0]}の期間（${era[1].from} から）に入りません。元号か年の誤りの疑いがあります。`;
  return undefined;
};
