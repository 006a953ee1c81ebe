import { describe, expect, it } from 'vitest';
import { readAsOf } from '../../scripts/as-of.ts';
import { ExpectedFailure } from '../../scripts/command.ts';

describe('--as-of', () => {
  it('takes a day of the calendar, and is not needed', () => {
    expect(readAsOf(['--as-of', '2022-04-14'])).toBe('2022-04-14');
    expect(readAsOf(['--as-of=2024-02-29'])).toBe('2024-02-29');
    expect(readAsOf([])).toBeUndefined();
  });

  it.each([['2022-02-30'], ['2022-4-14'], ['令和4年4月14日'], ['']])('refuses %j in Japanese', (day) => {
    expect(() => readAsOf(['--as-of', day])).toThrow(ExpectedFailure);
    expect(() => readAsOf(['--as-of', day])).toThrow('暦にある日');
  });

  it.each([[['--as-of']], [['--as-off', '2022-04-14']], [['2022-04-14']]])('refuses %j', (args) => {
    expect(() => readAsOf(args)).toThrow(ExpectedFailure);
  });
});
