/** The ledger of published addresses beside a built site. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Records, type Row, type TableName, tableNames } from '../src/domain/catalog.ts';
import {
  compareAddresses,
  formatAddedAddresses,
  formatAddressFaults,
} from '../src/publish/address-changes.ts';
import { type AddressedPage, publishedAddresses, readLedger } from '../src/publish/addresses.ts';
import { addressOf } from '../src/views/address.ts';
import { ExpectedFailure } from './command.ts';

/** Where the ledger lies under the root of the records. */
export const LEDGER_FILE = 'data/addresses.txt';

/** Every address ever published, as the ledger has it; none when there is no ledger yet. */
export const readLedgerOf = (root: string): string[] => {
  const file = join(root, LEDGER_FILE);
  return existsSync(file) ? readLedger(readFileSync(file, 'utf8')) : [];
};

const homesOf = (records: Records): Set<string> =>
  new Set(
    tableNames.flatMap((table) => (records[table] as Row<TableName>[]).map((row) => addressOf(table, row))),
  );

/** Every address that the site in a folder publishes. */
export const readPublished = async (
  site: string,
  pages: AddressedPage[],
  records: Records,
): Promise<string[]> => {
  const entries = await readdir(site, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  return publishedAddresses(pages, files, homesOf(records));
};

/** Throws when an address of the ledger is gone without a redirect, or a redirect leads nowhere; tells of new ones. */
export const checkAddresses = async (
  root: string,
  site: string,
  pages: AddressedPage[],
  records: Records,
): Promise<void> => {
  const published = await readPublished(site, pages, records);
  const changes = compareAddresses(readLedgerOf(root), published, records.redirects);
  const faults = formatAddressFaults(changes);
  if (faults) throw new ExpectedFailure(`${faults}\n\nアドレスがなくなるため、サイトを公開しませんでした。`);
  const notice = formatAddedAddresses(changes);
  if (notice) console.log(notice);
};
