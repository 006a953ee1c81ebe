/** Every page of a built site in one browser, several tabs at a time. */
import type { Browser } from 'playwright-core';
import type { IndexedPage } from '../../src/search/record.ts';
import { axeScript } from './axe-rules.ts';
import type { Finding } from './finding.ts';
import { judgePage, type PageAnswer, type Tab } from './judge-page.ts';
import { judgeMarkup } from './markup.ts';
import { axeStates, type PageState } from './page-states.ts';
import { probesScript } from './probes.ts';

/** Two cores are what a small machine has; a third tab fills the time in which the others wait. */
const TABS = 3;

/** What was found, and what is known of each page, in the order of addresses. */
export interface SiteAnswer {
  findings: Finding[];
  pages: Map<string, PageAnswer>;
}

const openTab = async (browser: Browser, site: string): Promise<Tab> => {
  const context = await browser.newContext();
  // Read once by the browser, and there in every page that it opens, before the page itself.
  await context.addInitScript({ content: `${axeScript}\n${probesScript}` });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) complaints.push(`ほかのサーバーへの通信: ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`スクリプトの誤り: ${error.message}`));
  page.on('console', (message) => {
    const isOwnAddress = message.text().includes('404 (Not Found)') && page.url().endsWith('/404.html');
    if (['error', 'warning'].includes(message.type()) && !isOwnAddress) complaints.push(message.text());
  });
  return { page, devtools: await context.newCDPSession(page), complaints };
};

/** Two pages with one title cannot be told apart in a list of tabs or results (WCAG 2.4.2). */
const findSameTitles = (pages: Map<string, PageAnswer>): Finding[] =>
  [...Map.groupBy(pages, ([, { title }]) => title)]
    .filter(([, same]) => same.length > 1)
    .map(([title, same]) => ({
      address: same.map(([address]) => address).join(' '),
      state: 'HTML',
      rule: 'structure',
      element: `title 「${title}」`,
      message: `${same.length}ページの題名が同じです。`,
      repair: 'ページごとに違う題名を付けます（団体の名前や年度を加えます）。',
    }));

/** What is the same on most pages of a reading, told by its home, must be the same on all (WCAG 3.2.3, 3.2.6). */
const findOtherFrames = (pages: Map<string, PageAnswer>): Finding[] =>
  [...Map.groupBy(pages, ([, { frame }]) => frame[0]).values()].flatMap((ofReading) => {
    const framed = ofReading.filter(([, { frame }]) => frame.length > 0);
    const byFrame = [...Map.groupBy(framed, ([, { frame }]) => frame.join('、')).entries()].sort(
      ([, one], [, other]) => other.length - one.length,
    );
    return byFrame.slice(1).flatMap(([frame, others]) =>
      others.map(([address]) => ({
        address,
        state: 'HTML',
        rule: 'same-navigation',
        element: `header, footer 「${frame}」`,
        message: 'ページの上と下のリンクが、ほかのページと違います。',
        repair: 'どのページでも同じ枠（layouts/Page.astro）を使い、リンクの名前と順をそろえます。',
      })),
    );
  });

/**
 * Judges pages of a served site: their HTML, and what they are in a browser. A page that is looked at closely (all are by
 * default) meets axe-core in all of its states; the others in one each, by turns, so that every state is met often.
 */
export const judgeSite = async (
  browser: Browser,
  site: string,
  pages: IndexedPage[],
  { closely = () => true }: { closely?: (page: IndexedPage) => boolean } = {},
): Promise<SiteAnswer> => {
  const answers = new Map<string, PageAnswer>();
  /** A page that sends the reader on at once has HTML to judge, and nothing to look at. */
  const moved: Finding[] = [];
  const waiting = pages.map((page, turn) => ({
    page,
    axeIn: closely(page) ? axeStates : [axeStates[turn % axeStates.length] as PageState],
  }));
  const work = async (): Promise<void> => {
    const tab = await openTab(browser, site);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { page, axeIn } = next;
      const markup = await judgeMarkup(page);
      if (page.html.includes('http-equiv="refresh"')) {
        moved.push(...markup);
        continue;
      }
      const answer = await judgePage(tab, site, page.address, axeIn);
      answers.set(page.address, { ...answer, findings: [...markup, ...answer.findings] });
    }
    await tab.page.context().close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  const ordered = new Map([...answers].sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    findings: [
      ...moved,
      ...[...ordered.values()].flatMap(({ findings }) => findings),
      ...findSameTitles(ordered),
      ...findOtherFrames(ordered),
    ],
    pages: ordered,
  };
};
