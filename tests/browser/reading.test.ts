/** What readers do, in a real browser under the strict policy of the server. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitSite } from './chromium.ts';

const visit = visitSite();

const open = async (path: string, width = 375): Promise<{ page: Page; complaints: string[] }> => {
  const page = await visit.browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(visit.address + path);
  return { page, complaints };
};

const search = async (words: string) => {
  const { page, complaints } = await open('/search/');
  await page.fill('#search-words', words);
  await page.press('#search-words', 'Enter');
  await page.waitForURL(`**/search/?q=${encodeURIComponent(words)}`);
  await page.waitForSelector('#results[data-state="done"]');
  return { page, complaints };
};

describe('a reader', () => {
  it('follows a figure to the highlighted passage in its source', async () => {
    const { page, complaints } = await open('/mie/indicators/telework-connections/');
    const quote = (await page.textContent('.values .evidence blockquote')) ?? '';
    await page.click('.values .evidence figcaption a');
    await page.waitForSelector('mark:target');
    const marked = await page.textContent('mark:target');
    expect(marked?.replaceAll(/\s/g, '')).toBe(quote.replaceAll(/\s/g, ''));
    const [target, other] = await page.evaluate(() => {
      const colour = (selector: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element).backgroundColor : '';
      };
      return [colour('mark:target'), colour('.source-text mark:not(:target)')];
    });
    expect(target).not.toBe(other);
    expect(await page.locator('mark:target').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('opens a statement by its address', async () => {
    const { page } = await open('/mie/meetings/2022-04-14-dx/#s6');
    const box = await page.locator('#s6').boundingBox();
    expect(box && box.y >= 0 && box.y < 800).toBe(true);
    expect(await page.textContent('#s6')).toContain('高間総務部長');
    await page.close();
  });

  it('skips to the text with the keyboard', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ移動');
    await page.close();
  });

  for (const width of [320, 375, 768, 1280]) {
    it(`never scrolls a page sideways at ${width} px`, async () => {
      const paths = [
        '/',
        '/mie/',
        '/mie/roadmap/',
        '/mie/plans/third-reform/',
        '/mie/initiatives/smart-municipality/',
        '/mie/reports/reform-2020-year-end/',
        '/mie/meetings/2020-06-02-hq/',
        '/mie/documents/hq-minutes-2020-06-02/',
        '/kumamoto/proposals/smart-kumamoto-2023/',
        '/coverage/',
        '/data/',
        '/data/milestones/',
        '/glossary/',
        '/easy/',
        '/easy/mie/',
        '/easy/mie/initiatives/fiscal-foundation/',
        '/en/',
        '/en/mie/plans/third-reform/',
        '/en/mie/initiatives/smart-workstyle/',
      ];
      const wide: string[] = [];
      const { page } = await open('/', width);
      for (const path of paths) {
        await page.goto(visit.address + path);
        if (
          await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          )
        ) {
          wide.push(path);
        }
      }
      expect(wide).toEqual([]);
      await page.close();
    });
  }
});

describe('search', () => {
  it('finds the very statement, and its link opens it', async () => {
    const { page, complaints } = await search('おもいやり駐車場');
    const hrefs = await page
      .locator('#results a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const [first = ''] = hrefs;
    expect(first).toMatch(/^\/mie\/meetings\/2022-04-14-dx\/#s\d+\.p\d+$/);
    await page.click(`#results a[href="${first}"]`);
    await page.waitForURL(`**${first}`);
    const said = await page.locator(`[id="${first.split('#')[1]}"]`).textContent();
    expect(said).toContain('おもいやり駐車場');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('answers an address with a query, goes back with the browser, and says when nothing is found', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('在宅勤務')}`);
    await page.waitForSelector('#results[data-state="done"] a');
    expect(await page.inputValue('#search-words')).toBe('在宅勤務');
    await page.fill('#search-words', 'qqqzzz');
    await page.press('#search-words', 'Enter');
    await page.waitForFunction(() =>
      document.querySelector('#search-status')?.textContent?.includes('見つかりませんでした'),
    );
    expect(await page.locator('#results a').count()).toBe(0);
    await page.goBack();
    await page.waitForSelector('#results[data-state="done"] a');
    expect(await page.inputValue('#search-words')).toBe('在宅勤務');
    await page.close();
  });

  it('is reached from the home page without JavaScript, and then offers other ways', async () => {
    const context = await visit.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(visit.address);
    await page.fill('input[name="q"]', '在宅');
    await page.press('input[name="q"]', 'Enter');
    await page.waitForURL('**/search/?q=**');
    expect(await page.locator('noscript, .note').first().textContent()).toContain(
      '検索には JavaScript を使います',
    );
    await context.close();
  });
});
