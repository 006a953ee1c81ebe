/** The search page as a reader uses it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitSite } from './chromium.ts';

const visit = visitSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const done = (page: Page) => page.waitForSelector('#results[data-state="done"]', { state: 'attached' });

const open = async (query: string): Promise<{ page: Page; complaints: string[] }> => {
  const page = await visit.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${visit.address}/search/${query}`);
  await done(page);
  return { page, complaints };
};

const find = (words: string) => open(`?q=${encodeURIComponent(words)}`);

const hrefsOf = (page: Page): Promise<string[]> =>
  page.locator('#results a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

describe('the search page', () => {
  it('marks the characters of the source, and opens the passage that has them', async () => {
    const { page, complaints } = await find('2000台');
    const marks = await page.locator('#results mark').allTextContents();
    expect(marks).toContain('2,000 台');
    const [href = ''] = await hrefsOf(page);
    await page.click('#results a');
    await page.waitForURL(`**${href}`);
    const opened = page.locator(`[id="${href.split('#')[1]}"]`);
    expect(((await opened.textContent()) ?? '').normalize('NFKC').replaceAll(/[\s,]/g, '')).toContain(
      '2000台',
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says which words it took for the same, and leaves one out when asked', async () => {
    const { page } = await find('在宅勤務');
    const before = await hrefsOf(page);
    await page.click('#search-readings a:has-text("テレワーク")');
    await page.waitForURL('**x=synonym*');
    await done(page);
    const after = await hrefsOf(page);
    expect(after.length).toBeLessThan(before.length);
    expect(after.length).toBeGreaterThan(0);
    await page.click('#search-readings a:has-text("戻す")');
    await page.waitForURL((url) => !url.search.includes('x='));
    await done(page);
    expect(await hrefsOf(page)).toEqual(before);
    await page.close();
  });

  it('narrows by a filter, whose count is what it shows, and keeps it in the address', async () => {
    const { page } = await find('DX');
    const filter = page.locator('#search-facets a', { hasText: '熊本県' });
    await page.evaluate(() => document.querySelector('#search-facet-box')?.setAttribute('open', ''));
    await filter.click();
    await page.waitForURL('**place=*');
    await done(page);
    const places = await page.locator('#results .result-meta').allTextContents();
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((place) => place.startsWith('熊本県'))).toBe(true);
    const narrowed = await hrefsOf(page);
    await page.reload();
    await done(page);
    expect(await hrefsOf(page)).toEqual(narrowed);
    await page.goBack();
    await done(page);
    expect((await hrefsOf(page)).length).toBeGreaterThan(narrowed.length);
    await page.close();
  });

  it('puts the newest first when asked', async () => {
    const { page } = await find('デジタル');
    await page.click('#search-orders a:has-text("新しい順")');
    await page.waitForURL('**order=date*');
    await done(page);
    const days = (await page.locator('#results .result-meta').allTextContents())
      .map((meta) => /（(\d{4})年）/.exec(meta)?.[1] ?? '0')
      .map(Number);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    await page.close();
  });

  it('marks what is only near, and says so', async () => {
    const { page } = await find('サテライオフィス');
    expect(await page.getAttribute('#results', 'data-approximate')).not.toBeNull();
    expect(await page.textContent('#search-status')).toContain('近い結果');
    expect(await page.textContent('#search-readings')).toContain('サテライトオフィス');
    await page.close();
  });

  it('offers words while one types, by keyboard, and not while an input method composes', async () => {
    const { page, complaints } = await open('');
    await page.focus('#search-words');
    await page.keyboard.type('ざいたく');
    await page.waitForSelector('#search-suggestions [role="option"]');
    expect(await page.getAttribute('#search-words', 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('#search-words', 'aria-activedescendant');
    expect(await page.textContent(`[id="${active}"]`)).toContain('在宅');
    expect(await page.locator('#search-suggestions [role="option"]').allTextContents()).toContain('在宅勤務');
    await page.keyboard.press('Enter');
    await page.waitForURL('**q=*');
    await done(page);
    expect((await hrefsOf(page)).length).toBeGreaterThan(0);
    expect(await page.isHidden('#search-suggestions')).toBe(true);

    await page.fill('#search-words', '');
    await page.locator('#search-words').dispatchEvent('compositionstart');
    await page.keyboard.type('ざい');
    await page.waitForTimeout(200);
    expect(await page.isHidden('#search-suggestions')).toBe(true);
    await page.locator('#search-words').dispatchEvent('compositionend');
    await page.waitForSelector('#search-suggestions [role="option"]');
    await page.keyboard.press('Escape');
    expect(await page.isHidden('#search-suggestions')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says when the index cannot be read', async () => {
    const page = await visit.browser.newPage();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(`${visit.address}/search/?q=DX`);
    await done(page);
    expect(await page.textContent('#search-status')).toContain('検索の索引を読み込めませんでした');
    await page.close();
  });

  it('leads without JavaScript to indexes that open passages', async () => {
    const context = await visit.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${visit.address}/search/terms/sa/`);
    const link = page.locator('dt:has-text("在宅勤務システム") ~ dd a').first();
    const href = (await link.getAttribute('href')) ?? '';
    await page.goto(visit.address + href);
    expect(await page.locator(`[id="${href.split('#')[1]}"]`).textContent()).toContain('在宅勤務システム');
    for (const path of ['/search/posts/', '/search/years/']) {
      await page.goto(visit.address + path);
      expect(await page.locator('main a').count()).toBeGreaterThan(5);
    }
    await page.goto(`${visit.address}/search/words/`);
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(400);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      it(`has no violation that axe finds with results, and no sideways scroll, at ${width} px, ${colorScheme}`, async () => {
        const context = await visit.browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        for (const query of ['在宅勤務', '電子決済の徹底', 'qqqzzz']) {
          await page.goto(`${visit.address}/search/?q=${encodeURIComponent(query)}`);
          await done(page);
          for (const box of await page.locator('details').all())
            await box.evaluate((node) => node.setAttribute('open', ''));
          await page.evaluate(axe);
          const { violations } = (await page.evaluate('axe.run(document)')) as {
            violations: { id: string; nodes: { target: string[] }[] }[];
          };
          expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
        await context.close();
      });
    }
  }
});
