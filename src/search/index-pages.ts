/** The built pages → the search index. */
import { close, createIndex } from 'pagefind';

/** A page of the built site. */
export interface IndexedPage {
  /** Address on the site: `/mie/meetings/2020-06-02-hq/`. */
  address: string;
  html: string;
}

const stopOn = (errors: string[]): void => {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
};

/**
 * Indexes every page that has a `data-pagefind-body`, in the order given (the same pages in the same order give
 * the same index), and writes the index into a folder; returns how many pages it holds.
 */
export const indexPages = async (pages: IndexedPage[], folder: string): Promise<number> => {
  const { index, errors } = await createIndex({ forceLanguage: 'ja' });
  stopOn(errors);
  if (!index) throw new Error('search index: not created');
  const searchable = pages.filter(({ html }) => html.includes('data-pagefind-body'));
  for (const { address, html } of searchable) {
    stopOn((await index.addHTMLFile({ url: address, content: html })).errors);
  }
  stopOn((await index.writeFiles({ outputPath: folder })).errors);
  await close();
  return searchable.length;
};
