/** Times as minutes print them: 9:25～9:45, 午後１時３０分から午後２時４５分まで, 午後一時五分開議. */
import { NUMBER_SIGNS, readNumber } from '../../domain/number-words.ts';

/** A time of day found in a text. */
export interface FoundTime {
  /** `hh:mm`. */
  time: string;
  start: number;
  end: number;
  /** Whether 午前 or 午後 stands before it. */
  half: '午前' | '午後' | null;
}

const N = `[${NUMBER_SIGNS}]`;
const S = '[ \\t\\u3000]*';
const HALF = `(?:(?<half>午${S}[前後]|正午|AM|PM)${S})?`;
const TIME = new RegExp(
  `${HALF}(?:(?<hour>${N}{1,3})${S}時(?!間)${S}(?:(?<half_hour>半)|(?<minute>${N}{1,4})${S}分)?|(?<clock>[0-9０-９]{1,2})${S}[:：]${S}(?<minutes>[0-9０-９]{2}))`,
  'gu',
);

const toFound = (match: RegExpExecArray): FoundTime[] => {
  const { half, hour, half_hour, minute, clock, minutes } = match.groups ?? {};
  const h = readNumber(hour ?? clock ?? '');
  const m = half_hour ? 30 : (readNumber(minute ?? minutes ?? '') ?? 0);
  const plainHalf = half?.replaceAll(/\s/gu, '').replace('AM', '午前').replace('PM', '午後') ?? null;
  if (h === undefined || h > 24 || m > 59) return [];
  const hours = plainHalf === '午後' && h < 12 ? h + 12 : h;
  if (hours > 23) return [];
  return [
    {
      time: `${String(hours).padStart(2, '0')}:${String(m).padStart(2, '0')}`,
      start: match.index,
      end: match.index + match[0].length,
      half: plainHalf === '午前' || plainHalf === '午後' ? plainHalf : null,
    },
  ];
};

/** All times of day in a text, in the order they stand. */
export const findTimes = (text: string): FoundTime[] => [...text.matchAll(TIME)].flatMap(toFound);

const TO = /^[\s\u3000]*(?:(?:から|より|[~～〜〰–—−－\-‐])[\s\u3000]*至?|至)[\s\u3000]*$/u;

/** Start and end of 「午後7時～8時50分」; the second time takes over 午後 from the first when it would be earlier. */
export const readPeriod = (text: string): { start: string | null; end: string | null; until: number } => {
  const [first, second] = findTimes(text);
  if (!first) return { start: null, end: null, until: 0 };
  if (!second || !TO.test(text.slice(first.end, second.start)))
    return { start: first.time, end: null, until: first.end };
  const [hours = 0, minutes = ''] = second.time
    .split(':')
    .map((part, index) => (index ? part : Number(part)));
  const late =
    first.half === '午後' && second.half === null && second.time < first.time && Number(hours) < 12;
  const end = late ? `${Number(hours) + 12}:${minutes}` : second.time;
  return end > first.time
    ? { start: first.time, end, until: second.end }
    : { start: first.time, end: null, until: first.end };
};
