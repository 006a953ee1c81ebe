/** What a page says about itself at its foot: its dates, and the file that holds what it shows. */
import type { Dates } from './history.ts';

/** Where a record is written: a path in the repository, a line of it. */
export interface WrittenAt {
  file: string;
  line: number;
}

export interface PageAbout {
  /** Undefined before the first publication, or when the site is built without a repository. */
  dates: Dates | undefined;
  /** Undefined for pages that gather many files. */
  at: WrittenAt | undefined;
}

/** The dates of the first of the keys that has any: a record itself, else its file. */
export const withDatesOf = (dates: Record<string, Dates>, keys: string[], at: WrittenAt): PageAbout => ({
  dates: keys.map((key) => dates[key]).find((found) => found !== undefined),
  at,
});

/** From the first publication of any of the files to the newest change of any. */
export const withAllDatesOf = (dates: Record<string, Dates>, files: string[]): PageAbout => {
  const known = files.flatMap((file) => dates[file] ?? []);
  const published = known.map((entry) => entry.published).sort()[0];
  const updated = known
    .map((entry) => entry.updated)
    .sort()
    .at(-1);
  return { dates: published && updated ? { published, updated } : undefined, at: undefined };
};
