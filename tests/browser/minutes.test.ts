/** What readers do with minutes: find their way by the agenda, quote a sentence, read one statement, print. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { site } from '../../src/site.ts';
import { visitSite } from './chromium.ts';

const visit = visitSite();
const { records } = readRecords(process.cwd());
const hq = '/mie/meetings/2020-06-02-hq/';
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };

const open = async (path: string, options: BrowserContextOptions = desk): Promise<Page> => {
  const context = await visit.browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  await page.goto(visit.address + path);
  return page;
};

const topOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((of) => document.querySelector(of)?.getBoundingClientRect().top ?? Number.NaN, selector);
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const waitForCurrent = (page: Page, href: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.minutes-agenda [aria-current]')?.getAttribute('href') === wanted,
    href,
  );
const textOf = (id: string): string =>
  records.paragraphs.find((row) => row.jurisdiction === 'mie' && row.id === id)?.text ?? '';

const citation = (speaker: string): string =>
  `${speaker}、令和2年度第1回 行財政改革・デジタル戦略推進本部 本部員会議、令和2年6月2日（2020年）`;

describe('the agenda', () => {
  it('stays beside the text at a desk, leads to a speaker and marks what is being read', async () => {
    const page = await open(hq);
    await page.click('.minutes-agenda a[href="#s3"]');
    await waitForCurrent(page, '#s3');
    const at = await topOf(page, '#s3');
    expect(at >= 0 && at < 100).toBe(true);
    expect(await page.locator('.minutes-agenda a[href="#s8"]').isVisible()).toBe(true);
    await page.evaluate(() => document.getElementById('s5')?.scrollIntoView());
    await waitForCurrent(page, '#s5');
    expect(await page.locator('.minutes-agenda [aria-current]').count()).toBe(1);
    await page.context().close();
  });

  it('opens over the text on a phone, closes after a choice, and covers nothing of what was chosen', async () => {
    const page = await open(`${hq}#s2`, phone);
    const bar = page.locator('.minutes-agenda summary');
    await bar.tap();
    await page.locator('.minutes-agenda a[href="#s7"]').tap();
    await waitForCurrent(page, '#s7');
    expect(await page.locator('.minutes-agenda details').getAttribute('open')).toBeNull();
    expect(await page.textContent('[data-here]')).toContain('議題３');
    const box = await bar.boundingBox();
    const under = (box?.y ?? 0) + (box?.height ?? 0);
    const at = await topOf(page, '#s7');
    expect(box?.y).toBe(1);
    expect(at >= under && at < under + 60).toBe(true);
    await page.context().close();
  });

  it('keeps the entry of what is being read in view, however long it is', async () => {
    const isInView = (page: Page): Promise<boolean> =>
      page.evaluate(() => {
        const box = document.querySelector('.minutes-agenda [aria-current]')?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
    const wide = await open(`${hq}#s8`, { viewport: { width: 1280, height: 400 } });
    await waitForCurrent(wide, '#s8');
    expect(await isInView(wide)).toBe(true);
    await wide.context().close();
    const narrow = await open(`${hq}#s8`, { ...phone, viewport: { width: 375, height: 400 } });
    await waitForCurrent(narrow, '#s8');
    expect(await isInView(narrow)).toBe(false);
    await narrow.tap('.minutes-agenda summary');
    await narrow.waitForFunction(() => {
      const list = document.querySelector('.minutes-agenda-list');
      return list !== null && list.scrollTop > 0;
    });
    expect(await isInView(narrow)).toBe(true);
    await narrow.context().close();
  });

  it('works without its script', async () => {
    const wide = await open(hq, { ...desk, javaScriptEnabled: false });
    const entry = await wide.locator('.minutes-agenda a[href="#s7"]').boundingBox();
    expect(entry?.height).toBeGreaterThan(20);
    await wide.context().close();
    const narrow = await open(hq, { ...phone, javaScriptEnabled: false });
    await narrow.tap('.minutes-agenda summary');
    await narrow.tap('.minutes-agenda a[href="#a3"]');
    expect(new URL(narrow.url()).hash).toBe('#a3');
    await narrow.context().close();
  });

  it('is used with the keyboard alone, and Escape leaves it', async () => {
    const page = await open(hq, { viewport: { width: 375, height: 700 } });
    await page.focus('.minutes-agenda summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#opening');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await page.locator('.minutes-agenda details').getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#s1');
    await page.context().close();
  });
});

describe('a quotation', () => {
  it('of a paragraph has its words, speaker, meeting, day and address', async () => {
    const page = await open(hq);
    const paragraph = page.locator('.said').filter({ has: page.locator('[id="s3.p9"]') });
    await paragraph.hover();
    await paragraph.locator('.copy').click();
    await page.waitForSelector('[role="status"]:has-text("コピーしました")', { state: 'attached' });
    expect(await clipboard(page)).toBe(
      `「${textOf('2020-06-02-hq#s3.p9')}」\n${citation('横山スマート改革推進課長')}\n${site.address}${hq}#s3.p9`,
    );
    await page.context().close();
  });

  it('of a statement has all its paragraphs as in the source, without the marks of this site', async () => {
    const page = await open(hq);
    expect(await page.textContent('article:has(#s5)')).toContain('原文のまま');
    await page.click('article:has(#s5) .speech-tools .copy');
    expect(await clipboard(page)).toBe(
      `「${textOf('2020-06-02-hq#s5.p1')}」\n${citation('福永戦略企画部長')}\n${site.address}${hq}s5/`,
    );
    await page.click('article:has(#s6) .speech-tools .copy');
    const words = ['p1', 'p2', 'p3'].map((order) => textOf(`2020-06-02-hq#s6.${order}`));
    expect(await clipboard(page)).toContain(
      `「${words.join('\n')}」\n${citation('横山スマート改革推進課長')}`,
    );
    await page.context().close();
  });

  it('is in reach of the keyboard alone, and shows itself there', async () => {
    const page = await open(hq);
    await page.focus('.said-tools a[href="#s2.p1"]');
    await page.keyboard.press('Tab');
    const button = page.locator('.said-tools .copy:focus');
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role="status"]:has-text("コピーしました")', { state: 'attached' });
    expect(await clipboard(page)).toContain(textOf('2020-06-02-hq#s2.p1'));
    await page.context().close();
  });

  it('has targets of at least 24 px for a finger', async () => {
    const page = await open(hq, phone);
    const small = await page.locator(':is(.speech-tools, .said-tools) :is(a, button)').evaluateAll((all) =>
      all.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width >= 24 && height >= 24 ? [] : [`${element.textContent} ${width}×${height}`];
      }),
    );
    expect(await page.locator('.said-tools button').count()).toBeGreaterThan(20);
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe('a statement', () => {
  it('is opened alone, goes to the next, and back into the minutes', async () => {
    const page = await open(hq);
    await page.click('article:has(#s5) .speech-tools a:has-text("この発言だけ")');
    await page.waitForURL('**/2020-06-02-hq/s5/');
    expect(await page.textContent('h1')).toBe('福永戦略企画部長の発言');
    await page.click('nav[aria-label="次の発言"] a');
    await page.waitForURL('**/2020-06-02-hq/s6/');
    await page.click('button:has-text("発言と出典をコピー")');
    await page.waitForSelector('[role="status"]:has-text("コピーしました")', { state: 'attached' });
    expect(await clipboard(page)).toContain(`${site.address}${hq}s6/`);
    await page.click('text=会議の中で読む');
    await page.waitForURL('**/2020-06-02-hq/#s6');
    const at = await topOf(page, '#s6');
    expect(at >= 0 && at < 100).toBe(true);
    await page.context().close();
  });

  it('leads to the one that answers it, which leads back', async () => {
    const page = await open(hq);
    await page.click('article:has(#s5) .speech-replies a');
    expect(new URL(page.url()).hash).toBe('#s6');
    await page.click('article:has(#s6) .speech-replies a');
    expect(new URL(page.url()).hash).toBe('#s5');
    await page.context().close();
  });
});

