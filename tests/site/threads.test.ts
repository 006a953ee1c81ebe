/** The pages of the threads, as a reader finds them. */
import { describe, expect, inject, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { readPages, withoutSpace, wordsOf } from './built-pages.ts';

const { records } = readRecords(process.cwd());
const pages = new Map((await readPages(inject('site'))).map((page) => [page.address, page]));
const pageAt = (address: string) => {
  const page = pages.get(address);
  if (!page) throw new Error(`page: ${address}`);
  return page.root;
};

describe('the page of a thread', () => {
  it('shows the three steps of the Web meetings as an ordered list, each with date, relation and quote', () => {
    const steps = pageAt('/mie/threads/web-conference/').querySelectorAll('ol.steps > li');
    expect(steps.map((step) => step.getAttribute('id'))).toEqual([
      'own-pc-not-usable',
      'own-pc-wish',
      'own-pc-possible',
    ]);
    const words = steps.map(wordsOf);
    for (const [index, expected] of [
      ['日付の記載なし', '根拠', '現状では一人一台パソコンからは利用できない'],
      ['令和2年6月2日（2020年）', '要望', '一人一台や自宅のパソコンからＷｅｂ会議を使いたい'],
      ['令和3年1月31日（2021年）', '実績', '1人1台パソコンからのWeb会議を可能とする'],
    ].entries()) {
      for (const word of expected) expect(words[index]).toContain(word);
    }
    const spoken = steps[1]?.querySelectorAll('a').map((link) => link.getAttribute('href'));
    expect(spoken).toContain('/mie/meetings/2020-06-02-hq/#s3.p16');
  });

  it('shows each of its steps once, at its own anchor, with its quote', () => {
    const wrong = records.thread_steps.filter((step) => {
      const root = pageAt(`/${step.jurisdiction}/threads/${step.thread}/`);
      const found = root.querySelectorAll(`[data-record="thread_steps/${step.id}"]`);
      return (
        found.length !== 1 ||
        root.getElementById(step.id) !== found[0] ||
        !wordsOf(root.getElementById(step.id) ?? root).includes(withoutSpace(step.quote))
      );
    });
    expect(records.thread_steps.length).toBeGreaterThan(24);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says that nothing more is held after its last step, and when no result is reported', () => {
    const silent = records.threads.filter(
      ({ jurisdiction, id }) =>
        !wordsOf(pageAt(`/${jurisdiction}/threads/${id}/`)).includes(
          'この後の記録は、このサイトが持っている資料にありません。',
        ),
    );
    expect(silent).toEqual([]);
    const facts = pageAt('/mie/threads/mobile-work/').querySelector('dl.facts');
    expect(facts?.querySelector('.missing')?.textContent).toBe('このサイトが持っている資料に記載なし');
  });

  it('can be found by the search, the list cannot', () => {
    const isSearchable = (address: string): boolean =>
      pageAt(address).querySelector('[data-pagefind-body]') !== null;
    expect(isSearchable('/mie/threads/web-conference/')).toBe(true);
    expect(isSearchable('/mie/threads/')).toBe(false);
  });
});

describe('the list of threads', () => {
  const list = pageAt('/mie/threads/');

  it('leads to every thread and tells how far it goes', () => {
    const threads = records.threads.filter(({ jurisdiction }) => jurisdiction === 'mie');
    for (const { id } of threads) {
      const entry = list.querySelector(`[data-record="threads/${id}"]`);
      expect(entry?.querySelector('a')?.getAttribute('href')).toBe(`/mie/threads/${id}/`);
      expect(entry?.textContent).toMatch(/\d+段・資料\d件\s*結果の報告(あり|なし)/u);
    }
  });

  it('keeps the anchor of every single link', () => {
    const links = records.links.filter(({ jurisdiction }) => jurisdiction === 'mie');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ id }) => !list.getElementById(id)?.closest('details'))).toEqual([]);
  });

  it('says where there is none', () => {
    expect(pageAt('/kumamoto/threads/').textContent).toContain('たどる題はまだ登録されていません');
  });
});

describe('what a thread passes through', () => {
  const linksOn = (address: string): (string | undefined)[] =>
    pageAt(address)
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href'));

  it('leads to it: the initiative and the statement', () => {
    expect(linksOn('/mie/initiatives/web-conference/')).toContain('/mie/threads/web-conference/');
    const statement = pageAt('/mie/meetings/2020-06-02-hq/').querySelector(
      '[data-record="statements/2020-06-02-hq#s3"]',
    );
    expect(statement?.querySelector('a[href="/mie/threads/web-conference/"]')).toBeTruthy();
  });
});
