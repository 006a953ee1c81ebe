/**
 * Minutes (MDX) → meeting, marks, agenda items, statements, paragraphs, decisions. Staff keep the notation they
 * use: `## 議題…` opens an agenda item, a line that begins with a mark of the legend opens a statement.
 */
import { catalog, tableNames } from '../domain/catalog.ts';
import {
  type FrontMatter,
  openFrontMatter,
  readFields,
  scalarOf,
  stringsOf,
  unknownKey,
  type YamlMap,
} from './front-matter.ts';
import type { Issue, Position } from './issue.ts';
import { emptyReading, mergeReadings, type Reading } from './located.ts';
import { readMdx } from './mdx.ts';
import { readBody } from './minutes-body.ts';
import { type MeetingFile, readingOfRow } from './minutes-row.ts';
import type { KnownPost, ListedSpeaker } from './speaker.ts';

/** The tables whose rows are written in minutes. */
export const minutesTables = tableNames.filter((name) => catalog[name].origin === 'minutes');

/** Reads the meeting itself; not `named` when its id or its document is bad, for every row's id begins with them. */
const readMeeting = (
  jurisdiction: string,
  file: string,
  { root }: FrontMatter,
): { meeting: MeetingFile; named: boolean; reading: Reading } => {
  const { values, fieldsAt, issues } = readFields(file, 'meetings', root, {}, [
    'marks',
    'speakers',
    'decisions',
    'scopes',
  ]);
  const id = String(values.id ?? '');
  const { id: idAt = root.at, document: documentAt = root.at } = fieldsAt;
  const meeting = {
    file,
    id,
    shared: { jurisdiction, meeting: id, document: values.document },
    sharedAt: { meeting: idAt, document: documentAt },
  };
  const isBad = (field: Position): boolean =>
    issues.some(({ line, column }) => line === field.line && column === field.column);
  const named = !isBad(idAt) && !isBad(documentAt);
  const reading: Reading =
    issues.length === 0
      ? readingOfRow(meeting, 'meetings', { jurisdiction, ...values }, idAt, fieldsAt)
      : { ...emptyReading(), issues, seen: [{ table: 'meetings', id }] };
  return { meeting, named, reading };
};

/** Reads the legend; a mark with a fault is still a mark to the body. */
const readMarks = (meeting: MeetingFile, front: FrontMatter): { marks: string[]; reading: Reading } => {
  const read = front.listOf('marks').map((map, index) => {
    const given = { id: `${meeting.id}#mark-${index + 1}`, ...meeting.shared };
    const { values, fieldsAt, issues } = readFields(meeting.file, 'marks', map, given);
    const reading =
      issues.length === 0
        ? readingOfRow(meeting, 'marks', values, map.at, fieldsAt)
        : { ...emptyReading(), issues };
    return { mark: String(values.mark ?? ''), reading };
  });
  return {
    marks: read.map(({ mark }) => mark),
    reading: mergeReadings(read.map(({ reading }) => reading)),
  };
};

const SPEAKER_KEYS = ['heading', 'surname', 'post', 'note'];

/** Reads who stands behind the speakers' lines that do not end with a known post. */
const readSpeakers = (file: string, front: FrontMatter): { speakers: ListedSpeaker[]; issues: Issue[] } => {
  const maps = front.listOf('speakers');
  const wordsOf = (map: YamlMap, key: string): string | null =>
    (scalarOf(map.values.get(key)?.node ?? null) as string | null | undefined) ?? null;
  const issues = maps.flatMap((map) => [
    ...[...map.values]
      .filter(([key]) => !SPEAKER_KEYS.includes(key))
      .map(
        ([key, { at }]): Issue => ({ file, ...at, ...unknownKey(key, SPEAKER_KEYS, [...map.values.keys()]) }),
      ),
    ...(wordsOf(map, 'heading')
      ? []
      : [
          {
            kind: 'missing-value' as const,
            file,
            ...map.at,
            message: '欄「heading」が空です。本文の発言者の行を、識別子を除いてそのまま書いてください。',
          },
        ]),
  ]);
  const speakers = maps.map((map) => ({
    heading: wordsOf(map, 'heading') ?? '',
    surname: wordsOf(map, 'surname'),
    post: wordsOf(map, 'post'),
    note: wordsOf(map, 'note'),
  }));
  return { speakers, issues };
};

