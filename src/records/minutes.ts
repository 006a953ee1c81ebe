/**
 * Minutes (MDX) → meeting, marks, agenda items, statements, paragraphs, decisions. Staff keep the notation they
 * use: `## 議題…` opens an agenda item, a line that begins with a mark of the legend opens a statement.
 */
import type { Heading, Paragraph } from 'mdast';
import { catalog, type Row, type TableName, tableNames } from '../domain/catalog.ts';
import { joinLines } from '../domain/japanese-text.ts';
import { openFrontMatter, readFields, scalarOf, stringsOf, type YamlMap } from './front-matter.ts';
import type { Issue, Position } from './issue.ts';
import { type AnyLocated, emptyReading, type Reading } from './located.ts';
import {
  anchorProblem,
  linesOf,
  positionOf,
  readMdx,
  shorten,
  splitAnchor,
  unusedAnchors,
  wordsOf,
} from './mdx.ts';

/** Marks seen before speakers' names in public minutes; one that the legend does not explain is an issue. */
const KNOWN_MARKS = /^[●☆○◯〇◎◇◆★■□△▲▽▼]/u;

const NOTE = /[（(]([^（）()]+)[）)]$/u;

/** The tables whose rows are written in minutes. */
export const minutesTables = tableNames.filter((name) => catalog[name].origin === 'minutes');

/** A post a speaker can have: its id and the name as minutes print it after the surname. */
export interface KnownPost {
  id: string;
  name: string;
}

/** 「●森デジタル改革推進課長（資料1に基づいて説明）」 → its parts; undefined when no known post ends the name. */
export const splitSpeaker = (
  heading: string,
  posts: KnownPost[],
): { mark: string; surname: string; post: string; note: string | null } | undefined => {
  const [mark = ''] = heading;
  const rest = heading.slice(mark.length).trim();
  const note = NOTE.exec(rest);
  const speaker = (note ? rest.slice(0, note.index) : rest).trim();
  const [post] = posts
    .filter(({ name }) => speaker.endsWith(name) && speaker.length > name.length)
    .sort((a, b) => b.name.length - a.name.length);
  return (
    post && {
      mark,
      surname: speaker.slice(0, -post.name.length).trim(),
      post: post.id,
      note: note?.[1] ?? null,
    }
  );
};

/** A statement whose id is missing or taken: its paragraphs are read, but make no rows. */
const UNNAMED = '';

interface State {
  /** Whether the words of the block at hand are the words of the minutes. */
  verbatim: boolean;
  agendaItem: string | null;
  statement: string | null;
  orders: { agenda: number; statement: number; paragraph: number };
}

/**
 * Reads one file of minutes. Never throws. When not `allPostsKnown`, because posts.csv has faults of its own,
 * a speaker without a post is no issue.
 */
