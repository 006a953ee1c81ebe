/** What `scripts/history.ts` read from git before the build, for the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Histories } from './views/history.ts';

let read: Histories | undefined;

/** The histories of all records; none when the site is built without a repository. */
export const getHistories = (): Histories => {
  const file = join(process.env.MICHISHIRUBE_RECORDS ?? process.cwd(), '.cache/history.json');
  read ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Histories) : {};
  return read;
};
