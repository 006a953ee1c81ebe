/** 「北野委員長：…」, 「知事」 alone, 「沖田委員　…」, and the left cell of a table: no sign but where the name stands. */

import { readLabel } from '../../meeting/labelled-field.ts';
import { isSpeech, isSpoken } from '../../text/sentence.ts';
import {
  endsWithOffice,
  isOrganisation,
  isPeopleHead,
  isSeatNumber,
  officeOfAnonymous,
  plainWords,
} from '../post-words.ts';
import { readFromRoster, readSpeakerName } from '../speaker-name.ts';
import { readNamed } from '../speaker-split.ts';
import { asOrganisation, LIST, opening, type Reader, withoutList } from './opening.ts';

const COLON = new RegExp(
  `^${LIST}(?<head>[^:：。「」]{1,40}?)[\\s\\u3000]*[:：](?![/／])[\\s\\u3000]*(?<said>.*)$`,
  'u',
);
/** Labels of lists and of forms, which end like a speaker. */
const NO_SPEAKER = /^(?:出席|欠席|参加|事務局出席|記録|記載|作成|担当課|担当者|所管|主催|共催)/u;

/** 「発言者：…」, 「発言者　…」: the label says that a speaker follows. */
const LABELLED = /^発[\s\u3000]*言[\s\u3000]*者(?:[\s\u3000]*[:：][\s\u3000]*|[\s\u3000]+)(?<after>.+)$/u;

/** A speaker before a colon. */
export const readColon: Reader = (line, context) => {
  const { after = '' } = LABELLED.exec(line.words)?.groups ?? {};
  const named = after === '' ? undefined : readSpeakerName(after, context);
  if (named) return opening('colon', line, line.words, '', named);
  const { head = '', said = '' } = COLON.exec(line.words)?.groups ?? {};
  if (head === '' || ((isPeopleHead(head) || NO_SPEAKER.test(head)) && !isSpoken(said))) return undefined;
  const organisation = isOrganisation(head) && plainWords(head).length <= 8 && !readLabel(line);
  const name =
    readSpeakerName(head, context) ??
    readFromRoster(head, context) ??
    (organisation ? asOrganisation(head) : undefined);
  const heading = withoutList(line.words.slice(0, line.words.length - said.length));
  return name && opening('colon', line, heading, said, name);
};

/** What can stand left of the speaker in a table: the number of the statement, or a time. */
const COUNTER = /^(?:[\d０-９]{0,4}|[\d０-９]{1,2}[:：][\d０-９]{2})$/u;

/** A speaker in the left cell of a row. */
export const readCell: Reader = (line, context) => {
  const cells = line.words.split('\t').map((cell) => cell.trim());
  const at = COUNTER.test(cells[0] ?? '') ? 1 : 0;
  const head = cells[at] ?? '';
  const rest = cells.slice(at + 1);
  const name =
    rest.length > 0 ? (readSpeakerName(head, context) ?? readFromRoster(head, context)) : undefined;
  return name && opening('cell', line, head, rest.join('　'), name);
};

/** A speaker who has the line alone. */
export const readAlone: Reader = (line, context) => {
  const { words } = line;
  if (plainWords(words).length > 20 || !endsWithOffice(words) || /[:：\t（(]/u.test(words)) return undefined;
  const name = readSpeakerName(words, context);
  return name && opening('alone', line, words, '', name);
};

/** Wide white space after a word: 「道路整備課　　進み具合は…」. */
const AT_WIDE_SPACE = /^(?<home>\S{2,12})(?:\u3000|\s{2})[\s\u3000]*(?<speech>\S.*)$/u;

/** A speaker and white space before what is said. */
export const readSpace: Reader = (line, context) => {
  if (/[:：\t]/u.test(line.words.slice(0, 20))) return undefined;
  const { home = '', speech = '' } = AT_WIDE_SPACE.exec(line.words)?.groups ?? {};
  if (isOrganisation(home) && isSpeech(speech))
    return opening('space', line, home, speech, asOrganisation(home));
  const named = readNamed(line.words, context);
  const office = named?.head.replace(/[\s\u3000]*[（(][^（）()]*[）)]$/u, '') ?? '';
  const isSpeaker = endsWithOffice(office) || isSeatNumber(office) || officeOfAnonymous(office) !== undefined;
  return named && isSpeech(named.said) && isSpeaker
    ? opening('space', line, named.head, named.said, named.name)
    : undefined;
};
