/** What was promised, asked for or left open, and how it stands, as pages list it. */
import { formatDate } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import type { Commitment } from '../domain/commitment.ts';
import { COMMITMENT_STATES, type CommitmentState } from '../domain/commitment-state.ts';
import { addressOf } from './address.ts';
import { explainStanding, namePeriod } from './commitment-explanation.ts';
import { type CommitmentStanding, createStandings } from './commitment-standing.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { linkTo, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { once } from './look-up.ts';

/** A passage that says the commitment was kept or is expected to be. */
export interface FulfilmentView {
  relation: string;
  basis: string;
  record: RecordLink;
  /** Day of the document, in words; undefined when the document gives none. */
  date: string | undefined;
  evidence: Evidence;
}

/** The newest words about a commitment: in which document, of which day, by whom. */
export interface LastWords {
  document: string;
  /** The passage in the document. */
  href: string;
  date: string | undefined;
  statement: Evidence['statement'];
}

export interface CommitmentView {
  id: string;
  kind: Commitment['kind'];
  title: string;
  by: RecordLink | undefined;
  to: string | null;
  /** The deadline in words; undefined when none is given. */
  due: string | undefined;
  state: CommitmentState;
  /** Why it is in this state, in a sentence or two. */
  explanation: string;
  /** Periods of a recurring commitment that have ended without a report, in words. */
  missing: string[];
  fulfilments: FulfilmentView[];
  last: LastWords | undefined;
  subjects: RecordLink[];
  note: string | null;
  href: string;
  evidence: Evidence;
}

const toFulfilment = (
  library: Library,
  jurisdiction: string,
  { relation, basis, record, date, words }: CommitmentStanding['fulfilments'][number],
): FulfilmentView => ({
  relation,
  basis,
  record: linkTo(library, jurisdiction, record),
  date: date === null ? undefined : formatDate(date),
  evidence: evidenceOf(library, { jurisdiction, ...words }),
});

const toLastWords = (
  library: Library,
  jurisdiction: string,
  { document, quote, date }: NonNullable<CommitmentStanding['last']>,
): LastWords => {
  const { documentLabel, passageHref, statement } = evidenceOf(library, { jurisdiction, document, quote });
  return {
    document: documentLabel,
    href: passageHref,
    date: date === null ? undefined : formatDate(date),
    statement,
  };
};

const toCommitment = (
  library: Library,
  row: Row<'commitments'>,
  standing: CommitmentStanding,
): CommitmentView => {
  const { jurisdiction } = row;
  const by = library.find('posts', jurisdiction, row.made_by);
  const plan = library.find('plans', jurisdiction, row.plan);
  const initiative = library.find('initiatives', jurisdiction, row.initiative);
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    by: by && recordLink(library, 'posts', by),
    to: row.addressed_to,
    due: row.due_text ?? (row.due ? `${formatDate(row.due)}まで` : undefined),
    state: standing.state,
    explanation: explainStanding(row, standing, library.asOf),
    missing: standing.missing.map((period) => namePeriod(period, row.recurs)),
    fulfilments: standing.fulfilments.map((entry) => toFulfilment(library, jurisdiction, entry)),
    last: standing.last && toLastWords(library, jurisdiction, standing.last),
    subjects: [
      ...(plan ? [recordLink(library, 'plans', plan)] : []),
      ...(initiative ? [recordLink(library, 'initiatives', initiative)] : []),
    ],
    note: row.note,
    href: addressOf('commitments', row),
    evidence: evidenceOf(library, row),
  };
};

/** How each commitment of a jurisdiction stands; what this is worked out from is gathered once. */
export const standingsOf = once(createStandings);

/** The commitments of a jurisdiction that a test accepts. */
export const commitmentsOf = (
  library: Library,
  jurisdiction: string,
  accepts: (row: Row<'commitments'>) => boolean = () => true,
): CommitmentView[] => {
  const standingOf = standingsOf(library, jurisdiction);
  return library
    .rowsOf('commitments', jurisdiction)
    .filter(accepts)
    .map((row) => toCommitment(library, row, standingOf(row)));
};

const stateSlugs: Record<CommitmentState, string> = {
  期限超過: 'overdue',
  その後の報告なし: 'no-report',
  期限間近: 'due-soon',
  期限前: 'upcoming',
  見込み: 'expected',
  実現: 'met',
  期限の記載なし: 'no-date',
};

const kindSlugs: Record<Commitment['kind'], string> = {
  約束: 'promise',
  要望: 'request',
  質問: 'question',
  課題: 'issue',
};

/** The page that lists the commitments of one state. */
export const stateAddress = (jurisdiction: string, state: CommitmentState): string =>
  `/${jurisdiction}/commitments/state/${stateSlugs[state]}/`;

/** A choice of the filter: a plain link to a page of its own, and what it lists. */
export interface FilterChoice {
  filter: 'state' | 'kind';
  /** Name in the address, ASCII. */
  slug: string;
  label: string;
  href: string;
  commitments: CommitmentView[];
}

/** The commitments of a jurisdiction, with every choice of the filter. */
export interface CommitmentList {
  /** The day for which the states are computed. */
  asOf: string;
  /** The page of all of them. */
  href: string;
  commitments: CommitmentView[];
  states: (FilterChoice & { label: CommitmentState })[];
  kinds: FilterChoice[];
}

export const commitmentList = (library: Library, jurisdiction: string): CommitmentList => {
  const commitments = commitmentsOf(library, jurisdiction);
  const kinds = Object.entries(kindSlugs) as [Commitment['kind'], string][];
  return {
    asOf: library.asOf,
    href: `/${jurisdiction}/commitments/`,
    commitments,
    states: COMMITMENT_STATES.map((state) => ({
      filter: 'state',
      slug: stateSlugs[state],
      label: state,
      href: stateAddress(jurisdiction, state),
      commitments: commitments.filter((entry) => entry.state === state),
    })),
    kinds: kinds.map(([kind, slug]) => ({
      filter: 'kind',
      slug,
      label: kind,
      href: `/${jurisdiction}/commitments/kind/${slug}/`,
      commitments: commitments.filter((entry) => entry.kind === kind),
    })),
  };
};
