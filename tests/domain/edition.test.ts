import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countProgress, rowsBehind } from '../../src/domain/counting.ts';
import type { Edition, Progress } from '../../src/domain/edition.ts';
import { areComparable, nextEdition, previousEdition, vocabularyOf } from '../../src/domain/edition-order.ts';
import { createStandings, expectationsOf } from '../../src/domain/expectation.ts';
import type { Measurement } from '../../src/domain/indicator.ts';
import type { Initiative } from '../../src/domain/initiative.ts';
import type { Milestone } from '../../src/domain/milestone.ts';
import type { Status } from '../../src/domain/plan.ts';

const edition = (id: string, as_of: string, plan = 'p'): Edition => ({
  id,
  plan,
  title: id,
  fiscal_year: 2023,
  half: '上半期',
  start: '2023-04-01',
  end: '2023-09-30',
  as_of,
  expected_from: null,
  note: null,
  document: 'd',
  quote: 'q',
});

const word = (id: string, over: Partial<Status> = {}): Status => ({
  id,
  plan: 'p',
  edition: null,
  axis: null,
  label: id,
  definition: null,
  order: 0,
  state: '進行中',
  document: 'd',
  quote: 'q',
  ...over,
});

const initiative = (id: string, repeats: string | null = null): Initiative => ({
  id,
  plan: 'p',
  kind: '取組',
  number: null,
  name: id,
  parent: null,
  repeats,
  successor: null,
  order: 0,
  body: null,
  note: null,
  document: 'd',
  quote: 'q',
});

const said = (of: string, status: string | null, excluded: Progress['excluded'] = null): Progress => ({
  id: `${of}-${status}`,
  edition: 'e',
  initiative: of,
  status,
  basis: status === null ? null : '実績',
  excluded,
  note: null,
  document: 'd',
  quote: 'q',
});

describe('the editions of a plan', () => {
  const [first, second, third] = [
    edition('a', '2023-09-30'),
    edition('b', '2024-01-31'),
    edition('c', '2024-09-30'),
  ];
  const editions = [third, edition('x', '2023-12-01', 'other'), first, second];

  it('follow each other by the day they were drawn up, whatever the order of the rows', () => {
    expect(previousEdition(editions, second)).toBe(first);
    expect(nextEdition(editions, second)).toBe(third);
    expect(previousEdition(editions, first)).toBeUndefined();
    expect(nextEdition(editions, third)).toBeUndefined();
  });

  it('keep the words of the plan until an edition brings new ones for the axis', () => {
    const words = [
      word('begun', { axis: '着手' }),
      word('reached', { axis: '達成', order: 2 }),
      word('partly', { axis: '達成', order: 1 }),
      word('s', { axis: '達成', edition: 'c' }),
    ];
    const idsIn = (one: Edition) => vocabularyOf(words, editions, one).map(({ id }) => id);
    expect(idsIn(first)).toEqual(['begun', 'partly', 'reached']);
    expect(idsIn(second)).toEqual(['begun', 'partly', 'reached']);
    expect(idsIn(third).sort()).toEqual(['begun', 's']);
  });

  it('compare words of one vocabulary only', () => {
    expect(areComparable(word('a'), word('b'))).toBe(true);
    expect(areComparable(word('a'), word('b', { edition: 'c' }))).toBe(false);
    expect(areComparable(word('a', { axis: '着手' }), word('b', { axis: '達成' }))).toBe(false);
  });
});

