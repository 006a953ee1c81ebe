/** The agenda as headings over what was said. */
import { readLabel } from '../meeting/labelled-field.ts';
import { MARKS } from '../speakers/legend.ts';
import { endsWithOffice, isOrganisation, isPeopleHead, plainWords } from '../speakers/post-words.ts';
import type { Line } from '../text/line.ts';
import { isSentence } from '../text/sentence.ts';
import {
  type AgendaItem,
  CEREMONY,
  countOf,
  isTitle,
  levelOf,
  NAMED,
  NUMBERED,
  titleOf,
} from './agenda-title.ts';
import { type BodyContext, toItem } from './body-headings.ts';
import { numberedIn } from './numbered-headings.ts';

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
