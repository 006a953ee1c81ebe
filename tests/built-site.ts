/** Builds the site once for all tests that read or open it, as `npm run build` would; each run has its own. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../scripts/site-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built for the tests. */
    site: string;
  }
}

export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  // Astro keeps the work of builds that end outside the root in one place, where two of them would collide.
  await mkdir('.cache', { recursive: true });
  const folder = await mkdtemp(resolve('.cache', 'tests-'));
  const site = join(folder, 'site');
  await buildSite({ root: process.cwd(), out: site });
  provide('site', site);
  return () => rm(folder, { recursive: true, force: true });
};
