/** 「沼田委員長「それでは始めます。」」: the speaker before what is said in quotation marks, as in a play. */
import { endsWithOffice, isOrganisation } from '../post-words.ts';
import { readFromRoster, readSpeakerName } from '../speaker-name.ts';
import { asOrganisation, LIST, opening, type Reader } from './opening.ts';

const SCRIPT = new RegExp(
  `^${LIST}(?<head>[^「」『』。、，:：\\s\\u3000][^「」『』。、，:：]{0,19}?)[\\s\\u3000]*「(?<said>.+)$`,
  'u',
);

/** A speaker before an opening quotation mark that ends no sentence of somebody else. */
export const readScript: Reader = (line, context) => {
  const { head = '', said = '' } = SCRIPT.exec(line.words)?.groups ?? {};
  if (head === '' || /」.+[^」]$/u.test(said)) return undefined;
  const named =
    (endsWithOffice(head.replace(/[（(][^（）()]*[）)]$/u, ''))
      ? readSpeakerName(head, context)
      : undefined) ??
    readFromRoster(head, context) ??
    (isOrganisation(head) ? asOrganisation(head) : undefined);
  return named && opening('script', line, head, said.replace(/」$/u, ''), named);
};
