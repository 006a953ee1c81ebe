/** Bytes of a file of records → text; says which encoding was found when it is not UTF-8. */
import type { Issue } from './issue.ts';

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const nameOfEncoding = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.includes(0)) return 'UTF-16';
  return strict('shift_jis', bytes) === undefined ? '不明な文字コード' : 'Shift_JIS';
};

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
