/** Charts in a real browser: walked through by keyboard, hidden and shown, framed by another site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { visitSite } from './chromium.ts';

const visit = visitSite();

describe('a chart', () => {
  it('is walked through with the arrow keys, which say each point', async () => {
    const page = await visit.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${visit.address}/mie/charts/mie-timeline/`);
    const drawing = page.locator('.chart-drawing[tabindex="0"]:visible');
    const labels = await drawing
      .locator('[data-point]')
      .evaluateAll((points) => points.map((point) => point.getAttribute('data-point')));
    expect(labels).toHaveLength(3);
    await drawing.focus();
    const said: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Home', 'End', 'ArrowLeft']) {
      await page.keyboard.press(key);
      said.push(await page.locator('.chart-detail').textContent());
    }
    expect(said).toEqual([0, 1, 2, 2, 0, 2, 1].map((at) => labels[at]));
    expect(await page.locator('[role="status"]', { hasText: labels[1] ?? '' }).count()).toBe(1);
    expect(await page.locator('.chart-ring').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.chart-ring').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('hides and shows what has one name, and says so', async () => {
    const page = await visit.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${visit.address}/mie/charts/mie-timeline/`);
    const meetings = page.locator('.chart-wide [data-series="会議"]');
    expect(await meetings.first().isVisible()).toBe(true);
    await page.getByRole('button', { name: '会議', exact: true }).click();
    expect(await meetings.first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '会議', exact: true }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    expect(await page.locator('[role="status"]', { hasText: '会議を隠しました' }).count()).toBe(1);
    await page.getByRole('button', { name: '会議', exact: true }).click();
    expect(await meetings.first().isVisible()).toBe(true);
    await page.close();
  });

  it('says what the pointer points at', async () => {
    const page = await visit.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${visit.address}/mie/charts/own-procedures-breakdown/`);
    await page.locator('.chart-wide [data-point] path').first().hover();
    expect(await page.locator('.chart-detail').textContent()).toContain('約 1,337 手続');
    await page.close();
  });

  it('loses nothing without JavaScript', async () => {
    const context = await visit.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${visit.address}/mie/charts/mie-timeline/`);
    expect(await page.locator('.chart-narrow').isVisible()).toBe(true);
    expect(await page.locator('.chart-wide').isVisible()).toBe(false);
    expect(await page.locator('.chart-table tbody tr').count()).toBe(4);
    expect(await page.locator('button').filter({ visible: true }).count()).toBe(0);
    await context.close();
  });

  it('keeps inside 320 px', async () => {
    const page = await visit.browser.newPage({ viewport: { width: 320, height: 800 } });
    const wide: string[] = [];
    for (const id of [
      'mie-timeline',
      'third-reform-states',
      'kencho-dx-roadmap',
      'own-procedures-breakdown',
      'kencho-dx-mentions',
    ]) {
      for (const path of [`/mie/charts/${id}/`, `/mie/charts/${id}/embed/`]) {
        await page.goto(visit.address + path);
        if (
          await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          )
        ) {
          wide.push(path);
        }
      }
    }
    expect(wide).toEqual([]);
    await page.close();
  });
});

describe('another site', () => {
  /** A page elsewhere that frames an address. */
  const frameElsewhere = async (path: string) => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><iframe src="${visit.address}${path}" width="400" height="700"></iframe>`);
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const page = await visit.browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return {
      page,
      close: async () => {
        await page.close();
        server.close();
      },
    };
  };

  it('can frame the embed of a chart, which shows the drawing without a script', async () => {
    const { page, close } = await frameElsewhere('/mie/charts/reform-2020-year-end-share/embed/');
    const frame = page.frameLocator('iframe');
    await frame.locator('.chart-narrow').waitFor({ state: 'visible' });
    expect(await frame.locator('.chart-narrow').textContent()).toContain('7取組のうち 2');
    expect(await frame.locator('script').count()).toBe(0);
    const fill = await frame
      .locator('.chart-narrow .f-ground')
      .first()
      .evaluate((mark) => getComputedStyle(mark).fill);
    expect(fill).toBe('rgb(255, 255, 255)');
    await close();
  });

  it('cannot frame any other page', async () => {
    const { page, close } = await frameElsewhere('/mie/charts/reform-2020-year-end-share/');
    await page.waitForLoadState('load');
    expect(await page.frameLocator('iframe').locator('.chart').count()).toBe(0);
    await close();
  });
});
