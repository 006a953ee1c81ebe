/**
 * `npm run access [-- ADDRESS …]`: builds the site, judges every page in a browser, and writes the result that the
 * site publishes. With addresses, judges only the pages that begin with them and writes nothing.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatFindings } from './access/finding.ts';
import { openBrowser } from './access/open-browser.ts';
import { judgeEverything, RESULT_FILE, toResult } from './access/result.ts';
import { ExpectedFailure, runCommand } from './command.ts';
import { ensureChromium } from './find-chromium.ts';
import { buildSite } from './site-build.ts';
import { pagesOf } from './site-pages.ts';

/** Today in Japan; the only place of this command that reads the clock. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

await runCommand(async () => {
  const wanted = process.argv.slice(2);
  process.env.CHROMIUM = ensureChromium();
  const root = process.cwd();
  // Astro keeps the work of builds that end outside the root in one place, where two of them would collide.
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/access-'));
  const browser = await openBrowser();
  try {
    const site = join(folder, 'site');
    await buildSite({ root, out: site });
    const all = await pagesOf(site);
    const pages = all.filter(
      ({ address }) => wanted.length === 0 || wanted.some((start) => address.startsWith(start)),
    );
    if (pages.length === 0) {
      throw new ExpectedFailure(`「${wanted.join(' ')}」で始まるアドレスのページはありません。`);
    }
    console.log(`${pages.length}ページを検査しています。`);
    const from = today();
    const answer = await judgeEverything(browser, site, pages, { withPaths: wanted.length === 0 });
    if (answer.findings.length > 0) {
      throw new ExpectedFailure(
        `${formatFindings(answer.findings)}\n\nアクセシビリティの問題が${answer.findings.length}件あります。直してから、もう一度検査してください。`,
      );
    }
    if (wanted.length > 0) {
      console.log(`${pages.length}ページに問題は見つかりませんでした。`);
      return;
    }
    const file = join(process.env.MICHISHIRUBE_RECORDS ?? root, RESULT_FILE);
    const result = toResult(answer, { from, to: today(), browser: browser.version() });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
    console.log(
      `${pages.length}ページに問題は見つかりませんでした。結果を ${RESULT_FILE} に書きました。サイトを作り直すと公開されます。`,
    );
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
