/** Every link inside the site leads to a page, and every fragment to an element of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPages } from './built-pages.ts';

const site = inject('site');
const pages = await readPages(site);
const idsOf = new Map(
  pages.map(({ address, root }) => [
    address,
    root.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? ''),
  ]),
);

const brokenLinks = (): string[] =>
  pages.flatMap(({ address, root }) =>
    root.querySelectorAll('a[href], link[href], script[src]').flatMap((element) => {
      const href = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      if (/^[a-z]+:/.test(href)) return [];
      const target = new URL(href, `https://site.test${address}`);
      const path = decodeURIComponent(target.pathname);
      const ids = idsOf.get(path);
      const fragment = decodeURIComponent(target.hash.slice(1));
      const there = ids ? fragment === '' || ids.includes(fragment) : existsSync(join(site, path));
      return there ? [] : [`${address} → ${href}`];
    }),
  );

describe('links', () => {
  it('lead to a page of the site and to an element of it', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(brokenLinks()).toEqual([]);
  });

  it('and no page has two elements with one id', () => {
    const twice = [...idsOf].flatMap(([address, ids]) =>
      ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${address}#${id}`),
    );
    expect(twice).toEqual([]);
  });
});
