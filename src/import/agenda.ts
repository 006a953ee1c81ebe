/** The agenda, 議題: as a list at the head of minutes, and as headings in their body. */
import type { Field } from './labelled-field.ts';
import { readLabel } from './labelled-field.ts';
import { MARKS } from './legend.ts';
import { isContentsLine, type Line } from './line.ts';
import { findDates } from './meeting-date.ts';
import { readNumber } from './number.ts';
import { endsWithOffice, isOrganisation, isPeopleHead, plainWords } from './post-words.ts';
import { isSentence } from './speaker-notation.ts';

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
const NAMED = new RegExp(
  `^[【〔［\\[（(《<◆◇■□●○◎]?${S}(?:${KINDS})${S}(?:第${S})?(?:[（(]${S}${COUNT}${S}[）)]|${COUNT}|[①-⑳])(?!${S}号)${S}[】〕］\\]）)》>]?${S}[:：.．、]?${S}(?<title>.*)$`,
  'u',
);
/** １　…, (1) …, ①…, 第１ …, 1. … */
const NUMBERED = new RegExp(
  `^(?<number>第${S}${COUNT}(?![0-9０-９回次期章条項号])|[（(]${S}${COUNT}${S}[）)]|${COUNT}${S}[.．)）](?![0-9０-９])|[①-⑳]|[0-9０-９]{1,2}(?=[\\s\\u3000])|[一二三四五六七八九十]{1,2}(?=[\\s\\u3000]))${S}(?<title>\\S.*)$`,
  'u',
);
/** 議案第７０号　…: a matter with the number of the council's books. */
const BOOKED = new RegExp(
  `^(?:議案|報告|認定|請願|陳情|諮問|同意|発議|発委|意見書案?|決議案?|承認|選挙)${S}第${S}${COUNT}${S}号[\\s\\u3000]+\\S`,
  'u',
);
const BULLET = /^[・･\-－‐*○◯●◇◆■□][\s\u3000]*(?<title>\S.*)$/u;
const CEREMONY =
  /^(?:開\s*会|閉\s*会|開議|散会|閉議|[^。]{0,12}(?:挨拶|あいさつ)|休憩|委嘱状.{0,6}|出席者紹介|委員紹介|自己紹介|事務連絡|連絡事項|(?:本部長|知事|市長|会長|委員長|部長|副知事)?講評)$/u;

const MEASURE = /[-－―─＋+…・．.\s\u3000]{3,}(?:[Pp０-９0-9].*)?$/u;

/** The title without dots and lines that lead to a page number. */
const titleOf = (words: string): string =>
  words
    .replace(MEASURE, '')
    .replace(/^[:：.．、\s\u3000]+/u, '')
    .replace(/^「(?<title>[^「」]+)」$/u, '$<title>')
    .trim();

const isTitle = (words: string): boolean =>
  words !== '' &&
  [...words].length <= 100 &&
  !/[。！？]$/u.test(words) &&
  !/(?:ます|です|した|ません|ください)$/u.test(words);

/** How titles are compared: what stands in a list is often worded a little differently above what was said. */
const keyOf = (title: string): string =>
  plainWords(title)
    .replaceAll(/[「」『』（）()、，,]/gu, '')
    .slice(0, 12);

