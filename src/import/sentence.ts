/** What tells a sentence from a name or a heading. */

const SENTENCE =
  /[。．！？]|(?:ます|です|した|ない|たい|ください|ません|である|でした|ました)(?:[。」）)]|$)/u;

/** Whether words are a sentence or a part of one, and not a name in a list. */
export const isSentence = (words: string): boolean => SENTENCE.test(words);
