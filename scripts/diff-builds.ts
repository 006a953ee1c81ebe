/** Two sites built from two sets of records by the same program: which pages and addresses differ, exactly. */
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSides } from '../src/changes/make-report.ts';
import { readRecords } from '../src/records/read-records.ts';
import { readPublished } from './site-addresses.ts';
import { buildSite } from './site-build.ts';
import { pagesOf } from './site-pages.ts';

/** The records alone: without history no page tells a date of its own. */
const copyRecords = async (from: string, to: string): Promise<void> => {
  for (const part of ['data', 'content'].filter((name) => existsSync(join(from, name)))) {
    await cp(join(from, part), join(to, part), { recursive: true });
  }
};

const buildSide = async (root: string, from: string, folder: string, asOf: string | undefined) => {
  const records = join(folder, 'records');
  await mkdir(records, { recursive: true });
  await copyRecords(from, records);
  const site = join(folder, 'site');
  await buildSite({ root, out: site, asOf, rootOfRecords: records, mayLoseAddresses: true });
  const pages = await pagesOf(site);
  return {
    pages: new Map(pages.map(({ address, html }) => [address, html])),
    addresses: await readPublished(site, pages, readRecords(records).records),
  };
};

/** Builds both sides in a temporary folder, one after the other, and compares them. */
export const compareBuilds = async (
  root: string,
  sides: { before: string; after: string },
  folder: string,
  asOf: string | undefined,
): Promise<BuiltSides> => {
  const before = await buildSide(root, sides.before, join(folder, 'before'), asOf);
  const after = await buildSide(root, sides.after, join(folder, 'after'), asOf);
  const pages = [...new Set([...before.pages.keys(), ...after.pages.keys()])];
  return {
    addresses: { before: before.addresses, after: after.addresses },
    pages: pages.filter((page) => before.pages.get(page) !== after.pages.get(page)).sort(),
  };
};
