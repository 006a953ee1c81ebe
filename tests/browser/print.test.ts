/** Every page on A4: no navigation, nothing closed, nothing dark, nothing wider than the paper, charts cut only between blocks. */
import { describe, expect, inject, it } from 'vitest';
import { readPages } from '../site/built-pages.ts';
import { visitSite } from './chromium.ts';

const visit = visitSite();

/** The inside of an A4 page with the margins of print.css, in CSS pixels. */
const PAPER = { width: 672, height: 982 };
const ACROSS = { width: 1002, height: 654 };

/** One page of each kind, and those with disclosures. */
const pathsToPrint = async (): Promise<{ path: string; wide: boolean }[]> => {
  const kinds = new Map<string, { path: string; wide: boolean }>();
  for (const { address, root } of await readPages(inject('site'))) {
    if (!address.endsWith('/')) continue;
    const parts = address.split('/').filter(Boolean);
    const last = parts.at(-1) ?? '';
    // A frame for other sites is not printed by itself.
    if (last === 'embed') continue;
    const known = ['mie', 'kumamoto'].includes(parts[0] ?? '');
    const place = known ? `j/${parts[1] ?? ''}` : parts.length > 1 ? parts[0] : address;
    const kind = `${place} ${parts.length} ${['full', 'large', 'changes'].includes(last) ? last : ''}`;
    const key = root.querySelector('details') ? `${kind} with details` : kind;
    if (!kinds.has(key)) kinds.set(key, { path: address, wide: root.querySelector('.wide') !== null });
  }
  return [...kinds.values()];
};

describe('on paper', () => {
  it('every kind of page is light, open, without navigation and no wider than the sheet', async () => {
    const paths = await pathsToPrint();
    expect(paths.length).toBeGreaterThan(20);
    const page = await visit.browser.newPage({ colorScheme: 'dark' });
    const faults: string[] = [];
    let opened = 0;
    for (const { path, wide } of paths) {
      const paper = wide ? ACROSS : PAPER;
      await page.setViewportSize(paper);
      await page.goto(visit.address + path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const found = await page.evaluate((width) => {
        const seen = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        const closed = seen('details:not([open])').map(
          (details) => details.querySelector(':scope > :not(summary)')?.getBoundingClientRect().height ?? 0,
        );
        const outside = seen('main :is(p, li, td, th, figure, svg, pre)').filter(
          (element) => !element.closest('.aside') && element.getBoundingClientRect().right > width + 1,
        );
        return {
          navigation: seen('nav:not(.report-contents), .toc, button, input, .skip').length,
          closed,
          outside: outside
            .slice(0, 2)
            .map((element) => `${element.tagName} ${element.textContent?.slice(0, 20)}`),
          ground: getComputedStyle(document.documentElement).backgroundColor,
          foot: document.documentElement.dataset.printed,
        };
      }, paper.width);
      opened += found.closed.filter((height) => height > 0).length;
      if (found.navigation > 0) faults.push(`${path} navigation`);
      if (found.closed.some((height) => height === 0)) faults.push(`${path} closed`);
      if (found.outside.length > 0) faults.push(`${path} wider than paper: ${found.outside}`);
      if (found.ground !== 'rgb(255, 255, 255)') faults.push(`${path} ground ${found.ground}`);
      if (!found.foot?.startsWith(`みちしるべ　https://michishirube.example${path}`))
        faults.push(`${path} foot ${found.foot}`);
    }
    expect(faults).toEqual([]);
    expect(opened).toBeGreaterThan(0);
    await page.close();
  });

  it('no block of a roadmap is taller than a sheet, and the blocks together hold every milestone', async () => {
    const page = await visit.browser.newPage({ viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    for (const path of [
      '/mie/roadmap/',
      '/mie/reports/reform-2020-year-end/full/',
      '/mie/reports/reform-2020-year-end/full/large/',
    ]) {
      await page.goto(visit.address + path);
      const drawn = await page.evaluate(() => {
        const blocks = [...document.querySelectorAll('.roadmap-drawing svg')].filter((svg) =>
          svg.checkVisibility(),
        );
        return {
          heights: blocks.map((svg) => svg.getBoundingClientRect().height),
          cuttable: blocks.filter((svg) => getComputedStyle(svg).breakInside !== 'avoid').length,
          rows: blocks.flatMap((svg) => [...svg.querySelectorAll('[data-id]')]).length,
          dated: document.querySelectorAll('.roadmap-table tr[data-record]:has(time)').length,
        };
      });
      expect(drawn.heights.length, path).toBeGreaterThan(1);
      expect(Math.max(...drawn.heights), path).toBeLessThan(PAPER.height);
      expect(drawn.cuttable).toBe(0);
      expect(drawn.rows, path).toBe(drawn.dated);
    }
    await page.close();
  });
});
