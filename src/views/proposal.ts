/** A staff proposal: kept apart from what a prefecture promised. */
import type { Row } from '../domain/catalog.ts';
import { type Notice, noticeOf } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Figure, figuresOf } from './figures.ts';
import { linkTo, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { type SectionView, sectionsOf } from './sections.ts';

export interface ProposalView {
  id: string;
  title: string;
  body: RecordLink;
  date: string | null;
  standing: Evidence;
  evidence: Evidence;
  /** Items in the order of the proposal, grouped by how they are put forward. */
  groups: {
    kind: string;
    items: {
      id: string;
      title: string;
      note: string | null;
      related: RecordLink | undefined;
      evidence: Evidence;
    }[];
  }[];
  sections: SectionView[];
  document: RecordLink;
  figures: Figure[];
  notice: Notice;
}

export const proposalView = (library: Library, proposal: Row<'proposals'>): ProposalView => {
  const { jurisdiction, document } = proposal;
  const items = library
    .rowsOf('proposal_items', jurisdiction)
    .filter((row) => row.proposal === proposal.id)
    .sort((a, b) => a.order - b.order);
  return {
    id: proposal.id,
    title: proposal.title,
    body: recordLink(library, 'bodies', library.get('bodies', jurisdiction, proposal.body)),
    date: proposal.date,
    standing: evidenceOf(library, { jurisdiction, document, quote: proposal.standing_quote }),
    evidence: evidenceOf(library, proposal),
    groups: [...new Set(items.map(({ kind }) => kind))].map((kind) => ({
      kind,
      items: items
        .filter((row) => row.kind === kind)
        .map((row) => ({
          id: row.id,
          title: row.title,
          note: row.note,
          related: row.related ? linkTo(library, jurisdiction, row.related) : undefined,
          evidence: evidenceOf(library, row),
        })),
    })),
    sections: sectionsOf(library, jurisdiction, document),
    document: recordLink(library, 'documents', library.get('documents', jurisdiction, document)),
    figures: figuresOf(library, jurisdiction, (row) => row.document === document),
    notice: noticeOf(
      library,
      jurisdiction,
      new Set([`proposals/${proposal.id}`, ...items.map(({ id }) => `proposal_items/${id}`)]),
    ),
  };
};
