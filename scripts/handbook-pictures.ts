/** `npm run pictures`: takes the pictures of the handbook for staff anew, from a site with example changes. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { site } from '../src/site.ts';
import { openDesk } from '../tools/editor/desk.ts';
import { install, isInstalled } from '../tools/editor/install.ts';
import { findBase } from '../tools/editor/repository.ts';
import { startEditor } from '../tools/editor/server.ts';
import { openBrowser } from './access/open-browser.ts';
import { appendLines } from './append-lines.ts';
import { ExpectedFailure, runCommand } from './command.ts';
import { buildSite } from './site-build.ts';
import { serveSite } from './site-server.ts';

const PICTURES = 'docs/staff/pictures';

/** Changes that are made only for the pictures, in the records of a temporary folder. */
const examples: [file: string, row: string][] = [
  [
    'data/mie/corrections.csv',
    'example,initiatives/ai-rpa,2026-11-20,AI・RPA等の新たな技術の導入,AI・RPA等の新たな技術の導入による業務効率化・正確性の確保,取組の名称を途中まで写していたため（手引きの例）,smart-reform-2020,AI・RPA等の新たな技術の導入による業務効率化・正確性の確保',
  ],
  [
    'data/mie/redirects.csv',
    'example,/mie/meetings/2022-04-14/,,取下げ,2026-11-20,議事概要の確認が終わっていなかったため、取り下げました（手引きの例）。',
  ],
];

const shoot = async (page: Page, name: string): Promise<void> => {
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
};

interface Shot {
  name: string;
  address: string;
  /** How much of the page is shown, from its top. */
  height: number;
}

const shots: Shot[] = [
  { name: 'meeting', address: 'mie/meetings/2022-04-14-dx/', height: 1240 },
  { name: 'edition', address: 'mie/reports/reform-2020-year-end/', height: 1200 },
  { name: 'correction', address: 'changes/', height: 860 },
  { name: 'withdrawn', address: 'mie/meetings/2022-04-14/', height: 520 },
];

/** A record in the editor for staff, as it is published now. */
const shootEditor = async (root: string, browser: Browser): Promise<void> => {
  const base = await findBase(root);
  if (!base || (!isInstalled() && !install())) throw new ExpectedFailure('編集の画面を開けませんでした。');
  const desk = await openDesk(root, base, { name: '山田花子', email: 'yamada@example.jp' });
  const { server, address } = await startEditor(desk, site.jurisdictions, 0);
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 }, locale: 'ja-JP' });
  await page.goto(`${address}#/collections/mie-meetings/entries/2022-04-14-dx`);
  await page.getByRole('textbox', { name: '本文' }).waitFor();
  await shoot(page, 'editor');
  server.close();
  server.closeAllConnections();
};

await runCommand(async () => {
  const root = process.cwd();
  const records = mkdtempSync(join(tmpdir(), 'michishirube-pictures-'));
  mkdirSync(resolve('.cache'), { recursive: true });
  const out = mkdtempSync(resolve('.cache/pictures-'));
  for (const part of ['data', 'content']) cpSync(part, join(records, part), { recursive: true });
  for (const [file, row] of examples) appendLines(join(records, file), `${row}\n`);
  process.env.MICHISHIRUBE_RECORDS = records;
  try {
    const built = join(out, 'site');
    await buildSite({ root, out: built });
    const { server, address } = await serveSite(built, 0);
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1024, height: 800 } });
    mkdirSync(PICTURES, { recursive: true });
    for (const { name, address: path, height } of shots) {
      await page.setViewportSize({ width: 1024, height });
      await page.goto(`${address}${path}`);
      await shoot(page, name);
    }
    await shootEditor(root, browser);
    await browser.close();
    server.close();
  } finally {
    for (const folder of [records, out]) rmSync(folder, { recursive: true, force: true });
  }
});
