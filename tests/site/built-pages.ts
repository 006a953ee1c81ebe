/** The pages of the built site, parsed. */
import { type HTMLElement, parse } from 'node-html-parser';
import { pagesOf } from '../../scripts/site-pages.ts';
import type { IndexedPage } from '../../src/search/record.ts';

export interface BuiltPage extends IndexedPage {
  root: HTMLElement;
}

/** Every page of a built site, in the order of addresses. */
export const readPages = async (site: string): Promise<BuiltPage[]> =>
  (await pagesOf(site)).map((page) => ({ ...page, root: parse(page.html) }));

/** Text without the marks that a page sets beside a source's words, and without white space. */
export const wordsOf = (element: HTMLElement): string => {
  const copy = parse(element.outerHTML);
  for (const note of copy.querySelectorAll('.sic-note')) note.remove();
  return withoutSpace(copy.textContent);
};

export const withoutSpace = (text: string): string => text.replaceAll(/\s+/gu, '');
