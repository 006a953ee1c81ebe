import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBareKanji, findRubyFaults, readRuby, withoutRuby } from '../../src/domain/ruby.ts';

const word = fc.string({ unit: fc.constantFrom('県', '庁', '約', '束', '々'), minLength: 1, maxLength: 4 });
const kana = fc.string({
  unit: fc.constantFrom('け', 'ん', 'ち', 'ょ', 'う', 'ー', 'カ'),
  minLength: 1,
  maxLength: 6,
});
const between = fc.string({
  unit: fc.constantFrom('の', 'が', '。', '、', '2', 'D', 'X', ' ', '「'),
  minLength: 1,
  maxLength: 5,
});
const mixed = fc.string({
  unit: fc.constantFrom('取', 'り', '組', 'み', 'D', 'X'),
  minLength: 1,
  maxLength: 5,
});

/** A text with what it must be read as. */
const written = fc
  .array(
    fc.oneof(
      fc.tuple(word, kana).map(([text, reading]) => ({ text, reading, source: `${text}《${reading}》` })),
      fc.tuple(mixed, kana).map(([text, reading]) => ({ text, reading, source: `｜${text}《${reading}》` })),
      between.map((text) => ({ text, reading: null, source: text })),
    ),
    { maxLength: 8 },
  )
  // Neighbouring texts without a reading are one piece.
  .filter((pieces) =>
    pieces.every(({ reading }, at) => reading !== null || pieces[at + 1]?.reading !== null),
  );

describe('ふりがな', () => {
  it('is read as kanji before 《 》, or as what stands between ｜ and 《', () => {
    expect(readRuby('三重県《みえけん》の｜取り組み《とりくみ》です。')).toEqual([
      { text: '三重県', reading: 'みえけん' },
      { text: 'の', reading: null },
      { text: '取り組み', reading: 'とりくみ' },
      { text: 'です。', reading: null },
    ]);
  });

  it('is read back as it was written, whatever the words', () => {
    fc.assert(
      fc.property(written, (pieces) => {
        const source = pieces.map((piece) => piece.source).join('');
        expect(readRuby(source)).toEqual(pieces.map(({ text, reading }) => ({ text, reading })));
        expect(withoutRuby(source)).toBe(pieces.map(({ text }) => text).join(''));
        expect(findRubyFaults(source)).toEqual([]);
        expect(findBareKanji(source)).toEqual([]);
      }),
    );
  });

  it('never loses or adds a character of the words, well formed or not', () => {
    const anything = fc.string({
      unit: fc.constantFrom('県', 'の', '｜', '《', '》', 'け', 'X'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(anything, (source) => {
        const whole = readRuby(source).map(({ text, reading }) => text + (reading ?? ''));
        expect(whole.join('').replaceAll(/[｜《》]/g, '')).toBe(source.replaceAll(/[｜《》]/g, ''));
        const marked = readRuby(source).flatMap(({ text, reading }) =>
          reading !== null && text !== '' && reading !== '' && !/[県X]/.test(reading) ? [text] : [],
        );
        if (findRubyFaults(source).length === 0) {
          expect((source.match(/《/g) ?? []).length).toBe(marked.length);
          expect((source.match(/》/g) ?? []).length).toBe(marked.length);
        }
      }),
    );
  });

  it.each([
    ['これ《これ》は', 'no-word'],
    ['｜《これ》は', 'no-word'],
    ['県《》の', 'no-reading'],
    ['県《けんの', 'not-closed'],
    ['｜取り組み《とりくみ', 'not-closed'],
    ['県けん》の', 'not-opened'],
    ['｜取り組みの', 'unused-bar'],
    ['県《KEN》の', 'not-kana'],
    ['県《県》の', 'not-kana'],
  ])('%s is reported as %s', (source, problem) => {
    expect(findRubyFaults(source).map((fault) => fault.problem)).toEqual([problem]);
  });

  it('is missed where a kanji has none, once for each word', () => {
    expect(findBareKanji('県《けん》の計画と、市の計画です。々')).toEqual(['計画', '市', '々']);
  });
});
