/** The day and the hours of a meeting: from the field that names them, or from a line that can be nothing else. */

import { doubtAbout, type FoundDate, findDates } from '../../domain/dates-in-text.ts';
import { isOrganisation } from '../speakers/post-words.ts';
import type { Line } from '../text/line.ts';
import type { Field } from './labelled-field.ts';
import type { Evidenced } from './meeting-place.ts';
import { findTimes, readPeriod } from './meeting-time.ts';

/** When a meeting was held, as far as the text says it. */
export interface MeetingDay {
  date: Evidenced<string> | null;
  start: Evidenced<string> | null;
  end: Evidenced<string> | null;
  /** What about the day may be an error of the text. */
  doubts: { line: number; message: string }[];
}

/** What a date that stands alone is judged by. */
export interface DayContext {
  /** The line on which the name of the meeting stands. */
  name: number | undefined;
  /** The fields of the whole text. */
  fields: readonly Field[];
  /** Whether anybody speaks in the text, or it has an agenda. */
  hasSpeech: boolean;
}

interface DatedLine {
  line: Line;
  found: FoundDate;
  evidence: string;
}

/** Words beside a date that make it another day than that of the meeting. */
const OTHER_DAY =
  /次回|前回|公表|公開日|更新|掲載|作成|施行|発行|現在|提出|締切|期限|まで(?:に|の)|以降|予定|招集|告示|通知|委嘱|任期|決裁|起案|制定|改正|策定|印刷/u;
const MEETING_WORDS =
  /開議|開会|開催|散会|閉会|会議|委員会|審議会|協議会|懇談会|検討会|部会|本部|議会|定例会|臨時会|会見|記者発表|ワーキング/u;

const inField = ({ kind, line, value, below, label }: Field): DatedLine[] => {
  if (kind !== 'date') return [];
  const held = value === '' ? below.slice(0, 2) : [line, ...below.slice(0, 1)];
  return held.flatMap((source) =>
    findDates(source.words)
      .slice(0, 1)
      .map((found) => ({ line: source, found, evidence: `「${label}」の欄` })),
  );
};

/** Whether a line of the head is about the day of the meeting: nothing but the date, or the meeting with its date. */
const tellsDay = (words: string, found: FoundDate): boolean => {
  if (OTHER_DAY.test(words)) return false;
  const rest = `${words.slice(0, found.start)}${words.slice(found.end)}`;
  const plain = rest.replaceAll(
    /[\s\u3000（）()【】〔〕○〇◯●:：、,.．・~～〜\-–—−－@＠/／\d０-９時分半から]|午[前後]/gu,
    '',
  );
  // A date alone can be the day on which the paper was written: the day of the week or an hour must stand with it.
  const isDay = found.weekday !== null || findTimes(rest).length > 0;
  return (
    MEETING_WORDS.test(rest) ||
    (isDay && plain === '') ||
    (found.weekday !== null && findTimes(rest).length > 0)
  );
};

