/** Bytes of a text file → its text, in whichever of the encodings Japanese offices save. */

/** A source as text, and how it was read, in Japanese. */
export interface SourceText {
  text: string;
  how: string;
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

const decode = (bytes: Uint8Array): SourceText | undefined => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return found(strict('utf-16le', bytes), 'UTF-16');
  if (first === 0xfe && second === 0xff) return found(strict('utf-16be', bytes), 'UTF-16');
  if (bytes.includes(0)) {
    const guess = guessUtf16(bytes);
    return guess && found(strict(guess, bytes), 'UTF-16（BOM なし）');
  }
  return (
    found(strict('utf-8', bytes), 'UTF-8') ??
    (bytes.includes(0x1b) ? found(strict('iso-2022-jp', bytes), 'ISO-2022-JP') : undefined) ??
    found(strict('shift_jis', bytes), 'Shift_JIS') ??
    found(strict('euc-jp', bytes), 'EUC-JP')
  );
};

const found = (text: string | undefined, how: string): SourceText | undefined =>
  text === undefined ? undefined : { text, how };

/** Line ends of every kind become LF, and a BOM is dropped; not another character changes. */
const withPlainLines = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');

/** Decodes a text file; undefined when it is no text in a known encoding. */
export const readTextFile = (bytes: Uint8Array): SourceText | undefined => {
  const decoded = decode(bytes);
  return decoded && { text: withPlainLines(decoded.text), how: `テキスト（${decoded.how}）` };
};
