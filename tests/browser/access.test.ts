/** Accessibility rules that a machine can judge, on every kind of page, light and dark, on a phone and a desk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, inject, it } from 'vitest';
import { readPages } from '../site/built-pages.ts';
import { visitSite } from './chromium.ts';

const visit = visitSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[];
  passes: unknown[];
}

/** One page of each kind: the first of each route. */
const oneOfEachKind = async (): Promise<string[]> => {
  const kinds = new Map<string, string>();
  for (const { address } of await readPages(inject('site'))) {
    const parts = address.split('/').filter(Boolean);
    const known = ['mie', 'kumamoto'].includes(parts[0] ?? '');
    const kind = known ? `j/${parts[1] ?? ''}/${parts.length}` : parts.slice(0, 1).join('') + parts.length;
    if (!kinds.has(kind) || address === '/mie/initiatives/smart-municipality/') kinds.set(kind, address);
  }
  return [...kinds.values()];
};

describe('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [375, 1280]) {
      it(`has no violation that axe finds at ${width} px, ${colorScheme}`, async () => {
        const context = await visit.browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        const found: string[] = [];
        const paths = await oneOfEachKind();
        expect(paths.length).toBeGreaterThan(20);
        for (const path of paths) {
          await page.goto(visit.address + path);
          await page.evaluate(axe);
          const result = (await page.evaluate('axe.run(document)')) as AxeResult;
          expect(result.passes.length).toBeGreaterThan(5);
          for (const { id, nodes } of result.violations) {
            found.push(
              `${path} ${id}: ${nodes
                .slice(0, 3)
                .map(({ target }) => target.join(' '))
                .join(', ')}`,
            );
          }
        }
        expect(found).toEqual([]);
        await context.close();
      });
    }
  }

  it('would notice a page without a language, a title or text for its image', async () => {
    const page = await visit.browser.newPage();
    await page.setContent('<html><body><img src="data:,"></body></html>');
    await page.evaluate(axe);
    const result = (await page.evaluate('axe.run(document)')) as AxeResult;
    expect(result.violations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['document-title', 'html-has-lang', 'image-alt']),
    );
    await page.close();
  });
});