const atOf = (map: YamlMap, key: string): Position => map.values.get(key)?.at ?? map.at;

/** A reference within this meeting, written without the meeting's id; '' when there is none. */
const localOf = (map: YamlMap, key: string): string =>
  String(scalarOf(map.values.get(key)?.node ?? null) ?? '');

const missingLocals = (file: string, map: YamlMap, keys: ('id' | 'statement')[]): Issue[] =>
  keys
    .filter((key) => localOf(map, key) === '')
    .map((key) => ({
      kind: 'missing-value',
      file,
      ...atOf(map, key),
      message: `欄「${key}」が空です。この文書の中の識別子（例: ${key === 'id' ? 'd1' : 's1'}）を書いてください。`,
    }));

const readDecision = (meeting: MeetingFile, map: YamlMap): Reading => {
  const given = {
    ...meeting.shared,
    id: `${meeting.id}#${localOf(map, 'id')}`,
    statement: `${meeting.id}#${localOf(map, 'statement')}`,
  };
  const decision = readFields(meeting.file, 'decisions', map, given, ['id', 'statement']);
  const issues = [...missingLocals(meeting.file, map, ['id', 'statement']), ...decision.issues];
  if (issues.length > 0) return { ...emptyReading(), issues };
  const fieldsAt = { ...decision.fieldsAt, statement: atOf(map, 'statement') };
  return readingOfRow(meeting, 'decisions', decision.values, atOf(map, 'id'), fieldsAt);
};

const readScope = (meeting: MeetingFile, map: YamlMap): Reading => {
  const { file, shared } = meeting;
  const given = { id: '', ...shared, statement: '', agenda_item: '' };
  const { issues } = readFields(file, 'statement_scopes', map, given, ['statement', 'agenda_items']);
  const statement = localOf(map, 'statement');
  const items = stringsOf(map.values.get('agenda_items')?.node ?? null);
  const fieldsAt = { statement: atOf(map, 'statement'), agenda_item: atOf(map, 'agenda_items') };
  const noItems: Issue = {
    kind: 'front-matter',
    file,
    ...fieldsAt.agenda_item,
    message: '欄「agenda_items」には、関わる議題の識別子を [a1, a2] のように書いてください。',
  };
  const rows = (statement === '' ? [] : items).map((item) => ({
    ...shared,
    id: `${meeting.id}#${statement}.${item}`,
    statement: `${meeting.id}#${statement}`,
    agenda_item: `${meeting.id}#${item}`,
  }));
  return mergeReadings([
    { ...emptyReading(), issues: [...issues, ...missingLocals(file, map, ['statement'])] },
    { ...emptyReading(), issues: items.length === 0 ? [noItems] : [] },
    ...rows.map((row) => readingOfRow(meeting, 'statement_scopes', row, map.at, fieldsAt)),
  ]);
};

/** Without the meeting's name no row has an id: the issues stay, and that it was a meeting. */
const withoutRows = (reading: Reading): Reading => ({
  issues: reading.issues,
  rows: [],
  seen: reading.seen.filter(({ table }) => table === 'meetings'),
  incomplete: minutesTables,
});

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
  const mdx = readMdx(file, text);
  const judged = { ...emptyReading(), issues: mdx.issues, incomplete: mdx.complete ? [] : minutesTables };
  if (!mdx.frontMatter) return judged;
  const front = openFrontMatter(file, mdx.frontMatter.text, mdx.frontMatter.firstLine);
  if (front.issues.length > 0)
    return { ...judged, issues: [...mdx.issues, ...front.issues], incomplete: minutesTables };

  const { meeting, named, reading } = readMeeting(jurisdiction, file, front);
  const legend = readMarks(meeting, front);
  const { speakers, issues: speakerIssues } = readSpeakers(file, front);
  const body = readBody(text, mdx, { meeting, marks: legend.marks, posts, speakers, allPostsKnown });
  const decisions = front.listOf('decisions').map((map) => readDecision(meeting, map));
  const scopes = front.listOf('scopes').map((map) => readScope(meeting, map));
  // Last, because a list of the front matter is judged when it is read.
  const lists = { ...emptyReading(), issues: [...front.issues, ...speakerIssues] };
  const all = mergeReadings([judged, reading, legend.reading, body, ...decisions, ...scopes, lists]);
  return named ? all : withoutRows(all);
};
