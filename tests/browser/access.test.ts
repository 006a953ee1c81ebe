/**
 * Accessibility over every page of the built site, in a real browser; the runner itself is first shown bad pages.
 * `npm run access` looks at every page as closely as this looks at the first of each kind.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { formatFindings } from '../../scripts/access/finding.ts';
import { judgeSite } from '../../scripts/access/judge-site.ts';
import { keyboardPaths } from '../../scripts/access/keyboard-paths.ts';
import { readKinds } from '../../scripts/access/page-kinds.ts';
import { walkKeyboard } from '../../scripts/access/walk-keyboard.ts';
import { pagesOf } from '../../scripts/site-pages.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { visitSite } from './chromium.ts';

const visit = visitSite();
const MINUTES_FOR_ALL = 15 * 60_000;

describe('the checks of accessibility', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-access-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Rules that find something in a page with this in its main part. */
  const rulesFor = async (main: string, head = '', body = ''): Promise<string[]> => {
    const html = `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>試験</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/bad.css">
      <link rel="icon" href="/icon.svg" type="image/svg+xml">${head}</head>
      <body>${body}<main id="main"><h1>試験</h1>${main}</main></body></html>`;
    writeFileSync(join(folder, 'index.html'), html);
    copyFileSync('public/favicon.svg', join(folder, 'icon.svg'));
    writeFileSync(
      join(folder, 'bad.css'),
      `:root { color-scheme: light dark; background: Canvas; color: CanvasText } .wide { width: 1400px } .cut { width: 8em; height: 1em; overflow: hidden } .bare:focus { outline: none }
       .cover { position: fixed; inset: 0; background: #fff } .faint { color: #aaa } .fixed { font-size: 15px; width: 230px; white-space: nowrap; overflow: hidden }
       .kept { forced-color-adjust: none; color: #333; } a.small { display: inline-block; width: 12px; height: 12px }`,
    );
    const { server, address } = await serveSite(folder, 0);
    try {
      const { findings } = await judgeSite(visit.browser, address.replace(/\/$/, ''), [
        { address: '/', html },
      ]);
      return [...new Set(findings.map(({ rule }) => rule))];
    } finally {
      server.close();
    }
  };

  it('find nothing in a sound page', async () => {
    expect(await rulesFor('<p>本文の<a href="/">リンク</a>です。</p>')).toEqual([]);
  });

  it.each([
    ['image-alt', '<img src="data:,">', 'axe image-alt'],
    [
      'a target of 12 px',
      '<p><a class="small" href="/a">あ</a><a class="small" href="/b">い</a></p>',
      'axe target-size',
    ],
    ['faint text', '<p class="faint">薄い文字</p>', 'axe color-contrast'],
    ['a page wider than the window', '<div class="wide">広い</div>', 'reflow'],
    [
      'words cut off',
      '<p class="cut">入りきらない長い文を、小さな枠に入れて切ってしまう例です。</p>',
      'reflow',
    ],
    [
      'words cut off when letters are spaced',
      '<p class="fixed">一行に入るはずの、少し長い文字</p>',
      'text-spacing',
    ],
    ['a focus that cannot be seen', '<p><a class="bare" href="/">枠線のないリンク</a></p>', 'focus'],
    ['a focus behind something', '<p><a href="/">隠れたリンク</a></p><div class="cover"></div>', 'focus'],
    [
      'faint words in a drawing',
      '<svg width="99" height="30"><text y="20" fill="#aaa">薄い</text></svg>',
      'drawn-text',
    ],
    [
      'words on a dark shape',
      '<svg width="99" height="30"><rect width="99" height="30"/><text y="20">黒</text></svg>',
      'drawn-text',
    ],
    ['colours that forced colours cannot reach', '<p class="kept">黒に近い文字</p>', 'text-contrast'],
    ['a second heading of the first level', '<h1>二つ目</h1>', 'structure'],
    ['a navigation without a name', '<nav><a href="/">ホーム</a></nav>', 'structure'],
    ['sound', '<audio controls src="/a.mp3"></audio>', 'absent'],
    ['a request to another server', '<img alt="" src="https://other.test/a.png">', 'own-server'],
    ['HTML that is not well formed', '<p><div>段落の中の枠</div></p>', 'html-validate close-order'],
  ])('find %s', async (_, main, rule) => {
    expect(await rulesFor(main)).toContain(rule);
  });

  it('find a skip link that is missing, or leads elsewhere', async () => {
    const header = '<header><a href="/">みちしるべ</a></header>';
    expect(await rulesFor('', '', header)).toContain('skip-link');
    expect(await rulesFor('', '', `<a href="#other">本文へ移動</a>${header}`)).toContain('skip-link');
  });

  it('tell page, rule, element and how to repair', () => {
    const fault = {
      rule: 'reflow',
      element: 'div.wide',
      message: 'はみ出します。',
      repair: '折り返します。',
    };
    const addresses = ['/a/', '/b/', '/c/', '/d/'];
    const findings = addresses.map((address) => ({ ...fault, address, state: '320 px' }));
    expect(formatFindings(findings)).toBe(
      [
        'reflow: はみ出します。',
        '  ページ: /a/、 /b/、 /c/ ほか1ページ（320 px）',
        '  要素: div.wide',
        '  直し方: 折り返します。',
      ].join('\n'),
    );
  });
});

describe('every page', () => {
  it('has no fault that axe-core, html-validate or a measurement finds, in any width, scheme and size of text', {
    timeout: MINUTES_FOR_ALL,
  }, async () => {
    const pages = await pagesOf(inject('site'));
    const kindOf = readKinds();
    const firsts = new Set(
      [...Map.groupBy(pages, ({ address }) => kindOf(address)).values()].map(([first]) => first),
    );
    const { findings, pages: judged } = await judgeSite(visit.browser, visit.address, pages, {
      closely: (page) => firsts.has(page),
    });
    expect(formatFindings(findings)).toBe('');
    expect(judged.size).toBe(pages.length);
    expect(judged.size).toBeGreaterThan(200);
    expect([...judged.values()].filter(({ applied }) => applied.size < 20)).toEqual([]);
  });
});

describe('with the keyboard alone, a reader', () => {
  it.each(keyboardPaths.map((path) => [path.title, path] as const))('can: %s', async (_, path) => {
    const pages = await pagesOf(inject('site'));
    expect(formatFindings(await walkKeyboard(visit.browser, visit.address, pages, path))).toBe('');
  });

  it('would be noticed to fail', async () => {
    const path = {
      title: '失敗する道',
      walk: () => Promise.reject(new Error('Tab キーで移れません。')),
    };
    const findings = await walkKeyboard(visit.browser, visit.address, [], path);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'keyboard: Tab キーで移れません。',
    ]);
  });
});
