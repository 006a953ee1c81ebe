/** An item of the agenda, 議題, and what its title and number look like. */

import { readNumber } from '../../domain/number-words.ts';
import { plainWords } from '../speakers/post-words.ts';

/** One item of the agenda. */
export interface AgendaItem {
  /** The words without the number. */
  title: string;
  /** The words as printed. */
  heading: string;
  /** The lines that hold it. */
  lines: number[];
  /** Whether it was found as a heading over what was said, or only in a list. */
  place: 'list' | 'body';
  evidence: string;
}

const S = '[\\s\\u3000]*';
const COUNT = '[0-9０-９一二三四五六七八九十百]{1,3}';
const KINDS =
  '議題|議事|議案|報告事項|審議事項|協議事項|検討事項|報告|協議|審議|案件|付議事項|付議案件|調査事項|日程|追加日程|事項';
/** 議題１ …, 【議題１】…, 〔議題1〕, 日程第２ …, 報告事項（１）… */
export const NAMED = new RegExp(
  `^[【〔［\\[（(《<◆◇■□●○◎]?${S}(?:${KINDS})${S}(?:第${S})?(?:[（(]${S}${COUNT}${S}[）)]|${COUNT}(?![0-9０-９])|[①-⑳])(?!${S}号)${S}[】〕］\\]）)》>]?${S}[:：.．、]?${S}(?<title>.*)$`,
  'u',
);
/** １　…, (1) …, ①…, 第１ …, 1. … */
export const NUMBERED = new RegExp(
  `^(?<number>第${S}${COUNT}(?![0-9０-９回次期章条項号])|[（(]${S}${COUNT}${S}[）)]|${COUNT}${S}[.．)）](?![0-9０-９])|[①-⑳]|[0-9０-９]{1,2}(?=[\\s\\u3000])|[一二三四五六七八九十]{1,2}(?=[\\s\\u3000]))${S}(?<title>\\S.*)$`,
  'u',
);
/** 議案第７０号　…: a matter with the number of the council's books. */
export const BOOKED = new RegExp(
  `^(?:議案|報告|認定|請願|陳情|諮問|同意|発議|発委|意見書案?|決議案?|承認|選挙)${S}第${S}${COUNT}${S}号[\\s\\u3000]+\\S`,
  'u',
);
/** 第１号　…: a matter with the number of the meeting's own books. */
export const NUMBERED_MATTER = new RegExp(`^第${S}${COUNT}${S}号(?:議案)?[\\s\\u3000]+(?<title>\\S.*)$`, 'u');
/** ・… */
export const BULLET = /^[・･\-－‐*○◯●◇◆■□][\s\u3000]*(?<title>\S.*)$/u;
/** What opens and closes every meeting and is no matter of it. */
export const CEREMONY =
  /^(?:開\s*会|閉\s*会|開議|散会|閉議|[^。]{0,12}(?:挨拶|あいさつ)|休憩|委嘱状.{0,6}|出席者紹介|委員紹介|自己紹介|事務連絡|連絡事項|(?:本部長|知事|市長|会長|委員長|部長|副知事)?講評)$/u;

/** Dots and lines that lead to a page number. */
export const MEASURE = /[-－―─＋+…・．.\s\u3000]{3,}(?:[Pp０-９0-9].*)?$/u;

/** The title without dots and lines that lead to a page number. */
export const titleOf = (words: string): string =>
  words
    .replace(MEASURE, '')
    .replace(/^[:：.．、\s\u3000]+/u, '')
    .replace(/^「(?<title>[^「」]+)」$/u, '$<title>')
    // 「【議題１　…】」: the bracket was opened before the number.
    .replace(/^(?<title>[^【〔［]*)[】〕］]$/u, '$<title>')
    .trim();

/** What is told of the course of a meeting and is no matter of it: 当局から説明, 資料１について事務局から説明. */
const PROCEDURE =
  /(?:事務局|当局|執行部|理事者|担当課?|[部課局室]長|[部課局室])(?:から|より|が).{0,20}(?:説明|報告)|^(?:当局|事務局|執行部|理事者|提案)(?:の)?説明(?:[\s\u3000].*)?$|^質疑(?:[、・，,]|及び|および)*(?:意見|応答|討論)等?$|^[（(<＜〈－―─-].*(?:説明|報告|確認)[）)>＞〉－―─-]$/u;
/** 「（第四号）」, 「議事日程と同じ」, 「別紙のとおり」: where the matters stand. */
const ELSEWHERE = /[とに]同じ$|のとおり$|別紙|^なし$|^[（(]?第.{1,3}号[）)]?$/u;

/** 「事務局職員　局長　岸本」: a list of people inside a numbered form. */
const PEOPLE =
  /^\S{0,12}(?:職員|出席者|出席委員|議員|傍聴者|署名人|説明員)(?:[（(][^（）()]*[）)])?[\s\u3000]+\S/u;

/** Whether words can be a title: short, and no sentence. */
export const isTitle = (words: string): boolean =>
  words !== '' &&
  !PROCEDURE.test(words) &&
  !ELSEWHERE.test(words) &&
  !PEOPLE.test(words) &&
  [...words].length <= 100 &&
  !/[。！？]$/u.test(words) &&
  !/(?:ます|です|した|ません|ください)$/u.test(words);

/** How titles are compared: what stands in a list is often worded a little differently above what was said. */
export const keyOf = (title: string): string =>
  plainWords(title)
    .replaceAll(/[「」『』（）()、，,]/gu, '')
    .slice(0, 12);

/** The level of a number: 1. and 第1 stand over (1), (1) over ①. */
export const levelOf = (number: string): number =>
  /^[（(]/u.test(number) ? 2 : /^[①-⑳]/u.test(number) ? 3 : 1;

/** The number in 「第２」「（３）」. */
export const countOf = (number: string): number | undefined => {
  const sign = number.normalize('NFKC').replaceAll(/[^0-9一二三四五六七八九十百]/gu, '');
  return readNumber(sign);
};

/** Words with which a title goes on on the next line. */
export const NEXT_LINE = /^(?:に|の|を|と|等|及び|並びに|ついて)/u;

/** Whether two items are one, in the list and in the body. */
export const isSameItem = (a: AgendaItem, b: AgendaItem): boolean => keyOf(a.title) === keyOf(b.title);
