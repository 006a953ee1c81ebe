/** One page in a tab, through every state in which it is looked at. */
import type { CDPSession, Page } from 'playwright-core';
import type { AccessCheckId } from '../../src/domain/access.ts';
import { runAxe } from './axe-rules.ts';
import type { Fault, Finding } from './finding.ts';
import { type PageState, pageStates, setState } from './page-states.ts';
import type { Probe } from './probes.ts';

/** A tab, and the session through which its text is made larger. */
export interface Tab {
  page: Page;
  devtools: CDPSession;
  /** What the page complained of or asked of another server since it was opened. */
  complaints: string[];
}

/** What is known of a page when all its states have been looked at. */
export interface PageAnswer {
  title: string;
  /** The links of the header and the footer, which should be the same on every page of a reading (日本語, やさしい日本語, English). */
  frame: string[];
  findings: Finding[];
  applied: Set<string>;
  undecided: Set<string>;
}

const SKIP_REPAIR =
  'body の初めに、main の id へのリンク「本文へ移動」を置き、フォーカスしたときに見えるようにします。';

/** The first three presses of a reader who has no mouse: Tab, Enter, Tab. */
const skipFaults = async (page: Page): Promise<Fault[]> => {
  const hasBlocks = await page.evaluate(() =>
    [...document.querySelectorAll('header, nav')].some((block) => !block.closest('main')),
  );
  if (!hasBlocks) return [];
  const fault = (message: string): Fault[] => [
    { rule: 'skip-link', element: 'body', message, repair: SKIP_REPAIR },
  ];
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const link = document.activeElement;
    const box = link?.getBoundingClientRect();
    return {
      words: link?.textContent?.trim() ?? '',
      leadsToMain: document.querySelector('main')?.id === link?.getAttribute('href')?.slice(1),
      isSeen:
        box !== undefined && box.top >= 0 && box.left >= 0 && box.height >= 24 && box.right <= innerWidth,
    };
  });
  if (!first.leadsToMain) return fault(`Tab キーで最初に移るのは「${first.words}」です。`);
  if (!first.isSeen) return fault('フォーカスした「本文へ移動」が見えません。');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isPast = await page.evaluate(() => {
    const [main, next] = [document.querySelector('main'), document.activeElement];
    if (!main || !next || next === document.body) return true;
    return (main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  });
  return isPast ? [] : fault('「本文へ移動」の次の Tab キーで、本文より前に戻ります。');
};

/** Runs in the page. */
const readFrame = (): Pick<PageAnswer, 'title' | 'frame'> => ({
  title: document.title,
  frame: [...document.querySelectorAll('.site-name, .site-nav a, .site-footer a')].map(
    (link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`,
  ),
});

/** What a page has left in the browser, which the site says it never does. */
const readStored = (): string[] =>
  [...document.cookie.split(';'), ...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    .filter((name) => name.trim() !== '')
    .map((name) => `ブラウザーへの保存: ${name}`);

/** How each check that looks at a page is made. */
const probeOf: { [Check in AccessCheckId]?: Probe } = {
  structure: 'structureFaults',
  absent: 'absentFaults',
  reflow: 'layoutFaults',
  'text-size': 'layoutFaults',
  'text-spacing': 'layoutFaults',
  focus: 'focusFaults',
  'text-contrast': 'textFaults',
  'drawn-text': 'drawnTextFaults',
};

const ownServerFault = (message: string): Fault => ({
  rule: 'own-server',
  element: 'html',
  message,
  repair: 'ほかのサーバーのものを使わず、スクリプトとスタイルは同じサーバーのファイルに置きます。',
});

/** Looks at the page of an address in every state; axe-core runs in the states given. */
export const judgePage = async (
  tab: Tab,
  site: string,
  address: string,
  axeIn: PageState[],
): Promise<PageAnswer> => {
  const { page, complaints } = tab;
  const [first] = pageStates;
  complaints.length = 0;
  await setState(tab, first);
  await page.goto(site + address);
  const answer: PageAnswer = {
    ...(await page.evaluate(readFrame)),
    findings: [],
    applied: new Set(),
    undecided: new Set(),
  };
  const add = (state: string, faults: Fault[]): void => {
    answer.findings.push(...faults.map((fault) => ({ ...fault, address, state })));
  };
  add(first.name, await skipFaults(page));
  await page.evaluate('probes.openDisclosures()');
  const look = async (state: PageState, check: PageState['looks'][number]): Promise<void> => {
    if (check === 'axe') {
      if (!axeIn.includes(state)) return;
      const { applied, undecided, faults } = await runAxe(page);
      for (const rule of applied) answer.applied.add(rule);
      for (const rule of undecided) answer.undecided.add(rule);
      add(state.name, faults);
    } else {
      add(state.name, (await page.evaluate(`probes.${probeOf[check]}(${JSON.stringify(check)})`)) as Fault[]);
    }
  };
  for (const state of pageStates) {
    await setState(tab, state);
    for (const check of state.looks) await look(state, check);
  }
  add('通信', [...complaints, ...(await page.evaluate(readStored))].map(ownServerFault));
  return answer;
};
