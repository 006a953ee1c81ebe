/** Chromium and a server for the built site, for tests that do what a user does. */
import type { Server } from 'node:http';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.ts';
import { serveSite } from '../../scripts/site-server.ts';

export interface Visit {
  browser: Browser;
  /** Address of the served site, without the last slash. */
  address: string;
}

/** Opens both before the tests of a file and closes them after. */
export const visitSite = (): Visit => {
  const visit = {} as Visit;
  let server: Server;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('chromium: not installed; run npm test, which installs it');
    visit.browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-sync',
      ],
    });
    const served = await serveSite(inject('site'), 0);
    server = served.server;
    visit.address = served.address.replace(/\/$/, '');
  });
  afterAll(async () => {
    await visit.browser?.close();
    server?.close();
  });
  return visit;
};
