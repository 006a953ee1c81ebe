/** A meeting with its agenda and every statement. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Notice, noticeOf, recordsIn } from './corrections.ts';
import { type Evidence, evidenceOf, paragraphOf } from './evidence.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { type DiscrepancyView, discrepanciesOf, edgesAt, type ThreadEdge } from './thread.ts';
import { type ThreadSummary, threadsThroughStatement } from './thread-page.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

export interface StatementView {
  id: string;
  anchor: string;
  order: number;
  mark: string;
  /** What the mark means in this document. */
  meaning: string;
  surname: string;
  post: string;
  postHref: string;
  heading: string;
  note: string | null;
  paragraphs: { id: string; anchor: string; pieces: VerbatimPiece[]; scene: boolean; notice: Notice }[];
  /** Agenda items that the words concern besides the one they stand under. */
  scope: { id: string; label: string; href: string }[];
  /** What the statement promised, asked for or left open. */
  commitments: (RecordLink & { promise: string })[];
  /** Other passages that do not agree with the statement. */
  discrepancies: DiscrepancyView[];
  threads: ThreadSummary[];
  edges: ThreadEdge[];
  passageHref: string;
  notice: Notice;
}

export interface AgendaView {
  /** Undefined for statements before the first agenda item. */
  item: { id: string; anchor: string; heading: string; words: string; passageHref: string } | undefined;
  statements: StatementView[];
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
  marks: { id: string; anchor: string; mark: string; meaning: string }[];
  agenda: AgendaView[];
  decisions: { id: string; anchor: string; title: string; statement: { href: string }; evidence: Evidence }[];
  handouts: { label: string; href: string; held: boolean }[];
  document: RecordLink;
  counts: { agenda: number; statements: number; paragraphs: number };
  neighbours: { previous: RecordLink | undefined; next: RecordLink | undefined };
  /** Changes of the meeting itself; those of a statement or a paragraph stand beside it. */
  notice: Notice;
}

const anchorOf = (id: string): string => id.slice(id.indexOf('#') + 1);

/** A paragraph that is wholly in brackets describes the scene (a demonstration, a recess), nobody's words. */
const isScene = (text: string): boolean => /^（[^（）]*）$/u.test(text);

const toStatement = (library: Library, row: Row<'statements'>, marks: Row<'marks'>[]): StatementView => {
  const { jurisdiction, document } = row;
  const post = library.get('posts', jurisdiction, row.post);
  const paragraphs = library.rowsOf('paragraphs', jurisdiction).filter((other) => other.statement === row.id);
  const scopes = library
    .rowsOf('statement_scopes', jurisdiction)
    .filter((scope) => scope.statement === row.id);
  const addresses = new Set([`statements/${row.id}`, ...paragraphs.map(({ id }) => `paragraphs/${id}`)]);
  return {
    id: row.id,
    anchor: row.anchor,
    order: row.order,
    mark: row.mark,
    meaning: marks.find(({ mark }) => mark === row.mark)?.meaning ?? '',
    surname: row.surname,
    post: post.name,
    postHref: addressOf('posts', post),
    heading: row.heading,
    note: row.note,
    paragraphs: paragraphs.map(({ id, text }) => ({
      id,
      anchor: anchorOf(id),
      pieces: verbatimPieces(library, jurisdiction, document, text),
      scene: isScene(text),
      notice: noticeOf(library, jurisdiction, new Set([`paragraphs/${id}`])),
    })),
    scope: scopes.map((scope) => {
      const item = library.get('agenda_items', jurisdiction, scope.agenda_item);
      return { id: scope.id, label: item.heading, href: addressOf('agenda_items', item) };
    }),
    commitments: library
      .rowsOf('commitments', jurisdiction)
      .filter((other) => paragraphOf(library, other)?.statement === row.id)
      .map((other) => ({ ...recordLink(library, 'commitments', other), promise: other.kind })),
    discrepancies: discrepanciesOf(library, jurisdiction, addresses),
    threads: threadsThroughStatement(library, row, addresses),
    edges: edgesAt(library, jurisdiction, addresses),
    passageHref: evidenceOf(library, { jurisdiction, document, quote: row.heading }).passageHref,
    notice: noticeOf(library, jurisdiction, new Set([`statements/${row.id}`])),
  };
};

const agendaOf = (library: Library, meeting: Row<'meetings'>): AgendaView[] => {
  const { jurisdiction, id } = meeting;
  const marks = library.rowsOf('marks', jurisdiction).filter((row) => row.meeting === id);
  const statements = library.rowsOf('statements', jurisdiction).filter((row) => row.meeting === id);
  const under = (item: string | null): StatementView[] =>
    statements.filter((row) => row.agenda_item === item).map((row) => toStatement(library, row, marks));
  const opening = under(null);
  const items = library
    .rowsOf('agenda_items', jurisdiction)
    .filter((row) => row.meeting === id)
    .map((item) => ({
      item: {
        id: item.id,
        anchor: item.anchor,
        heading: item.heading,
        words: item.heading.replace(/^議題\s*[0-9０-９]+\s*/u, ''),
        passageHref: evidenceOf(library, { jurisdiction, document: item.document, quote: item.heading })
          .passageHref,
      },
      statements: under(item.id),
    }));
  return opening.length > 0 ? [{ item: undefined, statements: opening }, ...items] : items;
};

/** The meetings of a jurisdiction, newest first. */
export const meetingsOf = (library: Library, jurisdiction: string): Row<'meetings'>[] =>
  [...library.rowsOf('meetings', jurisdiction)].sort((a, b) => b.date.localeCompare(a.date));

export const meetingView = (library: Library, meeting: Row<'meetings'>): MeetingView => {
  const { jurisdiction, id, document } = meeting;
  const evidence = (quote: string): Evidence => evidenceOf(library, { jurisdiction, document, quote });
  const body = library.find('bodies', jurisdiction, meeting.body);
  const agenda = agendaOf(library, meeting);
  const statements = agenda.flatMap((group) => group.statements);
  const all = meetingsOf(library, jurisdiction);
  const at = all.findIndex((row) => row.id === id);
  const neighbour = (row: Row<'meetings'> | undefined) => row && recordLink(library, 'meetings', row);
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
    marks: library
      .rowsOf('marks', jurisdiction)
      .filter((row) => row.meeting === id)
      .map((row) => ({ id: row.id, anchor: anchorOf(row.id), mark: row.mark, meaning: row.meaning })),
    agenda,
    decisions: library
      .rowsOf('decisions', jurisdiction)
      .filter((row) => row.meeting === id)
      .map((row) => ({
        id: row.id,
        anchor: anchorOf(row.id),
        title: row.title,
        statement: { href: addressOf('statements', library.get('statements', jurisdiction, row.statement)) },
        evidence: evidence(row.quote),
      })),
    handouts: library
      .rowsOf('documents', jurisdiction)
      .filter((row) => row.document === document && row.id !== document)
      .map((row) => ({ label: row.label, href: addressOf('documents', row), held: row.held === '本文あり' })),
    document: recordLink(library, 'documents', library.get('documents', jurisdiction, document)),
    counts: {
      agenda: agenda.filter(({ item }) => item).length,
      statements: statements.length,
      paragraphs: statements.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    },
    neighbours: { previous: neighbour(all[at + 1]), next: neighbour(all[at - 1]) },
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
