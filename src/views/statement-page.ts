/** One statement on a page of its own: the words, what was said before and after, all records that speak of it. */
import type { Row } from '../domain/catalog.ts';
import { addressOf, statementPageAddress } from './address.ts';
import { type CommitmentView, commitmentsOf } from './commitments.ts';
import { paragraphOf } from './evidence.ts';
import { type RecordLink, speakerOf } from './label.ts';
import type { Library } from './library.ts';
import { once } from './look-up.ts';
import { meetingLink, statementsOf } from './meeting.ts';
import { paragraphsOf, type StatementView, statementView } from './statement.ts';
import { type DiscrepancyView, discrepanciesOf, edgesAt, type ThreadEdge } from './thread.ts';

/** Another statement in a line or two. */
export interface StatementBrief {
  order: number;
  mark: string | null;
  speaker: string;
  /** The first words as said; `cut` when there are more. */
  beginning: string;
  cut: boolean;
  /** Its own page. */
  href: string;
}

export interface StatementPageView {
  statement: StatementView;
  /** The heading of the agenda item it stands under, and where that stands; undefined before the first item. */
  item: { heading: string; href: string } | undefined;
  meeting: RecordLink & { date: string };
  /** Its place in the minutes. */
  inMeeting: string;
  total: number;
  previous: StatementBrief | undefined;
  next: StatementBrief | undefined;
  commitments: CommitmentView[];
  threads: { id: string; title: string; lead: string; href: string }[];
  edges: ThreadEdge[];
  discrepancies: DiscrepancyView[];
}

/** How much of a neighbouring statement is shown, in characters. */
const BRIEF_LENGTH = 80;

/** A statement in a line or two. */
export const briefOf = (library: Library, row: Row<'statements'>): StatementBrief => {
  const words = [...(paragraphsOf(library, row.jurisdiction, row.id)[0]?.text ?? '')];
  return {
    order: row.order,
    mark: row.mark,
    speaker: speakerOf(library, row),
    beginning: words.slice(0, BRIEF_LENGTH).join(''),
    cut: words.length > BRIEF_LENGTH,
    href: statementPageAddress(row),
  };
};

/** The ids of the statements whose words a record quotes. */
const quotedStatements = once((library, jurisdiction) => {
  const statementOf = (row: { jurisdiction: string; document: string; quote: string }) =>
    paragraphOf(library, row)?.statement;
  return {
    commitments: Map.groupBy(library.rowsOf('commitments', jurisdiction), statementOf),
    steps: Map.groupBy(library.rowsOf('thread_steps', jurisdiction), statementOf),
    stepsOn: Map.groupBy(library.rowsOf('thread_steps', jurisdiction), ({ record }) => record),
  };
});

const threadsThrough = (library: Library, row: Row<'statements'>, addresses: Set<string>) => {
  const { jurisdiction } = row;
  const { steps, stepsOn } = quotedStatements(library, jurisdiction);
  const here = [
    ...(steps.get(row.id) ?? []),
    ...[...addresses].flatMap((address) => stepsOn.get(address) ?? []),
  ];
  return [...new Set(here.map(({ thread }) => thread))]
    .map((id) => library.get('threads', jurisdiction, id))
    .sort((a, b) => a.order - b.order)
    .map((thread) => ({
      id: thread.id,
      title: thread.title,
      lead: thread.lead,
      href: addressOf('threads', thread),
    }));
};

export const statementPage = (library: Library, row: Row<'statements'>): StatementPageView => {
  const { jurisdiction } = row;
  const all = statementsOf(library, jurisdiction, row.meeting);
  const neighbour = (order: number) => {
    const found = all[order - 1];
    return found && briefOf(library, found);
  };
  const item = library.find('agenda_items', jurisdiction, row.agenda_item);
  const meeting = library.get('meetings', jurisdiction, row.meeting);
  const statement = statementView(library, row);
  const addresses = new Set([
    `statements/${row.id}`,
    ...statement.paragraphs.map(({ id }) => `paragraphs/${id}`),
  ]);
  const made = new Set(quotedStatements(library, jurisdiction).commitments.get(row.id));
  return {
    statement,
    item: item && { heading: item.heading, href: addressOf('agenda_items', item) },
    meeting: { ...meetingLink(library, meeting), date: meeting.date },
    inMeeting: addressOf('statements', row),
    total: all.length,
    previous: neighbour(row.order - 1),
    next: neighbour(row.order + 1),
    commitments: made.size === 0 ? [] : commitmentsOf(library, jurisdiction, (other) => made.has(other)),
    threads: threadsThrough(library, row, addresses),
    edges: edgesAt(library, jurisdiction, addresses),
    discrepancies: discrepanciesOf(library, jurisdiction, addresses),
  };
};
