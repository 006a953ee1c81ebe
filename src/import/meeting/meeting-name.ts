/** The name of a meeting, from its field or from the title over the minutes. */

import { findDates } from '../../domain/dates-in-text.ts';
import type { Line } from '../text/line.ts';
import { isSentence } from '../text/sentence.ts';
import type { Field } from './labelled-field.ts';
import { readLabel } from './labelled-field.ts';
import type { Evidenced } from './meeting-place.ts';

const MEETING =
  /(?:会議|委員会|審議会|協議会|懇談会|懇話会|検討会|研究会|部会|本部|分科会|連絡会|定例会|臨時会|議会|会見|ワーキンググループ|ＷＧ|WG|SWG|チーム|評議会|総会|説明会|公聴会|意見交換会)/u;
/** What is said of the minutes and not of the meeting. */
const OF_MINUTES =
  /[\s\u3000]*(?:の)?[（(「【]?(?:議事概要|議事要旨|議事録|議事内容|会議録|会議概要|議事要録|会議要旨|要点録|要点記録|速記録|発言要旨|結果概要|概要|要旨|記録)(?:[\s\u3000]*[（(（]?(?:案|要旨|確定稿|未定稿|第?[0-9０-９一二三四五六七八九十]+号)[）)]?)*[）)」】]?(?:第[0-9０-９一二三四五六七八九十]+号)?[\s\u3000]*(?:第[0-9０-９一二三四五六七八九十]+号)?$/u;

/** 「委員会会議録」 is the record of a 委員会; 「本部員会議概要」 is the record of a 本部員会議. */
const withoutRecord = (words: string): string => {
  const short = words.replace(OF_MINUTES, '');
  const cut = words.slice(short.length);
  return /^会議(?:録|概要|要旨)/u.test(cut) && !/会$/u.test(short) ? `${short}会議` : short;
};

const withoutDate = (words: string): string => {
  const [found] = findDates(words);
  return found && found.start === 0 ? words.slice(found.end).replace(/^[\s\u3000]+/u, '') : words;
};

const titleOf = (words: string): string =>
  withoutRecord(withoutDate(words).replace(/^[■□●○〇◯◎◆◇#\s\u3000]+/u, '')).trim();

/** Finds the name of the meeting; undefined when nothing over the minutes names one. */
export const findName = (fields: readonly Field[], head: readonly Line[]): Evidenced<string> | undefined => {
  const field = fields.find(
    ({ kind, value, below }) => kind === 'name' && (value !== '' || below.length > 0),
  );
  if (field) {
    const value = field.value || (field.below[0]?.words ?? '');
    const line = field.value ? field.line : (field.below[0] ?? field.line);
    return { value, quote: line.words, line: line.number, evidence: `「${field.label}」の欄` };
  }
  const until = fields.find(({ kind }) => kind !== 'body')?.line.number ?? 12;
  const candidates = head.filter(
    (candidate) =>
      candidate.number < Math.min(until, 12) &&
      candidate.kind === 'text' &&
      MEETING.test(candidate.words) &&
      [...candidate.words].length <= 70 &&
      !isSentence(candidate.words) &&
      !readLabel(candidate),
  );
  const line = candidates.find(({ words }) => OF_MINUTES.test(words)) ?? candidates[0];
  const value = line && titleOf(line.words);
  return line && value && MEETING.test(value)
    ? { value, quote: line.words, line: line.number, evidence: '議事録の題' }
    : undefined;
};
