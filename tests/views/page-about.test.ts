/** What a page says about itself. */
import { expect, it } from 'vitest';
import { withAllDatesOf, withDatesOf } from '../../src/views/page-about.ts';

const dates = {
  'terms/mie/rpa': { published: '2026-04-01', updated: '2026-05-02' },
  'data/mie/terms.csv': { published: '2026-03-01', updated: '2026-06-03' },
  'data/mie/plans.csv': { published: '2026-02-01', updated: '2026-02-01' },
};
const at = { file: 'data/mie/terms.csv', line: 3 };

it('has the dates of the record itself, else those of its file, else none', () => {
  expect(withDatesOf(dates, ['terms/mie/rpa', 'data/mie/terms.csv'], at).dates?.updated).toBe('2026-05-02');
  expect(withDatesOf(dates, ['terms/mie/ict', 'data/mie/terms.csv'], at).dates?.updated).toBe('2026-06-03');
  expect(withDatesOf(dates, ['terms/mie/ict'], at)).toEqual({ dates: undefined, at });
});

it('goes from the first publication to the newest change of all that it gathers', () => {
  expect(withAllDatesOf(dates, ['data/mie/terms.csv', 'data/mie/plans.csv', 'data/mie/x.csv']).dates).toEqual(
    {
      published: '2026-02-01',
      updated: '2026-06-03',
    },
  );
  expect(withAllDatesOf(dates, ['data/mie/x.csv']).dates).toBeUndefined();
});
