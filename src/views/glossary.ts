/** All terms of all jurisdictions in one list, in the order of their readings. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Library } from './library.ts';
import type { LinkableTerm } from './term-links.ts';

/** A term; jurisdictions that explain the same term stand together. */
export interface TermView {
  id: string;
  term: string;
  reading: string | null;
  longForm: string | null;
  meanings: string[];
  uses: Evidence[];
}

const orderOf = ({ reading, term }: { reading: string | null; term: string }): string => reading ?? term;

const toTerm = (library: Library, [first, ...others]: [Row<'terms'>, ...Row<'terms'>[]]): TermView => ({
  id: first.id,
  term: first.term,
  reading: first.reading,
  longForm: first.long_form,
  meanings: [...new Set([first, ...others].map(({ meaning }) => meaning))],
  uses: [first, ...others].map((row) => evidenceOf(library, row)),
});

export const glossaryView = (library: Library): TermView[] => {
  const byId = new Map<string, [Row<'terms'>, ...Row<'terms'>[]]>();
  for (const row of library.records.terms) {
    const same = byId.get(row.id);
    if (same) same.push(row);
    else byId.set(row.id, [row]);
  }
  return [...byId.values()]
    .map((rows) => toTerm(library, rows))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'ja'));
};

/** Pages that explain the terms themselves, show tables as they are, or are in other words already. */
const WITHOUT_LINKS = /^\/(?:glossary|data|easy|en)\//;

/** The terms that a page may link: those of its jurisdiction, or all on pages of the whole site. */
export const termsFor = (library: Library, address: string): LinkableTerm[] => {
  if (WITHOUT_LINKS.test(address)) return [];
  const [, folder = ''] = address.split('/');
  const { terms } = library.records;
  const own = terms.filter(({ jurisdiction }) => jurisdiction === folder);
  return (own.length > 0 ? own : terms).map((row) => ({ term: row.term, href: addressOf('terms', row) }));
};
