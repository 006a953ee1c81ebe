/** The editions of a plan in time, and which status words hold in each. */
import type { Edition } from './edition.ts';
import type { Status } from './plan.ts';

/** The editions of a plan, oldest first. */
export const editionsOf = <Row extends Edition>(editions: Row[], plan: string): Row[] =>
  editions.filter((row) => row.plan === plan).sort((a, b) => a.as_of.localeCompare(b.as_of));

/** The edition of the same plan just before another; undefined for the first. */
export const previousEdition = <Row extends Edition>(editions: Row[], edition: Row): Row | undefined => {
  const all = editionsOf(editions, edition.plan);
  return all[all.findIndex(({ id }) => id === edition.id) - 1];
};

/** The edition of the same plan just after another; undefined for the newest. */
export const nextEdition = <Row extends Edition>(editions: Row[], edition: Row): Row | undefined => {
  const all = editionsOf(editions, edition.plan);
  return all[all.findIndex(({ id }) => id === edition.id) + 1];
};

/**
 * The status words in force in an edition, in their order. For each axis, words that came with a later edition
 * (not later than this one) replace the earlier ones.
 */
export const vocabularyOf = <Word extends Status>(
  statuses: Word[],
  editions: Edition[],
  edition: Edition,
): Word[] => {
  const ages = new Map(editionsOf(editions, edition.plan).map(({ id }, age) => [id, age]));
  const now = ages.get(edition.id) ?? 0;
  const ageOf = (word: Status): number => (word.edition === null ? -1 : (ages.get(word.edition) ?? 0));
  const own = statuses.filter((word) => word.plan === edition.plan && ageOf(word) <= now);
  const newest = new Map<string | null, number>();
  for (const word of own) newest.set(word.axis, Math.max(ageOf(word), newest.get(word.axis) ?? -1));
  return own.filter((word) => ageOf(word) === newest.get(word.axis)).sort((a, b) => a.order - b.order);
};

/**
 * Whether a word of one edition may be compared with a word of another: both belong to the same axis and to the
 * same vocabulary, that is, no definition changed in between.
 */
export const areComparable = (before: Status, after: Status): boolean =>
  before.axis === after.axis && before.edition === after.edition;
