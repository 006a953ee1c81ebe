/** A horizontal axis of days, divided into years that begin in April. UTC throughout, no clock. */
import { scaleUtc } from 'd3-scale';
import { type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';

/** How exactly a day is known. */
export type Precision = 'day' | 'month' | 'half' | 'fiscal-year' | 'year';

const yearFromApril = utcMonth.filter((month) => month.getUTCMonth() === 3);

const intervals: Record<Precision, TimeInterval> = {
  day: utcDay,
  month: utcMonth,
  half: utcMonth.filter((month) => month.getUTCMonth() % 6 === 3),
  'fiscal-year': yearFromApril,
  year: utcYear,
};

/** From the first instant of the first day to the last instant of the last. */
export interface Span {
  from: Date;
  to: Date;
}

const instantOf = (day: string): Date => {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) throw new Error(`day: ${day}`);
  return instant;
};

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

const dayAfter = (day: string): Date => utcDay.offset(instantOf(day), 1);

/**
 * The time between two days, both included. When one is unknown, the unit (day, month, year …) in which the
 * other lies; undefined when both are.
 */
export const spanOf = (
  start: string | null,
  end: string | null,
  precision: Precision | null,
): Span | undefined => {
  const unit = intervals[precision ?? 'day'];
  if (start && end) {
    if (end < start) throw new Error(`end before start: ${start}/${end}`);
    return { from: instantOf(start), to: dayAfter(end) };
  }
  if (start) return { from: instantOf(start), to: unit.offset(unit.floor(instantOf(start))) };
  if (end) return { from: unit.floor(instantOf(end)), to: dayAfter(end) };
  return undefined;
};

/** The days from `from` to `to` laid out between `left` and `right`, in whole years from April to March. */
export const timeAxis = ({ from, to }: Span, { left, right }: { left: number; right: number }) => {
  const domain = [yearFromApril.floor(from), yearFromApril.ceil(to)] as const;
  const scale = scaleUtc(domain, [left, right]);
  const x = (instant: Date): number => Math.round(scale(instant) * 100) / 100;
  return {
    x,
    /** Where a day begins; undefined when the axis does not hold it. */
    find: (day: string): number | undefined => {
      const instant = instantOf(day);
      return domain[0] <= instant && instant < domain[1] ? x(instant) : undefined;
    },
    /** Each 1 April, the last one closing the last year. */
    boundaries: [...yearFromApril.range(...domain), domain[1]].map((april) => ({
      day: dayOf(april),
      x: x(april),
    })),
  };
};
