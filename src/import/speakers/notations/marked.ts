/** 「●森課長」, 「○議長（佐藤篤）　…」, 「◎答」: a mark before the speaker. */
import { isSentence, isSpeech } from '../../text/sentence.ts';
import { MARKS } from '../legend.ts';
import { endsWithOffice, isOrganisation, isPeopleHead, plainWords } from '../post-words.ts';
import { readNamed } from '../speaker-split.ts';
import { readRoundBrackets } from './bracketed.ts';
import { asOrganisation, NOBODY, opening, type Reader } from './opening.ts';
import { isQuestionWord } from './questions.ts';

const MARKED = new RegExp(`^(?<mark>[${MARKS}])[\\s\\u3000]*(?<rest>.+)$`, 'u');
const COUNT_OF_PEOPLE = /[（(][\s\u3000]*[\d０-９一二三四五六七八九十]+[\s\u3000]*[人名][^（）()]*[）)]/u;
/** 「■審議会委員（敬称略）」 heads a list. */
const LIST_OF_PEOPLE = /[（(][^（）()]*(?:敬称略|順不同)[^（）()]*[）)]$/u;
/** 「◯質疑佐藤委員」, 「◯質疑（佐藤委員）」: the kind of the statement meets the name. */
const KIND_FIRST = /^(?:意見質疑|意見要望|質疑|答弁|意見|要望|質問|回答|説明|討論)(?=.{2,})/u;

/** A speaker after a mark, or the words that the legend makes a speaker's. */
export const readMark: Reader = (line, context) => {
  const { mark = '', rest = '' } = MARKED.exec(line.words)?.groups ?? {};
  if (rest === '') return undefined;
  if (isQuestionWord(rest)) return opening('question and answer', line, line.words, '', NOBODY, mark);
  if (isPeopleHead(rest.replace(COUNT_OF_PEOPLE, '')) || COUNT_OF_PEOPLE.test(rest)) return undefined;
  if (LIST_OF_PEOPLE.test(rest)) return undefined;
  const kind = KIND_FIRST.exec(rest)?.[0] ?? '';
  const bracketed = readRoundBrackets({ ...line, words: rest.slice(kind.length) }, context);
  if (bracketed)
    return { ...bracketed, notation: 'mark', line, mark, heading: `${mark}${kind}${bracketed.heading}` };
  const named = readNamed(rest.slice(kind.length), context);
  if (named)
    return opening(
      'mark',
      line,
      `${line.words.slice(0, line.words.length - rest.length + kind.length)}${named.head}`,
      named.said,
      named.name,
      mark,
    );
  const { home = '', said = '' } = /^(?<home>\S{1,15})[\s\u3000]+(?<said>.+)$/u.exec(rest)?.groups ?? {};
  if (isOrganisation(home) && isSpeech(said))
    return opening('mark', line, `${mark}${home}`, said, asOrganisation(home), mark);
  if (!context.legend.has(mark)) return undefined;
  // The legend makes the mark a speaker's: the words are a name when they are short, else nobody is named.
  const anonymous = { ...NOBODY, evidence: '凡例の印', certain: false };
  return rest.length <= 25 && !isSentence(rest)
    ? opening('mark', line, line.words, '', anonymous, mark)
    : opening('mark', line, mark, rest, { ...anonymous, certain: true }, mark);
};

/** 「⇒（事務局）…」: who answers, below a question with a mark. */
export const readArrow: Reader = (line, context) => {
  const bracketed = /^[→⇒]/u.test(line.words) ? readRoundBrackets(line, context) : undefined;
  return bracketed && { ...bracketed, notation: 'arrow' };
};

/** 「・星野委員　…」: a bullet is a mark only before a speaker and what that speaker says. */
export const readBullet: Reader = (line, context) => {
  const { rest = '' } = /^[・･][\s\u3000]*(?<rest>.+)$/u.exec(line.words)?.groups ?? {};
  const named = /[:：\t]/u.test(rest.slice(0, 20)) ? undefined : readNamed(rest, context);
  return named?.said && isSpeech(named.said) && endsWithOffice(plainWords(named.head))
    ? opening('bullet', line, named.head, named.said, named.name)
    : undefined;
};
