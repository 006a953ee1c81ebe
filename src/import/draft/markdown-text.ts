/** Verbatim words → Markdown that is read back as the same words, without a sign lost or a list begun. */

/** Signs that would begin formatting, a tag, a program, a link or an entity inside a line. */
const INLINE = /[\\`*_{}<[\]]|&(?=#?\w+;)|~(?=~)|!(?=\[)/gu;

/** What would begin a heading, a list, a quotation or a rule at the head of a line. */
const AT_HEAD = /^(?:[#>+=|-]|(?:import|export)\b)/u;
const NUMBER_AT_HEAD = /^(\d{1,9})([.)])(?=\s|$)/u;

const escapeHead = (words: string): string => {
  // Nothing can be put before a word: its first letter is written as an entity.
  if (/^(?:import|export)\b/u.test(words)) return `&#${words.codePointAt(0)};${words.slice(1)}`;
  if (AT_HEAD.test(words)) return `\\${words}`;
  return words.replace(NUMBER_AT_HEAD, '$1\\$2');
};

/** One paragraph, on one line. */
export const toMarkdownLine = (words: string): string => escapeHead(words.replaceAll(INLINE, '\\$&'));

/** The words of a heading or of a speaker's line, which an id in brackets follows. */
export const toMarkdownHeading = (words: string, anchor: string): string =>
  `${words.replaceAll(INLINE, '\\$&')} [#${anchor}]`;
