/** The built pages → the files of the search index. The same pages in the same order give the same files. */
import { fold } from './fold.ts';
import { dayText } from './folded-page.ts';
import { gramsOf } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { readPage } from './page-record.ts';
import { postingsOf, toShards } from './postings.ts';
import type { IndexedPage, PageEntry, PageFacts, PageRecord } from './record.ts';

/** What a first query loads: the table of pages and where the shards begin. */
export interface IndexStart {
  pages: PageEntry[];
  firsts: string[];
}

/** The files of an index, by name. */
export interface IndexFiles {
  files: Map<string, Uint8Array>;
  /** How many pages can be found. */
  pages: number;
}

/** Bytes of a shard before it is compressed: small, for a query reads some four of them. */
const SHARD_SIZE = 16_000;

/** Everything of a page that can be found. */
export const searchableTexts = (title: string, { sections, passages }: PageRecord): string[] => [
  title,
  ...sections.map(({ heading }) => heading),
  ...passages.map(({ text }) => text),
];

const gramsOfPage = (texts: string[]): Set<string> => {
  const all = new Set<string>();
  for (const text of texts) for (const gram of gramsOf(fold(text).text)) all.add(gram);
  return all;
};

/** The post in the line of a speaker whom the lexicon names. */
const postOf = (speaker: string, { names }: Lexicon): string => {
  const { text, offsets } = fold(speaker);
  const [surname] = names.find(([name, post]) => text === name + post) ?? [];
  return surname === undefined ? '' : speaker.slice(offsets[surname.length]);
};

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Makes the index of every page that has a part to be searched. */
export const indexPages = (
  pages: IndexedPage[],
  factsOf: (address: string) => PageFacts,
  lexicon: Lexicon,
): IndexFiles => {
  const files = new Map<string, Uint8Array>();
  const entries: PageEntry[] = [];
  const grams: Set<string>[] = [];
  for (const { address, html } of pages) {
    const page = readPage(html);
    if (!page) continue;
    const { title, record } = page;
    for (const section of record.sections) section.post = postOf(section.speaker, lexicon);
    const facts = factsOf(address);
    files.set(`pages/${entries.length}.json`, toBytes(record));
    entries.push({ address, title, verbatim: record.passages.some(({ verbatim }) => verbatim), ...facts });
    grams.push(gramsOfPage([...searchableTexts(title, record), facts.place, dayText(facts)]));
  }
  const { firsts, shards } = toShards(postingsOf(grams), SHARD_SIZE);
  for (const [number, shard] of shards.entries()) files.set(`grams/${number}.bin`, shard);
  const start: IndexStart = { pages: entries, firsts };
  files.set('start.json', toBytes(start));
  files.set('words.json', toBytes(lexicon));
  return { files, pages: entries.length };
};
