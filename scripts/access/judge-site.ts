/** Every page of a built site in one browser, several tabs at a time. */
import type { Browser } from 'playwright-core';
import type { IndexedPage } from '../../src/search/index-pages.ts';
import type { Finding } from './finding.ts';
import { judgePage, type PageAnswer, type Tab } from './judge-page.ts';
import { judgeMarkup } from './markup.ts';

/** Two cores are what a small machine has; a third tab fills the time in which the others wait. */
const TABS = 3;

/** What was found, and what is known of each page, in the order of addresses. */
export interface SiteAnswer {
  findings: Finding[];
  pages: Map<string, PageAnswer>;
}

const openTab = async (browser: Browser, site: string): Promise<Tab> => {
  const context = await browser.newContext();
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

/** What is the same on most pages of a language must be the same on all (WCAG 3.2.3, 3.2.6). */
const findOtherFrames = (pages: Map<string, PageAnswer>): Finding[] =>
  [...Map.groupBy(pages, ([, { language }]) => language).values()].flatMap((ofLanguage) => {
    const framed = ofLanguage.filter(([, { frame }]) => frame.length > 0);
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

/** Judges pages of a served site: their HTML, and what they are in a browser. */
export const judgeSite = async (
  browser: Browser,
  site: string,
  pages: IndexedPage[],
): Promise<SiteAnswer> => {
  const answers = new Map<string, PageAnswer>();
  /** A page that sends the reader on at once has HTML to judge, and nothing to look at. */
  const moved: Finding[] = [];
  const waiting = [...pages];
  const work = async (): Promise<void> => {
    const tab = await openTab(browser, site);
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const markup = await judgeMarkup(page);
      if (page.html.includes('http-equiv="refresh"')) {
        moved.push(...markup);
        continue;
      }
      const answer = await judgePage(tab, site, page.address);
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