/** A day that stands alone, without day of the week or hour: it is the meeting's when it stands by the title. */
const standingAlone = (lines: readonly Line[], { name, hasSpeech }: DayContext): DatedLine[] => {
  const text = lines.filter(({ kind }) => kind === 'text');
  const alone = text.flatMap((line, index) => {
    const [found] = findDates(line.words);
    if (!found || OTHER_DAY.test(line.words) || /\{\{/u.test(line.words)) return [];
    const rest = `${line.words.slice(0, found.start)}${line.words.slice(found.end)}`.replaceAll(
      /[\s\u3000（）()【】〔〕[\]]/gu,
      '',
    );
    const title = text.findIndex(({ number }) => number === name);
    const nearTitle = title >= 0 && Math.abs(title - index) <= 2;
    // The office that wrote a paper stands below the day on which it was written.
    const isIssued = isOrganisation(text[index + 1]?.words ?? '');
    return rest === '' && (hasSpeech ? nearTitle && !isIssued : true)
      ? [{ line, found, evidence: hasSpeech ? '題のそばの日付' : '文書の日付' }]
      : [];
  });
  return alone.length === 1 ? alone : [];
};

const inHead = (lines: readonly Line[]): DatedLine[] =>
  lines.flatMap((line) =>
    line.kind !== 'text' || line.words.length > 80 || /\{\{/u.test(line.words)
      ? []
      : findDates(line.words)
          .filter((found) => tellsDay(line.words, found))
          .map((found) => ({ line, found, evidence: '会議の日付の行' })),
  );

/** One day, when all candidates agree; those with a day of the week speak louder. */
const agree = (candidates: DatedLine[]): DatedLine | undefined => {
  const louder = candidates.filter(({ found }) => found.weekday !== null);
  const heard = louder.length > 0 ? louder : candidates;
  return new Set(heard.map(({ found }) => found.date)).size === 1 ? heard[0] : undefined;
};

const SESSION = /^[\s\u3000（(〔○〇]*(?<time>午[前後].{2,12}?)(?<word>開会|開議|閉会|散会|閉議)/u;
const SESSION_BEFORE =
  /^(?<word>開会|開議|閉会|散会|閉議)(?:時刻|時間)?[\s\u3000:：]*(?<time>(?:午[前後])?[\s\u3000]*[\d０-９〇一二三四五六七八九十].{0,12})$/u;

/** 「午前10時00分開会」, 「閉会　午前10時41分」: the first that opens and the last that closes. */
const sessionTimes = (
  lines: readonly Line[],
): { start: Evidenced<string> | null; end: Evidenced<string> | null } => {
  let start: Evidenced<string> | null = null;
  let end: Evidenced<string> | null = null;
  for (const { words, number, kind } of lines) {
    if (kind !== 'text' || words.length > 80) continue;
    const tail = /(?<tail>午[前後].{2,12}?(?:開会|開議|閉会|散会|閉議))$/u.exec(words)?.groups?.tail;
    const found = (SESSION.exec(tail ?? words) ?? SESSION_BEFORE.exec(words))?.groups;
    const time = found && findTimes(found.time ?? '')[0]?.time;
    if (!time) continue;
    const value = { value: time, quote: words, line: number, evidence: `「${found.word}」の時刻` };
    if (/^開/u.test(found.word ?? '')) start ??= value;
    else end = value;
  }
  return { start, end };
};

const evidenced = (value: string | null, { line, evidence }: DatedLine): Evidenced<string> | null =>
  value === null ? null : { value, quote: line.words, line: line.number, evidence };

/** Whether one label gives different days: the text is about several meetings, and none is the day of all. */
const isOfSeveral = (fields: readonly Field[]): boolean =>
  Map.groupBy(
    fields.filter(({ kind }) => kind === 'date'),
    ({ label }) => label,
  )
    .values()
    .some((same) => new Set(same.flatMap((field) => inField(field)[0]?.found.date ?? [])).size > 1);

/** Why a text may hold the minutes of more than one meeting, at the line that says so. */
const severalMeetings = (days: readonly DatedLine[]): MeetingDay['doubts'] => {
  const [first] = days;
  const other = days.find(({ found }) => found.date !== first?.found.date);
  return first && other
    ? [
        {
          line: other.line.number,
          message: `${first.line.number}行目（${first.found.date}）と、開催日が２つあります（${other.found.date}）。複数の会議の記録が入っているなら、会議ごとのファイルに分けて取り込んでください。`,
        },
      ]
    : [];
};

/** Finds the day and the hours; `all` are all lines, for the times at which sessions open and close. */
export const findDay = (
  fields: readonly Field[],
  head: readonly Line[],
  all: readonly Line[],
  context: DayContext,
): MeetingDay => {
  const labelled = fields.flatMap(inField);
  const dated = context.fields.flatMap(inField);
  const candidates = inHead(head);
  const chosen = isOfSeveral(fields)
    ? undefined
    : (labelled[0] ?? agree(candidates.length > 0 ? candidates : standingAlone(head, context)));
  const session = sessionTimes(all);
  const several = severalMeetings(dated.length > 1 ? dated : labelled.length > 0 ? [] : candidates);
  if (!chosen) return { date: null, ...session, doubts: several };
  const { found, line } = chosen;
  const after = line.words.slice(found.end);
  const below = fields.find(({ kind, line: at }) => kind === 'date' && at.number === line.number)?.below[0];
  const period = readPeriod(after);
  const elsewhere = period.start === null && below ? readPeriod(below.words) : { start: null, end: null };
  const doubt = doubtAbout(found, line.words.slice(found.start, found.end));
  return {
    date: evidenced(found.date, chosen),
    start: evidenced(period.start ?? elsewhere.start, chosen) ?? session.start,
    end: evidenced(period.end ?? elsewhere.end, chosen) ?? session.end,
    doubts: [...(doubt ? [{ line: line.number, message: doubt }] : []), ...several],
  };
};
