/** A meeting with its agenda and every statement. */
import type { Row } from '../domain/catalog.ts';
import { COMMITMENT_STATES, type CommitmentState } from '../domain/commitment-state.ts';
import { addressOf, anchorOf } from './address.ts';
import { standingsOf } from './commitments.ts';
import { type Notice, noticeOf, recordsIn } from './corrections.ts';
import { type Evidence, evidenceOf, paragraphOf } from './evidence.ts';
import { type RecordLink, recordLink, speakerOf } from './label.ts';
import type { Library } from './library.ts';
import { rowsBy } from './look-up.ts';
import { type DecisionView, type StatementView, statementView } from './statement.ts';

/** A document handed out; `held` says whether the site has its text. */
export interface HandoutView {
  label: string;
  href: string;
  held: boolean;
}

export interface AgendaView {
  /** Undefined for statements before the first agenda item. */
  item: { id: string; anchor: string; heading: string; words: string; passageHref: string } | undefined;
  statements: StatementView[];
  /** What the statements of this item name as handed out. */
  handouts: HandoutView[];
  /** Statements under other items whose words concern this one. */
  concerning: { href: string; speaker: string; order: number }[];
}

/** What was promised, asked for or left open in a meeting. */
export interface SpokenCommitment {
  kind: string;
  label: string;
  href: string;
  state: CommitmentState;
  /** The words of the meeting that say it. */
  said: { href: string; speaker: string };
}

/** The meetings before and after another; undefined where the site has none. */
export interface Neighbours {
  previous: RecordLink | undefined;
  next: RecordLink | undefined;
}

export interface MeetingView {
  id: string;
  /** The meeting's name in the minutes; null when they give none. */
  title: string | null;
  label: string;
  body: RecordLink | undefined;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  attendants: string | null;
  note: string | null;
  /** The words for title, date, place and legend, as far as the minutes give them. */
  evidence: Evidence[];
  marks: { id: string; anchor: string; mark: string; meaning: string | null }[];
  agenda: AgendaView[];
  decisions: DecisionView[];
  commitments: SpokenCommitment[];
  /** How many commitments stand how, in the order of the states; `asOf` is the day for which they are computed. */
  states: { state: CommitmentState; count: number }[];
  asOf: string;
  /** Handouts that the minutes name; `agenda` has them once more where they belong. */
  handouts: HandoutView[];
  document: RecordLink;
  counts: { agenda: number; statements: number; paragraphs: number };
  neighbours: Neighbours;
  /** The same among the meetings of the same body; undefined when the minutes do not say which body met. */
  sameBody: Neighbours | undefined;
  /** Changes of the meeting itself; those of a statement or a paragraph stand beside it. */
  notice: Notice;
}

export const statementsOf = rowsBy('statements', 'meeting');
export const agendaItemsOf = rowsBy('agenda_items', 'meeting');
const marksOf = rowsBy('marks', 'meeting');
const handoutsOf = rowsBy('documents', 'document');
const scopesOf = rowsBy('statement_scopes', 'agenda_item');
const commitmentsOf = rowsBy('commitments', 'document');

const toHandout = (row: Row<'documents'>): HandoutView => ({
  label: row.label,
  href: addressOf('documents', row),
  held: row.held === '本文あり',
});

/** The handouts that the minutes name, without the minutes themselves. */
const handoutRows = (library: Library, { jurisdiction, document }: Row<'meetings'>): Row<'documents'>[] =>
  handoutsOf(library, jurisdiction, document).filter(({ id }) => id !== document);

/** The handouts named in the lines of the speakers, by statement. */
const handoutsNamed = (
  library: Library,
  meeting: Row<'meetings'>,
  statements: Row<'statements'>[],
): Map<string | undefined, Row<'documents'>[]> => {
  const { jurisdiction, document } = meeting;
  const lines = statements.map(({ id, heading }) => ({
    id,
    place: library.placeOf(jurisdiction, document, heading),
  }));
  return Map.groupBy(handoutRows(library, meeting), ({ quote }) => {
    const named = library.placeOf(jurisdiction, document, quote);
    return lines.find(({ place }) => place && named && place.start <= named.start && named.end <= place.end)
      ?.id;
  });
};

