/** The search page in Chromium, asked as a reader asks. */
import type { Browser, Page } from 'playwright-core';

/** What the page printed for a query. */
export interface Answer {
  /** Links of the results, in their order. */
  hrefs: string[];
  /** Links whose excerpt has a mark. */
  marked: string[];
  /** Pages of the results and of the related list, without the ids. */
  pages: string[];
  approximate: boolean;
  /** Candidates that were not read. */
  hasMore: boolean;
}

/** Bytes as they came over the network since the session began; counting them slows the answers down. */
export interface Traffic {
  /** All of them, the page itself and its styles too. */
  all: number;
  /** The search alone: its script, its words, its index. */
  search: number;
}

export interface Session {
  /** Asks through the form; says how long the answer took, in milliseconds. */
  ask: (query: string) => Promise<{ answer: Answer; took: number }>;
  /** Has the page read all candidates. */
  readAll: () => Promise<Answer>;
  traffic: () => Traffic;
  close: () => Promise<void>;
}

const readAnswer = (page: Page): Promise<Answer> =>
  page.evaluate(() => {
    const results = document.querySelector('#results');
    const linksOf = (selector: string): HTMLAnchorElement[] => [
      ...document.querySelectorAll<HTMLAnchorElement>(selector),
    ];
    const pathOf = (link: HTMLAnchorElement): string => link.getAttribute('href') ?? '';
    const links = linksOf('#results a');
    const excerptOf = (link: HTMLAnchorElement): Element | null | undefined =>
      link.closest('li')?.querySelector(':scope > .result-excerpt');
    return {
      hrefs: links.map(pathOf),
      marked: links.filter((link) => excerptOf(link)?.querySelector('mark')).map(pathOf),
      pages: [...new Set([...links, ...linksOf('#search-related a')].map((link) => link.pathname))],
      approximate: results?.hasAttribute('data-approximate') ?? false,
      hasMore: !(document.querySelector<HTMLElement>('#search-more')?.hidden ?? true),
    };
  });

const NOTHING_COUNTED: Traffic = { all: 0, search: 0 };

const countTraffic = async (page: Page): Promise<Traffic> => {
  const client = await page.context().newCDPSession(page);
  const traffic: Traffic = { all: 0, search: 0 };
  const paths = new Map<string, string>();
  await client.send('Network.enable');
  client.on('Network.responseReceived', ({ requestId, response }) => {
    paths.set(requestId, new URL(response.url).pathname);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId) ?? '';
    traffic.all += encodedDataLength;
    if (path.endsWith('.js') || path.endsWith('.gz')) traffic.search += encodedDataLength;
  });
  return traffic;
};

/** Opens the search page with an empty cache, with a query or without; `counted` measures its traffic as well. */
export const openSession = async (
  browser: Browser,
  address: string,
  { query = '', counted = false } = {},
): Promise<{ session: Session; answer: Answer }> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const traffic = counted ? await countTraffic(page) : NOTHING_COUNTED;
  await page.goto(`${address}search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
  await page.waitForSelector('#results[data-state="done"]', { state: 'attached' });
  const session: Session = {
    ask: async (words) => {
      const took = await page.evaluate(async (text) => {
        const results = document.querySelector<HTMLElement>('#results');
        const input = document.querySelector<HTMLInputElement>('#search-words');
        if (!results || !input) throw new Error('search page: no form');
        input.value = text;
        const begin = performance.now();
        input.form?.requestSubmit();
        while (results.dataset.state !== 'done') await new Promise((next) => setTimeout(next, 0));
        return performance.now() - begin;
      }, words);
      return { answer: await readAnswer(page), took };
    },
    readAll: async () => {
      let answer = await readAnswer(page);
      while (answer.hasMore) {
        await page.click('#search-more');
        await page.waitForSelector('#results[data-state="done"]', { state: 'attached' });
        answer = await readAnswer(page);
      }
      return answer;
    },
    traffic: () => ({ ...traffic }),
    close: () => context.close(),
  };
  return { session, answer: await readAnswer(page) };
};
