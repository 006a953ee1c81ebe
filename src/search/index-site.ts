/** The built pages → the search index, in the order of their addresses so that the same pages give the same index. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

const htmlBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const addressOfFile = (site: string, file: string): string =>
  `/${relative(site, file)
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;

const stopOn = (errors: string[]): void => {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
};

/** Indexes every page that has a `data-pagefind-body` and writes `pagefind/`; returns how many there are. */
export const indexSite = async (site: string): Promise<number> => {
  const { index, errors } = await createIndex({ forceLanguage: 'ja' });
  stopOn(errors);
  if (!index) throw new Error('search index: not created');
  let pages = 0;
  for (const file of await htmlBelow(site)) {
    const content = await readFile(file, 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    stopOn((await index.addHTMLFile({ url: addressOfFile(site, file), content })).errors);
    pages += 1;
  }
  stopOn((await index.writeFiles({ outputPath: join(site, 'pagefind') })).errors);
  await close();
  return pages;
};
