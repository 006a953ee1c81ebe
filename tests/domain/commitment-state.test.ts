import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommitmentState,
  type Fulfilment,
  type Judged,
  periodOf,
  standingOn,
} from '../../src/domain/commitment-state.ts';

const once = (due: string | null): Judged => ({ made: '2022-04-14', due, recurs: null });
const halfYearly: Judged = { made: '2020-06-02', due: null, recurs: '半期' };
const done = (date: string | null, about?: string): Fulfilment => ({
  date,
  basis: '実績',
  ...(about && { about }),
});
const expected = (date: string | null): Fulfilment => ({ date, basis: '見込み' });
const stateOf = (
  judged: Judged,
  asOf: string,
  fulfilments: Fulfilment[] = [],
  reports: string[] = [],
): CommitmentState => standingOn(judged, fulfilments, reports, asOf).state;

describe('a commitment made once', () => {
  it('has no due day when the documents give none', () => {
    expect(stateOf(once(null), '2023-03-09', [], ['2023-01-01'])).toBe('期限の記載なし');
  });

  it.each([
    ['2022-09-28', '期限前'],
    ['2022-09-29', '期限間近'],
    ['2023-03-31', '期限間近'],
    ['2023-04-01', 'その後の報告なし'],
    ['2023-05-31', 'その後の報告なし'],
    ['2023-06-01', '期限超過'],
  ])('and due on 2023-03-31 with a report of 2023-06-01 is on %s %s', (asOf, state) => {
    expect(stateOf(once('2023-03-31'), asOf, [], ['2023-06-01'])).toBe(state);
  });

  it('is not overdue by a report of its due day, which could not look back on it', () => {
    expect(stateOf(once('2023-03-31'), '2024-01-01', [], ['2023-03-31'])).toBe('その後の報告なし');
  });

  it('is met from the day of the document that says so, and at once when that day is not known', () => {
    expect(stateOf(once('2022-08-31'), '2023-01-30', [done('2023-01-31')])).toBe('その後の報告なし');
    expect(stateOf(once('2022-08-31'), '2023-01-31', [done('2023-01-31')])).toBe('実現');
    expect(stateOf(once('2022-08-31'), '2022-05-01', [done(null)])).toBe('実現');
  });

  it('stays expected until it is confirmed, also after its due day', () => {
    const fulfilments = [expected('2022-08-01'), done('2023-01-31')];
    expect(stateOf(once('2022-08-31'), '2022-12-01', fulfilments, ['2022-11-01'])).toBe('見込み');
    expect(stateOf(once('2022-08-31'), '2023-01-31', fulfilments, ['2022-11-01'])).toBe('実現');
  });
});

describe('a recurring commitment', () => {
  it('is judged by half-years from April and from October, and by fiscal years', () => {
    expect(periodOf('2020-09-30', '半期')).toEqual({ start: '2020-04-01', end: '2020-09-30' });
    expect(periodOf('2020-10-01', '半期')).toEqual({ start: '2020-10-01', end: '2021-03-31' });
    expect(periodOf('2021-03-31', '半期')).toEqual({ start: '2020-10-01', end: '2021-03-31' });
    expect(periodOf('2021-03-31', '年度')).toEqual({ start: '2020-04-01', end: '2021-03-31' });
  });

  it('is judged like a due day while its first period runs', () => {
    expect(stateOf(halfYearly, '2019-12-01')).toBe('期限前');
    expect(stateOf(halfYearly, '2020-06-02')).toBe('期限間近');
    expect(stateOf(halfYearly, '2020-08-01', [done('2020-07-01')])).toBe('実現');
  });

  it('names each period that has ended without a report', () => {
    const report = done('2021-01-31', '2021-03-31');
    expect(standingOn(halfYearly, [report], [], '2021-10-01')).toEqual({
      state: 'その後の報告なし',
      ended: [
        { start: '2020-04-01', end: '2020-09-30' },
        { start: '2020-10-01', end: '2021-03-31' },
        { start: '2021-04-01', end: '2021-09-30' },
      ],
      missing: [
        { start: '2020-04-01', end: '2020-09-30' },
        { start: '2021-04-01', end: '2021-09-30' },
      ],
    });
  });

  it('is met when every ended period is, expected when one of them only is, and asks nothing after its due day', () => {
    const first = done('2020-09-30');
    expect(stateOf(halfYearly, '2021-04-01', [first, done('2021-01-31')])).toBe('実現');
    expect(stateOf(halfYearly, '2021-04-01', [first, expected('2021-01-31')])).toBe('見込み');
    expect(stateOf({ ...halfYearly, due: '2020-09-30' }, '2023-03-09', [first])).toBe('実現');
  });

  it('made on a day that is not known is judged once for all', () => {
    expect(stateOf({ ...halfYearly, made: null }, '2023-03-09')).toBe('期限の記載なし');
  });
});

