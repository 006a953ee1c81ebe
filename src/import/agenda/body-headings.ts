/** What is a heading in the body of minutes: what it is judged against, what follows it, and the item it names. */
import { isBetween, type Line } from '../text/line.ts';
import { type AgendaItem, NEXT_LINE, titleOf } from './agenda-title.ts';

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
export const leadsToSpeech = (lines: readonly Line[], from: number, { openings }: BodyContext): boolean => {
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

/** The item that a heading names, with the rest of its title on the next line. */
export const toItem = (lines: readonly Line[], line: Line, title: string, evidence: string): AgendaItem => {
  const more = continuation(lines, line.number, title);
  return {
    title: titleOf(more ? title + more.words : title),
    heading: more ? `${line.words}${more.words}` : line.words,
    lines: more ? [line.number, more.number] : [line.number],
    place: 'body',
    evidence,
  };
};
