/** 「問１ …」, 「Ａ：…」, 「【回答】」, 「→（回答）」: who asks and who answers is often not said. */
import { isSentence } from '../../text/sentence.ts';
import type { SpeakerName } from '../name-run.ts';
import { isOrganisation, plainWords } from '../post-words.ts';
import { readSpeakerName } from '../speaker-name.ts';
import { asOrganisation, NOBODY, type NotationContext, opening, type Reader } from './opening.ts';

const WORDS =
  '問|答|質問|回答|質疑|応答|答弁|意見|要望|提案|意見等|質問・意見|意見・質問|意見・要望|質疑・意見|再質問|再答弁|討論|説明|報告';
const IS_WORD = new RegExp(`^(?:${WORDS})$`, 'u');

/** Whether words say that something is asked or answered, and nothing more. */
export const isQuestionWord = (words: string): boolean => IS_WORD.test(plainWords(words));

const FORMS = [
  /^[\s\u3000]*(?<head>[（(【]?[QＱAＡ][\s\u3000]*[\d０-９]{0,3}[）)】]?)[\s\u3000]*(?:[:：.．、）)]|[\s\u3000])[\s\u3000]*(?<said>\S.*)?$/u,
  new RegExp(
    `^(?<head>(?:[→⇒][\\s\\u3000]*)?[（(【〔](?:${WORDS})[\\s\\u3000]*[\\d０-９]{0,3}[）)】〕])[\\s\\u3000]*(?:[:：])?(?<said>.*)$`,
    'u',
  ),
  new RegExp(
    `^(?<head>(?:${WORDS})[\\s\\u3000]*[\\d０-９]{0,3})(?:[\\s\\u3000]*[:：）)][\\s\\u3000]*|[\\s\\u3000]+|$)(?<said>.*)$`,
    'u',
  ),
];

/** What can come after a Q or an A: the one who asks or answers, and nothing that is said. */
const readAsker = (words: string, context: NotationContext): SpeakerName | undefined => {
  if (words === '' || isSentence(words) || words.length > 25) return undefined;
  return readSpeakerName(words, context) ?? (isOrganisation(words) ? asOrganisation(words) : undefined);
};

/** A question or an answer, with the one who asks when the line names nobody else. */
export const readQuestion: Reader = (line, context) => {
  const found = FORMS.map((form) => form.exec(line.words)?.groups).find(Boolean);
  if (!found) return undefined;
  const { head = '', said = '' } = found;
  const asker = readAsker(said.trim(), context);
  return asker
    ? opening('question and answer', line, line.words, '', asker)
    : opening('question and answer', line, head, said, NOBODY);
};
