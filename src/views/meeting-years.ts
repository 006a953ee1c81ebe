/** The meetings of a jurisdiction by fiscal year, for the list that leads to them. */
import { fiscalYearOf, formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { paragraphOf } from './evidence.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { once, rowsBy } from './look-up.ts';
import { agendaItemsOf, meetingLink, meetingsOf, statementsOf } from './meeting.ts';

/** A meeting in a list, with its agenda. */
export interface MeetingEntry {
  link: RecordLink;
  date: string;
  start: string | null;
  end: string | null;
  body: RecordLink | undefined;
  agenda: { heading: string; href: string; statements: number }[];
  /** Statements before the first agenda item. */
  opening: number;
  statements: number;
  decisions: number;
  /** What was promised, asked for or left open there. */
  commitments: number;
}

export interface MeetingYear {
  fiscalYear: number;
  label: string;
  meetings: MeetingEntry[];
}

const decisionsOf = rowsBy('decisions', 'meeting');

const commitmentsByMeeting = once((library, jurisdiction) =>
  Map.groupBy(library.rowsOf('commitments', jurisdiction), (row) => paragraphOf(library, row)?.meeting),
);

const toEntry = (library: Library, row: Row<'meetings'>): MeetingEntry => {
  const { jurisdiction, id } = row;
  const statements = statementsOf(library, jurisdiction, id);
  const byItem = Map.groupBy(statements, (statement) => statement.agenda_item);
  const body = library.find('bodies', jurisdiction, row.body);
  return {
    link: meetingLink(library, row),
    date: row.date,
    start: row.start,
    end: row.end,
    body: body && recordLink(library, 'bodies', body),
    agenda: agendaItemsOf(library, jurisdiction, id).map((item) => ({
      heading: item.heading,
      href: addressOf('agenda_items', item),
      statements: byItem.get(item.id)?.length ?? 0,
    })),
    opening: byItem.get(null)?.length ?? 0,
    statements: statements.length,
    decisions: decisionsOf(library, jurisdiction, id).length,
    commitments: commitmentsByMeeting(library, jurisdiction).get(id)?.length ?? 0,
  };
};

/** The meetings of a jurisdiction, newest first, by the fiscal year (年度) of their day. */
export const meetingYears = (library: Library, jurisdiction: string): MeetingYear[] =>
  [...Map.groupBy(meetingsOf(library, jurisdiction), ({ date }) => fiscalYearOf(date))].map(
    ([fiscalYear, meetings]) => ({
      fiscalYear,
      label: formatFiscalYear(fiscalYear),
      meetings: meetings.map((row) => toEntry(library, row)),
    }),
  );
