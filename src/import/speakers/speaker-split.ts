/** A name and the first words said, which share a line. */

import { isSentence } from '../text/sentence.ts';
import type { NameContext, SpeakerName } from './name-run.ts';
import { endsWithOffice, plainWords } from './post-words.ts';
import { isInRoster } from './roster.ts';
import { isClosed, readSpeakerName } from './speaker-name.ts';

/** A name as far as a line shows it, and what is said after it. */
export interface Split {
  head: string;
  said: string;
}

const NAME_THEN_BRACKETS =
  /^(?<head>[^（(。、]{1,40}?[\s\u3000]*[（(][^（）()]{1,40}[）)])[\s\u3000]*(?<said>.+)$/u;
const BRACKETS_IN_NAME =
  /^(?<head>[\p{Script=Han}々ヶぁ-んァ-ヴー]{1,5}[（(][^（）()]{1,3}[）)][^\s\u3000。、（(]{1,20})[\s\u3000]+(?<said>.+)$/u;
const CLOSED = /^(?<head>[^。、「」\s\u3000]{2,30}?)[:：）)][\s\u3000]*(?<said>.*)$/u;

const splitWith = (form: RegExp, words: string): Split[] => {
  const groups = form.exec(words)?.groups;
  return groups ? [{ head: groups.head ?? '', said: groups.said ?? '' }] : [];
};

/** 「中村　委員長　ただいま…」: after the second white space, after the first, after the third. */
const splitsAtSpaces = (words: string): Split[] => {
  const ends = [...words.matchAll(/[\s\u3000]+/gu)].map(({ index }) => index);
  return [ends[0], ends[1], ends[2]].flatMap((end) =>
    end === undefined ? [] : [{ head: words.slice(0, end), said: words.slice(end).trim() }],
  );
};

/** A name that stands after its post (知事　鈴木英敬) is no word of a speech. */
const isWholeName = (said: string, { readName, roster }: NameContext): boolean => {
  const plain = plainWords(said);
  return (
    !isSentence(said) &&
    (isInRoster(plain, roster) || (readName(plain)?.name === plain && readName(plain)?.surname !== plain))
  );
};

/** 「市民病院　院長　大谷委員」: what follows the post is the person and no speech. */
const isNameAndPost = (said: string, context: NameContext): boolean =>
  !isSentence(said) && endsWithOffice(said) && readSpeakerName(said, context)?.speaker !== null;

/** Reads a name and what is said after it on the same line; undefined when no name stands there. */
export const readNamed = (
  words: string,
  context: NameContext,
): (Split & { name: SpeakerName }) | undefined => {
  const splits = [
    ...splitWith(BRACKETS_IN_NAME, words),
    ...splitWith(NAME_THEN_BRACKETS, words),
    ...splitsAtSpaces(words).filter(
      ({ head, said }) =>
        isClosed(head) &&
        !isWholeName(said, context) &&
        !isNameAndPost(said, context) &&
        !/^[（(][^（）()]*[）)]$/u.test(said),
    ),
  ];
  const spread = splits.find(
    ({ head }) =>
      endsWithOffice(head.replace(/[\s\u3000]*[（(][^（）()]*[）)]$/u, '')) || /[（(君氏]/u.test(head),
  );
  for (const split of spread ? [spread, ...splits] : splits) {
    const name = readSpeakerName(split.head, context);
    if (name) return { ...split, name };
  }
  const whole = readSpeakerName(words, context);
  if (whole) return { head: words, said: '', name: whole };
  for (const split of splitWith(CLOSED, words)) {
    const name = readSpeakerName(split.head, context);
    if (name) return { ...split, head: words.slice(0, words.length - split.said.length), name };
  }
  return undefined;
};
