/** The value that was probably meant by one that is not known; nothing where nothing is near. */
import { editDistance, slipsAllowed } from './edit-distance.ts';

/** What people do not see or do not mind: width, case, spaces, and which dash or underscore it is. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐-―−_]/gu, '-');

/** 「取り組み」 and 「取組」, 「見込」 and 「見込み」 are the same kanji. */
const kanjiOf = (words: string): string =>
  /\p{Script=Han}/u.test(words) ? words.replaceAll(/\p{Script=Hiragana}/gu, '') : words;

/** The only one of some values; undefined when there are several, for then none is the one that was meant. */
const onlyOne = (values: string[]): string | undefined => (values.length === 1 ? values[0] : undefined);

/** A value that might have been meant, and its {@link plain} form. */
interface Candidate {
  value: string;
  form: string;
}

const toCandidates = (values: Iterable<string>): Candidate[] =>
  [...new Set(values)].map((value) => ({ value, form: plain(value) }));

const closest = (wanted: string, candidates: Candidate[], limit: number): string | undefined => {
  let least = limit;
  let nearest: string[] = [];
  for (const { value, form } of candidates) {
    if (Math.abs(form.length - wanted.length) > 2 * least) continue;
    const far = editDistance(wanted, form, least);
    if (far > least) continue;
    if (far < least) nearest = [];
    least = far;
    nearest.push(value);
  }
  return onlyOne(nearest);
};

/** Ids are long and made of pieces: more of them may be amiss than of a word. */
const slipsInId = (length: number): number =>
  length < 3 ? 0 : Math.max(slipsAllowed(length), Math.floor(length / 4));

/**
 * A look-up of the id or name nearest to one that is not known: the same but for width, case and dashes, or within
 * a few slips of the finger, or the only one that it begins. Undefined when several lie equally near.
 */
export const createNearestName = (names: Iterable<string>): ((found: string) => string | undefined) => {
  const candidates = toCandidates(names);
  const byForm = new Map(candidates.toReversed().map(({ value, form }) => [form, value]));
  const begunBy = (words: string): string | undefined =>
    words.length < 3
      ? undefined
      : onlyOne(candidates.flatMap(({ value, form }) => (form.startsWith(words) ? [value] : [])));
  const found = new Map<string, string | undefined>();
  const find = (wanted: string): string | undefined =>
    byForm.get(wanted) ?? closest(wanted, candidates, slipsInId([...wanted].length)) ?? begunBy(wanted);
  return (words) => {
    const wanted = plain(words);
    if (wanted === '') return undefined;
    if (!found.has(wanted)) found.set(wanted, find(wanted));
    return found.get(wanted);
  };
};

/** The same for one look-up. */
export const findNearestName = (found: string, names: Iterable<string>): string | undefined =>
  createNearestName(names)(found);

/**
 * The word of a closed list nearest to one that is not in it: the same kanji, a longer or shorter way to say
 * it, or one sign amiss. Undefined when several lie equally near.
 */
export const findNearestWord = (found: string, words: readonly string[]): string | undefined => {
  const wanted = plain(found);
  if (wanted === '') return undefined;
  const shared = words.filter((word) => wanted.includes(plain(word)) || plain(word).includes(wanted));
  const longest = Math.max(0, ...shared.map(({ length }) => length));
  return (
    words.find((word) => plain(word) === wanted) ??
    onlyOne(words.filter((word) => kanjiOf(plain(word)) === kanjiOf(wanted))) ??
    onlyOne(wanted.length > longest ? shared.filter(({ length }) => length === longest) : shared) ??
    closest(
      wanted,
      toCandidates(words),
      wanted.length < 2 ? 0 : Math.max(1, slipsAllowed([...wanted].length)),
    )
  );
};
