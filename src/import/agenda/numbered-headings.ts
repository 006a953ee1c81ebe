/** Numbered lines that are headings of the agenda: they count on from each other and lead to what somebody says. */
import { readLabel } from '../meeting/labelled-field.ts';
import { plainWords } from '../speakers/post-words.ts';
import { isContentsLine, type Line } from '../text/line.ts';
import { isSentence } from '../text/sentence.ts';
import {
  type AgendaItem,
  CEREMONY,
  countOf,
  isTitle,
  keyOf,
  levelOf,
  NUMBERED,
  titleOf,
} from './agenda-title.ts';
import { type BodyContext, leadsToSpeech, toItem } from './body-headings.ts';

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

/** Numbers one right below the other in what somebody says: a list of theirs, and no headings. */
const isSpokenList = (item: Numbered, all: readonly Numbered[], { openings }: BodyContext): boolean =>
  [...openings].some((number) => number < item.line.number) &&
  all.some(({ level, line }) => level === item.level && Math.abs(line.number - item.line.number) === 1);

/** Numbered lines that count on from each other and stand where a new matter begins. */
export const numberedIn = (lines: readonly Line[], context: BodyContext): AgendaItem[] => {
  const found = readNumbered(lines, context);
  const expected = new Map<number, number>();
  return found.flatMap(({ line, title, count, level, stands }, index) => {
    const laterStands = found.slice(index + 1).some((other) => other.level >= level && other.stands);
    const isListed = context.listed.some((item) => keyOf(item.title) === keyOf(title));
    if (!isListed && isSpokenList({ line, title, count, level, stands }, found, context)) return [];
    const counts = count === (expected.get(level) ?? 1);
    if (!isListed && !(counts && (stands || (laterStands && MATTER.test(title))))) return [];
    expected.set(level, count + 1);
    for (const other of expected.keys()) if (other > level) expected.delete(other);
    return [toItem(lines, line, title, '番号の付いた見出し')];
  });
};
