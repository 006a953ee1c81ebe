/** The PDF of a report: its structure for readers who cannot see it, its words, its pages, its fonts. */
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWish } from '../../scripts/report.ts';
import { printPdf } from '../../scripts/report-pdf.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { withoutSpace } from '../site/built-pages.ts';
import { visitSite } from './chromium.ts';

const visit = visitSite();
const { records } = readRecords(process.cwd());
const EDITION = 'reform-2020-year-end';
const FULL = `/mie/reports/${EDITION}/full/`;

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}
const titlesOf = (items: OutlineItem[]): string[] =>
  items.flatMap(({ title, items: own }) => [title, ...titlesOf(own)]);

describe('the PDF of a report', () => {
  let pdf: Uint8Array;
  let pages: string[];
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  let headings: string[];
  let contents: { title: string; page: number }[];

  beforeAll(async () => {
    const printed = await printPdf(visit.browser, visit.address + FULL);
    pdf = printed.pdf;
    document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
    pages = (await extractText(document, { mergePages: false })).text;
    expect(printed.pages).toBe(pages.length);
    const page = await visit.browser.newPage();
    await page.goto(visit.address + FULL);
    await page.emulateMedia({ media: 'print' });
    headings = await page.locator(':is(h1, h2, h3, h4, h5, h6):visible').allTextContents();
    const chapters = await page.locator('.report-contents a').allTextContents();
    const lines = (pages.find((text) => text.includes('目次')) ?? '').split('\n').map(withoutSpace);
    contents = chapters.map(withoutSpace).map((title) => {
      const line = lines.find((words) => words.startsWith(title) && /^\d+$/.test(words.slice(title.length)));
      return { title, page: Number(line?.slice(title.length)) };
    });
    await page.close();
  });

  it('is tagged, in Japanese, and has the title of the report', async () => {
    const { info } = await document.getMetadata();
    const title = '令和2年度「第三次三重県行財政改革取組」の進捗状況について（全文）';
    expect(info).toMatchObject({ Language: 'ja', Title: expect.stringContaining(title) });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = JSON.stringify(await (await document.getPage(4)).getStructTree());
    for (const role of ['H2', 'Table', 'TR', 'TH', 'TD', 'Link']) expect(roles).toContain(`"role":"${role}"`);
  });

  it('has every heading of the page in its outline, in order', async () => {
    const outline = (await document.getOutline()) as OutlineItem[];
    expect(headings.length).toBeGreaterThan(30);
    expect(titlesOf(outline).map(withoutSpace)).toEqual(headings.map(withoutSpace));
  });

  it('holds, as text, the state of every initiative and every quote of the edition', () => {
    const text = withoutSpace(pages.join(''));
    const rows = records.progress.filter(({ edition }) => edition === EDITION);
    expect(rows).toHaveLength(7);
    for (const { initiative, quote, note } of rows) {
      const row = records.initiatives.find(
        ({ id, jurisdiction }) => id === initiative && jurisdiction === 'mie',
      );
      expect(text).toContain(withoutSpace(row?.name ?? '番号5（名称の記載なし）'));
      expect(text).toContain(withoutSpace(quote));
      expect(text).toContain(withoutSpace(note ?? ''));
    }
    expect(text.split('達成区分の記載なし').length - 1).toBe(rows.length);
    const [total] = records.edition_totals;
    expect(text).toContain(withoutSpace(total?.quote ?? ''));
    expect(text).toContain('2/7取組が「達成」となる見込み');
    const passages = records.passages.filter(({ document: id }) => id === 'reform-progress-2020');
    expect(passages.length).toBeGreaterThan(10);
  });

  it('says on every page which edition it is, its digest, its address and the number of the page', () => {
    const digest = records.edition_digests.find(({ edition }) => edition === EDITION)?.digest ?? '';
    expect(digest).toHaveLength(64);
    for (const [index, page] of pages.entries()) {
      const text = withoutSpace(page);
      expect(text).toContain(`版${EDITION}照合値SHA-256:${digest}`);
      expect(text).toContain(`みちしるべhttps://michishirube.example${FULL}`);
      expect(text).toContain(`${index + 1}/${pages.length}`);
    }
  });

  it('says in its contents on which page each chapter begins', async () => {
    expect(contents).toHaveLength(13);
    for (const { title, page } of contents) {
      expect(page, title).toBeGreaterThan(1);
      expect(withoutSpace(pages[page - 1] ?? ''), title).toContain(title);
    }
  });

  it('brings its fonts, and is of a reasonable length', () => {
    const source = Buffer.from(pdf).toString('latin1');
    const fonts = [...source.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name ?? '');
    expect(fonts.some((name) => name.startsWith('BIZUDPGothic-Regular'))).toBe(true);
    expect(fonts.some((name) => name.startsWith('BIZUDPGothic-Bold'))).toBe(true);
    const embedded = source.match(/\/FontFile\d? \d+ 0 R/g) ?? [];
    expect(embedded.length + (source.match(/\/Subtype \/Type3/g) ?? []).length).toBeGreaterThanOrEqual(
      fonts.length,
    );
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.length).toBeLessThan(45);
  });
});

describe('large print', () => {
  it('says the same in letters of 18 points and more', async () => {
    const read = async (path: string) => {
      const page = await visit.browser.newPage({ viewport: { width: 672, height: 986 } });
      await page.goto(visit.address + path);
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const report = document.querySelector('.full-report');
        const texts = [...(report?.querySelectorAll('*') ?? [])].filter(
          (element) =>
            !element.closest('svg') &&
            element.checkVisibility() &&
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        );
        return {
          words: (report?.textContent ?? '').replaceAll(/\s+/g, ''),
          smallest: Math.min(
            ...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
          ),
          count: texts.length,
        };
      });
      await page.close();
      return found;
    };
    const large = await read(`${FULL}large/`);
    const full = await read(FULL);
    expect(large.count).toBe(full.count);
    expect(large.words.replace('ふつうの大きさの文字', '大きな文字')).toBe(full.words);
    expect((large.smallest * 72) / 96).toBeGreaterThanOrEqual(18);
    expect((full.smallest * 72) / 96).toBeGreaterThanOrEqual(7);
  });
});

describe('on a screen', () => {
  it('is never wider than a small phone, in large print neither', async () => {
    const page = await visit.browser.newPage({ viewport: { width: 320, height: 800 } });
    for (const path of [FULL, `${FULL}large/`]) {
      await page.goto(visit.address + path);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, path).toBe(client);
    }
    await page.close();
  });
});

describe('the command', () => {
  it('reads what is wished, and says what is not understood', () => {
    expect(readWish(['mie', EDITION])).toEqual({
      jurisdiction: 'mie',
      edition: EDITION,
      large: false,
      out: `mie-${EDITION}.pdf`,
    });
    expect(readWish(['mie', EDITION, '--large', '--out', 'a/b.pdf'])).toMatchObject({
      large: true,
      out: 'a/b.pdf',
    });
    expect(readWish(['mie', EDITION, '--large']).out).toBe(`mie-${EDITION}-large.pdf`);
    expect(() => readWish([])).toThrow('団体と版の識別子');
    expect(() => readWish(['mie', EDITION, '--huge'])).toThrow('「--huge」という指定はありません');
    expect(() => readWish(['mie', EDITION, 'more'])).toThrow('「more」という指定はありません');
  });
});
