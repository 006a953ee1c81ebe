/** The state of things, for the home page and the page of a jurisdiction. */
import type { Row, TableName } from '../domain/catalog.ts';
import type { CommitmentState } from '../domain/commitment-state.ts';
import { dayOfDocument } from '../domain/document.ts';
import { editionsOf } from '../domain/edition-order.ts';
import type { ChartView } from './chart.ts';
import { commitmentList, stateAddress } from './commitments.ts';
import { type EditionView, editionView } from './edition.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { meetingsOf } from './meeting.ts';
import { type PlanMap, planMap } from './plan-map.ts';
import { editionShareChart } from './share-chart.ts';

/** A plan as an overview: what it consists of, and its newest edition if it is reported on. */
export interface PlanSummary {
  link: RecordLink;
  kind: string;
  state: string | null;
  description: string | null;
  map: PlanMap;
  edition: EditionView | undefined;
  /** What the newest edition counts, as a drawing. */
  shares: ChartView | undefined;
}

export interface MeetingSummary {
  link: RecordLink;
  date: string;
  agenda: string[];
  statements: number;
}

/** A commitment in a short list. */
export interface DueItem {
  link: RecordLink;
  state: CommitmentState;
  /** The deadline, ISO. */
  due: string;
  /** The deadline in the words of the document; null when they are not on record. */
  dueText: string | null;
}

/** How the commitments of a jurisdiction stand on the library's day. */
export interface Promises {
  total: number;
  href: string;
  /** Every state, in the order of the states, with its count and the page that lists it. */
  states: { state: CommitmentState; count: number; href: string }[];
  /** Past their deadline by the records, earliest first. */
  overdue: DueItem[];
  /** Still ahead, nearest first. */
  next: DueItem[];
}

/** A record with the day from which it comes. */
export interface DatedLink {
  date: string;
  link: RecordLink;
}

export interface JurisdictionSummary {
  jurisdiction: string;
  asOf: string;
  plans: PlanSummary[];
  meetings: MeetingSummary[];
  proposals: (RecordLink & { date: string | null })[];
  /** Undefined when nothing was promised or asked. */
  promises: Promises | undefined;
  /** The newest meetings, reports, proposals, held documents and corrections, newest first. */
  newest: DatedLink[];
  /** How many rows each table has, for the way to them. */
  counts: Record<
    'documents' | 'initiatives' | 'statements' | 'milestones' | 'commitments' | 'threads' | 'values',
    number
  >;
}

const NEWEST = 5;

const planSummary = (library: Library, plan: Row<'plans'>): PlanSummary => {
  const newest = editionsOf(library.rowsOf('editions', plan.jurisdiction), plan.id).at(-1);
  return {
    link: recordLink(library, 'plans', plan),
    kind: plan.kind,
    state: plan.state,
    description: plan.description,
    map: planMap(library, plan.jurisdiction, plan.id),
    edition: newest && editionView(library, newest),
    shares: newest && editionShareChart(library, newest),
  };
};

const meetingSummary = (library: Library, meeting: Row<'meetings'>): MeetingSummary => ({
  link: recordLink(library, 'meetings', meeting),
  date: meeting.date,
  agenda: library
    .rowsOf('agenda_items', meeting.jurisdiction)
    .filter((row) => row.meeting === meeting.id)
    .map(({ heading }) => heading),
  statements: library.rowsOf('statements', meeting.jurisdiction).filter((row) => row.meeting === meeting.id)
    .length,
});

const promisesOf = (library: Library, jurisdiction: string): Promises | undefined => {
  const { commitments, states, href } = commitmentList(library, jurisdiction);
  if (commitments.length === 0) return undefined;
  const itemsIn = (...wanted: CommitmentState[]): DueItem[] =>
    commitments
      .filter(({ state }) => wanted.includes(state))
      .flatMap(({ id, title, href: address, kind, state }) => {
        const { due, due_text: dueText } = library.get('commitments', jurisdiction, id);
        return due === null ? [] : [{ link: { kind, label: title, href: address }, state, due, dueText }];
      })
      .sort((a, b) => a.due.localeCompare(b.due));
  return {
    total: commitments.length,
    href,
    states: states.map((choice) => ({
      state: choice.label,
      count: choice.commitments.length,
      href: stateAddress(jurisdiction, choice.label),
    })),
    overdue: itemsIn('期限超過'),
    next: itemsIn('期限間近', '期限前'),
  };
};

const newestOf = (library: Library, jurisdiction: string): DatedLink[] => {
  const dated = <Name extends TableName>(
    table: Name,
    dayOf: (row: Row<Name>) => string | null,
  ): DatedLink[] =>
    library.rowsOf(table, jurisdiction).flatMap((row) => {
      const date = dayOf(row);
      return date === null ? [] : [{ date, link: recordLink(library, table, row) }];
    });
  return [
    ...dated('meetings', ({ date }) => date),
    ...dated('editions', ({ as_of }) => as_of),
    ...dated('proposals', ({ date }) => date),
    ...dated('corrections', ({ date }) => date),
    ...dated('documents', (row) =>
      row.held === '本文あり' && row.kind === '計画' ? dayOfDocument(row) : null,
    ),
  ]
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, NEWEST);
};

export const jurisdictionSummary = (library: Library, jurisdiction: string): JurisdictionSummary => {
  const count = (table: TableName): number => library.rowsOf(table, jurisdiction).length;
  return {
    jurisdiction,
    asOf: library.asOf,
    plans: library.rowsOf('plans', jurisdiction).map((plan) => planSummary(library, plan)),
    meetings: meetingsOf(library, jurisdiction).map((meeting) => meetingSummary(library, meeting)),
    proposals: library
      .rowsOf('proposals', jurisdiction)
      .map((row) => ({ ...recordLink(library, 'proposals', row), date: row.date })),
    promises: promisesOf(library, jurisdiction),
    newest: newestOf(library, jurisdiction),
    counts: {
      documents: count('documents'),
      initiatives: count('initiatives'),
      statements: count('statements'),
      milestones: count('milestones'),
      commitments: count('commitments'),
      threads: count('threads'),
      values: count('targets') + count('measurements'),
    },
  };
};
