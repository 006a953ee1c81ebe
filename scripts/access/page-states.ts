/** The states in which a page is looked at: widths, colour schemes, sizes of text; and what is looked at in each. */
import type { CDPSession, Page } from 'playwright-core';
import type { AccessCheckId } from '../../src/domain/access.ts';

/** One state of the browser, and the checks made in it. */
export interface PageState {
  name: string;
  width: number;
  height: number;
  dark: boolean;
  forced: boolean;
  /** The size of text that the reader has set in the browser is doubled. */
  doubled: boolean;
  /** WCAG 1.4.12: the reader spaces lines, letters and words. */
  spaced: boolean;
  /** axe-core is by far the slowest look: a page that is not looked at closely has it in one state only. */
  looks: (AccessCheckId | 'axe')[];
}

const state = (
  name: string,
  width: number,
  looks: PageState['looks'],
  others: Partial<PageState> = {},
): PageState => ({
  name,
  width,
  height: 900,
  dark: false,
  forced: false,
  doubled: false,
  spaced: false,
  looks,
  ...others,
});

const colours: PageState['looks'] = ['focus', 'text-contrast', 'drawn-text'];

/** In the order in which they are gone through; neighbours differ in little, so that little is laid out anew. */
export const pageStates: [PageState, ...PageState[]] = [
  state('1280 px・明るい配色', 1280, ['structure', 'absent', 'reflow', 'axe', ...colours]),
  state('1280 px・強制カラー・明るい配色', 1280, ['text-contrast', 'drawn-text'], { forced: true }),
  state('1280 px・強制カラー・暗い配色', 1280, colours, { forced: true, dark: true }),
  state('1280 px・暗い配色', 1280, ['axe', 'text-contrast', 'drawn-text'], { dark: true }),
  state('1280 px・間隔を広げた文字', 1280, ['text-spacing'], { spaced: true }),
  state('1280 px・文字 200％', 1280, ['text-size'], { doubled: true }),
  state('768 px', 768, ['reflow']),
  state('375 px・暗い配色', 375, ['axe', 'text-contrast', 'drawn-text'], { dark: true }),
  state('375 px・明るい配色', 375, ['reflow', 'axe', 'text-contrast', 'drawn-text']),
  state('375 px・間隔を広げた文字', 375, ['text-spacing'], { spaced: true }),
  state('375 px・文字 200％', 375, ['text-size'], { doubled: true }),
  state('320 px', 320, ['reflow']),
  state('320×256 px（400％）・暗い配色', 320, ['reflow', 'focus'], { height: 256, dark: true }),
];

/** The states in which axe-core looks at a page. */
export const axeStates = pageStates.filter(({ looks }) => looks.includes('axe'));

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

const setSpacing = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** Brings a tab into a state. */
export const setState = async (
  { page, devtools }: { page: Page; devtools: CDPSession },
  { width, height, dark, forced, doubled, spaced }: PageState,
): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
  });
  const fontSizes = doubled ? { standard: 32, fixed: 26 } : { standard: 16, fixed: 13 };
  await devtools.send('Page.setFontSizes', { fontSizes });
  await setSpacing(page, spaced ? SPACED : '');
};
