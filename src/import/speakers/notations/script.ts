/** 「沼田委員長「それでは始めます。」」: the speaker before what is said in quotation marks, as in a play. */
import { endsWithOffice, isOrganisation } from '../post-words.ts';
import { readFromRoster, readSpeakerName } from '../speaker-name.ts';
import { asOrganisation, LIST, opening, type Reader } from './opening.ts';

const SCRIPT = new RegExp(
  `^${LIST}(?<head>[^「」『』。、，:：\\s\\u3000][^「」『』。、，:：]{0,19}?)[\\s\\u3000]*「(?<said>.+)$`,
  'u',
);

/** Whether the quotation closes and the line goes on: 「会長「続けてほしい」との声もある。」 quotes somebody. */
const isQuoted = (said: string): boolean => {
  let open = 1;
  for (const [index, sign] of [...said].entries()) {
    open += sign === '「' ? 1 : sign === '」' ? -1 : 0;
    if (open === 0) return index < [...said].length - 1;
  }
  return false;
};

/** A speaker before an opening quotation mark that ends no sentence of somebody else. */
export const readScript: Reader = (line, context) => {
  const { head = '', said = '' } = SCRIPT.exec(line.words)?.groups ?? {};
  if (head === '' || isQuoted(said)) return undefined;
  const named =
    (endsWithOffice(head.replace(/[（(][^（）()]*[）)]$/u, ''))
      ? readSpeakerName(head, context)
      : undefined) ??
    readFromRoster(head, context) ??
    (isOrganisation(head) ? asOrganisation(head) : undefined);
  return named && opening('script', line, head, said.replace(/」$/u, ''), named);
};
