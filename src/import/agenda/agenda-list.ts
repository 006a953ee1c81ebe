/** The agenda as a list at the head of minutes. */

import { findDates } from '../../domain/dates-in-text.ts';
import { type Field, readLabel } from '../meeting/labelled-field.ts';
import { endsWithOffice, plainWords } from '../speakers/post-words.ts';
import { isContentsLine, type Line } from '../text/line.ts';
import { type AgendaItem, BULLET, CEREMONY, countOf, isTitle, NUMBERED, titleOf } from './agenda-title.ts';
import { type Entry, entriesIn, kanaEntriesIn } from './list-entries.ts';

/** In a list of what happens at a meeting only the items under 議題 are the agenda. */
const withoutCeremony = (entries: Entry[]): Entry[] => {
  const heads = entries.filter(({ title }) =>
    /^(?:議題|議事|案件|協議|審議|報告|協議事項|報告事項|審議事項|協議・報告事項|議題及び議事)$/u.test(
      plainWords(title),
    ),
  );
  const inner = heads.flatMap((head) => {
    const from = entries.indexOf(head);
    const to = entries.findIndex(({ level }, index) => index > from && level <= head.level);
    return entries.slice(from + 1, to < 0 ? undefined : to);
  });
  const numbered = (inner.length > 0 ? inner : entries).filter(({ level }) => level < 9);
  return (numbered.length > 0 ? numbered : entries).filter(
    (entry) => !heads.includes(entry) && !CEREMONY.test(plainWords(entry.title)),
  );
};

/** The day of the session, printed over the agenda of a council. */
const isOfDay = (words: string): boolean =>
  (findDates(words).length > 0 && /開議|開会|曜|[（(][月火水木金土日][）)]/u.test(words)) ||
  /^午[前後].{1,12}(?:開議|開会)$/u.test(plainWords(words));

/** Under 「３．議事」 stand (1) and (2); with 「４．その他」 something else begins. */
const withinNumber = ({ numbered }: Field, entries: Entry[]): Entry[] => {
  if (!numbered || (entries[0]?.level ?? 1) < 2) return entries;
  const next = entries.findIndex(({ level }) => level === 1);
  return next < 0 ? entries : entries.slice(0, next);
};

const inOrder = (entries: Entry[]): Entry[] => entries.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));

const fromField = (field: Field): AgendaItem[] => {
  const first = field.value === '' ? [] : [{ words: field.value, number: field.line.number }];
  const lines = [...first, ...field.below.filter((line) => !isContentsLine(line))].filter(
    ({ words }) => !isOfDay(words),
  );
  const numbered = withinNumber(field, entriesIn(lines));
  const entries = numbered.length > 0 ? numbered : kanaEntriesIn(lines);
  const bullets = lines.flatMap(({ words, number }) => {
    const title = BULLET.exec(words)?.groups?.title;
    return title ? [{ title: titleOf(title), heading: words, lines: [number], level: 1 }] : [];
  });
  // Beside a value on the line of the label only what is set in below it belongs to it; a cell holds all its lines.
  const isCell = field.value === '' || field.line.words.includes('\t');
  const plain = lines
    .filter((line, index) => index === 0 || isCell || !('indented' in line) || line.indented)
    .map(({ words, number }) => ({
      title: titleOf(words),
      heading: words,
      lines: [number],
      level: 1,
    }));
  // What stands before the first number is an item itself, and the numbers below it are its parts.
  const isPlain =
    entries.length > 0 &&
    lines[0] !== undefined &&
    entries[0]?.lines[0] !== lines[0].number &&
    isTitle(lines[0].words);
  const unnumbered = plain.filter(
    ({ lines: [number] }) => !entries.some((entry) => entry.lines.includes(number ?? 0)),
  );
  const isBooked = entries.length > 0 && entries.every(({ level }) => level === 9);
  const beside = isBooked
    ? unnumbered
        .filter(({ title }) => /(?:について|の件|報告)$/u.test(title))
        .map((entry) => ({ ...entry, level: 9 }))
    : [];
  const all = isPlain
    ? unnumbered
    : entries.length > 0
      ? inOrder([...entries, ...beside])
      : bullets.length > 0
        ? bullets
        : plain;
  return withoutCeremony(all)
    .filter(({ title }) => isTitle(title))
    .filter(
      ({ title }, index, kept) => kept.findIndex((other) => bare(other.title) === bare(title)) === index,
    )
    .map(({ title, heading, lines: numbers }) => ({
      title,
      heading,
      lines: numbers,
      place: 'list' as const,
      evidence: `「${field.label}」の一覧`,
    }));
};

/** 「1 会長の選任」「2 今後の運営について」: a list in the head that no label introduces. */
const unlabelled = (head: readonly Line[], fields: readonly Field[]): AgendaItem[] => {
  const inFields = new Set(
    fields.flatMap(({ line, below, kind }) =>
      kind === 'people' || kind === 'other' ? [line, ...below] : [line],
    ),
  );
  const free = head.filter((line) => line.kind === 'text' && !inFields.has(line));
  const entries = entriesIn(free).filter(
    ({ level, heading }) => level === 1 && !readLabel({ words: heading, kind: 'text' }),
  );
  const isList =
    entries.length >= 2 &&
    entries.every(
      ({ heading }, index) => countOf(NUMBERED.exec(heading)?.groups?.number ?? '') === index + 1,
    );
  return isList
    ? withoutCeremony(entries)
        .filter(({ title }) => isTitle(title) && !endsWithOffice(title))
        .map((entry) => ({ ...entry, place: 'list' as const, evidence: '番号の付いた一覧' }))
    : [];
};

/** The items that the head of the minutes lists. */
export const listAgenda = (fields: readonly Field[], head: readonly Line[]): AgendaItem[] => {
  const labelled = listLabelled(fields);
  return labelled.length > 0 ? labelled : unlabelled(head, fields);
};

const bare = (title: string): string => plainWords(title).replaceAll(/^[（(]|[）)]$/gu, '');

const itemsIn = (fields: readonly Field[]): AgendaItem[] => {
  const items = fields
    .filter(({ kind }) => kind === 'agenda')
    .flatMap((field) => fromField(field).map((item) => ({ item, isAdded: field.label.startsWith('追加') })))
    // A list is often printed twice, as what was planned and as what was treated; an addition is another matter.
    .filter(
      ({ item, isAdded }, index, all) =>
        isAdded || all.findIndex((other) => bare(other.item.title) === bare(item.title)) === index,
    )
    .map(({ item }) => item);
  // 「日程第２　議案第１号」: the second list gives the number of a matter that the first gives whole.
  const isNumberOf = ({ title }: AgendaItem): boolean =>
    /号$/u.test(title) &&
    items.some((other) => bare(other.title) !== bare(title) && bare(other.title).startsWith(bare(title)));
  return items.filter(
    (item, index) =>
      !isNumberOf(item) &&
      items.findIndex((other) => other.lines[0] === item.lines[0] && other.title === item.title) === index,
  );
};

const listLabelled = (fields: readonly Field[]): AgendaItem[] => {
  // What stands below the title of the body are its headings, unless no list stands above.
  const dated = fields.find(({ kind }) => kind === 'date' || kind === 'place')?.line.number ?? 0;
  const body = fields.find(({ kind, line }) => kind === 'body' && line.number > dated)?.line.number;
  const above = itemsIn(fields.filter(({ line }) => body === undefined || line.number < body));
  return above.length > 0 ? above : itemsIn(fields);
};
