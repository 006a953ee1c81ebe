/** The pages of a built site, as they were written. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { IndexedPage } from '../src/search/record.ts';

/** Every page of a built site, in the order of its addresses. */
export const pagesOf = async (site: string): Promise<IndexedPage[]> => {
  const entries = await readdir(site, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      address: `/${relative(site, file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
      html: await readFile(file, 'utf8'),
    })),
  );
};
