/**
 * The face that PDFs are set in, lent to the page only while it is printed: readers of the site never load it.
 * With a font of the machine a PDF would look different on each, and with fonts that draw 日 (U+65E5) and ⽇ (U+2F47)
 * by one glyph Chromium writes the wrong one of the two into the text, so that words of a source could not be found.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

const fontOf = (file: string): string =>
  createRequire(import.meta.url).resolve(`@fontsource/biz-udpgothic/${file}`);

/** Answered from the package by {@link lendFont}; no request leaves the machine. */
const HOST = 'https://fonts.invalid/';

/** Gives an open page the pieces of BIZ UDPGothic that its words need; print.css names the face first. */
export const lendFont = async (page: Page): Promise<void> => {
  await page.route(`${HOST}**`, (route) =>
    route.fulfill({
      path: fontOf(`files/${basename(new URL(route.request().url()).pathname)}`),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  for (const weight of [400, 700]) {
    const css = await readFile(fontOf(`${weight}.css`), 'utf8');
    await page.addStyleTag({ content: css.replaceAll('./files/', HOST) });
    const loaded = await page.evaluate(
      async (font) => (await document.fonts.load(font, document.documentElement.outerHTML)).length,
      `${weight} 16px 'BIZ UDPGothic'`,
    );
    if (loaded === 0) throw new Error(`font: BIZ UDPGothic ${weight}`);
  }
};
