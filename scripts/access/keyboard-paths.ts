/** What a reader does with the keyboard alone, from the first key to the end. */
import type { Page } from 'playwright-core';

/** Opens a page of the site; the frame of the site and its routes are all that a path knows. */
interface Visit {
  page: Page;
  /** Address of the served site, without the last slash. */
  site: string;
  /** The first page of a route, `/[jurisdiction]/meetings/[id]/`, whose HTML has some words. */
  firstOf: (kind: string, words?: string) => string;
}

/** One thing a reader wants to do. */
export interface KeyboardPath {
  title: string;
  /** Throws when a key does not do what it should. */
  walk: (visit: Visit) => Promise<void>;
}

/** More presses than any page of ours has stops; past them the focus goes in circles. */
const MOST_PRESSES = 600;

interface Stop {
  words: string;
  href: string | null;
  matches: boolean;
  isLost: boolean;
  isHidden: boolean;
}

/** Where the focus is, whether the element fits a selector, and whether other parts of the page cover it. */
const readStop = (page: Page, selector: string): Promise<Stop> =>
  page.evaluate((wanted) => {
    const element = document.activeElement ?? document.body;
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isSeen = boxes.some(({ left, top, width, height }) => {
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    return {
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
      href: element.getAttribute('href'),
      matches: element.matches(wanted),
      isLost: element === document.body || element === document.documentElement,
      isHidden: !isSeen,
    };
  }, selector);

/** Presses Tab until the focus is on an element that fits; every stop on the way must be seen. */
const tabTo = async (page: Page, selector: string): Promise<Stop> => {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page, selector);
    if (stop.isLost) throw new Error(`Tab キーでフォーカスが失われました（${selector} をさがす途中）。`);
    if (stop.isHidden) throw new Error(`フォーカスの移った「${stop.words}」が隠れています。`);
    if (stop.matches) return stop;
  }
  throw new Error(`Tab キーで ${selector} に移れません。`);
};

const pathOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname);

const expectAt = (page: Page, expected: string): void => {
  if (pathOf(page) !== expected) throw new Error(`${expected} が開くはずが、${pathOf(page)} です。`);
};

/** Presses Enter on a link and waits for its page; a link within the page moves the focus or the view there. */
const follow = async (page: Page, { href, words }: Stop): Promise<void> => {
  if (!href) throw new Error(`「${words}」はリンクではありません。`);
  const target = new URL(href, page.url());
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === target.pathname && url.hash === target.hash);
  if (target.hash === '') return;
  const id = decodeURIComponent(target.hash.slice(1));
  const isThere = await page.evaluate((wanted) => {
    const box = document.getElementById(wanted)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, id);
  if (!isThere) throw new Error(`「${words}」を開いても、行き先 ${target.hash} が画面に現れません。`);
};

/** The first stop after a link within the page must be at or after its target, else the reader is sent back. */
const expectNextAfter = async (page: Page, href: string): Promise<void> => {
  const id = decodeURIComponent(href.slice(href.indexOf('#') + 1));
  await page.keyboard.press('Tab');
  const isBefore = await page.evaluate((wanted) => {
    const [target, next] = [document.getElementById(wanted), document.activeElement];
    if (!target || !next || next === document.body) return false;
    return (target.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }, id);
  if (isBefore) throw new Error(`${href} の次の Tab キーで、行き先より前に戻ります。`);
};

const LINK_WITHIN = 'main a[href^="#"]';

export const keyboardPaths: KeyboardPath[] = [
  {
    title: 'ホームで「本文へ移動」を使い、本文の最初のリンクや入力欄へ進む',
    walk: async ({ page, site }) => {
      await page.goto(`${site}/`);
      const skip = await tabTo(page, 'a[href^="#"]');
      if (skip.words !== '本文へ移動') throw new Error(`最初に移るのは「${skip.words}」です。`);
      await follow(page, skip);
      await page.keyboard.press('Tab');
      if (!(await readStop(page, 'main *')).matches) throw new Error('次の Tab キーで本文に入りません。');
    },
  },
  {
    title: 'ページの上のナビゲーションから会議の一覧を開き、会議を開く',
    walk: async ({ page, site, firstOf }) => {
      await page.goto(`${site}/`);
      await follow(page, await tabTo(page, 'header nav a[href="/meetings/"]'));
      const meeting = firstOf('/[jurisdiction]/meetings/[id]/');
      await follow(page, await tabTo(page, `main a[href="${meeting}"]`));
      expectAt(page, meeting);
    },
  },
  {
    title: '会議のページの目次から発言や議題へ移り、そこから読み進める',
    walk: async ({ page, site, firstOf }) => {
      await page.goto(site + firstOf('/[jurisdiction]/meetings/[id]/'));
      const entry = await tabTo(page, LINK_WITHIN);
      await follow(page, entry);
      await expectNextAfter(page, entry.href ?? '');
    },
  },
  {
    title: '数値の出典のリンクから、資料の本文の引用された箇所を開く',
    walk: async ({ page, site, firstOf }) => {
      await page.goto(site + firstOf('/[jurisdiction]/indicators/[id]/', '/documents/'));
      const source = await tabTo(page, 'main .evidence a[href*="/documents/"][href*="#"]');
      await follow(page, source);
      if (!pathOf(page).includes('/documents/')) throw new Error(`資料が開きません: ${pathOf(page)}`);
    },
  },
  {
    title: '検索の言葉を入力し、結果を読み、一つ目の結果を開く',
    walk: async ({ page, site }) => {
      await page.goto(`${site}/`);
      await tabTo(page, 'main input[name="q"]');
      await page.keyboard.type('在宅勤務');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=**');
      await page.waitForSelector('main #results a');
      const field = await page.inputValue('main input[name="q"]');
      if (field !== '在宅勤務') throw new Error(`検索のページの入力欄は「${field}」です。`);
      const result = await tabTo(page, '#results a');
      await follow(page, result);
    },
  },
  {
    title: '約束・要望・課題を状態で絞り込み、すべてに戻る',
    walk: async ({ page, site, firstOf }) => {
      const all = firstOf('/[jurisdiction]/commitments/', '/commitments/state/');
      await page.goto(site + all);
      await follow(page, await tabTo(page, `main a[href^="${all}state/"]`));
      await follow(page, await tabTo(page, `main a[href="${all}"]`));
      expectAt(page, all);
    },
  },
  {
    title: '折りたたまれた説明を開き、閉じる',
    walk: async ({ page, site }) => {
      await page.goto(`${site}/coverage/`);
      await tabTo(page, 'main summary');
      for (const isOpen of [true, false]) {
        await page.keyboard.press(isOpen ? 'Enter' : 'Space');
        const state = await page.evaluate(() => document.activeElement?.closest('details')?.open);
        if (state !== isOpen) throw new Error(`キーを押しても${isOpen ? '開き' : '閉じ'}ません。`);
      }
    },
  },
  {
    title: '一つのページを初めから終わりまで Tab キーで進み、最後のリンクを越えてページの外へ出る',
    walk: async ({ page, site, firstOf }) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(site + firstOf('/[jurisdiction]/initiatives/[id]/'));
      const last = (await page.locator('a[href]').last().getAttribute('href')) ?? '';
      await tabTo(page, `.site-footer a[href="${last}"]`);
      await page.keyboard.press('Tab');
      const after = await readStop(page, `a[href="${last}"]`);
      if (after.matches) throw new Error('最後のリンクから先へ進めません。');
    },
  },
];
