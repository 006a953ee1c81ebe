/** What the records would publish, found out by building the site. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecords } from '../src/records/read-records.ts';
import { readPublished } from './site-addresses.ts';
import { buildSite } from './site-build.ts';
import { pagesOf } from './site-pages.ts';

/** Every address that the records would publish now: builds the site into a temporary folder of `root`. */
export const readPublishable = async (root: string, rootOfRecords: string): Promise<string[]> => {
  // Astro keeps the work of builds that end outside the root in one place, where two of them would collide.
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/addresses-'));
  try {
    const site = join(folder, 'site');
    await buildSite({ root, out: site, mayLoseAddresses: true });
    return await readPublished(site, await pagesOf(site), readRecords(rootOfRecords).records);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
