import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  daysOfFiscalYear,
  fiscalYearOf,
  formatDate,
  formatFiscalYear,
  formatMonth,
  formatPeriod,
  formatYear,
  weekdayOf,
} from '../../src/domain/calendar.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const DAY = 24 * 60 * 60 * 1000;
const days = fc
  .integer({ min: Date.UTC(1873, 0, 1) / DAY, max: Date.UTC(2100, 11, 31) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));

describe('a day', () => {
  it.each([
    ['1912-07-29', '明治45年7月29日（1912年）'],
    ['1912-07-30', '大正元年7月30日（1912年）'],
    ['1926-12-24', '大正15年12月24日（1926年）'],
    ['1926-12-25', '昭和元年12月25日（1926年）'],
    ['1989-01-07', '昭和64年1月7日（1989年）'],
    ['1989-01-08', '平成元年1月8日（1989年）'],
    ['2019-04-30', '平成31年4月30日（2019年）'],
    ['2019-05-01', '令和元年5月1日（2019年）'],
    ['2019-12-31', '令和元年12月31日（2019年）'],
    ['2020-01-01', '令和2年1月1日（2020年）'],
    ['2020-02-29', '令和2年2月29日（2020年）'],
  ])('%s is written %s', (iso, written) => {
    expect(formatDate(iso)).toBe(written);
  });

  it('knows its weekday', () => {
    expect(['2020-06-02', '2020-06-07'].map(weekdayOf)).toEqual(['火', '日']);
  });
});

describe.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'with the clock of %s',
  (tz) => {
    it('every day from 1873 to 2100 has the era and year that Intl gives it, and can be read back', () => {
      process.env.TZ = tz;
      const inJapan = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
        era: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      fc.assert(
        fc.property(days, (iso) => {
          const parts = /^(\D+)(\d+|元)年(\d+)月(\d+)日（(\d+)年）$/.exec(formatDate(iso));
          const [, era, eraYear, month, day, year] = parts ?? [];
          const readBack = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
          expect(readBack).toBe(iso);
          const expected = new Map(
            inJapan.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
          );
          expect(era).toBe(expected.get('era'));
          expect(eraYear === '元' ? '1' : eraYear).toBe(
            expected.get('year')?.replace('年', '').replace('元', '1'),
          );
        }),
        { numRuns: 400 },
      );
    });

    it('the borders of eras and fiscal years stay where they are', () => {
      process.env.TZ = tz;
      expect(formatDate('2019-04-30')).toBe('平成31年4月30日（2019年）');
      expect(formatDate('2019-05-01')).toBe('令和元年5月1日（2019年）');
      expect(fiscalYearOf('2021-03-31')).toBe(2020);
    });
  },
);

describe('months and years', () => {
  it.each([
    ['2020-06', '令和2年6月（2020年）'],
    ['2020-06-30', '令和2年6月（2020年）'],
    ['2019-04', '平成31年4月（2019年）'],
    ['2019-05', '令和元年5月（2019年）'],
  ])('the month %s is written %s', (month, written) => {
    expect(formatMonth(month)).toBe(written);
  });

  it.each([
    ['2016', '平成28年（2016年）'],
    ['2016-08-01', '平成28年（2016年）'],
    ['2019', '平成31年・令和元年（2019年）'],
    ['2019-12-31', '平成31年・令和元年（2019年）'],
    ['1989', '昭和64年・平成元年（1989年）'],
  ])('the year %s is written %s', (year, written) => {
    expect(formatYear(year)).toBe(written);
  });
});

describe('fiscal years', () => {
  it.each([
    [1988, '昭和63年度（1988年度）'],
    [1989, '平成元年度（1989年度）'],
    [2018, '平成30年度（2018年度）'],
    [2019, '令和元年度（2019年度）'],
    [2020, '令和2年度（2020年度）'],
  ])('%i is written %s', (fiscalYear, written) => {
    expect(formatFiscalYear(fiscalYear)).toBe(written);
  });

  it('change from March to April', () => {
    expect(['2021-01-31', '2021-03-31', '2021-04-01', '2021-12-31'].map(fiscalYearOf)).toEqual([
      2020, 2020, 2021, 2021,
    ]);
  });

  it('begin and end on days that belong to them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1873, max: 2100 }), (fiscalYear) => {
        const { start, end } = daysOfFiscalYear(fiscalYear);
        expect([fiscalYearOf(start), fiscalYearOf(end)]).toEqual([fiscalYear, fiscalYear]);
      }),
    );
  });
});

describe('a period', () => {
  it.each([
    ['2020-06-02', null, '日', '令和2年6月2日（2020年）から'],
    [null, '2023-03-31', '年度', '令和4年度（2022年度）まで'],
    ['2020-06-01', '2020-06-30', '月', '令和2年6月（2020年）'],
    ['2022-04-01', '2023-03-31', '年度', '令和4年度（2022年度）'],
    ['2020-04-01', '2020-09-30', '半期', '令和2年度（2020年度）上半期'],
    ['2020-10-01', '2021-03-31', '半期', '令和2年度（2020年度）下半期'],
    ['2020-04-01', '2021-03-31', '半期', '令和2年度（2020年度）上半期から令和2年度（2020年度）下半期まで'],
    ['2019-01-01', '2019-12-31', '年', '平成31年・令和元年（2019年）'],
    ['2019-04-30', '2019-05-01', null, '平成31年4月30日（2019年）から令和元年5月1日（2019年）まで'],
    ['2020-06-02', '2020-06-02', null, '令和2年6月2日（2020年）'],
  ] as const)('from %s to %s, known to the %s, is written %s', (start, end, precision, written) => {
    expect(formatPeriod(start, end, precision)).toBe(written);
  });

  it('without any end is not written', () => {
    expect(formatPeriod(null, null, '日')).toBeUndefined();
  });
});
