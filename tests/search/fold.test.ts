import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { marksOf } from '../../src/search/occurrences.ts';

const text = (source: string): string => fold(source).text;

/** Texts as records and readers write them, with everything that folding is about. */
const piece = fc.constantFrom(
  ...'アイウパガーｱﾊﾟｶﾞｰあかがぱん県庁会議台年０１２3456789,，.．・･-－―〜～ 　\n「」()（）％%ABCdxWａＢＤＸèがヾ゛①㈱㍻'.split(
    '',
  ),
  'W A N',
  '2,000',
  'Wi-Fi',
  'ワーク・ライフ・バランス',
  'か\u3099',
  'ﾃﾚﾜｰｸ',
);
const written = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('fold', () => {
  it.each([
    ['ＤＸ', 'dx'],
    ['ﾃﾚﾜｰｸ', 'テレワーク'],
    ['テレワ―ク', 'テレワーク'],
    ['行政W A N', '行政wan'],
    ['2,000 台', '2000台'],
    ['２，９３６手続', '2936手続'],
    ['令和 4 年 4 月', '令和4年4月'],
    ['ワーク・ライフ・バランス', 'ワークライフバランス'],
    ['信頼性・可用性', '信頼性・可用性'],
    ['AI-OCR', 'aiocr'],
    ['e-ラーニング', 'eラーニング'],
    ['Smart  Workstyle', 'smart workstyle'],
    ['1,2345', '1,2345'],
    ['10-20', '10-20'],
    ['らーめん', 'らーめん'],
    ['ガ', 'ガ'],
  ])('writes %j as %j', (source, folded) => {
    expect(text(source)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(written, (source) => {
        expect(text(text(source))).toBe(text(source));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows for each character where it stood, from the beginning to the end', () => {
    fc.assert(
      fc.property(written, (source) => {
        const { text: folded, offsets, ends } = fold(source);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(ends).toHaveLength(folded.length);
        expect(offsets.at(-1)).toBe(source.length);
        offsets.slice(1).forEach((offset, index) => {
          expect(offset).toBeGreaterThanOrEqual(offsets[index] ?? 0);
        });
        ends.forEach((end, index) => {
          expect(end).toBeGreaterThan(offsets[index] ?? 0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('lets what is marked fold to what was looked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'県庁会議テレワク推進計画'.split('')), { minLength: 6, maxLength: 20 }),
        fc.nat(4),
        fc.constantFrom('', ' ', '　', '\n'),
        (letters, start, space) => {
          const source = letters.join(space);
          const literal = text(source).slice(start, start + 3);
          const marks = marksOf(fold(source), [literal]);
          expect(marks.length).toBeGreaterThan(0);
          for (const mark of marks) expect(text(source.slice(mark.start, mark.end))).toContain(literal);
        },
      ),
    );
  });

  it.each([
    ['最大 2,000 台まで', '2000台', '2,000 台'],
    ['行政W A N等', '行政wan', '行政W A N'],
    ['職員のワーク・ライフ・バランスが', 'ワークライフバランス', 'ワーク・ライフ・バランス'],
    ['Ｗｅｂ 会議', 'web会議', 'Ｗｅｂ 会議'],
  ])('marks in %j for %j the characters %j', (source, literal, marked) => {
    expect(marksOf(fold(source), [literal]).map(({ start, end }) => source.slice(start, end))).toEqual([
      marked,
    ]);
  });
});
