/** Texts compared word by word, quickly also when they have nothing in common. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPiece, diffText } from '../../src/views/text-diff.ts';

const without = (pieces: DiffPiece[], kind: DiffPiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('a comparison of texts', () => {
  it('finds the words that changed', () => {
    expect(diffText('毎年度20名程度養成する', '毎年度30名程度養成する')).toEqual([
      { kind: 'same', text: '毎年度' },
      { kind: 'removed', text: '20' },
      { kind: 'added', text: '30' },
      { kind: 'same', text: '名程度養成する' },
    ]);
  });

  it('holds every word of both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('県', '庁', 'DX', '。', '\n', '20', '推進', ' '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const pieces = diffText(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('of long texts tells the line that changed, and of texts without a common word all of both', () => {
    const lines = (word: string): string => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join('\n');
    const long = lines('甲');
    const changed = diffText(long, long.replace('甲1500\n', '乙1500\n'));
    expect(changed.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['甲', '乙']);
    const pieces = diffText(long, lines('乙'));
    expect(without(pieces, 'added')).toBe(long);
    expect(without(pieces, 'removed')).toBe(lines('乙'));
  });
});