describe('minutes at any size', () => {
  const paths = [hq, '/mie/meetings/2022-04-14-dx/', `${hq}s3/`, '/meetings/', '/mie/posts/governor/'];

  it.each([
    ['320 px', { viewport: { width: 320, height: 640 } }],
    ['400 % on a desk of 1280 px', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
    ['200 % on a desk of 1280 px', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['1024 px', { viewport: { width: 1024, height: 700 } }],
  ])('never scroll sideways at %s', async (_, options) => {
    const page = await open('/', options);
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(visit.address + path);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path} ${over}`);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });

  it('give the whole window to the words where it is only a few lines high', async () => {
    const page = await open(`${hq}#s7`, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    expect((await page.locator('.minutes-agenda').boundingBox())?.y).toBeLessThan(0);
    const at = await topOf(page, '#s7');
    expect(at >= 0 && at < 60).toBe(true);
    await page.context().close();
  });

  it('keep lines of 36 to 42 characters at a desk', async () => {
    const page = await open(hq);
    const characters = await page.evaluate(() => {
      const words = document.querySelector('.said-words');
      return words ? words.clientWidth / Number.parseFloat(getComputedStyle(words).fontSize) : 0;
    });
    expect(characters >= 36 && characters <= 42).toBe(true);
    await page.context().close();
  });
});

describe('printed minutes', () => {
  it('have words and addresses, no ways and no buttons', async () => {
    const page = await open(hq);
    await page.emulateMedia({ media: 'print' });
    for (const selector of [
      '.minutes-agenda',
      '.speech-tools',
      '.said-tools',
      '.before-after-nav',
      'main button',
    ]) {
      expect(await page.locator(selector).first().isVisible()).toBe(false);
    }
    const address = page.locator('.speech-address').first();
    expect(await address.isVisible()).toBe(true);
    expect(await address.textContent()).toBe(`${site.address}${hq}s1/`);
    const breaks = await page
      .locator('.speech-head')
      .evaluateAll((heads) => heads.map((head) => getComputedStyle(head).breakAfter));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    await page.context().close();
  });

  it('never leave the head of a statement at the foot of a page, without its first words', async () => {
    // A PDF has its own points, strokes and forms of some letters.
    const lettersOf = (text: string): string =>
      text
        .normalize('NFKC')
        .replaceAll('⻑', '長')
        .replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const meeting of ['2020-06-02-hq', '2022-04-14-dx']) {
      const page = await open(`/mie/meetings/${meeting}/`);
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
      const { text } = await extractText(pdf, { mergePages: false });
      const pages = text.map(lettersOf);
      expect(pages.length).toBeGreaterThan(3);
      for (const statement of records.statements.filter((row) => row.meeting === meeting)) {
        const { text: words = '' } =
          records.paragraphs.find((row) => row.statement === statement.id && row.order === 1) ?? {};
        const address = lettersOf(`${site.address}/mie/meetings/${meeting}/${statement.anchor}/`);
        const beginning = lettersOf(words).slice(0, 8);
        expect(beginning.length).toBeGreaterThan(4);
        const whole = pages.filter(
          (letters) => letters.includes(address) && letters.split(address)[1]?.includes(beginning),
        );
        expect(whole).toHaveLength(1);
      }
      await page.context().close();
    }
  });
});
