/** The state of things, for the home page and the page of a jurisdiction. */
import type { Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { type Attention, attentionOf } from './commitments.ts';
import { type EditionView, editionView } from './edition.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { meetingsOf } from './meeting.ts';

/** A plan in a list: how many nodes of each kind, and its newest edition if it is reported on. */
export interface PlanSummary {
  link: RecordLink;
  kind: string;
  state: string | null;
  description: string | null;
  counts: { kind: string; count: number }[];
  edition: EditionView | undefined;
}

export interface MeetingSummary {
  link: RecordLink;
  date: string;
  agenda: string[];
  statements: number;
}

export interface JurisdictionSummary {
  jurisdiction: string;
  plans: PlanSummary[];
  meetings: MeetingSummary[];
  proposals: (RecordLink & { date: string | null })[];
  /** What is overdue, without a report since, or due soon; undefined when nothing was promised or asked. */
  attention: Attention | undefined;
  counts: {
    documents: number;
    initiatives: number;
    statements: number;
    milestones: number;
    commitments: number;
    /** Statements of values: targets and measurements. */
    values: number;
  };
}

const planSummary = (library: Library, plan: Row<'plans'>): PlanSummary => {
  const { jurisdiction } = plan;
  const rows = library.rowsOf('initiatives', jurisdiction).filter((row) => row.plan === plan.id);
  const newest = editionsOf(library.rowsOf('editions', jurisdiction), plan.id).at(-1);
  return {
    link: recordLink(library, 'plans', plan),
    kind: plan.kind,
    state: plan.state,
    description: plan.description,
    counts: [...new Set(rows.map(({ kind }) => kind))].map((kind) => ({
      kind,
      count: rows.filter((row) => row.kind === kind).length,
    })),
    edition: newest && editionView(library, newest),
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

export const jurisdictionSummary = (library: Library, jurisdiction: string): JurisdictionSummary => {
  const count = (table: Parameters<Library['rowsOf']>[0]): number =>
    library.rowsOf(table, jurisdiction).length;
  return {
    jurisdiction,
    plans: library.rowsOf('plans', jurisdiction).map((plan) => planSummary(library, plan)),
    meetings: meetingsOf(library, jurisdiction).map((meeting) => meetingSummary(library, meeting)),
    proposals: library
      .rowsOf('proposals', jurisdiction)
      .map((row) => ({ ...recordLink(library, 'proposals', row), date: row.date })),
    attention: attentionOf(library, jurisdiction),
    counts: {
      documents: count('documents'),
      initiatives: count('initiatives'),
      statements: count('statements'),
      milestones: count('milestones'),
      commitments: count('commitments'),
      values: count('targets') + count('measurements'),
    },
  };
};
