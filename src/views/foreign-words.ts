/** `lang` for words in another language than the page around them, so that a screen reader reads them as they are said. */
import { attributeOf, mapTexts, type OpenElement } from './page-html.ts';

const WORD = "[A-Za-z][A-Za-z0-9'’./-]*";

/** Two or more Latin words in a row; single ones (Web, DX) are words of Japanese. */
const LATIN_WORDS = new RegExp(`(?<![&#\\w-])${WORD}(?:(?:, ?| &amp; | )(?:${WORD}|\\d+\\b))+`, 'g');

const JAPANESE = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々〆〇・「」『』（）、。～［］]';
const JAPANESE_WORDS = new RegExp(`[A-Za-z0-9]*${JAPANESE}(?:[A-Za-z0-9]*${JAPANESE})*`, 'gu');

/** Places whose text is no running text, or that can hold no element. */
const LEFT_ALONE = /^(?:title|option|textarea|script|style|svg|code|pre|kbd|samp)$/;

const languageAt = (open: readonly OpenElement[]): string | undefined =>
  open.reduce<string | undefined>((language, { tag }) => attributeOf(tag, 'lang') ?? language, undefined);

/** Words in capitals only are abbreviations or codes, which Japanese readers know by their letters. */
const isEnglish = (words: string): boolean => /[a-z]{2}/.test(words.replaceAll(/&\w+;/g, ''));

/** Marks the English words of a Japanese page and the Japanese words of an English one. */
export const markForeignWords = (html: string): string =>
  mapTexts(html, (text, open) => {
    if (open.some(({ name }) => LEFT_ALONE.test(name))) return text;
    const language = languageAt(open);
    if (language === 'ja') {
      return text.replaceAll(LATIN_WORDS, (words) =>
        isEnglish(words) ? `<span lang="en">${words}</span>` : words,
      );
    }
    if (language === 'en') return text.replaceAll(JAPANESE_WORDS, '<span lang="ja">$&</span>');
    return text;
  });
