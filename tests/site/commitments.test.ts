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

describe('how the commitments stand at a glance', () => {
  const list = commitmentList(library, 'mie');

  it.each(['/', '/mie/'])('stands on %s: each state with its count and page, and the day', (address) => {
    const glance = pages.get(address)?.querySelector('.promises');
    expect(
      glance
        ?.querySelectorAll('.state-counts a')
        .map((link) => [link.getAttribute('href'), Number(link.querySelector('strong')?.text)]),
    ).toEqual(list.states.map(({ href, commitments }) => [href, commitments.length]));
    expect(glance?.querySelector('time')?.getAttribute('datetime')).toBe(asOf);
  });

  it('names what is overdue, each as a link to it', () => {
    const overdue = list.commitments.filter(({ state }) => state === '期限超過');
    expect(overdue.length).toBeGreaterThan(0);
    const lists = pages.get('/')?.querySelectorAll('.dated-list a') ?? [];
    const links = lists.map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(overdue.map(({ href }) => href)));
  });
});
