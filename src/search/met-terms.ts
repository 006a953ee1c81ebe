/** Which terms a text meets, in which of their ways, and what that is worth. */
import type { Folded } from './fold.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Alternative, Term } from './term.ts';

/** A term and how much it tells: rare words tell more. */
export interface WeighedTerm extends Term {
  weight: number;
}

/** The terms that are met, by their place in the query. */
export type MetTerms = Map<number, { worth: number; way: Alternative }>;

/** The best way in which a text meets a term. */
const bestIn = (text: Folded, { alternatives }: Term): Alternative | undefined =>
  alternatives.find(({ words }) => words.every((word) => occurrencesOf(text, word).length > 0));

/** The terms that a text meets; `factor` is what the place is worth. */
export const meet = (terms: WeighedTerm[], text: Folded, factor: number): MetTerms => {
  const met: MetTerms = new Map();
  if (text.text === '') return met;
  terms.forEach((term, index) => {
    const way = bestIn(text, term);
    if (way) met.set(index, { worth: way.weight * term.weight * factor, way });
  });
  return met;
};

/** The terms that any of the places meets, each where it is worth most. */
export const unite = (...places: MetTerms[]): MetTerms => {
  const all: MetTerms = new Map();
  for (const place of places) {
    for (const [index, met] of place) if (met.worth > (all.get(index)?.worth ?? 0)) all.set(index, met);
  }
  return all;
};

/** What the terms that are met are worth together. */
export const worthOf = (met: MetTerms): number =>
  [...met.values()].reduce((sum, { worth }) => sum + worth, 0);

/** How close the terms stand to each other in a text: 0 … 0.5. */
export const closeness = (text: Folded, met: MetTerms): number => {
  if (met.size < 2) return 0;
  const firsts = [...met.values()].flatMap(({ way }) =>
    way.words.map((word) => occurrencesOf(text, word)[0] ?? 0),
  );
  return 0.5 / (1 + (Math.max(...firsts) - Math.min(...firsts)) / 20);
};
