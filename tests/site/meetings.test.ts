/** The pages of meetings and of single statements, as a reader finds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { site } from '../../src/site.ts';
import { readPages, withoutSpace, wordsOf } from './built-pages.ts';

const { records } = readRecords(process.cwd());
const pages = new Map((await readPages(inject('site'))).map((page) => [page.address, page]));
const getPage = (address: string) => {
  const page = pages.get(address);
  if (!page) throw new Error(`page: ${address}`);
  return page;
};
const linksIn = (address: string): (string | undefined)[] =>
  getPage(address)
    .root.querySelectorAll('a')
    .map((link) => link.getAttribute('href'));

describe('the page of a statement', () => {
  it('is there for each, with all its words, and leads into the minutes and back', () => {
    for (const { jurisdiction, meeting, anchor, id } of records.statements) {
      const minutes = `/${jurisdiction}/meetings/${meeting}/`;
      const words = wordsOf(getPage(`${minutes}${anchor}/`).root);
      const said = records.paragraphs.filter(
        (row) => row.jurisdiction === jurisdiction && row.statement === id,
      );
      expect(said.filter(({ text }) => !words.includes(withoutSpace(text)))).toEqual([]);
      expect(linksIn(`${minutes}${anchor}/`)).toContain(`${minutes}#${anchor}`);
      expect(linksIn(minutes)).toContain(`${minutes}${anchor}/`);
    }
  });

  it('is itself what search engines should show, and stays out of the search of the site', () => {
    for (const { jurisdiction, meeting, anchor } of records.statements) {
      const address = `/${jurisdiction}/meetings/${meeting}/${anchor}/`;
      const { root } = getPage(address);
      expect(root.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(site.address + address);
      expect(root.querySelector('[data-pagefind-body]')).toBeNull();
    }
    expect(getPage('/mie/meetings/2020-06-02-hq/').root.querySelector('[data-pagefind-body]')).toBeTruthy();
  });

  it('shows its citation with speaker, meeting, day and address', () => {
    expect(wordsOf(getPage('/mie/meetings/2020-06-02-hq/s5/').root)).toContain(
      withoutSpace(
        `福永戦略企画部長、令和2年度第1回 行財政改革・デジタル戦略推進本部 本部員会議、令和2年6月2日（2020年）${site.address}/mie/meetings/2020-06-02-hq/s5/`,
      ),
    );
  });
});

describe('the page of a meeting', () => {
  const { root } = getPage('/mie/meetings/2022-04-14-dx/');

  it('lists each agenda item with its speakers, and each entry leads to its place', () => {
    const groups = root.querySelectorAll('.minutes-agenda [data-agenda]');
    expect(groups.map((group) => group.querySelectorAll('ol a').length)).toEqual([1, 1, 1, 6]);
    const targets = groups.flatMap((group) =>
      group.querySelectorAll('a').map((link) => link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(targets.filter((id) => !root.getElementById(id))).toEqual([]);
  });

  it('says what was decided before the minutes, and shows it where it was said', () => {
    expect(root.querySelector('.meeting-facts a[href="#d1"]')?.textContent).toBe('議題1から議題4までの承認');
    expect(root.getElementById('d1')?.closest('article')?.getAttribute('data-record')).toBe(
      'statements/2022-04-14-dx#s8',
    );
    expect(
      getPage('/mie/meetings/2020-06-02-hq/').root.querySelector('.meeting-facts')?.textContent,
    ).toContain('決定の記載なし');
  });

  it('has no button in reach before its script runs', () => {
    const buttons = root.querySelectorAll('main button');
    expect(buttons.length).toBeGreaterThan(30);
    expect(buttons.filter((button) => !button.hasAttribute('hidden'))).toEqual([]);
  });

  it('weighs at most 50 KB compressed, with its styles and scripts', () => {
    const weigh = (bytes: string | Buffer): number => gzipSync(bytes, { level: 9 }).length;
    for (const { jurisdiction, id } of records.meetings) {
      const { html, root: page } = getPage(`/${jurisdiction}/meetings/${id}/`);
      const files = [
        ...page.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href') ?? ''),
        ...page.querySelectorAll('script').map((script) => script.getAttribute('src') ?? ''),
      ];
      expect(files.length).toBeGreaterThan(2);
      const weights = files.map((file) => weigh(readFileSync(join(inject('site'), file))));
      expect(weights.reduce((sum, weight) => sum + weight, weigh(html))).toBeLessThan(50_000);
    }
  });
});

describe('the list of meetings', () => {
  it('leads to each meeting and each agenda item', () => {
    const links = linksIn('/meetings/');
    const wanted = [
      ...records.meetings.map(({ jurisdiction, id }) => `/${jurisdiction}/meetings/${id}/`),
      ...records.agenda_items.map(
        ({ jurisdiction, meeting, anchor }) => `/${jurisdiction}/meetings/${meeting}/#${anchor}`,
      ),
    ];
    expect(wanted).toHaveLength(9);
    expect(wanted.filter((href) => !links.includes(href))).toEqual([]);
  });
});