/** The level of a number: 1. and 第1 stand over (1), (1) over ①. */
const levelOf = (number: string): number => (/^[（(]/u.test(number) ? 2 : /^[①-⑳]/u.test(number) ? 3 : 1);

const countOf = (number: string): number | undefined => {
  const sign = number.normalize('NFKC').replaceAll(/[^0-9一二三四五六七八九十百]/gu, '');
  return readNumber(sign);
};

interface Entry {
  title: string;
  heading: string;
  lines: number[];
  level: number;
}

const NEXT_LINE = /^(?:に|の|を|と|等|及び|並びに|ついて)/u;

/** The entries of a list: numbered ones when there are any, else each line; a title may go on on the next line. */
const entriesIn = (lines: readonly { words: string; number: number }[]): Entry[] => {
  const entries: Entry[] = [];
  let isOpen = false;
  for (const { words, number } of lines) {
    const named = NAMED.exec(words)?.groups?.title;
    const found = NUMBERED.exec(words)?.groups;
    const isBooked = BOOKED.test(words);
    const title = titleOf(named ?? found?.title ?? (isBooked ? words : ''));
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
    const goesOn = last.title === '' || NEXT_LINE.test(words) || /^[（(][^（）()]*[）)]$/u.test(words);
    if (goesOn) {
      last.title = titleOf(last.title + words);
      last.heading = `${last.heading}${/[）)\p{Script=Han}ぁ-んァ-ヴ]$/u.test(last.heading) && !/第[0-9０-９]+$/u.test(last.heading) ? '' : '　'}${words}`;
      last.lines.push(number);
    } else isOpen = false;
  }
  return entries;
};

/** In a list of what happens at a meeting only the items under 議題 are the agenda. */
const withoutCeremony = (entries: Entry[]): Entry[] => {
  const heads = entries.filter(({ title }) =>
    /^(?:議題|議事|案件|協議事項|報告事項|審議事項|協議・報告事項|議題及び議事)$/u.test(plainWords(title)),
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
  findDates(words).length > 0 && /開議|開会|曜|[（(][月火水木金土日][）)]/u.test(words);

const fromField = (field: Field): AgendaItem[] => {
  const first = field.value === '' ? [] : [{ words: field.value, number: field.line.number }];
  const lines = [...first, ...field.below.filter((line) => !isContentsLine(line))].filter(
    ({ words }) => !isOfDay(words),
  );
  const entries = entriesIn(lines);
  const bullets = lines.flatMap(({ words, number }) => {
    const title = BULLET.exec(words)?.groups?.title;
    return title ? [{ title: titleOf(title), heading: words, lines: [number], level: 1 }] : [];
  });
  const plain = lines.map(({ words, number }) => ({
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
  const all = isPlain ? unnumbered : entries.length > 0 ? entries : bullets.length > 0 ? bullets : plain;
  return withoutCeremony(all)
    .filter(({ title }) => isTitle(title) && !/と同じ$|のとおり$|別紙|^なし$/u.test(title))
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

const listLabelled = (fields: readonly Field[]): AgendaItem[] => {
  const items = fields.filter(({ kind }) => kind === 'agenda').flatMap(fromField);
  return items.filter((item, index) => items.findIndex(({ lines }) => lines[0] === item.lines[0]) === index);
};

/** What the headings of a body are judged against. */
export interface BodyContext {
  /** Numbers of the lines that open a statement. */
  openings: ReadonlySet<number>;
  listed: readonly AgendaItem[];
  /** Numbers of the lines of the fields at the head. */
  fieldLines: ReadonlySet<number>;
  /** Marks that stand before speakers. */
  marks: ReadonlySet<string>;
}

const SUBSECTION =
  /^[（(]?[アイウエオカキクケコｱ-ﾝa-zａ-ｚ][）)][\s\u3000]*(?:説明|討議|質疑|質疑応答|意見|意見交換|審議|協議|報告|採決)/u;

/** Whether the next thing that happens under a line is that somebody speaks. */
const leadsToSpeech = (lines: readonly Line[], from: number, { openings }: BodyContext): boolean => {
  let passed = 0;
  for (const line of lines.slice(from)) {
    if (line.kind !== 'text') continue;
    if (openings.has(line.number)) return true;
    passed += 1;
    const short = [...line.words].length <= 40 && !/[。！？]$/u.test(line.words);
    if (passed > 6 || !(short || SUBSECTION.test(line.words))) return false;
  }
  return false;
};

const continuation = (lines: readonly Line[], at: number, title: string): Line | undefined => {
  if (/(?:について|の件|こと|報告|その他)[）)]?$/u.test(title)) return undefined;
  const next = lines.slice(at).find(({ kind }) => kind !== 'blank' && kind !== 'page number');
  return next &&
    next.kind === 'text' &&
    NEXT_LINE.test(next.words) &&
    [...next.words].length <= 30 &&
    !/。/u.test(next.words)
    ? next
    : undefined;
};

const toItem = (lines: readonly Line[], line: Line, title: string, evidence: string): AgendaItem => {
  const more = continuation(lines, line.number, title);
  return {
    title: titleOf(more ? title + more.words : title),
    heading: more ? `${line.words}${more.words}` : line.words,
    lines: more ? [line.number, more.number] : [line.number],
    place: 'body',
    evidence,
  };
};

/** 「（議題１）」 alone: its words are in the list at the head, or else on the next line. */
const numberAlone = (lines: readonly Line[], line: Line, context: BodyContext): AgendaItem[] => {
  const count = countOf(line.words);
  const listed = context.listed.find(({ heading }) => {
    const number = NUMBERED.exec(heading)?.groups?.number;
    return number !== undefined && countOf(number) === count;
  });
  if (listed) return [{ ...listed, lines: [line.number], place: 'body', evidence: '議題の番号' }];
  const next = lines[line.number];
  return next?.kind === 'text' && isTitle(next.words) && !context.openings.has(next.number)
    ? [
        {
          title: titleOf(next.words),
          heading: `${line.words}　${next.words}`,
          lines: [line.number, next.number],
          place: 'body',
          evidence: '議題の番号',
        },
      ]
    : [];
};

const namedIn = (lines: readonly Line[], context: BodyContext): AgendaItem[] =>
  lines.flatMap((line) => {
    const title = NAMED.exec(line.words)?.groups?.title;
    if (title === undefined || line.kind !== 'text' || context.openings.has(line.number)) return [];
    const isSpeech =
      /。/u.test(line.words) || /^(?:は|が|の|を|に|と|で|から|、|について(?:は|の))/u.test(title);
    if (context.fieldLines.has(line.number) || isSpeech) return [];
    if (titleOf(title) === '') return numberAlone(lines, line, context);
    const item = toItem(lines, line, titleOf(title), '議題の番号');
    return isTitle(item.title) ? [item] : [];
  });

const headedIn = (lines: readonly Line[]): AgendaItem[] => {
  const headings = lines.filter(({ heading, words }) => heading >= 2 && words !== '');
  const numbered = headings.filter(({ words }) => NUMBERED.test(words));
  return (
    numbered.length > 0 ? numbered : headings.filter((line) => !readLabel(line) && !CEREMONY.test(line.words))
  ).map((line) => toItem(lines, line, NUMBERED.exec(line.words)?.groups?.title ?? line.words, '見出し'));
};

/** Ends of what a meeting treats: the words of a heading and not of a list in somebody's speech. */
const MATTER =
  /(?:について|の件|こと|その他|報告|選任|選出|互選|設置|策定|改正|概要|状況|説明|方針|計画|予算|決算|見直し|[（(](?:案|素案|報告|協議)[）)])$/u;

interface Numbered {
  line: Line;
  title: string;
  count: number;
  level: number;
  stands: boolean;
}

const readNumbered = (lines: readonly Line[], context: BodyContext): Numbered[] =>
  lines.flatMap((line) => {
    const { number = '', title: words = '' } = NUMBERED.exec(line.words)?.groups ?? {};
    if (words === '' || line.kind !== 'text' || line.heading > 0 || context.openings.has(line.number))
      return [];
    if (context.fieldLines.has(line.number) || isContentsLine(line) || readLabel(line)) return [];
    const title = titleOf(words);
    if (!isTitle(title) || isSentence(title) || CEREMONY.test(plainWords(title))) return [];
    const level = levelOf(number);
    const isListed = context.listed.some((item) => keyOf(item.title) === keyOf(title));
    const stands =
      context.openings.size > 0
        ? isListed || leadsToSpeech(lines, line.number, context)
        : !line.indented && level === 1 && /[.．]$/u.test(number);
    return [{ line, title, count: countOf(number) ?? 0, level, stands: stands || isListed }];
  });

/** Numbered lines that count on from each other and stand where a new matter begins. */
const numberedIn = (lines: readonly Line[], context: BodyContext): AgendaItem[] => {
  const found = readNumbered(lines, context);
  const expected = new Map<number, number>();
  return found.flatMap(({ line, title, count, level, stands }, index) => {
    const laterStands = found.slice(index + 1).some((other) => other.level >= level && other.stands);
    const isListed = context.listed.some((item) => keyOf(item.title) === keyOf(title));
    const counts = count === (expected.get(level) ?? 1);
    if (!isListed && !(counts && (stands || (laterStands && MATTER.test(title))))) return [];
    expected.set(level, count + 1);
    for (const other of expected.keys()) if (other > level) expected.delete(other);
    return [toItem(lines, line, title, '番号の付いた見出し')];
  });
};

/** Lines with a mark that is no speaker's: 「■次回会合日程」. */
const markedIn = (lines: readonly Line[], { openings, fieldLines, marks }: BodyContext): AgendaItem[] => {
  const found = lines.flatMap((line) => {
    const match = new RegExp(`^(?<mark>[${MARKS}])[\\s\\u3000]*(?<title>\\S.*)$`, 'u').exec(
      line.words,
    )?.groups;
    const title = titleOf(match?.title ?? '');
    const isMatter =
      match && !openings.has(line.number) && !fieldLines.has(line.number) && !marks.has(match.mark ?? '');
    if (!isMatter || !isTitle(title) || [...title].length > 50 || isSentence(title) || readLabel(line))
      return [];
    return isPeopleHead(title) ||
      endsWithOffice(title) ||
      isOrganisation(title) ||
      /[（(]\s*[\d０-９]+\s*[人名]/u.test(title)
      ? []
      : [{ mark: match.mark ?? '', item: toItem(lines, line, title, '印の付いた見出し') }];
  });
  const often = (mark: string): number => found.filter((other) => other.mark === mark).length;
  return found
    .filter(({ mark, item }) =>
      openings.size === 0 ? often(mark) >= 2 && mark === '■' : /(?:について|の件|報告)$/u.test(item.title),
    )
    .map(({ item }) => item);
};

/** The items that stand as headings over what was said. `body` are the lines below the head. */
export const headAgenda = (lines: readonly Line[], context: BodyContext, from: number): AgendaItem[] => {
  const below = (item: AgendaItem): boolean => (item.lines[0] ?? 0) > from;
  const named = namedIn(lines, context).filter(below);
  const headed = headedIn(lines).filter(below);
  const numbered = numberedIn(lines, context).filter(below);
  const marked = markedIn(lines, context).filter(below);
  const all = [
    ...(named.length > 0 ? named : []),
    ...headed,
    ...(named.length + headed.length > 0 ? [] : numbered),
    ...(headed.length + numbered.length + named.length > 0 ? [] : marked),
  ];
  return all
    .filter((item, index) => all.findIndex(({ lines: [first] }) => first === item.lines[0]) === index)
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
};

/** Whether two items are one, in the list and in the body. */
export const isSameItem = (a: AgendaItem, b: AgendaItem): boolean => keyOf(a.title) === keyOf(b.title);

/** All items once, in order: the list, and what stands only in the body. */
export const mergeAgenda = (listed: readonly AgendaItem[], headed: readonly AgendaItem[]): AgendaItem[] => {
  if (listed.length === 0) return [...headed];
  if (headed.length === 0) return [...listed];
  const inBody = listed.map((item) => headed.find((other) => isSameItem(item, other)));
  if (inBody.every(Boolean)) return [...headed];
  const onlyListed = listed.filter((_, index) => !inBody[index]);
  return [...onlyListed, ...headed].sort(
    (a, b) => (a.place === b.place ? 0 : 0) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  );
};
