/** Any input of each form of chart. */
import fc from 'fast-check';
import type { ChartBody } from '../../src/charts/draw-chart.ts';
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

export const anyBody: Record<ChartBody['form'], fc.Arbitrary<ChartBody>> = {
  share,
  breakdown,
  tally,
  states,
};
