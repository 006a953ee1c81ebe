/** All terms of all jurisdictions in one list, in the order of their readings. */
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Library } from './library.ts';

export interface TermView {
  id: string;
  term: string;
  reading: string | null;
  longForm: string | null;
  meaning: string;
  evidence: Evidence;
}

export const glossaryView = (library: Library): TermView[] =>
  library.records.terms
    .map((row) => ({
      id: row.id,
      term: row.term,
      reading: row.reading,
      longForm: row.long_form,
      meaning: row.meaning,
      evidence: evidenceOf(library, row),
    }))
    .sort((a, b) => (a.reading ?? a.term).localeCompare(b.reading ?? b.term, 'ja'));
