/** The agenda as headings over what was said. */

import { readLabel } from '../meeting/labelled-field.ts';
import { MARKS } from '../speakers/legend.ts';
import { endsWithOffice, isOrganisation, isPeopleHead, plainWords } from '../speakers/post-words.ts';
import { isBetween, isContentsLine, type Line } from '../text/line.ts';
import { isSentence } from '../text/sentence.ts';
import {
  type AgendaItem,
  CEREMONY,
  countOf,
  isTitle,
  keyOf,
  levelOf,
  NAMED,
  NEXT_LINE,
  NUMBERED,
  titleOf,
} from './agenda-title.ts';

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
  const next = lines.slice(at).find(({ kind }) => !isBetween(kind));
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

/** The last item of a list at the head stands over what is said about it, when the body does not name it again. */
const beginsBody = (lines: readonly Line[], line: Line, context: BodyContext): boolean => {
  const rest = lines.slice(line.number).filter(({ kind }) => kind === 'text');
  const opening = rest.findIndex(({ number }) => context.openings.has(number));
  const between = rest.slice(0, Math.max(opening, 0));
  const key = keyOf(titleOf(NUMBERED.exec(line.words)?.groups?.title ?? ''));
  return (
    opening >= 0 &&
    opening <= 2 &&
    context.listed.some(({ lines: listed }) => listed.includes(line.number)) &&
    between.every(({ words, number }) => !context.fieldLines.has(number) || !NUMBERED.test(words)) &&
    !rest.some(({ words }) => keyOf(titleOf(NUMBERED.exec(words)?.groups?.title ?? '')) === key)
  );
};

/** Whether the field above a line is the one that holds the body of minutes (内容, 議事概要). */
const isUnderBody = (lines: readonly Line[], { number }: Line): boolean => {
  const field = lines.slice(0, number - 1).findLast((line) => readLabel(line));
  return field !== undefined && readLabel(field)?.kind === 'body';
};

const readNumbered = (lines: readonly Line[], context: BodyContext): Numbered[] =>
  lines.flatMap((line) => {
    const { number = '', title: words = '' } = NUMBERED.exec(line.words)?.groups ?? {};
    if (words === '' || line.kind !== 'text' || line.heading > 0 || context.openings.has(line.number))
      return [];
    if (context.fieldLines.has(line.number) && !beginsBody(lines, line, context)) return [];
    if (isContentsLine(line) || readLabel(line)) return [];
    const title = titleOf(words);
    if (!isTitle(title) || isSentence(title) || CEREMONY.test(plainWords(title))) return [];
    const level = levelOf(number);
    const isListed = context.listed.some((item) => keyOf(item.title) === keyOf(title));
    const stands =
      context.openings.size > 0
        ? isListed || leadsToSpeech(lines, line.number, context)
        : (!line.indented && level === 1 && (/[.．]$/u.test(number) || /(?:について|の件)$/u.test(title))) ||
          (level === 2 && isUnderBody(lines, line) && MATTER.test(title));
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

/** 「３　その他」, 「４　閉会」: headings of the course of a meeting, which are no words of the one who spoke before. */
export const courseHeadings = (lines: readonly Line[], { openings }: BodyContext): number[] =>
  lines.flatMap(({ words, kind, number }) => {
    const { number: count = '', title = '' } = NUMBERED.exec(words)?.groups ?? {};
    const plain = plainWords(titleOf(title));
    const isCourse = levelOf(count) === 1 && (CEREMONY.test(plain) || plain === 'その他');
    return kind === 'text' && isCourse && !openings.has(number) ? [number] : [];
  });

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
