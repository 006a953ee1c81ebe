/** Dates for readers of English. Pure; no clock. */
import { type FiscalYear, fiscalYearOf } from './calendar.ts';
import type { Milestone } from './milestone.ts';

type Precision = NonNullable<Milestone['precision']>;

const format = (options: Intl.DateTimeFormatOptions): ((isoDate: string) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Asia/Tokyo' });
  return (isoDate) => formatter.format(new Date(`${isoDate}T12:00:00+09:00`));
};

/** 2021-01-31 → 31 January 2021 */
export const formatEnglishDate = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** 2020 → fiscal year 2020 (April 2020 to March 2021) */
export const formatEnglishFiscalYear = (fiscalYear: FiscalYear): string =>
  `fiscal year ${fiscalYear} (April ${fiscalYear} to March ${fiscalYear + 1})`;

const formatHalf = (isoDate: string): string =>
  `${['04', '05', '06', '07', '08', '09'].includes(isoDate.slice(5, 7)) ? 'first' : 'second'} half of ${formatEnglishFiscalYear(fiscalYearOf(isoDate))}`;

const formatAt: Record<Precision, (isoDate: string) => string> = {
  日: formatEnglishDate,
  月: format({ month: 'long', year: 'numeric' }),
  半期: formatHalf,
  年度: (isoDate) => formatEnglishFiscalYear(fiscalYearOf(isoDate)),
  年: format({ year: 'numeric' }),
};

/** A period as precisely as it is known; undefined when neither end is. */
export const formatEnglishPeriod = (
  start: string | null,
  end: string | null,
  precision: Milestone['precision'],
): string | undefined => {
  const at = formatAt[precision ?? '日'];
  if (start && end) return at(start) === at(end) ? at(start) : `${at(start)} to ${at(end)}`;
  if (start) return `from ${at(start)}`;
  return end ? `until ${at(end)}` : undefined;
};
