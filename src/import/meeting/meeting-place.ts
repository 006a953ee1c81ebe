/** Where a meeting was held. */

import { findDates } from '../../domain/dates-in-text.ts';
import type { Line } from '../text/line.ts';
import type { Field } from './labelled-field.ts';
import { findTimes } from './meeting-time.ts';

/** A value with the words of the source that give it. */
export interface Evidenced<Value> {
  value: Value;
  /** The words, as they stand on one line. */
  quote: string;
  line: number;
  /** How it was recognised, in Japanese, for the report. */
  evidence: string;
}

const ROOM =
  /^[^。、：:]{0,20}(?:会議室|委員会室|議場|議事堂|講堂|ホール|庁議室|応接室|研修室|大広間|公民館|本会議場|特別会議室|講習室|集会室|議員控室|プレゼンテーションルーム)$/u;

const ONLINE = /^(?:オンライン|Web|WEB|ウェブ|リモート|Zoom|ZOOM|Teams|Webex)/u;

const isRoom = ({ words, kind }: Line): boolean => kind === 'text' && ROOM.test(words) && words.length <= 25;

/** Takes white space out of the middle of nothing: the value as printed, without what cannot be a place. */
const placeIn = (words: string): string | undefined => {
  const place = words.replace(/^[\s\u3000：:]+|[\s\u3000。．]+$/gu, '');
  return place !== '' && place.length <= 80 && !/^(?:未定|―|－|-|なし)$/u.test(place) ? place : undefined;
};

/** 「開催日及び場所　令和４年12月15日（木）　市役所会議室」: what stands after the day and the hours. */
const afterDay = ({ value, line, label }: Field): Evidenced<string> | undefined => {
  const day = findDates(value)[0];
  if (!day || !/場所/u.test(label)) return undefined;
  const from = Math.max(day.end, ...findTimes(value).map(({ end }) => end));
  const place = placeIn(value.slice(from).replace(/^[^\s\u3000]{0,4}[\s\u3000]+/u, ''));
  return place
    ? { value: place, quote: line.words, line: line.number, evidence: `「${label}」の欄` }
    : undefined;
};

const ENDS_PLACE = /(?:[室館階棟場所堂園校院塔号線駅]|ホール|センター|プラザ|オンライン|[）)])$/u;

/** The rest of a value that a page wrapped inside a word or inside brackets: 「…合同研」 and 「修室（併用）」. */
const wrapped = ({ value, below: [next], line }: Field): string => {
  const isCut = !ENDS_PLACE.test(value) || value.split(/[（(]/u).length > value.split(/[）)]/u).length;
  const goesOn =
    next?.number === line.number + 1 &&
    next.indented &&
    ENDS_PLACE.test(next.words) &&
    next.words.length <= 30;
  return value !== '' && isCut && goesOn && !/[。：:]/u.test(next.words) ? value + next.words : value;
};

const fromField = (field: Field): Evidenced<string> | undefined => {
  const { value, below, line, label } = field;
  const source = value === '' ? below[0] : line;
  const place = placeIn(value === '' ? (below[0]?.words ?? '') : wrapped(field));
  return place && source
    ? { value: place, quote: source.words, line: source.number, evidence: `「${label}」の欄` }
    : undefined;
};

const AFTER_AT = /[@＠][\s\u3000]*(?<place>[^／/∕|｜（(\s\u3000]{2,30})/u;

const fromAt = (lines: readonly Line[]): Evidenced<string> | undefined => {
  for (const { words, number } of lines) {
    const place = AFTER_AT.exec(words)?.groups?.place;
    if (place && /\d|[０-９]/u.test(words))
      return { value: place, quote: words, line: number, evidence: '日時の後の「@」' };
  }
  return undefined;
};

/** 「令和6年6月4日（火）　11:00～11:55　県庁西棟802会議室」: a room after the day and the hours. */
const afterHours = (lines: readonly Line[]): Evidenced<string> | undefined => {
  for (const { words, number, kind } of lines) {
    const last = words.split(/[\s\u3000]+/u).at(-1) ?? '';
    if (
      kind === 'text' &&
      last !== words &&
      findTimes(words).length > 0 &&
      (ROOM.test(last) || ONLINE.test(last))
    )
      return { value: last, quote: words, line: number, evidence: '日時の後の会議室の名' };
  }
  return undefined;
};

const BUILDING = /(?:室|ホール|会館|センター|プラザ|公民館|庁舎|役場|講堂|体育館|会議場)$/u;

/** A building or a room that has the line below the day and the hours alone. */
const belowHours = (lines: readonly Line[]): Evidenced<string> | undefined => {
  const text = lines.filter(({ kind }) => kind === 'text');
  const at = text.findIndex(({ words }) => findDates(words).length > 0 && findTimes(words).length > 0);
  const next = at < 0 ? undefined : text[at + 1];
  return next && BUILDING.test(next.words) && next.words.length <= 30 && !/[：:。、]/u.test(next.words)
    ? { value: next.words, quote: next.words, line: next.number, evidence: '日時の下の行' }
    : undefined;
};

const HELD_AT =
  /(?:から|より|に)[、，]?(?<place>[^、。，]{3,40}?)(?:において|にて|で)[、，]?(?:開催|開かれ|行われ|招集)/u;

/** 「平成27年10月8日、午後２時から町役場第一会議室で開催された。」 */
const fromSentence = (lines: readonly Line[]): Evidenced<string> | undefined => {
  for (const { words, number } of lines) {
    const place = findDates(words).length > 0 ? HELD_AT.exec(words)?.groups?.place : undefined;
    if (place) return { value: place, quote: words, line: number, evidence: '開催を述べた文' };
  }
  return undefined;
};

const IN_LINE =
  /(?:(?:場[\s\u3000]*所|会[\s\u3000]*場|於)[\s\u3000]*[:：]|[\s\u3000](?:開催|会議)?(?:場所|会場)(?=[\s\u3000]))[\s\u3000]*(?<place>[^（）()、。]{2,40})/u;

/** 「（…　場所：大臣室前）」: the place in a line that begins with something else. */
const fromInside = (lines: readonly Line[]): Evidenced<string> | undefined => {
  for (const { words, number, kind } of lines) {
    const place = kind === 'text' ? IN_LINE.exec(words)?.groups?.place?.trim() : undefined;
    if (place) return { value: place, quote: words, line: number, evidence: '「場所：」の語' };
  }
  return undefined;
};

/** Finds the place among the fields, or in a line of the head that is the name of a room and nothing else. */
export const findPlace = (fields: readonly Field[], head: readonly Line[]): Evidenced<string> | undefined => {
  for (const field of fields) {
    const place =
      field.kind === 'place' ? fromField(field) : field.kind === 'date' ? afterDay(field) : undefined;
    if (place) return place;
  }
  const at = fromAt(head) ?? fromInside(head) ?? afterHours(head) ?? fromSentence(head) ?? belowHours(head);
  if (at) return at;
  const rooms = head.filter(isRoom);
  const [room] = rooms;
  return room && rooms.length === 1
    ? { value: room.words, quote: room.words, line: room.number, evidence: '会議室の名だけの行' }
    : undefined;
};