export const readMinutes = (
  jurisdiction: string,
  file: string,
  text: string,
  posts: KnownPost[],
  { allPostsKnown = true } = {},
): Reading => {
  const reading = emptyReading();
  const mdx = readMdx(file, text);
  reading.issues.push(...mdx.issues);
  if (!mdx.complete) reading.incomplete.push(...minutesTables);
  if (!mdx.frontMatter) return reading;

  const front = openFrontMatter(file, mdx.frontMatter.text, mdx.frontMatter.firstLine);
  if (front.issues.length > 0) {
    reading.issues.push(...front.issues);
    reading.incomplete.push(...minutesTables);
    return reading;
  }
  const { values, fieldsAt, issues } = readFields(file, 'meetings', front.root, {}, [
    'marks',
    'decisions',
    'scopes',
  ]);
  const meeting = String(values.id ?? '');
  const shared = { jurisdiction, meeting, document: values.document };
  const sharedAt: Record<string, Position> = {};
  for (const [field, at] of [
    ['meeting', fieldsAt.id],
    ['document', fieldsAt.document],
  ] as const) {
    if (at) sharedAt[field] = at;
  }
  const isBad = (field: Position | undefined): boolean =>
    issues.some(({ line, column }) => line === field?.line && column === field.column);
  const anonymous = isBad(fieldsAt.id) || isBad(fieldsAt.document);
  if (anonymous) reading.incomplete.push(...minutesTables);
  const report = (kind: Issue['kind'], at: Position, message: string): void => {
    reading.issues.push({ kind, file, ...at, message });
  };
  const state: State = {
    verbatim: true,
    agendaItem: null,
    statement: null,
    orders: { agenda: 0, statement: 0, paragraph: 0 },
  };
  const add = (table: TableName, row: object, at: Position, fields: Record<string, Position> = {}): void => {
    if (anonymous) return;
    const located = {
      table,
      row: row as Row<TableName>,
      file,
      at,
      fieldsAt: { ...sharedAt, ...fields },
    } as AnyLocated;
    reading.seen.push({ table, id: located.row.id });
    if (state.verbatim) reading.rows.push(located);
  };
  if (issues.length === 0)
    add('meetings', { jurisdiction, ...values }, fieldsAt.id ?? front.root.at, fieldsAt);
  else reading.seen.push({ table: 'meetings', id: meeting });
  reading.issues.push(...issues);

  const marks: string[] = [];
  front.listOf('marks').forEach((map, index) => {
    const given = { id: `${meeting}#mark-${index + 1}`, ...shared };
    const mark = readFields(file, 'marks', map, given);
    reading.issues.push(...mark.issues);
    marks.push(String(mark.values.mark ?? ''));
    if (mark.issues.length === 0) add('marks', mark.values, map.at, mark.fieldsAt);
  });

  const anchors = new Map<string, Position>();
  const claim = (anchor: string, at: Position): boolean => {
    const first = anchors.get(anchor);
    if (first) {
      report(
        'duplicate-anchor',
        at,
        `識別子 [#${anchor}] は${first.line}行目でも使われています。別の識別子を付けてください。`,
      );
      return false;
    }
    anchors.set(anchor, at);
    return true;
  };
  const nextStatement = unusedAnchors(text, 's');
  const nextAgendaItem = unusedAnchors(text, 'a');

  const hasLegendMark = (line: string): boolean => marks.some((mark) => mark !== '' && line.startsWith(mark));

  const openAgendaItem = (block: Heading): void => {
    const at = positionOf(block);
    const { words, anchor, bad } = splitAnchor(wordsOf(block));
    state.statement = null;
    state.orders.agenda += 1;
    if (!anchor) {
      reading.incomplete.push('agenda_items');
      const { kind, message } = anchorProblem(`議題「${words}」`, bad, nextAgendaItem());
      report(kind, at, message);
      return;
    }
    if (!claim(anchor, at)) return;
    state.agendaItem = `${meeting}#${anchor}`;
    add(
      'agenda_items',
      { id: state.agendaItem, ...shared, anchor, order: state.orders.agenda, heading: words },
      at,
    );
  };

  const openStatement = (line: string, at: Position): void => {
    if (!hasLegendMark(line)) {
      report(
        'unknown-mark',
        at,
        `印「${line.slice(0, 1)}」が凡例（marks）にありません。先頭の欄の marks に、印と意味を書いてください。`,
      );
    }
    const { words, anchor, bad } = splitAnchor(line);
    const speaker = splitSpeaker(words, posts);
    state.orders.statement += 1;
    state.orders.paragraph = 0;
    state.statement = UNNAMED;
    if (!anchor) {
      const { kind, message } = anchorProblem(`発言「${words}」`, bad, nextStatement());
      report(kind, at, message);
    }
    if (!speaker && allPostsKnown && state.verbatim) {
      report(
        'unknown-post',
        at,
        `発言者「${words}」の役職が posts.csv にありません。姓を除いた役職名を posts.csv の name に加えてください。`,
      );
    }
    if (!anchor || !claim(anchor, at)) {
      reading.incomplete.push('statements', 'paragraphs');
      return;
    }
    state.statement = `${meeting}#${anchor}`;
    reading.seen.push({ table: 'statements', id: state.statement });
    if (!speaker) return;
    add(
      'statements',
      {
        id: state.statement,
        ...shared,
        anchor,
        order: state.orders.statement,
        agenda_item: state.agendaItem,
        heading: words,
        ...speaker,
      },
      at,
    );
  };

  const addParagraph = (words: string, at: Position): void => {
    if (state.statement === null) {
      if (state.verbatim)
        report(
          'stray-text',
          at,
          `この文章「${shorten(words)}」は、どの発言にも属していません。前に発言者の行（例: ${marks.find((mark) => mark !== '') ?? '●'}森課長 [#${nextStatement()}]）を書いてください。`,
        );
      return;
    }
    if (state.statement === UNNAMED) return;
    state.orders.paragraph += 1;
    const { paragraph: order } = state.orders;
    add(
      'paragraphs',
      { id: `${state.statement}.p${order}`, ...shared, statement: state.statement, order, text: words },
      at,
    );
  };

  const isSpeaker = (line: string): boolean =>
    hasLegendMark(line) || (KNOWN_MARKS.test(line) && splitAnchor(line).anchor !== undefined);

  /** A paragraph in which every speaker's line opens a statement; the lines between are joined. */
  const readParagraph = (block: Paragraph): void => {
    const start = positionOf(block);
    let pending: string[] = [];
    let pendingAt = start;
    const flush = (): void => {
      if (pending.length > 0) addParagraph(joinLines(pending.join('\n')).trim(), pendingAt);
      pending = [];
    };
    linesOf(block).forEach((line, index) => {
      const at = index === 0 ? start : { line: start.line + index, column: 1 };
      if (isSpeaker(line.trim())) {
        flush();
        openStatement(line.trim(), at);
        return;
      }
      if (pending.length === 0) pendingAt = at;
      pending.push(line);
    });
    flush();
  };

  for (const block of mdx.blocks) {
    state.verbatim = !mdx.faulty.has(block);
    if (block.type === 'heading') openAgendaItem(block);
    else if (block.type === 'paragraph') readParagraph(block);
    else
      report(
        'mdx-markup',
        positionOf(block),
        '行頭の「-」が箇条書きとして読まれました。発言の本文では、行頭の「-」の前に半角の \\ を付けてください。',
      );
  }
  state.verbatim = true;

  /** A reference within this meeting, written without the meeting's id. */
  const localOf = (map: YamlMap, key: string): string => {
    const value = scalarOf(map.values.get(key)?.node ?? null);
    if (value) return String(value);
    report(
      'missing-value',
      map.values.get(key)?.at ?? map.at,
      `欄「${key}」が空です。この文書の中の識別子（例: ${key === 'id' ? 'd1' : 's1'}）を書いてください。`,
    );
    return '';
  };
  const atOf = (map: YamlMap, key: string): Position => map.values.get(key)?.at ?? map.at;

  for (const map of front.listOf('decisions')) {
    const [anchor, statement] = [localOf(map, 'id'), localOf(map, 'statement')];
    const given = { ...shared, id: `${meeting}#${anchor}`, statement: `${meeting}#${statement}` };
    const decision = readFields(file, 'decisions', map, given, ['id', 'statement']);
    reading.issues.push(...decision.issues);
    if (anchor === '' || statement === '' || decision.issues.length > 0) continue;
    add('decisions', decision.values, atOf(map, 'id'), {
      ...decision.fieldsAt,
      statement: atOf(map, 'statement'),
    });
  }
  for (const map of front.listOf('scopes')) {
    const given = { id: '', ...shared, statement: '', agenda_item: '' };
    reading.issues.push(
      ...readFields(file, 'statement_scopes', map, given, ['statement', 'agenda_items']).issues,
    );
    const statement = localOf(map, 'statement');
    const items = stringsOf(map.values.get('agenda_items')?.node ?? null);
    const fields = { statement: atOf(map, 'statement'), agenda_item: atOf(map, 'agenda_items') };
    if (items.length === 0) {
      report(
        'front-matter',
        fields.agenda_item,
        '欄「agenda_items」には、関わる議題の識別子を [a1, a2] のように書いてください。',
      );
    }
    if (statement === '') continue;
    for (const item of items) {
      const ids = {
        id: `${meeting}#${statement}.${item}`,
        statement: `${meeting}#${statement}`,
        agenda_item: `${meeting}#${item}`,
      };
      add('statement_scopes', { ...shared, ...ids }, map.at, fields);
    }
  }
  reading.issues.push(...front.issues);
  return reading;
};
