/** What tells a sentence from a name or a heading. */

const SENTENCE =
  /[。．！？]|(?:ます|です|した|ない|たい|ください|ません|である|でした|ました)(?:[。」）)]|$)/u;

/** Whether words are a sentence or a part of one, and not a name in a list. */
export const isSentence = (words: string): boolean => SENTENCE.test(words);

/** Particles and verbs that no list of names and titles holds. */
const SPOKEN = /[はがをにでと]|(?:について|から|ので|ため|して)/u;

/** Whether words are the beginning of what somebody says, also when the line is wrapped before the sentence ends. */
export const isSpeech = (words: string): boolean =>
  isSentence(words) || ([...words].length >= 15 && SPOKEN.test(words));

/** Whether words end as one speaks to others, and no list and no note does. */
export const isSpoken = (words: string): boolean =>
  /(?:ます|です|ました|でした|ください|ません|たい|ですか|ますか)[。？?]?$/u.test(words);
