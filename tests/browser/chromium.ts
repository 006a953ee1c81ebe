/** Chromium and a server for the built site, for tests that do what a user does. */
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser } from '../../scripts/access/open-browser.ts';
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
    visit.browser = await openBrowser();
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
