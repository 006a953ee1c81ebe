/** Builds the site once for all tests that read or open it, as `npm run build` would. */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../scripts/site-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built for the tests. */
    site: string;
  }
}

export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const out = '.cache/site-for-tests';
  await buildSite({ root: process.cwd(), out });
  provide('site', resolve(out));
  return () => rm(out, { recursive: true, force: true });
};
