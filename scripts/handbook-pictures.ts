/** `npm run pictures`: takes the pictures of the handbook for staff anew, from a site with example changes. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBrowser } from './access/open-browser.ts';
import { runCommand } from './command.ts';
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

await runCommand(async () => {
  const root = process.cwd();
  const records = mkdtempSync(join(tmpdir(), 'michishirube-pictures-'));
  mkdirSync(resolve('.cache'), { recursive: true });
  const out = mkdtempSync(resolve('.cache/pictures-'));
  for (const part of ['data', 'content']) cpSync(part, join(records, part), { recursive: true });
  for (const [file, row] of examples) {
    const path = join(records, file);
    appendFileSync(path, `${row}${readFileSync(path, 'utf8').includes('\r\n') ? '\r\n' : '\n'}`);
  }
  process.env.MICHISHIRUBE_RECORDS = records;
  try {
    const site = join(out, 'site');
    await buildSite({ root, out: site });
    const { server, address } = await serveSite(site, 0);
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1024, height: 800 } });
    mkdirSync(PICTURES, { recursive: true });
    for (const { name, address: path, height } of shots) {
      await page.setViewportSize({ width: 1024, height });
      await page.goto(`${address}${path}`);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
      console.log(`${PICTURES}/${name}.png`);
    }
    await browser.close();
    server.close();
  } finally {
    for (const folder of [records, out]) rmSync(folder, { recursive: true, force: true });
  }
});
