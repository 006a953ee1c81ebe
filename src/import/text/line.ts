/** The lines of a source, each with its number, and what is no text at all: page numbers, rules, blank lines. */

import { withEqualKanji } from './radicals.ts';

/** What a line is before anything is read from it. */
export type LineKind = 'text' | 'blank' | 'page number' | 'page head' | 'rule';

/** One line of the stored text. */
export interface Line {
  /** From 1, in the stored text. */
  number: number;
  /** The line as stored, without what ends it. */
  raw: string;
  /** The same without white space around it and without tags and links of Markdown. */
  words: string;
  kind: LineKind;
  /** Whether white space stands before its words. */
  indented: boolean;
  /** The depth of a Markdown heading; 0 for any other line. */
  heading: number;
}

/** `- 3 -`, `－3－`, `3/12`, `P.3`, `3ページ`: nothing but the number of a page. */
const PAGE_NUMBER =
  /^(?:[-‐–—―−－]\s*[0-9０-９]{1,4}\s*[-‐–—―−－]|[0-9０-９]{1,4}\s*[/／]\s*[0-9０-９]{1,4}|[PpＰｐ][.．]?\s*[0-9０-９]{1,4}|[0-9０-９]{1,4}\s*(?:ページ|頁))$/u;

/** A line drawn with signs, also around a word of two letters at most (`── 了 ──`). */
const RULE = /^(?=.{3})[-‐–—―−－─━═＝=_＿*＊~～・…＋+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛│┃|\s]+$/u;

/** Tags of HTML by their names; other words in pointed brackets are text. */
const TAG =
  /<\/?(?:a|b|blockquote|br|center|code|dd|details|div|dl|dt|em|fieldset|font|h[1-6]|hr|i|img|legend|li|ol|p|pre|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/giu;
const LINK = /\[([^[\]]*)\]\([^()]*\)/gu;
const COMMENT = /<!--.*?-->/gu;

/** The lines of a table drawn with signs: │日　時│…│ */
const BORDERS = /^[\s\u3000]*[│┃║|｜]|[│┃║|｜][\s\u3000]*$/gu;
const CELL_BORDERS = /[\s\u3000]*[│┃║][\s\u3000]*/gu;

/** The number with which a search system of a council counts what was said: 「12:◯小宮　委員長」. */
const COUNTER = /^[\s\u3000]*[0-9０-９]{1,4}[:：][\s\u3000]*(?=[○◯〇◎◆●△])/u;

const withoutMarkup = (raw: string): string =>
  raw
    .replaceAll(/[⑴-⒛㈠-㈩]/gu, (sign) => sign.normalize('NFKC'))
    .replace(COUNTER, '')
    .replaceAll(BORDERS, '')
    .replaceAll(CELL_BORDERS, '\t')
    .replaceAll(COMMENT, '')
    .replaceAll(TAG, '')
    .replaceAll(LINK, '$1')
    .replaceAll('**', '');

/** What the words of a line are. */
export const kindOf = (words: string): LineKind => {
  if (words === '') return 'blank';
  if (PAGE_NUMBER.test(words)) return 'page number';
  return RULE.test(words) ? 'rule' : 'text';
};

const toLine = (raw: string, index: number): Line => {
  const plain = withoutMarkup(withEqualKanji(raw));
  const heading = /^#{1,6}(?=\s)/u.exec(plain)?.[0].length ?? 0;
  const words = plain.slice(heading).trim();
  return {
    number: index + 1,
    raw,
    words,
    kind: kindOf(words),
    indented: /^[\s\u3000]/u.test(plain),
    heading,
  };
};

/** A numbered heading that is only a link to a heading below is a line of a table of contents. */
export const isContentsLine = ({ raw }: Line): boolean => /^\s*(?:[-*]|\d+\.)\s*\[[^\]]*\]\(#/u.test(raw);

/** Splits a stored text into its lines. */
export const toLines = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\n\r\f\v]/u)
    .map(toLine);

/** What a text goes on over: blank lines and what a page prints around its text. */
export const isBetween = (kind: LineKind): boolean =>
  kind === 'blank' || kind === 'page number' || kind === 'page head';

/** A line that ends what was said: 「── 了 ──」, 「（以上）」, 「以上．」. */
export const isEndMark = (words: string): boolean =>
  /^[-‐–—―−－─━（(\s]*(?:了|完|以\s*上|終わり|終了)[-‐–—―−－─━）)\s.．。]*$/u.test(words);
