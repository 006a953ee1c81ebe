/** The map of the site has every page whose address does not come from a record. */
import { parse } from 'node-html-parser';
import { expect, inject, it } from 'vitest';
import { readKinds } from '../../scripts/access/page-kinds.ts';
import { readPages } from './built-pages.ts';

const kindOf = readKinds();
const NOT_LISTED = ['/404.html'];

/** Pages that only their route makes: of the whole site, or one for each jurisdiction. */
const isMainPage = (address: string): boolean => {
  const kind = kindOf(address).replace('/[jurisdiction]/', '/');
  return !kind.includes('[') && !NOT_LISTED.includes(kind);
};

it('the map of the site lists every main page; add what is missing to src/views/sitemap.ts', async () => {
  const pages = await readPages(inject('site'));
  const map = pages.find(({ address }) => address === '/sitemap/');
  const listed = parse(map?.html ?? '')
    .querySelectorAll('main a')
    .map((link) => link.getAttribute('href'));
  const main = pages.map(({ address }) => address).filter(isMainPage);
  expect(main.length).toBeGreaterThan(20);
  expect(main.filter((address) => !listed.includes(address))).toEqual([]);
});
