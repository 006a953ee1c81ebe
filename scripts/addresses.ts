/** `npm run addresses`: builds the site into a temporary folder and adds its new addresses to the ledger. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toLedger } from '../src/publish/addresses.ts';
import { runCommand } from './command.ts';
import { readPublishable } from './publishable-addresses.ts';
import { LEDGER_FILE, readLedgerOf } from './site-addresses.ts';

await runCommand(async () => {
  const root = process.cwd();
  const rootOfRecords = process.env.MICHISHIRUBE_RECORDS ?? root;
  const published = await readPublishable(root, rootOfRecords);
  const ledger = readLedgerOf(rootOfRecords);
  const added = published.filter((address) => !ledger.includes(address));
  await writeFile(join(rootOfRecords, LEDGER_FILE), toLedger(ledger, published));
  for (const address of added) console.log(`+ ${address}`);
  console.log(
    added.length === 0
      ? `新しいアドレスはありません（台帳 ${ledger.length}件）。`
      : `${LEDGER_FILE} に${added.length}件のアドレスを加えました（台帳 ${ledger.length + added.length}件）。`,
  );
});
