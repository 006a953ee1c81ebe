/** Bytes of a text file → its text, in whichever of the encodings Japanese offices save. */

import { decodeText } from '../../records/decode.ts';

/** A source as text, and how it was read, in Japanese. */
export interface SourceText {
  text: string;
  how: string;
}

/** Line ends of every kind become LF, and a BOM is dropped; not another character changes. */
const withPlainLines = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');

/** Decodes a text file; undefined when it is no text in a known encoding. */
export const readTextFile = (bytes: Uint8Array): SourceText | undefined => {
  const decoded = decodeText(bytes);
  return decoded && { text: withPlainLines(decoded.text), how: `テキスト（${decoded.encoding}）` };
};
