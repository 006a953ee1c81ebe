/** The ways of reading the site, in the built pages: やさしい日本語, English, terms, languages, pictures for links. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { findBareKanji, findRubyFaults } from '../../src/domain/ruby.ts';
import { frameWords } from '../../src/layouts/frame-words.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { site } from '../../src/site.ts';
import { readPages } from './built-pages.ts';

const folder = inject('site');
const pages = await readPages(folder);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const { records } = readRecords(process.cwd());

const below = (start: string) => pages.filter(({ address }) => address.startsWith(start));
const metaOf = (root: HTMLElement, name: string): string =>
  root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
const KANJI = /[\p{sc=Han}々]/u;

/** Texts with the language that holds for them, outside what no language holds for. */
const textsOf = (root: HTMLElement): { text: string; lang: string; tag: string }[] => {
  const found: { text: string; lang: string; tag: string }[] = [];
  const walk = (element: HTMLElement, lang: string): void => {
    if (
      ['SCRIPT', 'STYLE', 'SVG', 'CODE', 'PRE', 'KBD', 'TITLE', 'OPTION', 'TEXTAREA'].includes(
        element.tagName,
      )
    )
      return;
    const own = element.getAttribute?.('lang') ?? lang;
    for (const child of element.childNodes) {
      if (child.nodeType === 1) walk(child as HTMLElement, own);
      else if (child.nodeType === 3) found.push({ text: child.textContent, lang: own, tag: element.tagName });
    }
  };
  walk(root, '');
  return found;
};

describe('やさしい日本語', () => {
  it('has a page for every plan, initiative and proposal, linked both ways with the full page', () => {
    const wanted = (['plans', 'initiatives', 'proposals'] as const).flatMap((table) =>
      records[table].map(({ jurisdiction, id }) => `/${jurisdiction}/${table}/${id}/`),
    );
    expect(wanted.length).toBeGreaterThan(45);
    for (const language of ['easy', 'en']) {
      const missing = wanted.filter((address) => {
        const [full, own] = [byAddress.get(address), byAddress.get(`/${language}${address}`)];
        return (
          !full?.root.querySelector(`.readings a[href="/${language}${address}"]`) ||
          !own?.root.querySelector(`main a[href="${address}"]`) ||
          !own.root.querySelector(`.readings a[href="${address}"]`)
        );
      });
      expect(missing).toEqual([]);
    }
  });

  it('shows no kanji without its reading, the frame of the page and all names of other pages included', () => {
    const bare = below('/easy/').flatMap(({ address, root }) => {
      const body = root.querySelector('body');
      for (const read of body?.querySelectorAll(
        'ruby, .readings a[hreflang], footer a[href^="http"], .citation',
      ) ?? [])
        read.remove();
      return KANJI.test(body?.textContent ?? '')
        ? [`${address}: ${KANJI.exec(body?.textContent ?? '')}`]
        : [];
    });
    expect(below('/easy/').length).toBeGreaterThan(45);
    expect(bare).toEqual([]);
  });

  it('has well-formed ふりがな in the words of the site itself', () => {
    const { easy } = frameWords;
    const words = [
      ...easy.sections.map(({ label }) => label),
      ...easy.footer.flatMap(({ heading, links }) => [heading, ...links.map(({ label }) => label)]),
      ...Object.values(easy.foot).filter((words) => typeof words === 'string'),
      ...easy.licence,
      easy.name,
      easy.skip,
      easy.home.label,
      ...Object.values(site.introduction.easy),
      ...site.jurisdictions.map(({ names }) => names.easy),
    ];
    expect(words.flatMap((text) => [...findRubyFaults(text), ...findBareKanji(text)])).toEqual([]);
    // What is only heard has no ruby, so it has no kanji either.
    expect([easy.menu, easy.here, easy.readings].filter((text) => KANJI.test(text))).toEqual([]);
  });
});

