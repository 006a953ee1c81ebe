/** Writes the search index of a built site, each file compressed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Records } from '../src/domain/catalog.ts';
import { type IndexFiles, indexPages } from '../src/search/index-pages.ts';
import type { Lexicon } from '../src/search/lexicon.ts';
import { createPageFacts, inReadingOrder } from '../src/search/page-facts.ts';
import type { IndexedPage } from '../src/search/record.ts';
import { site } from '../src/site.ts';
import { addressOf } from '../src/views/address.ts';

/** The index of pages, as it is published. */
export const makeIndex = (pages: IndexedPage[], records: Records, lexicon: Lexicon): IndexFiles => {
  const factsOf = createPageFacts(records, site.jurisdictions, addressOf);
  return indexPages(
    inReadingOrder(pages, ({ address }) => factsOf(address)),
    factsOf,
    lexicon,
  );
};

/** Writes the files of an index into a folder. */
export const writeIndex = async ({ files }: IndexFiles, folder: string): Promise<void> => {
  for (const [name, bytes] of files) {
    const file = join(folder, `${name}.gz`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, gzipSync(bytes, { level: 9 }));
  }
};
