/** Any input of each form of chart. */
import fc from 'fast-check';
import type { ChartBody, ChartForm } from '../../src/charts/draw-chart.ts';
import type { Tone } from '../../src/charts/drawing.ts';
import type { Texture } from '../../src/charts/shapes.ts';

/** Words as records have them: kanji, kana, ASCII, brackets. */
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        '令和',
        '2年度',
        '取組',
        '（',
        '）',
        'AI-OCR',
        'の',
        '達成',
        'システム',
        '・',
        '7',
        '「',
      ),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((parts) => parts.join(''));
const label = words(14);
const tone = fc.constantFrom<Tone>('done', 'going', 'waiting', 'behind', 'unknown', 'accent');
const texture = fc.constantFrom<Texture>('solid', 'hatched', 'half', 'crossed', 'empty', 'dashed');

/** A list whose members have ids of their own. */
const listOf = <T>(member: fc.Arbitrary<T>, most: number): fc.Arbitrary<(T & { id: string })[]> =>
  fc
    .array(member, { minLength: 1, maxLength: most })
    .map((members) => members.map((value, i) => ({ ...value, id: `r${i}` })));

/** Groups whose rows have ids that no other group has. */
const groupsOf = <T>(row: fc.Arbitrary<T>) =>
  fc
    .array(fc.record({ heading: fc.option(label, { nil: null }), rows: fc.array(row, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((groups) =>
      groups.map(({ heading, rows }, g) => ({
        heading,
        rows: rows.map((value, i) => ({ ...value, id: `g${g}r${i}` })),
      })),
    );

const share = listOf(
  fc
    .record({
      label,
      denominator: fc.integer({ min: 1, max: 100 }),
      portion: fc.double({ min: 0, max: 1, noNaN: true }),
      tone,
      texture,
      note: fc.option(label, { nil: null }),
    })
    .map(({ portion, ...row }) => {
      const count = Math.round(portion * row.denominator);
      return { ...row, count, value: `${row.denominator}取組のうち ${count}` };
    }),
  3,
).map((rows): ChartBody => ({ form: 'share', input: { rows } }));

const breakdown = listOf(
  fc.record({
    label,
    value: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null }),
    text: words(6),
    texture,
    notes: fc.array(label, { maxLength: 2 }),
  }),
  4,
).map((steps): ChartBody => ({ form: 'breakdown', input: { steps } }));

const mark = fc.record({
  shape: fc.constantFrom('square' as const, 'circle' as const, 'star' as const),
  tone,
  texture,
});
const tally = fc
  .record({
    key: fc.array(fc.record({ mark, text: label }), { maxLength: 3 }),
    groups: groupsOf(
      fc.record({
        label,
        parts: fc.array(fc.record({ mark, count: fc.integer({ min: 1, max: 40 }) }), {
          minLength: 1,
          maxLength: 2,
        }),
        value: fc.nat(200).map(String),
        detail: label,
      }),
    ),
  })
  .map((input): ChartBody => ({ form: 'tally', input }));

const states = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.record({
      columns: fc.array(words(4), { minLength: columns, maxLength: columns }),
      groups: groupsOf(
        fc.record({
          label,
          cells: fc.array(
            fc.record({
              words: fc.array(fc.record({ text: words(4), tone, texture }), { maxLength: 2 }),
              detail: label,
            }),
            { minLength: columns, maxLength: columns },
          ),
        }),
      ),
    }),
  )
  .map((input): ChartBody => ({ form: 'states', input }));

const number = fc.option(fc.double({ min: 0, max: 1_000_000, noNaN: true }), { nil: null });
const bullet = fc
  .record({
    rows: listOf(
      fc.record({
        label,
        target: fc.option(
          fc.record({
            value: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
            text: words(5),
            bound: fc.constantFrom('exact' as const, 'about' as const, 'most' as const, 'least' as const),
          }),
          { nil: null },
        ),
        values: fc.array(fc.record({ value: number, text: words(5), texture }), { maxLength: 3 }),
        empty: words(4),
      }),
      3,
    ),
    end: fc.constantFrom(null, 100),
  })
  .map((input): ChartBody => ({ form: 'bullet', input }));

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const seriesPoint = fc.record({
  day,
  time: words(3),
  value: number,
  text: words(2),
  texture,
  break: fc.option(label, { nil: null }),
});
const series = fc
  .record({
    series: fc.array(fc.array(seriesPoint, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    targets: fc.array(fc.record({ value: fc.nat(1_000_000), text: words(6), about: fc.boolean() }), {
      maxLength: 2,
    }),
  })
  .map(
    ({ series: all, targets }): ChartBody => ({
      form: 'series',
      input: {
        targets,
        end: null,
        series: all.map((points, s) => ({
          name: `系列${s}`,
          tone: 'accent',
          points: points
            .toSorted((a, b) => a.day.localeCompare(b.day))
            .map((point, i) => ({ ...point, id: `s${s}p${i}` })),
        })),
      },
    }),
  );

const timeline = fc
  .record({
    entries: listOf(
      fc.record({
        day,
        time: words(5),
        label,
        shape: fc.constantFrom('circle' as const, 'square' as const, 'diamond' as const),
        series: fc.constantFrom('会議', '資料'),
      }),
      12,
    ),
    key: fc.array(fc.record({ shape: fc.constantFrom('circle' as const, 'square' as const), text: label }), {
      maxLength: 3,
    }),
  })
  .map(
    ({ entries, key }): ChartBody => ({
      form: 'timeline',
      input: {
        entries: entries.toSorted((a, b) => a.day.localeCompare(b.day)),
        key,
        formatYear: (april) => `${april.slice(0, 4)}年度`,
      },
    }),
  );

const matrix = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.record({
      columns: fc.array(words(4), { minLength: columns, maxLength: columns }),
      rows: listOf(
        fc.record({
          label,
          cells: fc.array(fc.record({ count: fc.nat(60), detail: label }), {
            minLength: columns,
            maxLength: columns,
          }),
        }),
        6,
      ),
    }),
  )
  .map((input): ChartBody => ({ form: 'matrix', input }));

const roadmap = listOf(
  fc
    .record({
      label,
      note: words(6),
      days: fc.tuple(day, day),
      known: fc.constantFrom('both', 'start', 'end'),
      tone: fc.constantFrom('planned' as const, 'expected' as const, 'actual' as const),
      group: fc.constantFrom('変革1', '変革2', undefined),
      detail: label,
    })
    .map(({ days, known, ...item }) => {
      const [start = '', end = ''] = days.toSorted();
      return {
        ...item,
        start: known === 'end' ? null : start,
        end: known === 'start' ? null : end,
        precision: 'day' as const,
      };
    }),
  8,
).map(
  (items): ChartBody => ({
    form: 'roadmap',
    input: {
      items,
      asOf: '2022-04-14',
      asOfLabel: '時点 令和4年4月14日（2022年）',
      formatTick: (april) => [`${april.slice(0, 4)}年度`],
      tones: { planned: '予定', expected: '見込み', actual: '実績' },
    },
  }),
);

export const anyBody: Record<ChartForm, fc.Arbitrary<ChartBody>> = {
  share,
  breakdown,
  tally,
  states,
  bullet,
  series,
  timeline,
  matrix,
  roadmap,
};
