/** What was promised, asked for or left open, as pages list it. */
import { formatDate } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';

export interface CommitmentView {
  id: string;
  kind: string;
  title: string;
  by: RecordLink | undefined;
  to: string | null;
  /** The deadline in words; undefined when none is given. */
  due: string | undefined;
  subjects: RecordLink[];
  note: string | null;
  href: string;
  evidence: Evidence;
}

const toCommitment = (library: Library, row: Row<'commitments'>): CommitmentView => {
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
    subjects: [
      ...(plan ? [recordLink(library, 'plans', plan)] : []),
      ...(initiative ? [recordLink(library, 'initiatives', initiative)] : []),
    ],
    note: row.note,
    href: addressOf('commitments', row),
    evidence: evidenceOf(library, row),
  };
};

/** The commitments of a jurisdiction that a test accepts. */
export const commitmentsOf = (
  library: Library,
  jurisdiction: string,
  accepts: (row: Row<'commitments'>) => boolean = () => true,
): CommitmentView[] =>
  library
    .rowsOf('commitments', jurisdiction)
    .filter(accepts)
    .map((row) => toCommitment(library, row));
