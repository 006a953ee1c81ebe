/** The notations in which minutes name a speaker; each reads one line and says what it would be. */

import type { Line } from '../text/line.ts';
import { isSentence, isSpeech } from '../text/sentence.ts';
import { MARKS } from './legend.ts';
import { endsWithOffice, isOrganisation, isPeopleHead, plainWords } from './post-words.ts';
import { type NameContext, readSpeakerName, type SpeakerName } from './speaker-name.ts';
import { readNamed } from './speaker-split.ts';

/** The notations, from the one that proves itself to the one that must be seen often to be believed. */
export type Notation =
  | 'mark'
  | 'question and answer'
  | 'brackets'
  | 'round brackets'
  | 'colon'
  | 'closing bracket'
  | 'cell'
  | 'alone'
  | 'space';

/** A line read as the beginning of a statement. */
export interface Opening {
  notation: Notation;
  line: Line;
  mark: string | null;
  /** The words that name the speaker, as printed, mark included. */
  heading: string;
  /** What was said on the same line; '' when it begins below. */
  said: string;
  name: SpeakerName;
}

/** What lines are read against: the marks of the legend, and how names are read. */
export interface NotationContext extends NameContext {
  legend: ReadonlySet<string>;
}

type Reader = (line: Line, context: NotationContext) => Opening | undefined;

const NOBODY: SpeakerName = {
  speaker: null,
  role: null,
  note: null,
  evidence: '問答の印',
  certain: true,
  isOrganisation: false,
};

const QUESTION_WORDS =
  '問|答|質問|回答|質疑|応答|答弁|意見|要望|提案|意見等|質問・意見|意見・質問|意見・要望|質疑・意見|再質問|再答弁|討論|説明|報告';
const IS_QUESTION = new RegExp(`^(?:${QUESTION_WORDS})$`, 'u');
const QUESTION_FIRST = /^(?:意見質疑|質疑|答弁|意見|要望|質問|回答|説明|討論)(?=.{2,})/u;
const LIST = String.raw`[\s\u3000]*(?:[・･\-－‐→⇒*][\s\u3000]*)?`;

const opening = (
  notation: Notation,
  line: Line,
  heading: string,
  said: string,
  name: SpeakerName,
  mark: string | null = null,
): Opening => ({ notation, line, mark, heading: heading.trim(), said: said.trim(), name });

const COUNT_OF_PEOPLE = /[（(][\s\u3000]*[\d０-９一二三四五六七八九十]+[\s\u3000]*[人名][^（）()]*[）)]/u;

const readMark: Reader = (line, context) => {
  const found = new RegExp(`^(?<mark>[${MARKS}])[\\s\\u3000]*(?<rest>.+)$`, 'u').exec(line.words)?.groups;
  if (!found) return undefined;
  const { mark = '', rest = '' } = found;
  const known = context.legend.has(mark);
  if (IS_QUESTION.test(plainWords(rest)))
    return opening('question and answer', line, line.words, '', NOBODY, mark);
  if (isPeopleHead(rest.replace(COUNT_OF_PEOPLE, '')) || COUNT_OF_PEOPLE.test(rest)) return undefined;
  const kind = QUESTION_FIRST.exec(rest)?.[0] ?? '';
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
  if (!known) return undefined;
  // The legend makes the mark a speaker's: the words are a name when they are short, else nobody is named.
  const anonymous = { ...NOBODY, evidence: '凡例の印', certain: false };
  return rest.length <= 25 && !isSentence(rest)
    ? opening('mark', line, line.words, '', anonymous, mark)
    : opening('mark', line, mark, rest, { ...anonymous, certain: true }, mark);
};

const asOrganisation = (words: string): SpeakerName => ({
  ...NOBODY,
  role: words,
  evidence: '組織の名',
  isOrganisation: true,
});

const NO_SPEAKER =
  /^(?:資料|議題|議案|報告|結果|結論|結び|決定|概要|注|参考|補足|別紙|日程|目的|経過|主な|その他|コメント|宿題)/u;

const BRACKETS =
  /^[\s\u3000]*(?<open>[【＜<〈《［[])(?<head>[^】＞>〉》］\]]{1,40})(?<close>[】＞>〉》］\]])(?<note>[（(][^（）()]{2,40}[）)])?[\s\u3000]*[:：]?(?<said>.*)$/u;

const readBrackets: Reader = (line, context) => {
  const found = BRACKETS.exec(line.words)?.groups;
  if (!found) return undefined;
  const { open = '', head = '', close = '', note = '', said = '' } = found;
  const heading = `${open}${head}${close}`;
  const name = readSpeakerName(head, context) ?? inRoster(head, context);
  if (name) {
    // What stands in brackets and nothing after it is what was said: （意見なし）, （資料１について説明）.
    return said.trim() === '' && note !== ''
      ? opening('brackets', line, heading, note, name)
      : opening('brackets', line, `${heading}${note}`, said, {
          ...name,
          note: name.note ?? (note.slice(1, -1) || null),
        });
  }
  if (isOrganisation(head) && !NO_SPEAKER.test(plainWords(head)))
    return opening('brackets', line, heading, `${note}${said}`, asOrganisation(head));
  return undefined;
};

