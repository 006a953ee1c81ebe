/** The pages of the built site, parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export interface BuiltPage {
  /** Address on the site: `/mie/meetings/2020-06-02-hq/`. */
  address: string;
  html: string;
  root: HTMLElement;
}

/** Every page of a built site, in the order of addresses. */
export const readPages = (site: string): BuiltPage[] =>
  readdirSync(site, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const html = readFileSync(file, 'utf8');
      const address = `/${relative(site, file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      return { address, html, root: parse(html) };
    });

/** Text without the marks that a page sets beside a source's words, and without white space. */
export const wordsOf = (element: HTMLElement): string => {
  const copy = parse(element.outerHTML);
  for (const note of copy.querySelectorAll('.sic-note')) note.remove();
  return withoutSpace(copy.textContent);
};

export const withoutSpace = (text: string): string => text.replaceAll(/\s+/gu, '');