const agendaOf = (library: Library, meeting: Row<'meetings'>): AgendaView[] => {
  const { jurisdiction, id } = meeting;
  const rows = statementsOf(library, jurisdiction, id);
  const handouts = handoutsNamed(library, meeting, rows);
  const byItem = Map.groupBy(rows, (row) => row.agenda_item);
  const under = (item: string | null) => {
    const here = byItem.get(item) ?? [];
    return {
      statements: here.map((row) => statementView(library, row)),
      handouts: here.flatMap((row) => (handouts.get(row.id) ?? []).map(toHandout)),
    };
  };
  const items = agendaItemsOf(library, jurisdiction, id).map((item) => ({
    item: {
      id: item.id,
      anchor: item.anchor,
      heading: item.heading,
      words: item.heading.replace(/^議題\s*[0-9０-９]+\s*/u, ''),
      passageHref: evidenceOf(library, { jurisdiction, document: item.document, quote: item.heading })
        .passageHref,
    },
    ...under(item.id),
    concerning: scopesOf(library, jurisdiction, item.id)
      .map((scope) => library.get('statements', jurisdiction, scope.statement))
      .filter((row) => row.agenda_item !== item.id)
      .map((row) => ({
        href: addressOf('statements', row),
        speaker: speakerOf(library, row),
        order: row.order,
      })),
  }));
  return byItem.has(null) ? [{ item: undefined, ...under(null), concerning: [] }, ...items] : items;
};

const commitmentsMade = (
  library: Library,
  { jurisdiction, document }: Row<'meetings'>,
): SpokenCommitment[] => {
  const standingOf = standingsOf(library, jurisdiction);
  return commitmentsOf(library, jurisdiction, document).flatMap((row) => {
    const paragraph = paragraphOf(library, row);
    if (!paragraph) return [];
    const statement = library.get('statements', jurisdiction, paragraph.statement);
    return {
      kind: row.kind,
      label: row.title,
      href: addressOf('commitments', row),
      state: standingOf(row).state,
      said: { href: addressOf('paragraphs', paragraph), speaker: speakerOf(library, statement) },
    };
  });
};

/** The meetings of a jurisdiction, newest first. */
export const meetingsOf = (library: Library, jurisdiction: string): Row<'meetings'>[] =>
  [...library.rowsOf('meetings', jurisdiction)].sort((a, b) => b.date.localeCompare(a.date));

/** A meeting by the name that heads its page. */
export const meetingLink = (library: Library, row: Row<'meetings'>): RecordLink => ({
  ...recordLink(library, 'meetings', row),
  label: row.label,
});

/** The meetings before and after one among meetings that stand newest first. */
const neighboursAmong = (library: Library, meetings: Row<'meetings'>[], id: string): Neighbours => {
  const at = meetings.findIndex((row) => row.id === id);
  const link = (row: Row<'meetings'> | undefined) => row && meetingLink(library, row);
  return { previous: link(meetings[at + 1]), next: link(meetings[at - 1]) };
};

export const meetingView = (library: Library, meeting: Row<'meetings'>): MeetingView => {
  const { jurisdiction, id, document } = meeting;
  const evidence = (quote: string): Evidence => evidenceOf(library, { jurisdiction, document, quote });
  const body = library.find('bodies', jurisdiction, meeting.body);
  const agenda = agendaOf(library, meeting);
  const statements = agenda.flatMap((group) => group.statements);
  const all = meetingsOf(library, jurisdiction);
  const commitments = commitmentsMade(library, meeting);
  return {
    id,
    title: meeting.title,
    label: meeting.label,
    body: body && recordLink(library, 'bodies', body),
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    attendants: meeting.attendants,
    note: meeting.note,
    evidence: [meeting.title, meeting.date_quote, meeting.place_quote, meeting.marks_quote].flatMap(
      (quote) => (quote === null ? [] : [evidence(quote)]),
    ),
    marks: marksOf(library, jurisdiction, id).map((row) => ({
      id: row.id,
      anchor: anchorOf(row.id),
      mark: row.mark,
      meaning: row.meaning,
    })),
    agenda,
    decisions: statements.flatMap(({ paragraphs }) => paragraphs.flatMap(({ decisions }) => decisions)),
    commitments,
    states: COMMITMENT_STATES.map((state) => ({
      state,
      count: commitments.filter((entry) => entry.state === state).length,
    })).filter(({ count }) => count > 0),
    asOf: library.asOf,
    handouts: handoutRows(library, meeting).map(toHandout),
    document: recordLink(library, 'documents', library.get('documents', jurisdiction, document)),
    counts: {
      agenda: agenda.filter(({ item }) => item).length,
      statements: statements.length,
      paragraphs: statements.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    },
    neighbours: neighboursAmong(library, all, id),
    sameBody:
      body &&
      neighboursAmong(
        library,
        all.filter((row) => row.body === meeting.body),
        id,
      ),
    notice: noticeOf(
      library,
      jurisdiction,
      new Set([
        `meetings/${id}`,
        ...(['marks', 'agenda_items', 'decisions'] as const).flatMap((table) =>
          recordsIn(library, table, jurisdiction, (row) => row.meeting === id),
        ),
      ]),
    ),
  };
};
