/** Where a commitment stands on a given day, 約束の状態. Pure: the day is an argument, never the clock. */
import { daysOfFiscalYear, fiscalYearOf } from './calendar.ts';
import type { Commitment } from './commitment.ts';

/** The states; those that ask for attention come first. */
export const COMMITMENT_STATES = [
  '期限超過',
  'その後の報告なし',
  '期限間近',
  '期限前',
  '見込み',
  '実現',
  '期限の記載なし',
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** A due day within this many days is near: half a year, the rhythm of the reports. */
const NEAR_DAYS = 183;

/** What is judged: when it was made (day of its document; null when that is not known), its due day, whether it recurs. */
export type Judged = Pick<Commitment, 'due' | 'recurs'> & { made: string | null };

/** A passage that says the commitment was kept (実績) or will be (見込み). */
export interface Fulfilment {
  /** Day of the document that says so; null when it is not known, which counts as not later than any day. */
  date: string | null;
  basis: '実績' | '見込み';
  /** For a recurring commitment: a day of the period that the passage is about; without it, the day of the document. */
  about?: string | null;
}

/** A half-year or fiscal year of a recurring commitment: first and last day. */
export interface Period {
  start: string;
  end: string;
}

/** The state, and for a recurring commitment the periods that have ended and those of them without a fulfilment. */
export interface Standing {
  state: CommitmentState;
  ended: Period[];
  missing: Period[];
}

const DAY = 24 * 60 * 60 * 1000;
const toTime = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`);
const dayAfter = (isoDate: string): string => new Date(toTime(isoDate) + DAY).toISOString().slice(0, 10);

/** Days from one day to another: 2020-06-02, 2020-06-03 → 1. */
export const daysBetween = (from: string, to: string): number => (toTime(to) - toTime(from)) / DAY;

/** The fiscal year (年度) or half of it (半期: April–September, October–March) that holds a day. */
export const periodOf = (isoDate: string, length: '半期' | '年度'): Period => {
  const fiscalYear = fiscalYearOf(isoDate);
  const { start, end } = daysOfFiscalYear(fiscalYear);
  if (length === '年度') return { start, end };
  return isoDate < `${fiscalYear}-10-01`
    ? { start, end: `${fiscalYear}-09-30` }
    : { start: `${fiscalYear}-10-01`, end };
};

/** The last day of the half-year that an edition reports on. */
export const endOfHalf = ({
  fiscal_year,
  half,
}: {
  fiscal_year: number;
  half: '上半期' | '年度末';
}): string => (half === '上半期' ? `${fiscal_year}-09-30` : daysOfFiscalYear(fiscal_year).end);

const judgeDue = (due: string | null, reports: string[], asOf: string): CommitmentState => {
  if (due === null) return '期限の記載なし';
  if (asOf <= due) return daysBetween(asOf, due) <= NEAR_DAYS ? '期限間近' : '期限前';
  return reports.some((day) => due < day && day <= asOf) ? '期限超過' : 'その後の報告なし';
};

const bestOf = (fulfilments: Fulfilment[]): '実現' | '見込み' | undefined => {
  if (fulfilments.some(({ basis }) => basis === '実績')) return '実現';
  return fulfilments.length > 0 ? '見込み' : undefined;
};

/** The periods from the one in which the commitment was made up to the one that holds `asOf`, none after its due day. */
const periodsUpTo = (made: string, length: '半期' | '年度', due: string | null, asOf: string): Period[] => {
  const periods: Period[] = [];
  let period = periodOf(made, length);
  do {
    periods.push(period);
    period = periodOf(dayAfter(period.end), length);
  } while (period.start <= asOf && (due === null || period.start <= due));
  return periods;
};

const judgePeriods = (periods: Period[], fulfilments: Fulfilment[], asOf: string): Standing => {
  const bestIn = ({ start, end }: Period) =>
    bestOf(
      fulfilments.filter(({ about, date }) => {
        const day = about ?? date;
        return day !== null && start <= day && day <= end;
      }),
    );
  const ended = periods.filter(({ end }) => end < asOf);
  const missing = ended.filter((period) => bestIn(period) === undefined);
  if (missing.length > 0) return { state: 'その後の報告なし', ended, missing };
  const judged = ended.length > 0 ? ended : periods.slice(0, 1);
  const bests = judged.map(bestIn);
  if (bests.includes(undefined)) return { state: judgeDue(judged[0]?.end ?? null, [], asOf), ended, missing };
  return { state: bests.includes('見込み') ? '見込み' : '実現', ended, missing };
};

/**
 * The state of a commitment on the day `asOf`. `reports` are the days of the reports and minutes that could have
 * spoken of it. Only what was on record on that day counts.
 *
 * Once for all: 実現 with a fulfilment stated as 実績, else 見込み with one stated as such (also after the due day: an
 * expectation stays one until a document confirms it), else 期限の記載なし without a due day; up to and with the due day
 * 期限間近 within 183 days, 期限前 before that; after it 期限超過 when a later report or minutes do not show it,
 * その後の報告なし when there are none.
 *
 * Recurring: each half-year or fiscal year, from the one in which it was made, is a period of its own, and is met by a
 * fulfilment about a day in it. A period that has ended without one makes the whole その後の報告なし. When all that ended are
 * met it is 実現 (見込み when one of them is only expected). Before any has ended, the first is judged like a due day at
 * its end. When it is not known when the commitment was made, no period can be asked for: it is judged once for all.
 */
export const standingOn = (
  { made, due, recurs }: Judged,
  fulfilments: Fulfilment[],
  reports: string[],
  asOf: string,
): Standing => {
  const known = fulfilments.filter(({ date }) => date === null || date <= asOf);
  if (recurs !== null && made !== null) {
    return judgePeriods(periodsUpTo(made, recurs, due, asOf), known, asOf);
  }
  return { state: bestOf(known) ?? judgeDue(due, reports, asOf), ended: [], missing: [] };
};
