/** Bodies and posts of a jurisdiction. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { rowsBy } from './look-up.ts';
import { meetingLink, meetingsOf } from './meeting.ts';
import { briefOf, type StatementBrief } from './statement-page.ts';

export interface BodyView {
  id: string;
  name: string;
  kind: string;
  start: string | null;
  end: string | null;
  parent: RecordLink | undefined;
  successor: RecordLink | undefined;
  predecessors: RecordLink[];
  note: string | null;
  posts: RecordLink[];
  evidence: Evidence;
}

export const bodyView = (library: Library, row: Row<'bodies'>): BodyView => {
  const { jurisdiction } = row;
  const link = (id: string | null) => {
    const body = library.find('bodies', jurisdiction, id);
    return body && recordLink(library, 'bodies', body);
  };
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    start: row.start,
    end: row.end,
    parent: link(row.parent),
    successor: link(row.successor),
    predecessors: library
      .rowsOf('bodies', jurisdiction)
      .filter((other) => other.successor === row.id)
      .map((other) => recordLink(library, 'bodies', other)),
    note: row.note,
    posts: library
      .rowsOf('posts', jurisdiction)
      .filter((post) => post.body === row.id)
      .map((post) => recordLink(library, 'posts', post)),
    evidence: evidenceOf(library, row),
  };
};

export interface PostView {
  id: string;
  name: string;
  body: RecordLink | undefined;
  start: string | null;
  end: string | null;
  successor: RecordLink | undefined;
  note: string | null;
  evidence: Evidence;
  /** Statements by meeting, newest meeting first. */
  meetings: {
    meeting: RecordLink;
    date: string;
    statements: (StatementBrief & { note: string | null; item: string | undefined; inMeeting: string })[];
  }[];
  count: number;
}

const statementsBy = rowsBy('statements', 'post');

export const postView = (library: Library, row: Row<'posts'>): PostView => {
  const { jurisdiction } = row;
  const body = library.find('bodies', jurisdiction, row.body);
  const successor = library.find('posts', jurisdiction, row.successor);
  const said = statementsBy(library, jurisdiction, row.id);
  return {
    id: row.id,
    name: row.name,
    body: body && recordLink(library, 'bodies', body),
    start: row.start,
    end: row.end,
    successor: successor && recordLink(library, 'posts', successor),
    note: row.note,
    evidence: evidenceOf(library, row),
    count: said.length,
    meetings: meetingsOf(library, jurisdiction).flatMap((meeting) => {
      const here = said.filter((statement) => statement.meeting === meeting.id);
      if (here.length === 0) return [];
      return [
        {
          meeting: meetingLink(library, meeting),
          date: meeting.date,
          statements: here.map((statement) => ({
            ...briefOf(library, statement),
            note: statement.note,
            item: library.find('agenda_items', jurisdiction, statement.agenda_item)?.heading,
            inMeeting: addressOf('statements', statement),
          })),
        },
      ];
    }),
  };
};
