/** The pages that filter the commitments list exactly what their link promises. */
import { describe, expect, inject, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { commitmentList } from '../../src/views/commitments.ts';
import { createLibrary } from '../../src/views/library.ts';
import { readPages, wordsOf } from './built-pages.ts';

const pages = new Map((await readPages(inject('site'))).map((page) => [page.address, page.root]));
const { records, texts } = readRecords(process.cwd());
// The day that the build took, so that the site of another day is judged by that day.
const asOf = pages.get('/mie/commitments/')?.querySelector('.lead time')?.getAttribute('datetime');
const library = createLibrary(records, texts, asOf);

const listedOn = (address: string): string[] =>
  (pages.get(address)?.querySelectorAll('main .stated') ?? []).map(
    (element) => element.getAttribute('data-record') ?? '',
  );

describe.each(['mie', 'kumamoto'])('the commitments of %s', (jurisdiction) => {
  const list = commitmentList(library, jurisdiction);
  const addressesOf = (entries: { id: string }[]) => entries.map(({ id }) => `commitments/${id}`);

  it.each([...list.states, ...list.kinds])('by $filter: $label', ({ href, label, commitments }) => {
    const root = pages.get(href);
    expect(listedOn(href)).toEqual(addressesOf(commitments));
    const current = root?.querySelectorAll('.state-filter [aria-current="page"]') ?? [];
    expect(current.map((link) => link.getAttribute('href'))).toEqual([href]);
    expect(root && wordsOf(root)).toContain(`${list.commitments.length}件中${commitments.length}件`);
    expect(root?.querySelector('[data-pagefind-body]')).toBeNull();
    if (commitments.length === 0)
      expect(root && wordsOf(root)).toContain(`「${label}」に当たるものはありません`);
  });

  it('stand all on the main page, each at its own anchor', () => {
    expect(listedOn(list.href).sort()).toEqual(addressesOf(list.commitments).sort());
    const root = pages.get(list.href);
    expect(list.commitments.filter(({ id }) => !root?.getElementById(id))).toEqual([]);
  });
});

describe('the line of what asks for attention', () => {
  it.each(['/', '/mie/'])('stands on %s, with links to the filter and the day', (address) => {
    const line = pages.get(address)?.querySelector('.state-line');
    expect(line?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      '/mie/commitments/state/overdue/',
      '/mie/commitments/state/no-report/',
      '/mie/commitments/state/due-soon/',
    ]);
    expect(line?.querySelector('time')?.getAttribute('datetime')).toBe(asOf);
  });
});