describe('counting', () => {
  const initiatives = [initiative('a'), initiative('b'), initiative('b-again', 'b'), initiative('c')];

  it('counts a repeated initiative once and leaves out what the report leaves out', () => {
    const rows = [
      said('a', 'done'),
      said('b', 'done'),
      said('b-again', 'done'),
      said('c', null, '変更・中止'),
    ];
    const counting = countProgress(rows, initiatives);
    expect(counting).toMatchObject({ denominator: 2, repeated: 1, excluded: 1, itemised: true });
    expect(counting.countOf('done')).toBe(2);
  });

  it('is not itemised while one initiative has no status', () => {
    expect(countProgress([said('a', 'done'), said('c', null)], initiatives).itemised).toBe(false);
    expect(countProgress([], initiatives).itemised).toBe(false);
  });

  it('names behind a total only what has its basis: expected is not reached', () => {
    const rows = [
      { ...said('a', 'done'), basis: '実績' as const },
      { ...said('b', 'done'), basis: '見込み' as const },
      { ...said('c', 'going'), basis: '実績' as const },
    ];
    const behind = (basis: '実績' | '見込み') =>
      rowsBehind({ edition: rows[0]?.edition ?? '', status: 'done', basis }, rows).map(
        (row) => row.initiative,
      );
    expect(behind('実績')).toEqual(['a']);
    expect(behind('見込み')).toEqual(['b']);
  });

  it('gives parts that add up to the whole whenever every initiative has one status', () => {
    const statuses = fc.constantFrom('x', 'y', 'z');
    fc.assert(
      fc.property(fc.array(fc.tuple(statuses, fc.boolean(), fc.boolean()), { minLength: 1 }), (drawn) => {
        const all = drawn.map(([, repeats], at) => initiative(`i${at}`, repeats && at > 0 ? 'i0' : null));
        const rows = drawn.map(([status, , out], at) =>
          said(`i${at}`, out ? null : status, out ? '変更・中止' : null),
        );
        const counting = countProgress(rows, all);
        const sum = ['x', 'y', 'z'].reduce((total, status) => total + counting.countOf(status), 0);
        expect(sum).toBe(counting.denominator);
        expect(counting.denominator + counting.repeated + counting.excluded).toBe(rows.length);
      }),
    );
  });
});

describe('expectations', () => {
  const [first, second] = [edition('a', '2023-09-30'), { ...edition('b', '2024-01-31'), document: 'd2' }];
  const words = [word('reached'), word('partly'), word('s', { edition: 'b' })];
  const row = (id: string, of: string, status: string, basis: Progress['basis']): Progress => ({
    ...said('x', status),
    id,
    edition: of,
    basis,
  });
  const nothing = { edition_totals: [], measurements: [], milestones: [], settlements: [], statuses: words };
  const standing = (later: Progress[], editions: Edition[] = [first, second]) => {
    const progress = [row('expected', 'a', 'reached', '見込み'), ...later];
    const [expectation] = expectationsOf({ ...nothing, editions, progress });
    return expectation && createStandings({ ...nothing, editions, progress })(expectation).kind;
  };

  it('wait for the next edition, and stay expectations when it says nothing', () => {
    expect(standing([], [first])).toBe('次の版を待つ');
    expect(standing([])).toBe('見込みのまま');
    expect(standing([row('again', 'b', 'reached', '見込み')])).toBe('見込みのまま');
  });

  it('are confirmed or revised by what the next edition reports in the same words', () => {
    expect(standing([row('now', 'b', 'reached', '実績')])).toBe('確定');
    expect(standing([row('now', 'b', 'partly', '実績')])).toBe('修正');
  });

  it('are not settled by a word of another vocabulary', () => {
    expect(standing([row('now', 'b', 's', '実績')])).toBe('見込みのまま');
  });

  it('are found in the values and milestones of an edition too', () => {
    const expected = { basis: '見込み' as const, document: 'd2', id: 'v' };
    const found = expectationsOf({
      editions: [first, second],
      progress: [],
      edition_totals: [],
      measurements: [expected as Measurement],
      milestones: [
        { ...expected, id: 'm' } as Milestone,
        { ...expected, id: 'n', basis: '実績' } as Milestone,
      ],
    });
    expect(found).toEqual([
      { address: 'measurements/v', edition: 'b' },
      { address: 'milestones/m', edition: 'b' },
    ]);
  });
});
