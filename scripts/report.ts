/** `npm run report -- JURISDICTION EDITION [--large] [--out FILE]`: the whole report of an edition as a tagged PDF. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExpectedFailure, runCommand } from './command.ts';
import { ensureChromium } from './find-chromium.ts';
import { openChromium, printPdf } from './report-pdf.ts';
import { buildSite } from './site-build.ts';
import { serveSite } from './site-server.ts';

const USAGE =
  '団体と版の識別子を書いてください（例: npm run report -- mie reform-2020-year-end）。' +
  '大きな文字で作るには --large、書き出すファイルを選ぶには --out ファイル名 を付けます。';

interface Wish {
  jurisdiction: string;
  edition: string;
  large: boolean;
  out: string;
}

/** What the arguments ask for. */
export const readWish = (args: string[]): Wish => {
  const { values, positionals } = parseArgs({
    args,
    options: { large: { type: 'boolean' }, out: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { large = false, out, ...others } = values;
  const [jurisdiction, edition, ...more] = positionals;
  const unknown = [...Object.keys(others).map((name) => `--${name}`), ...more];
  if (unknown.length > 0)
    throw new ExpectedFailure(`「${unknown.join(' ')}」という指定はありません。${USAGE}`);
  if (!jurisdiction || !edition || typeof large !== 'boolean' || typeof out === 'boolean') {
    throw new ExpectedFailure(USAGE);
  }
  return {
    jurisdiction,
    edition,
    large,
    out: out ?? `${jurisdiction}-${edition}${large ? '-large' : ''}.pdf`,
  };
};

const makeReport = async ({ jurisdiction, edition, large, out }: Wish): Promise<void> => {
  const site = resolve('dist');
  const path = `${jurisdiction}/reports/${edition}/full/${large ? 'large/' : ''}`;
  const isBuilt = (): boolean => existsSync(join(site, path, 'index.html'));
  if (isBuilt())
    console.log(
      'できているサイト（dist/）から作ります。記録を直したときは、先に npm run build を行ってください。',
    );
  else await buildSite({ root: process.cwd(), out: 'dist' });
  if (!isBuilt()) {
    throw new ExpectedFailure(
      `「${jurisdiction}」に「${edition}」という版はありません。版の識別子は editions.csv の id です。`,
    );
  }
  const { server, address } = await serveSite(site, 0);
  const browser = await openChromium(ensureChromium());
  try {
    const { pdf, pages } = await printPdf(browser, address + path);
    const file = resolve(out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pdf);
    console.log(`PDF を作りました（${pages}ページ）: ${file}`);
  } finally {
    await browser.close();
    server.close();
  }
};

if (import.meta.main) await runCommand(async () => makeReport(readWish(process.argv.slice(2))));
