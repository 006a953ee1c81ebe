/** {@link SearchBackend} over the files that `index-pages.ts` makes; reading a file is the caller's. */
import type { SearchBackend } from './backend.ts';
import { gramQueryOf } from './grams.ts';
import type { IndexStart } from './index-pages.ts';
import { intersect, readShard, shardsFor, unite } from './postings.ts';
import type { PageRecord } from './record.ts';

/** Reads a file of the index by its name. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Remembers what was read, so that the same file is read once; a failure is forgotten, so that it can be tried again. */
const once = <Value>(read: (name: string) => Promise<Value>): ((name: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>();
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const reading = read(name).catch((error: unknown) => {
      known.delete(name);
      throw error;
    });
    known.set(name, reading);
    return reading;
  };
};

const parse = <Value>(bytes: Uint8Array): Value => JSON.parse(new TextDecoder().decode(bytes)) as Value;

/** Makes the backend over a way to read files. */
export const shardBackend = (readFile: ReadFile): SearchBackend => {
  const start = once(async (name) => parse<IndexStart>(await readFile(name)));
  const record = once(async (name) => parse<PageRecord>(await readFile(name)));
  const shard = once(async (name) => readShard(await readFile(name)));

  const pagesWith = async (pair: string): Promise<number[]> => {
    const { firsts } = await start('start.json');
    const [number] = shardsFor(firsts, pair, true);
    return number === undefined ? [] : ((await shard(`grams/${number}.bin`)).get(pair) ?? []);
  };
  const pagesWithBeginning = async (beginning: string): Promise<number[]> => {
    const { firsts } = await start('start.json');
    const shards = await Promise.all(
      shardsFor(firsts, beginning, false).map((number) => shard(`grams/${number}.bin`)),
    );
    const lists = shards.flatMap((postings) =>
      [...postings].filter(([gram]) => gram.startsWith(beginning)).map(([, pages]) => pages),
    );
    return unite(lists);
  };
  return {
    pages: async () => (await start('start.json')).pages,
    search: async (literal) => {
      const { pairs, beginnings } = gramQueryOf(literal);
      const lists = await Promise.all([...pairs.map(pagesWith), ...beginnings.map(pagesWithBeginning)]);
      return lists.length === 0 ? [] : intersect(lists);
    },
    load: (page) => record(`pages/${page}.json`),
  };
};