describe('languages', () => {
  it('are named for each page, and English pages are in English', () => {
    const wrong = pages.filter(
      ({ address, root }) =>
        root.querySelector('html')?.getAttribute('lang') !== (address.startsWith('/en/') ? 'en' : 'ja'),
    );
    expect(below('/en/').length).toBeGreaterThan(45);
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('are marked wherever words are in the other one', () => {
    const unmarked = pages.flatMap(({ address, root }) =>
      textsOf(root)
        .filter(({ text, lang }) =>
          lang === 'en'
            ? /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)
            : /[A-Z][a-z]{2,} [A-Za-z]{3,}/.test(text),
        )
        .map(({ text }) => `${address}: ${text}`),
    );
    expect(unmarked).toEqual([]);
  });

  it('lead to each other for machines, both ways', () => {
    const links = (root: HTMLElement) =>
      root
        .querySelectorAll('link[hreflang]')
        .map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`)
        .sort();
    const pairs = pages.filter(({ root }) => links(root).length > 0 && root.querySelector('html[lang="en"]'));
    expect(pairs.length).toBeGreaterThan(45);
    for (const { address, root } of pairs) {
      const japanese = byAddress.get(address.replace(/^\/en/, ''));
      expect(links(root)).toEqual(links(japanese?.root as HTMLElement));
      expect(links(root)).toEqual(
        [
          `en ${site.address}${address}`,
          `ja ${site.address}${address.replace(/^\/en/, '')}`,
          `x-default ${site.address}${address.replace(/^\/en/, '')}`,
        ].sort(),
      );
    }
  });
});

describe('terms of the glossary', () => {
  it('are linked at most once on a page, and on many pages', () => {
    const all = pages.map(({ address, root }) => ({
      address,
      hrefs: root.querySelectorAll('a.term').map((link) => link.getAttribute('href') ?? ''),
    }));
    expect(all.filter(({ hrefs }) => hrefs.length > 0).length).toBeGreaterThan(80);
    expect(all.filter(({ hrefs }) => new Set(hrefs).size < hrefs.length)).toEqual([]);
    expect(
      all.filter(({ address, hrefs }) => /^\/(?:glossary|data)\//.test(address) && hrefs.length > 0),
    ).toEqual([]);
  });
});

describe('pictures for links', () => {
  it('are named by every page, are there, and are PNG of 1200 by 630', () => {
    const images = new Set<string>();
    // What stands in the pages of others, and what only says where a page has gone, is not shared itself.
    const shared = pages.filter(
      ({ address, html }) => !address.endsWith('/embed/') && !html.includes('data-moved'),
    );
    for (const { address, root } of shared) {
      const image = metaOf(root, 'og:image');
      expect(image, address).toMatch(/^https:\/\/michishirube\.example\/social\/.+\.png$/);
      expect(metaOf(root, 'og:image:alt'), address).not.toBe('');
      expect(metaOf(root, 'twitter:card'), address).toBe('summary_large_image');
      images.add(image.replace(site.address, ''));
    }
    expect(images.size).toBeGreaterThan(100);
    for (const image of images) {
      expect(existsSync(join(folder, image)), image).toBe(true);
      const png = readFileSync(join(folder, image));
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        'PNG',
        1200,
        630,
      ]);
    }
  });

  it('say the key figure with its denominator, also in words', () => {
    const { root } = byAddress.get('/mie/plans/third-reform/') as { root: HTMLElement };
    expect(metaOf(root, 'og:image')).toBe(`${site.address}/social/mie/plans/third-reform.png`);
    expect(metaOf(root, 'og:image:alt')).toContain('2/7取組が「達成」となる見込み');
  });
});

describe('the English pages', () => {
  it('give the report’s own word, the common state and the denominator', () => {
    const text = byAddress.get('/en/mie/plans/third-reform/')?.root.querySelector('main')?.textContent ?? '';
    const plain = text.replaceAll(/\s+/g, ' ');
    expect(plain).toContain('2 of 7 initiatives expected to be 達成 (done)');
    expect(plain).toContain('The report does not say which ones.');
    expect(plain).toContain('Unofficial English summary.');
    expect(plain).toContain('今年度は予定どおり2取組が達成となる見込みです');
  });
});
