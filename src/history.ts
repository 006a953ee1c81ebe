/** What `scripts/history.ts` read from git before the build, for the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dates, Histories } from './views/history.ts';

interface History {
  histories: Histories;
  dates: Record<string, Dates>;
}

let read: History | undefined;

const getHistory = (): History => {
  const file = join(process.env.MICHISHIRUBE_RECORDS ?? process.cwd(), '.cache/history.json');
  read ??= existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as History)
    : { histories: {}, dates: {} };
  return read;
};

/** The histories of all records; none when the site is built without a repository. */
export const getHistories = (): Histories => getHistory().histories;

/** The dates of all records and files; none when the site is built without a repository. */
export const getDates = (): Record<string, Dates> => getHistory().dates;
