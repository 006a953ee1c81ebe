/** Which pages hold which grams, as bytes: shards in the order of their grams, so that neighbours travel together. */

/** One gram and the numbers of the pages that hold it, rising. */
export type Posting = [gram: string, pages: number[]];

/** The shards of an index, and the first gram of each. */
export interface Shards {
  firsts: string[];
  shards: Uint8Array[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const writeNumber = (bytes: number[], value: number): void => {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
};

const writePosting = (bytes: number[], [gram, pages]: Posting): void => {
  const name = encoder.encode(gram);
  bytes.push(name.length, ...name);
  writeNumber(bytes, pages.length);
  let previous = -1;
  for (const page of pages) {
    writeNumber(bytes, page - previous - 1);
    previous = page;
  }
};

/** The postings of pages given as their grams; page numbers are positions. */
export const postingsOf = (pages: Iterable<Set<string>>): Posting[] => {
  const postings = new Map<string, number[]>();
  let page = 0;
  for (const grams of pages) {
    for (const gram of grams) {
      const known = postings.get(gram);
      if (known) known.push(page);
      else postings.set(gram, [page]);
    }
    page += 1;
  }
  return [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** Cuts postings into shards of about `size` bytes. */
export const toShards = (postings: Posting[], size: number): Shards => {
  const firsts: string[] = [];
  const shards: Uint8Array[] = [];
  let bytes: number[] = [];
  for (const posting of postings) {
    if (bytes.length === 0) firsts.push(posting[0]);
    writePosting(bytes, posting);
    if (bytes.length >= size) {
      shards.push(Uint8Array.from(bytes));
      bytes = [];
    }
  }
  if (bytes.length > 0) shards.push(Uint8Array.from(bytes));
  return { firsts, shards };
};

/** A shard as a table from gram to pages. */
export const readShard = (bytes: Uint8Array): Map<string, number[]> => {
  const postings = new Map<string, number[]>();
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    const gram = decoder.decode(bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
    let previous = -1;
    const pages = Array.from({ length: readNumber() }, () => {
      previous += readNumber() + 1;
      return previous;
    });
    postings.set(gram, pages);
  }
  return postings;
};

/** The numbers of the shards that can hold a gram beginning with `beginning`; for a whole gram, one. */
export const shardsFor = (firsts: string[], beginning: string, whole: boolean): number[] => {
  let first = firsts.findIndex((gram) => gram > beginning);
  first = (first < 0 ? firsts.length : first) - 1;
  if (whole) return first < 0 ? [] : [first];
  const found = first < 0 ? [] : [first];
  for (let index = first + 1; (firsts[index] ?? '').startsWith(beginning); index += 1) found.push(index);
  return found;
};

/** Pages in all of the lists, which rise. */
export const intersect = (lists: number[][]): number[] => {
  const [shortest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((page) => sets.every((set) => set.has(page)));
};

/** Pages in any of the lists, rising. */
export const unite = (lists: number[][]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b);
