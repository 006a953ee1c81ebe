import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/records/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHIFT_JIS = Uint8Array.from([0x69, 0x64, 0x0d, 0x0a, 0x61, 0x2c, 0x8e, 0x4f, 0x8f, 0x64]);
const issueOf = (bytes: Uint8Array, file = 'a.csv') => decodeUtf8(file, bytes).issues[0];

describe('the bytes of a file', () => {
  it('are UTF-8, and a BOM is dropped', () => {
    expect(decodeUtf8('a.csv', utf8('三重県'))).toEqual({ text: '三重県', issues: [] });
    expect(decodeUtf8('a.csv', utf8('\uFEFF三重県'))).toEqual({ text: '三重県', issues: [] });
    expect(decodeUtf8('a.csv', utf8(''))).toEqual({ text: '', issues: [] });
  });

  it('in Shift_JIS are pointed out at the first character that is not UTF-8', () => {
    expect(issueOf(SHIFT_JIS)).toMatchObject({ kind: 'not-utf8', file: 'a.csv', line: 2, column: 3 });
    expect(issueOf(SHIFT_JIS)?.message).toMatch(/^Shift_JISで保存されています。.*CSV UTF-8/);
  });

  it('in UTF-16 are named so, with and without a byte order mark', () => {
    expect(issueOf(Uint8Array.from([0xff, 0xfe, 0x09, 0x4e]))?.message).toMatch(/^UTF-16で/);
    expect(issueOf(Uint8Array.from([0xfe, 0xff, 0x4e, 0x09]))?.message).toMatch(/^UTF-16で/);
    expect(issueOf(Uint8Array.from([0x69, 0, 0x09, 0x84, 0xff]))?.message).toMatch(/^UTF-16で/);
  });

  it('with NUL are pointed out where it stands', () => {
    expect(issueOf(utf8('id\nあ\0い'))).toMatchObject({ kind: 'not-utf8', line: 2, column: 2 });
  });

  it('of a document are not told to be saved with Excel', () => {
    expect(issueOf(SHIFT_JIS, 'a.mdx')?.message).not.toContain('Excel');
  });

  it('whatever they are, give either their text or one issue', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, issues } = decodeUtf8('a.csv', bytes);
        expect(issues.length).toBe(text === undefined ? 1 : 0);
        if (text !== undefined) expect([text, `\uFEFF${text}`].map(utf8)).toContainEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});
