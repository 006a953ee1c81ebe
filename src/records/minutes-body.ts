/**
 * The body of minutes → agenda items, statements, paragraphs. First the blocks become lines of four kinds; then
 * the lines are read in order, each from the state in which the line before it left off.
 */
import type { Paragraph } from 'mdast';
import type { TableName } from '../domain/catalog.ts';
import { joinLines } from '../domain/japanese-text.ts';
import { type Anchors, openAnchors } from './anchors.ts';
import type { Issue, Position, Problem } from './issue.ts';
import { emptyReading, mergeReadings, type Reading } from './located.ts';
import { type JudgedMdx, linesOf, positionOf, shorten, wordsOf } from './mdx.ts';
import { type MeetingFile, readingOfRow } from './minutes-row.ts';
import {
  hasUnknownMark,
  isSpeaker,
  type KnownPost,
  type ListedSpeaker,
  splitSpeaker,
  unknownMark,
  unknownPost,
} from './speaker.ts';

/** What the lines of a body are read against. */
interface Context {
  meeting: MeetingFile;
  /** The marks of the legend. */
  marks: string[];
  posts: KnownPost[];
  /** The speakers that the front matter lists. */
  speakers: readonly ListedSpeaker[];
  allPostsKnown: boolean;
  anchors: Anchors;
}

interface Line {
  kind: 'agenda item' | 'speaker' | 'words' | 'list';
  words: string;
  at: Position;
  /** Whether the words of the block are the words of the minutes. */
  verbatim: boolean;
}

/** What the next line belongs to, and how many came before it. */
interface State {
  agendaItem: string | null;
  statement: string | null;
  orders: { agenda: number; statement: number; paragraph: number };
}

interface Step {
  state: State;
  reading: Reading;
}

/** A statement whose id is missing or taken: its paragraphs are read, but make no rows. */
const UNNAMED = '';

const BEGINNING: State = {
  agendaItem: null,
  statement: null,
  orders: { agenda: 0, statement: 0, paragraph: 0 },
};

const AGENDA_ITEM = { noun: '議題', prefix: 'a' };
const STATEMENT = { noun: '発言', prefix: 's' };

const LIST: Problem = {
  kind: 'mdx-markup',
  message:
    '行頭の「-」が箇条書きとして読まれました。発言の本文では、行頭の「-」の前に半角の \\ を付けてください。',
};

const issuesAt = ({ meeting }: Context, { at }: Line, problems: Problem[]): Issue[] =>
  problems.map((problem) => ({ file: meeting.file, ...at, ...problem }));

/** A paragraph in which every speaker's line stands alone; the lines between are joined. */
const splitParagraph = (block: Paragraph, marks: string[]): Omit<Line, 'verbatim'>[] => {
  const start = positionOf(block);
  const lines: Omit<Line, 'verbatim'>[] = [];
  linesOf(block).forEach((words, index) => {
    const at = index === 0 ? start : { line: start.line + index, column: 1 };
    const last = lines.at(-1);
    if (isSpeaker(words.trim(), marks)) lines.push({ kind: 'speaker', words: words.trim(), at });
    else if (last?.kind === 'words') last.words += `\n${words}`;
    else lines.push({ kind: 'words', words, at });
  });
  return lines.map((line) =>
    line.kind === 'words' ? { ...line, words: joinLines(line.words).trim() } : line,
  );
};

const splitBody = ({ blocks, faulty }: JudgedMdx, marks: string[]): Line[] =>
  blocks.flatMap((block): Line[] => {
    const [at, verbatim] = [positionOf(block), !faulty.has(block)];
    if (block.type === 'paragraph')
      return splitParagraph(block, marks).map((line) => ({ ...line, verbatim }));
    return block.type === 'heading'
      ? [{ kind: 'agenda item', words: wordsOf(block), at, verbatim }]
      : [{ kind: 'list', words: '', at, verbatim }];
  });

