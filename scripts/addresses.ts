/** `npm run addresses`: builds the site into a temporary folder and adds its new addresses to the ledger. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toLedger } from '../src/publish/addresses.ts';
import { readRecords } from '../src/records/read-records.ts';
import { runCommand } from './command.ts';
import { LEDGER_FILE, readLedgerOf, readPublished } from './site-addresses.ts';
import { buildSite } from './site-build.ts';
import { pagesOf } from './site-pages.ts';

await runCommand(async () => {
  const root = process.cwd();
  const rootOfRecords = process.env.MICHISHIRUBE_RECORDS ?? root;
  // Astro keeps the work of builds that end outside the root in one place, where two of them would collide.
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/addresses-'));
  try {
    const site = join(folder, 'site');
    await buildSite({ root, out: site });
    const ledger = readLedgerOf(rootOfRecords);
    const published = await readPublished(site, await pagesOf(site), readRecords(rootOfRecords).records);
    const added = published.filter((address) => !ledger.includes(address));
    await writeFile(join(rootOfRecords, LEDGER_FILE), toLedger(ledger, published));
    for (const address of added) console.log(`+ ${address}`);
    console.log(
      added.length === 0
        ? `新しいアドレスはありません（台帳 ${ledger.length}件）。`
        : `${LEDGER_FILE} に${added.length}件のアドレスを加えました（台帳 ${ledger.length + added.length}件）。`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
