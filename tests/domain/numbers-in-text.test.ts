import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, westernYearsIn } from '../../src/domain/numbers-in-text.ts';

const valuesIn = (text: string): number[] => numbersIn(text).map(({ value }) => value);

describe('the numbers of a text', () => {
  it.each([
    ['最大 2000 台', [2000]],
    ['最大で 2,000 台（人）', [2000]],
    ['75 手続(110,145 件)', [75, 110145]],
    ['約 4 万件', [40000]],
    ['１億２千', [100000000, 2]],
    ['92%', [92]],
    ['3.5倍', [3.5]],
    ['３つの柱、７つの具体的取組', [3, 7]],
    ['番号4の次は①', [4, 1]],
    ['2022-04-14', [2022, 4, 14]],
    ['three pillars and Seven initiatives', [3, 7]],
    ['one initiative, often and twofold', []],
    ['2020,2021', [2020, 2021]],
    ['数のない文', []],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('are found in every form in which a number is written', () => {
    const forms = fc.constantFrom(
      (value: number) => String(value),
      (value: number) => value.toLocaleString('en'),
      (value: number) =>
        String(value).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''),
    );
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), forms, (value, write) => {
        expect(valuesIn(`約${write(value)}件です。`)).toEqual([value]);
      }),
    );
  });

  it('of eras are western years too', () => {
    expect(westernYearsIn('令和２年度、平成28年、昭和 60 年、令和元年')).toEqual([2020, 2016, 1985, 2019]);
    expect(westernYearsIn('2020年')).toEqual([]);
  });
});
