/** The lines of a printed list → its entries: several can share a line, and one can go on on the next. */

import { kinds } from '../meeting/field-labels.ts';
import { plainWords } from '../speakers/post-words.ts';
import {
  BOOKED,
  countOf,
  levelOf,
  MEASURE,
  NAMED,
  NEXT_LINE,
  NUMBERED,
  NUMBERED_MATTER,
  titleOf,
} from './agenda-title.ts';

/** A line of a list, or a part of one. */
export interface ListLine {
  words: string;
  number: number;
}

const NUMBER_INSIDE =
  /(?<=^|[\s\u3000])(?:[（(][\s\u3000]*[0-9０-９]{1,2}[\s\u3000]*[）)]|[①-⑳]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|(?=[\s\u3000])))/gu;

const circled = (number: string): number | undefined =>
  /^[①-⑳]/u.test(number) ? number.charCodeAt(0) - 0x245f : countOf(number);

/** 「１　甲　２　乙」 and 「２　協議　（１）甲」: the numbers that count on from the first, or begin a list inside it. */
const toParts = ({ words, number }: ListLine): ListLine[] => {
  const starts: number[] = [];
  let before: { level: number; count: number } | undefined;
  for (const match of words.matchAll(NUMBER_INSIDE)) {
    const [level, count] = [levelOf(match[0]), circled(match[0]) ?? 0];
    const isFirst = before === undefined && match.index === 0;
    const countsOn = before?.level === level && count === before.count + 1;
    const beginsInside = before !== undefined && level > before.level && count === 1;
    if (!isFirst && !countsOn && !beginsInside) continue;
    starts.push(match.index);
    before = { level, count };
  }
  return starts.length < 2
    ? [{ words, number }]
    : starts.map((start, index) => ({ words: words.slice(start, starts[index + 1]).trim(), number }));
};

const KANA = /^(?:[（(][ア-ンｱ-ﾝ][）)]|[アイウエオカキク][\s\u3000.．])[\s\u3000]*(?<title>\S.*)$/u;

/** 「（ア）甲」「（イ）乙」: a list that has no other numbers. */
export const kanaEntriesIn = (lines: readonly ListLine[]): Entry[] =>
  lines.flatMap(({ words, number }) => {
    const title = KANA.exec(words)?.groups?.title;
    return title === undefined ? [] : [{ title: titleOf(title), heading: words, lines: [number], level: 1 }];
  });

/** One entry of a list, as far as its lines show it. */
export interface Entry {
  title: string;
  heading: string;
  lines: number[];
  level: number;
}

/** The entries of a list: numbered ones when there are any, else each line; a title may go on on the next line. */
export const entriesIn = (lines: readonly ListLine[]): Entry[] => {
  const entries: Entry[] = [];
  let isOpen = false;
  for (const { words, number } of lines.flatMap(toParts)) {
    const named = NAMED.exec(words)?.groups?.title;
    const found = NUMBERED.exec(words)?.groups ?? NUMBERED_MATTER.exec(words)?.groups;
    const isBooked = BOOKED.test(words);
    const title = titleOf(named ?? found?.title ?? (isBooked ? words : ''));
    const waiting = entries.at(-1);
    if (isBooked && named === undefined && isOpen && waiting?.title === '') {
      // 「日程第３」 alone, and the matter with its own number below it.
      waiting.title = title;
      waiting.heading = `${waiting.heading}　${words.replace(MEASURE, '').trim()}`;
      waiting.lines.push(number);
      continue;
    }
    if (named !== undefined || found || isBooked) {
      entries.push({
        title,
        heading: words.replace(MEASURE, '').trim(),
        lines: [number],
        level: isBooked ? 9 : found && named === undefined ? levelOf(found.number ?? '') : 1,
      });
      isOpen = true;
      continue;
    }
    const last = entries.at(-1);
    if (!last || !isOpen) continue;
    const goesOn =
      last.title === '' ||
      NEXT_LINE.test(words) ||
      (/^[（(][^（）()]*[）)]$/u.test(words) && !kinds.has(plainWords(words).slice(1, -1)));
    if (goesOn) {
      last.title = titleOf(last.title + words);
      last.heading = `${last.heading}${/[）)\p{Script=Han}ぁ-んァ-ヴ]$/u.test(last.heading) && !/第[0-9０-９]+$/u.test(last.heading) ? '' : '　'}${words}`;
      last.lines.push(number);
    } else isOpen = false;
  }
  return entries;
};