const DAY = 24 * 60 * 60 * 1000;
const day = fc
  .integer({ min: Date.UTC(2018, 0, 1) / DAY, max: Date.UTC(2030, 11, 31) / DAY })
  .map((number) => new Date(number * DAY).toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const judged: fc.Arbitrary<Judged> = fc.record({
  made: maybeDay,
  due: maybeDay,
  recurs: fc.constantFrom(null, '半期', '年度'),
});
const fulfilment: fc.Arbitrary<Fulfilment> = fc.record({
  date: maybeDay,
  basis: fc.constantFrom('実績', '見込み'),
  about: maybeDay,
});
const fulfilments = fc.array(fulfilment, { maxLength: 4 });
const reports = fc.array(day, { maxLength: 4 });

/** How far a state has gone in time while nothing fulfils the commitment. */
const stages: CommitmentState[] = ['期限前', '期限間近', 'その後の報告なし', '期限超過', '見込み', '実現'];

/** 0 is best. */
const badness: Record<CommitmentState, number> = {
  実現: 0,
  見込み: 1,
  期限前: 2,
  期限間近: 2,
  期限の記載なし: 2,
  その後の報告なし: 3,
  期限超過: 3,
};

describe('any commitment', () => {
  it('made once never goes back as the day advances', () => {
    fc.assert(
      fc.property(judged, fulfilments, reports, day, day, (commitment, kept, heard, a, b) => {
        const single = { ...commitment, recurs: null };
        const [before, after] = [a, b]
          .sort()
          .map((asOf) => stages.indexOf(stateOf(single, asOf, kept, heard)));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never returns to 期限前 once a period or its due day has passed', () => {
    fc.assert(
      fc.property(judged, reports, day, day, (commitment, heard, a, b) => {
        const [early = a, late = b] = [a, b].sort();
        const passed = ['期限超過', 'その後の報告なし'].includes(stateOf(commitment, early, [], heard));
        if (passed) expect(['期限前', '期限間近']).not.toContain(stateOf(commitment, late, [], heard));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never worse for one more fulfilment', () => {
    fc.assert(
      fc.property(judged, fulfilments, fulfilment, reports, day, (commitment, kept, more, heard, asOf) => {
        const without = stateOf(commitment, asOf, kept, heard);
        const withIt = stateOf(commitment, asOf, [...kept, more], heard);
        expect(badness[withIt]).toBeLessThanOrEqual(badness[without]);
      }),
      { numRuns: 1000 },
    );
  });

  it('lies ahead, or has no due day, before anything was said', () => {
    const dated = fc.array(
      fulfilment.filter(({ date }) => date !== null),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(judged, dated, reports, (commitment, kept, heard) => {
        expect(['期限前', '期限の記載なし']).toContain(stateOf(commitment, '2016-01-01', kept, heard));
      }),
    );
  });

  it('leaves no ended period uncounted: those missing are among those ended', () => {
    fc.assert(
      fc.property(judged, fulfilments, day, (commitment, kept, asOf) => {
        const { ended, missing, state } = standingOn(commitment, kept, [], asOf);
        expect(ended).toEqual(expect.arrayContaining(missing));
        expect(ended.every(({ end }) => end < asOf)).toBe(true);
        if (missing.length > 0) expect(state).toBe('その後の報告なし');
      }),
    );
  });
});
