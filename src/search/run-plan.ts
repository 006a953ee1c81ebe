/** A plan's terms → the hits of all pages: candidates from the index, each read and compared. */
import type { SearchBackend } from './backend.ts';
import { fold } from './fold.ts';
import { foldEntry } from './folded-page.ts';
import type { Hit } from './hit.ts';
import { intersect, unite } from './postings.ts';
import type { PageEntry } from './record.ts';
import type { Alternative, Term } from './term.ts';
import { findHits, type Nearness } from './verify.ts';

/** How many pages are read for one answer. */
export interface Reach {
  /** Pages that print records word for word. */
  verbatim: number;
  /** Pages that were made of records; twice as many where they are the answer and not only beside it. */
  other: number;
}

/** What is sought besides the terms. */
export interface Sought {
  /** The whole query, folded. */
  phrase: string;
  /** What an answer looks like, when the query asks. */
  asked?: RegExp | undefined;
  nearness: Nearness;
  reach: Reach;
}

export interface Found {
  hits: Hit[];
  /** Candidates that were not read. */
  unread: Reach;
}

/** Nothing was left unread. */
export const ALL_READ: Reach = { verbatim: 0, other: 0 };

const pagesOfAlternative = async (backend: SearchBackend, { words }: Alternative): Promise<number[]> =>
  intersect(await Promise.all(words.map((word) => backend.search(word))));

const pagesOfTerm = async (backend: SearchBackend, { alternatives }: Term): Promise<number[]> =>
  unite(await Promise.all(alternatives.map((alternative) => pagesOfAlternative(backend, alternative))));

/** Words on few pages tell more than words on many: 1 … 3. */
const weightOf = (pages: number, all: number): number => 1 + 2 * (1 - Math.log1p(pages) / Math.log1p(all));

/** Pages whose titles answer come first; when all can be read, their order does not matter. */
const firstByTitle = (entries: PageEntry[], terms: Term[], pages: number[], limit: number): number[] => {
  if (pages.length <= limit) return pages;
  const literals = terms.flatMap(({ alternatives }) => alternatives.map(({ words }) => words));
  const has = (page: number): boolean => {
    const entry = entries[page];
    const title = entry ? foldEntry(entry).title.text : '';
    return literals.some((words) => words.every((word) => title.includes(word)));
  };
  return [...pages.filter(has), ...pages.filter((page) => !has(page))].slice(0, limit);
};

/** When some passages give what a question asks for, the others stand beside them. */
const putAside = (hits: Hit[], asked: RegExp | undefined): Hit[] => {
  const gives = (hit: Hit): boolean => asked?.test(fold(hit.passage?.text ?? '').text) ?? true;
  return hits.some((hit) => hit.verbatim && gives(hit))
    ? hits.map((hit) => ({ ...hit, beside: !gives(hit) }))
    : hits;
};

/** Finds what answers all terms. */
export const runPlan = async (
  backend: SearchBackend,
  terms: Term[],
  { phrase, asked, nearness, reach }: Sought,
): Promise<Found> => {
  if (terms.length === 0 || terms.some(({ alternatives }) => alternatives.length === 0)) {
    return { hits: [], unread: ALL_READ };
  }
  const entries = await backend.pages();
  const lists = await Promise.all(terms.map((term) => pagesOfTerm(backend, term)));
  const candidates = intersect(lists);
  const isVerbatim = (page: number): boolean => entries[page]?.verbatim === true;
  const said = candidates.filter(isVerbatim);
  const other = candidates.filter((page) => !isVerbatim(page));
  const room = said.length > 0 ? reach.other : 2 * reach.other;
  const read = [
    ...firstByTitle(entries, terms, said, reach.verbatim),
    ...firstByTitle(entries, terms, other, room),
  ];
  const unread = {
    verbatim: Math.max(0, said.length - reach.verbatim),
    other: Math.max(0, other.length - room),
  };
  const weighed = terms.map((term, index) => ({
    ...term,
    weight: weightOf(lists[index]?.length ?? 0, entries.length),
  }));
  const hits = await Promise.all(
    read.map(async (page) => {
      const entry = entries[page];
      if (!entry) throw new Error(`search page: ${page}`);
      const record = await backend.load(page);
      return findHits({ page, entry, record, terms: weighed, phrase, asked }, nearness);
    }),
  );
  return { hits: putAside(hits.flat(), asked), unread };
};
