/** The browser in which pages are judged. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.ts';

/** Opens Chromium, quiet and without a window. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('chromium: not installed; run npm test, which installs it');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
};
