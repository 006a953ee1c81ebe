import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfCluster, joinLines, toComparable, withoutPageNumbers } from '../../src/domain/japanese-text.ts';
import { anyText, japanese, piece } from './alphabets.ts';

const comparable = (source: string): string => toComparable(source).text;

describe('a comparable text', () => {
  it.each([
    ['令和 ４ 年', '令和4年'],
    ['事務作業の\n- 3 -\n支援', '事務作業の支援'],
    ['事務作業の\r\n― １２ ―\r\n支援', '事務作業の支援'],
    ['Web\n会議', 'Web会議'],
    ['Web\nMeeting', 'Web Meeting'],
    ['W A N', 'W A N'],
    ['ﾃﾞｼﾞﾀﾙ', 'デジタル'],
    ['か\u3099', 'が'],
    ['か \u3099', 'が'],
    ['か゛', 'か゛'],
    ['（資料１）\n（資料２）', '(資料1)(資料2)'],
    ['１，３\n３７手続', '1,337手続'],
    ['年 - 3 - 月', '年- 3 -月'],
    [' \n', ''],
  ])('of %j is %j', (source, text) => {
    expect(comparable(source)).toBe(text);
  });

  it('keeps words apart: W A N is not WAN', () => {
    expect(comparable('W A N')).not.toBe(comparable('WAN'));
  });

  it('is its own comparable text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const text = comparable(source.replaceAll(/[-‐–—―−－﹣]/gu, ''));
        expect(comparable(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows for each of its units where in the source it stood, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, offsets } = toComparable(source);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(offsets.every((offset) => offset >= 0 && offset <= source.length)).toBe(true);
        expect(offsets.at(-1)).toBe(source.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change when white space or page numbers come between two Japanese characters', () => {
    const gap = fc.constantFrom(' ', '\u3000', '\n', '\r\n', ' \n\t', '\n\n', '\n- 3 -\n', '\n ― １２ ― \n');
    fc.assert(
      fc.property(
        fc.array(piece),
        japanese,
        gap,
        japanese,
        fc.array(piece),
        (before, left, white, right, after) => {
          const [head, tail] = [before.join(''), after.join('')];
          fc.pre(!/[-―]/u.test(left + right));
          expect(comparable(head + left + white + right + tail)).toBe(comparable(head + left + right + tail));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes no longer for long white space', () => {
    expect(comparable(`県${' '.repeat(200_000)}庁`)).toBe('県庁');
  });
});

describe('lines of a paragraph', () => {
  it.each([
    ['申請をオンライ\nンにします', '申請をオンラインにします'],
    ['Web\n会議', 'Web会議'],
    ['open  \r\n data', 'open data'],
    ['a\n\nb', 'a b'],
    ['', ''],
  ])('%j are joined to %j', (lines, joined) => {
    expect(joinLines(lines)).toBe(joined);
  });

  it('are comparable with the source they were joined from', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        expect(comparable(joinLines(withoutPageNumbers(source)))).toBe(comparable(source));
      }),
      { numRuns: 1000 },
    );
  });
});

it('a cluster ends after the marks that compose onto its base', () => {
  expect(['がx', 'か\u3099x', 'ﾊﾟx', '𠮷x', ''].map((source) => endOfCluster(source, 0))).toEqual([
    1, 2, 2, 2, 0,
  ]);
});
