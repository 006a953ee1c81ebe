/** A statement as minutes show it: who spoke as what, the words, and what other records say at each passage. */

import { formatDate } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf, anchorOf, statementPageAddress } from './address.ts';
import { type Notice, noticeOf } from './corrections.ts';
import { type Evidence, evidenceOf, paragraphOf } from './evidence.ts';
import { speakerOf } from './label.ts';
import type { Library } from './library.ts';
import { rowsBy } from './look-up.ts';
import { notesOn, type PassageNote } from './passage-notes.ts';
import { type Replies, repliesOf } from './replies.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

/** A decision at the words that say it. */
export interface DecisionView {
  id: string;
  anchor: string;
  title: string;
  evidence: Evidence;
}

export interface ParagraphView {
  id: string;
  anchor: string;
  /** Its number in the statement. */
  order: number;
  pieces: VerbatimPiece[];
  scene: boolean;
  notice: Notice;
  notes: PassageNote[];
  /** How many paragraphs its notes may stand beside: itself and those after it that have none. */
  reach: number;
  /** For how many notes there is room beside these paragraphs; at least one. */
  room: number;
  decisions: DecisionView[];
}

export interface StatementView {
  id: string;
  anchor: string;
  /** Its number in the meeting. */
  order: number;
  /** Null in a notation without marks. */
  mark: string | null;
  /** What the mark means in this document; empty when its legend does not say. */
  meaning: string;
  /** Null where the minutes do not say. */
  surname: string | null;
  post: { name: string; href: string } | undefined;
  /** Surname and post, or that neither is given. */
  speaker: string;
  heading: string;
  note: string | null;
  paragraphs: ParagraphView[];
  /** Agenda items that the words concern besides the one they stand under. */
  scope: { id: string; number: string; label: string; href: string }[];
  replies: Replies;
  /** The line of the speaker in the stored text; undefined when the same line stands there before. */
  passageHref: string | undefined;
  /** The page of the statement alone. */
  pageHref: string;
  /** Who said it where and when, for a citation. */
  citation: string;
  notice: Notice;
}

export const paragraphsOf = rowsBy('paragraphs', 'statement');
const scopesOf = rowsBy('statement_scopes', 'statement');
const marksOf = rowsBy('marks', 'meeting');
const decisionsOf = rowsBy('decisions', 'statement');

/** A paragraph that is wholly in brackets describes the scene (a demonstration, a recess), nobody's words. */
const isScene = (text: string): boolean => /^（[^（）]*）$/u.test(text);

/** The number that a heading begins with (議題1); all of it when there is none. */
const numberOf = (heading: string): string => /^議題\s*[0-9０-９]+/u.exec(heading)?.[0] ?? heading;

/** A paragraph's notes stand beside it and the paragraphs without notes that follow, at most this many in all. */
const LONGEST_REACH = 4;

/** A note takes about as much room as this many characters of a paragraph; more than so many notes are never calm. */
const NOTE_LENGTH = 70;
const MOST_NOTES = 4;

const roomOf = (texts: string[]): number =>
  Math.min(Math.max(1, Math.ceil(texts.join('').length / NOTE_LENGTH)), MOST_NOTES);

const reachOf = (noted: boolean[], at: number): number => {
  const next = noted.indexOf(true, at + 1);
  return Math.min((next < 0 ? noted.length : next) - at, LONGEST_REACH);
};

const toDecision = (library: Library, row: Row<'decisions'>): DecisionView => ({
  id: row.id,
  anchor: anchorOf(row.id),
  title: row.title,
  evidence: evidenceOf(library, row),
});

const toParagraphs = (library: Library, statement: Row<'statements'>): ParagraphView[] => {
  const { jurisdiction, document } = statement;
  const rows = paragraphsOf(library, jurisdiction, statement.id);
  const notes = rows.map((row) => notesOn(library, row));
  const noted = notes.map(({ length }) => length > 0);
  const decisions = Map.groupBy(decisionsOf(library, jurisdiction, statement.id), (row) => {
    const spoken = paragraphOf(library, row)?.id;
    return rows.some(({ id }) => id === spoken) ? spoken : rows.at(-1)?.id;
  });
  return rows.map((row, at) => {
    const reach = reachOf(noted, at);
    return {
      id: row.id,
      anchor: anchorOf(row.id),
      order: row.order,
      pieces: verbatimPieces(library, jurisdiction, document, row.text),
      scene: isScene(row.text),
      notice: noticeOf(library, jurisdiction, new Set([`paragraphs/${row.id}`])),
      notes: notes[at] ?? [],
      reach,
      room: roomOf(rows.slice(at, at + reach).map(({ text }) => text)),
      decisions: (decisions.get(row.id) ?? []).map((decision) => toDecision(library, decision)),
    };
  });
};

/** The speaker's line in the stored text, if the words after it there are those of this statement. */
const passageOf = (library: Library, row: Row<'statements'>): string | undefined => {
  const { jurisdiction, document } = row;
  const first = paragraphsOf(library, jurisdiction, row.id)[0];
  const line = library.placeOf(jurisdiction, document, row.heading);
  const words = first && library.placeOf(jurisdiction, document, first.text);
  const between = line && words && library.textOf(jurisdiction, document)?.slice(line.end, words.start);
  return between?.trim() === ''
    ? evidenceOf(library, { jurisdiction, document, quote: row.heading }).passageHref
    : undefined;
};

/** Who said it where and when: 「横山スマート改革推進課長、令和2年度第1回…（令和2年6月2日（2020年））」 */
export const citationOf = (library: Library, row: Row<'statements'>): string => {
  const meeting = library.get('meetings', row.jurisdiction, row.meeting);
  return `${speakerOf(library, row)}、${meeting.label}、${formatDate(meeting.date)}`;
};

export const statementView = (library: Library, row: Row<'statements'>): StatementView => {
  const { jurisdiction } = row;
  const post = library.find('posts', jurisdiction, row.post);
  return {
    id: row.id,
    anchor: row.anchor,
    order: row.order,
    mark: row.mark,
    meaning: marksOf(library, jurisdiction, row.meeting).find(({ mark }) => mark === row.mark)?.meaning ?? '',
    surname: row.surname,
    post: post && { name: post.name, href: addressOf('posts', post) },
    speaker: speakerOf(library, row),
    heading: row.heading,
    note: row.note,
    paragraphs: toParagraphs(library, row),
    scope: scopesOf(library, jurisdiction, row.id).map((scope) => {
      const item = library.get('agenda_items', jurisdiction, scope.agenda_item);
      return {
        id: scope.id,
        number: numberOf(item.heading),
        label: item.heading,
        href: addressOf('agenda_items', item),
      };
    }),
    replies: repliesOf(library, row),
    passageHref: passageOf(library, row),
    pageHref: statementPageAddress(row),
    citation: citationOf(library, row),
    notice: noticeOf(library, jurisdiction, new Set([`statements/${row.id}`])),
  };
};
