/** Bytes of a file → text; says which encoding was found when it is not UTF-8. */
import type { Issue } from './issue.ts';

/** A text, and the name of the encoding in which it was saved. */
export interface Decoded {
  text: string;
  encoding: string;
}

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without a BOM: in Japanese text with line ends and ASCII one byte of each pair is often nought. */
const guessUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

const named = (text: string | undefined, encoding: string): Decoded | undefined =>
  text === undefined ? undefined : { text, encoding };

/** Decodes a text in whichever encoding Japanese offices save; undefined when it is none of them. */
export const decodeText = (bytes: Uint8Array): Decoded | undefined => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return named(strict('utf-16le', bytes), 'UTF-16');
  if (first === 0xfe && second === 0xff) return named(strict('utf-16be', bytes), 'UTF-16');
  if (bytes.includes(0)) {
    const guess = guessUtf16(bytes);
    return guess && named(strict(guess, bytes), 'UTF-16（BOM なし）');
  }
  return (
    named(strict('utf-8', bytes), 'UTF-8') ??
    (bytes.includes(0x1b) ? named(strict('iso-2022-jp', bytes), 'ISO-2022-JP') : undefined) ??
    named(strict('shift_jis', bytes), 'Shift_JIS') ??
    named(strict('euc-jp', bytes), 'EUC-JP')
  );
};

/**
 * The same, where only one encoding is possible: many texts in EUC-JP can be read, wrongly, as Shift_JIS, and
 * UTF-16 without a BOM is a guess.
 */
export const decodeForCertain = (bytes: Uint8Array): Decoded | undefined => {
  const decoded = decodeText(bytes);
  const isCertain =
    decoded?.encoding === 'UTF-8' ||
    decoded?.encoding === 'UTF-16' ||
    (decoded?.encoding === 'Shift_JIS' && strict('euc-jp', bytes) === undefined);
  return isCertain && !decoded.text.includes('\0') ? decoded : undefined;
};

const nameOfEncoding = (bytes: Uint8Array): string =>
  bytes.includes(0) ? 'UTF-16' : (decodeText(bytes)?.encoding ?? '不明な文字コード');

/** Line and column of the first character that is not text; a BOM takes no column. */
const positionOfFirstBad = (bytes: Uint8Array, bad: string): { line: number; column: number } => {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(lenient.indexOf(bad), 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

const howToSave = (file: string): string =>
  file.endsWith('.csv')
    ? 'Excel では「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選びます'
    : 'メモ帳では「名前を付けて保存」で文字コード「UTF-8」を選びます';

/** Decodes strict UTF-8 (a BOM is dropped). Anything else, and text with NUL, is an issue and no text. */
export const decodeUtf8 = (
  file: string,
  bytes: Uint8Array,
): { text: string; issues: [] } | { text: undefined; issues: [Issue] } => {
  const text = strict('utf-8', bytes);
  if (text !== undefined && !text.includes('\0')) return { text, issues: [] };
  const position = positionOfFirstBad(bytes, text === undefined ? '\uFFFD' : '\0');
  const found =
    text === undefined
      ? `${nameOfEncoding(bytes)}で保存されています。`
      : '文字ではないデータ（NUL）が入っています。';
  const message = `${found}UTF-8 で保存してください（${howToSave(file)}）。`;
  return { text: undefined, issues: [{ kind: 'not-utf8', file, ...position, message }] };
};