const readAgendaItem = (context: Context, line: Line, before: State): Step => {
  const { meeting, anchors } = context;
  const order = before.orders.agenda + 1;
  const state = { ...before, statement: null, orders: { ...before.orders, agenda: order } };
  const { words, anchor, problem } = anchors.claim(line.words, line.at, AGENDA_ITEM);
  if (problem) {
    const issues = issuesAt(context, line, [problem]);
    // An id that is taken is there, and what refers to it finds the first line that has it.
    const incomplete: TableName[] = problem.kind === 'duplicate-anchor' ? [] : ['agenda_items'];
    return { state, reading: { ...emptyReading(), issues, incomplete } };
  }
  const id = `${meeting.id}#${anchor}`;
  const row = { id, ...meeting.shared, anchor, order, heading: words };
  return {
    state: { ...state, agendaItem: id },
    reading: readingOfRow(meeting, 'agenda_items', row, line.at),
  };
};

const readStatement = (context: Context, line: Line, before: State): Step => {
  const { meeting, marks, posts, speakers, allPostsKnown, anchors } = context;
  const order = before.orders.statement + 1;
  const { words, anchor, problem } = anchors.claim(line.words, line.at, STATEMENT);
  const speaker = splitSpeaker(words, posts, speakers);
  const isUnknownPost = !speaker && allPostsKnown && line.verbatim;
  const issues = issuesAt(context, line, [
    ...(hasUnknownMark(line.words, marks) ? [unknownMark(line.words)] : []),
    ...(problem ? [problem] : []),
    ...(isUnknownPost ? [unknownPost(words, posts)] : []),
  ]);
  const id = problem ? UNNAMED : `${meeting.id}#${anchor}`;
  const state = {
    ...before,
    statement: id,
    orders: { ...before.orders, statement: order, paragraph: 0 },
  };
  if (problem)
    return { state, reading: { ...emptyReading(), issues, incomplete: ['statements', 'paragraphs'] } };
  if (!speaker) return { state, reading: { ...emptyReading(), issues, seen: [{ table: 'statements', id }] } };
  const { agendaItem } = before;
  const row = { id, ...meeting.shared, anchor, order, agenda_item: agendaItem, heading: words, ...speaker };
  return { state, reading: { ...readingOfRow(meeting, 'statements', row, line.at), issues } };
};

const strayText = ({ marks, anchors }: Context, words: string): Problem => {
  const mark = marks.find((known) => known !== '') ?? '●';
  const example = `${mark}森課長 [#${anchors.propose(STATEMENT.prefix)}]`;
  return {
    kind: 'stray-text',
    message: `この文章「${shorten(words)}」は、どの発言にも属していません。前に発言者の行（例: ${example}）を書いてください。`,
  };
};

const readWords = (context: Context, line: Line, state: State): Step => {
  const { meeting } = context;
  const { statement, orders } = state;
  if (statement === null) {
    const issues = line.verbatim ? issuesAt(context, line, [strayText(context, line.words)]) : [];
    return { state, reading: { ...emptyReading(), issues } };
  }
  if (statement === UNNAMED) return { state, reading: emptyReading() };
  const order = orders.paragraph + 1;
  const row = { id: `${statement}.p${order}`, ...meeting.shared, statement, order, text: line.words };
  return {
    state: { ...state, orders: { ...orders, paragraph: order } },
    reading: readingOfRow(meeting, 'paragraphs', row, line.at),
  };
};

const readLine = (context: Context, line: Line, state: State): Step => {
  switch (line.kind) {
    case 'agenda item':
      return readAgendaItem(context, line, state);
    case 'speaker':
      return readStatement(context, line, state);
    case 'words':
      return readWords(context, line, state);
    case 'list':
      return { state, reading: { ...emptyReading(), issues: issuesAt(context, line, [LIST]) } };
  }
};

/** Reads the judged body of minutes; `text` is the whole file. The rows of faulty blocks are seen, not kept. */
export const readBody = (text: string, mdx: JudgedMdx, known: Omit<Context, 'anchors'>): Reading => {
  const context = { ...known, anchors: openAnchors(text) };
  const readings: Reading[] = [];
  let state = BEGINNING;
  for (const line of splitBody(mdx, known.marks)) {
    const step = readLine(context, line, state);
    state = step.state;
    readings.push(line.verbatim ? step.reading : { ...step.reading, rows: [] });
  }
  return mergeReadings(readings);
};
