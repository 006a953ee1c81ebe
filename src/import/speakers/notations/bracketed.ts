/** 「【事務局】」, 「（南田委員）」, 「山本委員長)」: the speaker in brackets, or before a closing one. */
import { isOrganisation, plainWords } from '../post-words.ts';
import { readFromRoster, readSpeakerName } from '../speaker-name.ts';
import { asOrganisation, LIST, opening, type Reader, withoutList } from './opening.ts';

/** Headings that end like an organisation and are none. */
const NO_SPEAKER =
  /^(?:資料|議題|議案|報告|結果|結論|結び|決定|概要|注|参考|補足|別紙|日程|目的|経過|主な|その他|コメント|宿題)/u;

const BRACKETS =
  /^[\s\u3000]*(?<open>[【＜<〈《［[])(?<head>[^】＞>〉》］\]]{1,40})(?<close>[】＞>〉》］\]])(?<note>[（(][^（）()]{2,40}[）)])?[\s\u3000]*[:：]?(?<said>.*)$/u;

/** A speaker in brackets that stand out: 【 】, ＜ ＞, 《 》, ［ ］. */
export const readBrackets: Reader = (line, context) => {
  const found = BRACKETS.exec(line.words)?.groups;
  if (!found) return undefined;
  const { open = '', head = '', close = '', note = '', said = '' } = found;
  const heading = `${open}${head}${close}`;
  const name = readSpeakerName(head, context) ?? readFromRoster(head, context);
  if (name) {
    // What stands in brackets and nothing after it is what was said: （意見なし）, （資料１について説明）.
    return said.trim() === '' && note !== ''
      ? opening('brackets', line, heading, note, name)
      : opening('brackets', line, `${heading}${note}`, said, {
          ...name,
          note: name.note ?? (note.slice(1, -1) || null),
        });
  }
  return isOrganisation(head) && !NO_SPEAKER.test(plainWords(head))
    ? opening('brackets', line, heading, `${note}${said}`, asOrganisation(head))
    : undefined;
};

const ROUND = new RegExp(
  `^${LIST}[（(〔](?<head>(?:[^（）()〔〕]|[（(][^（）()]{1,8}[）)]){1,40})[）)〕][\\s\\u3000]*[:：]?(?<said>.*)$`,
  'u',
);

/** A speaker in round brackets, which hold many other things too. */
export const readRoundBrackets: Reader = (line, context) => {
  const found = ROUND.exec(line.words)?.groups;
  if (!found) return undefined;
  const { head = '', said = '' } = found;
  const heading = withoutList(line.words.slice(0, line.words.length - said.length));
  const name = readSpeakerName(head, context) ?? readFromRoster(head, context);
  if (name) return opening('round brackets', line, heading, said, name);
  return isOrganisation(head) && plainWords(head).length <= 12
    ? opening('round brackets', line, heading, said, asOrganisation(head))
    : undefined;
};

const CLOSED =
  /^(?<head>(?:[^（）()。、「」\s\u3000]|[（(][^（）()]{1,4}[）)]){2,24})[）)][\s\u3000]*(?<said>.*)$/u;

/** A speaker before a closing bracket that nothing opened. */
export const readClosingBracket: Reader = (line, context) => {
  const { head = '', said = '' } = CLOSED.exec(line.words)?.groups ?? {};
  const name = head === '' ? undefined : readSpeakerName(head, context);
  return (
    name && opening('closing bracket', line, line.words.slice(0, line.words.length - said.length), said, name)
  );
};
