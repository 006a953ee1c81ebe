/** Walks the paths of the keyboard over a served site. */
import type { Browser } from 'playwright-core';
import type { IndexedPage } from '../../src/search/record.ts';
import type { Finding } from './finding.ts';
import { type KeyboardPath, keyboardPaths } from './keyboard-paths.ts';
import { readKinds } from './page-kinds.ts';

/** What went wrong on a path, told as the other findings are; nothing when it was walked to its end. */
export const walkKeyboard = async (
  browser: Browser,
  site: string,
  pages: IndexedPage[],
  { title, walk }: KeyboardPath,
): Promise<Finding[]> => {
  const kindOf = readKinds();
  const firstOf = (kind: string, words = ''): string => {
    const found = pages.find(({ address, html }) => kindOf(address) === kind && html.includes(words));
    if (!found) throw new Error(`no page of kind: ${kind} ${words}`);
    return found.address;
  };
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    await walk({ page, site, firstOf });
    return [];
  } catch (error) {
    const repair = 'キーだけで同じことをして、フォーカスの順と、リンク・ボタン・summary の作りを確かめます。';
    return [
      {
        address: new URL(page.url()).pathname,
        state: title,
        rule: 'keyboard',
        element: 'main',
        message: error instanceof Error ? error.message : String(error),
        repair,
      },
    ];
  } finally {
    await context.close();
  }
};

/** Walks all paths, one after another. */
export const walkAll = async (browser: Browser, site: string, pages: IndexedPage[]): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const path of keyboardPaths) findings.push(...(await walkKeyboard(browser, site, pages, path)));
  return findings;
};
