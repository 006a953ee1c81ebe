/** 会議と発言: new meetings, and what was said by whom in which words, before and after. */
import { formatDate } from '../domain/calendar.ts';
import type { Row, TableName } from '../domain/catalog.ts';
import { addressOf } from '../views/address.ts';
import { speakerOf } from '../views/label.ts';
import type { Library } from '../views/library.ts';
import { rowsBy } from '../views/look-up.ts';
import { cellFact, wholeRowFacts } from './cell-words.ts';
import { isOf, keyOf, type RowChange, rowOf } from './compare-rows.ts';
import { type Entry, type Fact, type Piece, toEntry } from './report.ts';
import { correctionFacts, fateOf, rowEntry, type Sides, sideOf } from './row-entry.ts';
import { isOnlyMoved, movedEntry, textFact } from './text-entry.ts';

/** The tables that this section tells of. */
export const MEETING_TABLES = [
  'meetings',
  'marks',
  'agenda_items',
  'statements',
  'paragraphs',
  'decisions',
  'statement_scopes',
] as const satisfies TableName[];

type OfMeeting = RowChange<(typeof MEETING_TABLES)[number]>;

const VERBS = { added: '加わります', removed: 'なくなります', changed: '変わります' } as const;

/** What the speaker's line gives; the surname, post and note are read from it. */
const FROM_HEADING = ['id', 'meeting', 'document', 'anchor', 'order', 'mark', 'surname', 'post', 'heading'];

const paragraphRows = rowsBy('paragraphs', 'statement');

const paragraphsOf = (library: Library, jurisdiction: string, statement: string): string[] =>
  paragraphRows(library, jurisdiction, statement).map(({ text }) => text);

const meetingWords = (library: Library, row: { jurisdiction: string; meeting: string }): string => {
  const { label, date } = library.get('meetings', row.jurisdiction, row.meeting);
  return label.includes('年') ? label : `${label} ${formatDate(date)}`;
};

/** A statement, with all its paragraphs. */
const statementEntry = (sides: Sides, jurisdiction: string, id: string, changes: RowChange[]): Entry => {
  const was = sides.before.find('statements', jurisdiction, id);
  const is = sides.after.find('statements', jurisdiction, id);
  const row = (is ?? was) as Row<'statements'>;
  const side = is ? sides.after : sides.before;
  const fate = was ? (is ? 'changed' : 'removed') : 'added';
  const own = changes.find(isOf('statements'));
  const cells: Fact[] =
    own === undefined
      ? []
      : fate === 'changed'
        ? own.cells.map((cell) => cellFact(sides.before, sides.after, own, cell))
        : wholeRowFacts(side, own, FROM_HEADING);
  const link = {
    kind: 'link',
    text: `${speakerOf(side, row)}の発言`,
    href: addressOf('statements', row),
  } as const;
  return toEntry({
    pieces: [link, `（${row.anchor}、${meetingWords(side, row)}）が${VERBS[fate]}`],
    facts: [
      ...correctionFacts(sides, 'statements', row),
      ...cells,
      ...textFact(
        '本文',
        was ? paragraphsOf(sides.before, jurisdiction, id) : [],
        is ? paragraphsOf(sides.after, jurisdiction, id) : [],
      ),
    ],
    records: changes.map(keyOf),
    alert: fate === 'removed',
  });
};

const meetingEntry = (sides: Sides, change: RowChange<'meetings'>): Entry => {
  const row = rowOf(change);
  const fate = fateOf(change);
  const link = { kind: 'link', text: row.label, href: addressOf('meetings', row) } as const;
  const when = `（${formatDate(row.date)}、${row.place ?? '場所の記載なし'}）`;
  const pieces: Piece[] = [fate === 'added' ? '新しい会議「' : '会議「', link, `」${when}が${VERBS[fate]}`];
  return { ...rowEntry(sides, change, pieces), alert: fate === 'removed' };
};

const otherEntry = (sides: Sides, change: OfMeeting): Entry => {
  const entry = rowEntry(sides, change);
  return {
    ...entry,
    pieces: [...entry.pieces, `（${meetingWords(sideOf(sides, change), rowOf(change) as Row<'marks'>)}）`],
  };
};

const meetingOf = (change: OfMeeting): string =>
  `${change.jurisdiction}/${isOf('meetings')(change) ? change.id : (rowOf(change) as Row<'marks'>).meeting}`;

const entriesOfMeeting = (sides: Sides, changes: OfMeeting[]): Entry[] => {
  const moved = changes.filter(isOnlyMoved);
  const told = changes.filter((change) => !isOnlyMoved(change));
  const spoken = told.filter(isOf('statements', 'paragraphs'));
  const statementOf = (change: RowChange): string =>
    isOf('paragraphs')(change) ? rowOf(change).statement : change.id;
  const statements = [...Map.groupBy(spoken, statementOf)];
  const [first] = changes;
  const where = first && isOf('meetings')(first) ? rowOf(first).label : '';
  const movedRow = moved[0];
  return [
    ...told.filter(isOf('meetings')).map((change) => meetingEntry(sides, change)),
    ...told.filter(isOf('marks', 'agenda_items')).map((change) => otherEntry(sides, change)),
    ...statements.map(([id, parts]) =>
      statementEntry(sides, (parts[0] as RowChange).jurisdiction, id, parts),
    ),
    ...told.filter(isOf('decisions', 'statement_scopes')).map((change) => otherEntry(sides, change)),
    ...movedEntry(
      movedRow ? meetingWords(sides.after, rowOf(movedRow) as Row<'marks'>) : where,
      '議題・発言・段落',
      moved,
    ),
  ];
};

export const meetingEntries = (sides: Sides, changes: RowChange[]): Entry[] =>
  [...Map.groupBy(changes.filter(isOf(...MEETING_TABLES)) as OfMeeting[], meetingOf).values()].flatMap(
    (group) => entriesOfMeeting(sides, group),
  );
