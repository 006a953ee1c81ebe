import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toComparable } from '../../src/domain/japanese-text.ts';
import { findNearestPassage, findQuote, lineAt, toSearchable, wordsAt } from '../../src/domain/quote.ts';
import { piece } from './alphabets.ts';

const minutes = toSearchable(
  '谷総務課長\n窓口での事務作業の\n- 3 -\n支援をお願いします。\nWeb\nmeeting を使い、 W A N を広げます。ﾃﾞｰﾀも。\n窓口での受付。\n',
);

const wordsOfQuote = (quote: string): string | undefined => {
  const place = findQuote(minutes, quote);
  return place && wordsAt(minutes, place);
};

describe('a quote', () => {
  it.each([
    ['窓口での事務作業の支援', '窓口での事務作業の支援'],
    ['Web meetingを使い', 'Web meeting を使い'],
    ['データも', 'ﾃﾞｰﾀも'],
    ['W A N', 'W A N'],
  ])('%s stands in the minutes as %s', (quote, words) => {
    expect(wordsOfQuote(quote)).toBe(words);
  });

  it.each(['WAN', '窓口での事務の支援', '', ' \n'])('%j does not stand there', (quote) => {
    expect(findQuote(minutes, quote)).toBeUndefined();
  });

  it('is found at its first place, and all its places are counted', () => {
    expect(findQuote(minutes, '窓口での')).toEqual({ start: 6, end: 10, occurrences: 2 });
  });

  it('ends after the marks of its last character', () => {
    expect(findQuote(toSearchable('xﾊﾞy'), 'バ')).toEqual({ start: 1, end: 3, occurrences: 1 });
    expect(findQuote(toSearchable('か\u3099く'), 'が')).toEqual({ start: 0, end: 2, occurrences: 1 });
  });

  const sliced = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat())
    .map(([pieces, from, length]) => {
      const start = from % pieces.length;
      return {
        source: pieces.join(''),
        slice: pieces.slice(start, start + 1 + (length % pieces.length)).join(''),
      };
    })
    .filter(
      ({ source, slice }) =>
        toComparable(slice).text !== '' && !/[-―]/u.test(source.replaceAll(/\n[-―] . ?[-―]\n/gu, '')),
    );

  it('cut out of a source anywhere between its characters is found there again', () => {
    fc.assert(
      fc.property(sliced, ({ source, slice }) => {
        const text = toSearchable(source);
        const place = findQuote(text, slice);
        expect(place).toBeDefined();
        expect(place && toComparable(source.slice(place.start, place.end)).text).toContain(
          toComparable(slice).text,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('written as the message shows it is found at the same place', () => {
    fc.assert(
      fc.property(sliced, ({ source, slice }) => {
        const text = toSearchable(source);
        const place = findQuote(text, slice);
        expect(place && findQuote(text, wordsAt(text, place))?.start).toBe(place?.start);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the nearest passage', () => {
  const KANJI = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index));

  it('is the passage of which one character was changed', () => {
    const source = KANJI.join('');
    const text = toSearchable(source);
    const changed = fc.record({
      start: fc.nat(280),
      length: fc.integer({ min: 4, max: 20 }),
      at: fc.nat(19),
    });
    fc.assert(
      fc.property(changed, ({ start, length, at }) => {
        const words = [...source.slice(start, start + length)];
        words[at % length] = '誤';
        const place = findNearestPassage(text, words.join(''));
        expect(place).toMatchObject({ start, end: Math.min(start + length, source.length) });
      }),
    );
  });

  it('is found over wraps and page numbers', () => {
    const place = findNearestPassage(minutes, '窓口での事務作案の支援');
    expect(place && wordsAt(minutes, place)).toBe('窓口での事務作業の支援');
  });

  it('leaves out what was added before or after', () => {
    const place = findNearestPassage(minutes, '支援をお願いします！！');
    expect(place && wordsAt(minutes, place)).toMatch(/^支援をお願いします。/);
  });

  it('is not there when hardly anything of the quote is', () => {
    expect(['どこにもない文言', '', '県'].map((quote) => findNearestPassage(minutes, quote))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(findNearestPassage(toSearchable(''), '文言')).toBeUndefined();
  });
});

it('an offset stands on a line, counted from one', () => {
  expect([0, 1, 2, 4].map((offset) => lineAt('a\nb\nc', offset))).toEqual([1, 1, 2, 3]);
});