const readRoundBrackets: Reader = (line, context) => {
  const found = new RegExp(
    `^${LIST}[（(](?<head>(?:[^（）()]|[（(][^（）()]{1,8}[）)]){1,40})[）)][\\s\\u3000]*[:：]?(?<said>.*)$`,
    'u',
  ).exec(line.words)?.groups;
  if (!found) return undefined;
  const { head = '', said = '' } = found;
  const heading = line.words
    .slice(0, line.words.length - said.length)
    .replace(/^[・･\-－‐→⇒*\s\u3000]+/u, '');
  const name = readSpeakerName(head, context);
  if (name) return opening('round brackets', line, heading, said, name);
  if (isOrganisation(head) && plainWords(head).length <= 12)
    return opening('round brackets', line, heading, said, asOrganisation(head));
  return undefined;
};

const readColon: Reader = (line, context) => {
  const found = new RegExp(
    `^${LIST}(?<head>[^:：。「」]{1,40}?)[\\s\\u3000]*[:：](?![/／])[\\s\\u3000]*(?<said>.*)$`,
    'u',
  ).exec(line.words)?.groups;
  if (!found) return undefined;
  const { head = '', said = '' } = found;
  if (isPeopleHead(head) || /^(?:出席|欠席|参加|事務局出席|記録|記載|作成|担当課|担当者|所管)/u.test(head))
    return undefined;
  const named = /^発言者$/u.test(plainWords(head)) ? readSpeakerName(said, context) : undefined;
  if (named) return opening('colon', line, line.words, '', named);
  const name = readSpeakerName(head, context) ?? inRoster(head, context);
  return (
    name &&
    opening(
      'colon',
      line,
      line.words.slice(0, line.words.length - said.length).replace(/^[・･\-－‐→⇒*\s\u3000]+/u, ''),
      said,
      name,
    )
  );
};

/** A bare name is believed when it stands in the list of those who were there. */
const inRoster = (head: string, { roster, readName }: NotationContext): SpeakerName | undefined => {
  const plain = plainWords(head);
  const isThere = plain.length >= 2 && plain.length <= 8 && roster.includes(plain);
  return isThere && readName(plain)?.kind === 'person'
    ? { ...NOBODY, speaker: plain, evidence: '出席者の名簿' }
    : undefined;
};

const readClosingBracket: Reader = (line, context) => {
  const found =
    /^(?<head>(?:[^（）()。、「」\s\u3000]|[（(][^（）()]{1,4}[）)]){2,24})[）)][\s\u3000]*(?<said>.*)$/u.exec(
      line.words,
    )?.groups;
  if (!found) return undefined;
  const { head = '', said = '' } = found;
  const name = readSpeakerName(head, context);
  return (
    name && opening('closing bracket', line, line.words.slice(0, line.words.length - said.length), said, name)
  );
};

/** What can come after a Q or an A: the one who asks or answers, and nothing that is said. */
const readAsker = (words: string, context: NotationContext): SpeakerName | undefined => {
  if (words === '' || isSentence(words) || words.length > 25) return undefined;
  const name = readSpeakerName(words, context);
  if (name || !/(?:新聞|新報|日報|放送|通信|テレビ|社)$/u.test(words)) return name;
  return asOrganisation(words);
};

const readQuestion: Reader = (line, context) => {
  const letter =
    /^[\s\u3000]*(?<head>[（(【]?[QＱAＡ][\s\u3000]*[\d０-９]{0,3}[）)】]?)[\s\u3000]*(?:[:：.．、）)]|[\s\u3000])[\s\u3000]*(?<said>\S.*)?$/u.exec(
      line.words,
    )?.groups;
  const word = new RegExp(
    `^(?<head>(?:[→⇒][\\s\\u3000]*)?[（(【〔](?:${QUESTION_WORDS})[\\s\\u3000]*[\\d０-９]{0,3}[）)】〕])[\\s\\u3000]*(?:[:：])?(?<said>.*)$`,
    'u',
  ).exec(line.words)?.groups;
  const plain = new RegExp(
    `^(?<head>(?:${QUESTION_WORDS})[\\s\\u3000]*[\\d０-９]{0,3})(?:[\\s\\u3000]*[:：）)][\\s\\u3000]*|[\\s\\u3000]+|$)(?<said>.*)$`,
    'u',
  ).exec(line.words)?.groups;
  const found = letter ?? word ?? plain;
  if (!found) return undefined;
  const { head = '', said = '' } = found;
  const asker = readAsker(said.trim(), context);
  return asker
    ? opening('question and answer', line, line.words, '', asker)
    : opening('question and answer', line, head, said, NOBODY);
};

const readCell: Reader = (line, context) => {
  const [head = '', ...cells] = line.words.split('\t');
  const name = cells.length > 0 ? (readSpeakerName(head, context) ?? inRoster(head, context)) : undefined;
  return name && opening('cell', line, head, cells.join('　'), name);
};

const readAlone: Reader = (line, context) => {
  if (plainWords(line.words).length > 20 || !endsWithOffice(line.words) || /[:：\t（(]/u.test(line.words))
    return undefined;
  const name = readSpeakerName(line.words, context);
  return name && opening('alone', line, line.words, '', name);
};

const readSpace: Reader = (line, context) => {
  if (/[:：\t]/u.test(line.words.slice(0, 20))) return undefined;
  const named = readNamed(line.words, context);
  return named && isSpeech(named.said) && endsWithOffice(named.head)
    ? opening('space', line, named.head, named.said, named.name)
    : undefined;
};

const readers: Reader[] = [
  readMark,
  readBrackets,
  readRoundBrackets,
  readQuestion,
  readCell,
  readColon,
  readClosingBracket,
  readAlone,
  readSpace,
];

/** Every notation in which a line could open a statement. */
export const readOpenings = (line: Line, context: NotationContext): Opening[] =>
  line.kind === 'text' && line.heading === 0 ? readers.flatMap((read) => read(line, context) ?? []) : [];
