/** Dates as prefectures write them: Japanese eras, fiscal years, half years. Pure; no clock. */

/** Number of the year in which a fiscal year (年度, April to March) begins. */
export type FiscalYear = number;

const longEra = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'Asia/Tokyo',
});

/** Noon in Japan, so that no time zone can turn a day into its neighbour. */
const noonInJapan = (isoDate: string): Date => new Date(`${isoDate}T12:00:00+09:00`);

const eraParts = (isoDate: string) => {
  const parts = new Map(longEra.formatToParts(noonInJapan(isoDate)).map(({ type, value }) => [type, value]));
  const year = parts.get('year') ?? '';
  return {
    era: parts.get('era') ?? '',
    year: year === '1' ? '元' : year.replace('年', ''),
    weekday: parts.get('weekday') ?? '',
  };
};

const numbersOf = (isoDate: string): { year: number; month: number; day: number } => {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = isoDate.split('-').map(Number);
  return { year, month, day };
};

/** 2020-06-02 → 令和2年6月2日（2020年） */
export const formatDate = (isoDate: string): string => {
  const { year, month, day } = numbersOf(isoDate);
  const { era, year: eraYear } = eraParts(isoDate);
  return `${era}${eraYear}年${month}月${day}日（${year}年）`;
};

/** 2020-06-02 → 火 */
export const weekdayOf = (isoDate: string): string => eraParts(isoDate).weekday;

/** 2020-06 or any day of it → 令和2年6月（2020年） */
export const formatMonth = (isoDate: string): string => {
  const { year, month } = numbersOf(isoDate);
  const { era, year: eraYear } = eraParts(`${isoDate.slice(0, 7)}-${isoDate.slice(8) || '01'}`);
  return `${era}${eraYear}年${month}月（${year}年）`;
};

/** 2020 → 令和2年度（2020年度）. A fiscal year has the era of its 1 April; 2019 is 令和元年度 by the government's own use. */
export const formatFiscalYear = (fiscalYear: FiscalYear): string => {
  const { era, year } = eraParts(fiscalYear === 2019 ? '2019-05-01' : `${fiscalYear}-04-01`);
  return `${era}${year}年度（${fiscalYear}年度）`;
};

/** 2016 or any day of it → 平成28年（2016年）; a year of two eras has both names: 平成31年・令和元年（2019年） */
export const formatYear = (isoDate: string): string => {
  const { year } = numbersOf(isoDate);
  const names = [`${year}-01-01`, `${year}-12-31`].map(eraParts).map(({ era, year }) => `${era}${year}年`);
  return `${[...new Set(names)].join('・')}（${year}年）`;
};

/** The fiscal year a day belongs to: 2021-01-31 → 2020. */
export const fiscalYearOf = (isoDate: string): FiscalYear => {
  const { year, month } = numbersOf(isoDate);
  return month < 4 ? year - 1 : year;
};

/** First and last day of a fiscal year. */
export const daysOfFiscalYear = (fiscalYear: FiscalYear): { start: string; end: string } => ({
  start: `${fiscalYear}-04-01`,
  end: `${fiscalYear + 1}-03-31`,
});

type Precision = '日' | '月' | '半期' | '年度' | '年';

const formatHalf = (isoDate: string): string => {
  const { month } = numbersOf(isoDate);
  return `${formatFiscalYear(fiscalYearOf(isoDate))}${month >= 4 && month < 10 ? '上半期' : '下半期'}`;
};

const formatAt: Record<Precision, (isoDate: string) => string> = {
  日: formatDate,
  月: formatMonth,
  半期: formatHalf,
  年度: (isoDate) => formatFiscalYear(fiscalYearOf(isoDate)),
  年: formatYear,
};

/**
 * A period as precisely as it is known: 「令和4年度（2022年度）」, 「令和2年6月（2020年）から」, 「…から…まで」;
 * undefined when neither end is known.
 */
export const formatPeriod = (
  start: string | null,
  end: string | null,
  precision: Precision | null,
): string | undefined => {
  const format = formatAt[precision ?? '日'];
  if (start && end) {
    const [from, to] = [format(start), format(end)];
    return from === to ? from : `${from}から${to}まで`;
  }
  if (start) return `${format(start)}から`;
  if (end) return `${format(end)}まで`;
  return undefined;
};
