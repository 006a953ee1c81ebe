/** Counting the initiatives of an edition: what is counted, once, out of how many. */
import type { EditionTotal, Progress } from './edition.ts';
import type { Initiative } from './initiative.ts';

/** How an edition's rows count with one status. */
export interface Count {
  status: string;
  count: number;
  denominator: number;
}

/** What the rows of an edition say when they are counted. */
export interface Counting {
  /** Initiatives that count: each once (再掲 left out), without those the report leaves out (変更・中止, 確定前). */
  denominator: number;
  repeated: number;
  excluded: number;
  /** Whether every initiative that counts has a status, so that the rows account for the whole. */
  itemised: boolean;
  /** How many have a status; with a basis only those on it, for what is expected is not reached. */
  countOf: (status: string, basis?: Progress['basis']) => number;
}

/** Counts the progress rows of one edition. `initiatives` are those of the plan. */
export const countProgress = (rows: Progress[], initiatives: Initiative[]): Counting => {
  const repeats = new Set(
    initiatives.filter(({ repeats: original }) => original !== null).map(({ id }) => id),
  );
  const repeated = new Set(rows.filter((row) => repeats.has(row.initiative)).map((row) => row.initiative));
  const excluded = new Set(
    rows.filter((row) => row.excluded !== null && !repeats.has(row.initiative)).map((row) => row.initiative),
  );
  const counted = rows.filter((row) => !repeated.has(row.initiative) && !excluded.has(row.initiative));
  const all = new Set(counted.map((row) => row.initiative));
  return {
    denominator: all.size,
    repeated: repeated.size,
    excluded: excluded.size,
    itemised: counted.length > 0 && counted.every(({ status }) => status !== null),
    countOf: (status, basis) =>
      new Set(
        counted
          .filter((row) => row.status === status && (basis === undefined || row.basis === basis))
          .map((row) => row.initiative),
      ).size,
  };
};

/** The rows that name what a total counts: the same status on the same basis, for what is expected is not reached. */
export const rowsBehind = <Named extends Pick<Progress, 'edition' | 'status' | 'basis'>>(
  { edition, status, basis }: Pick<EditionTotal, 'edition' | 'status' | 'basis'>,
  progress: Named[],
): Named[] =>
  progress.filter((row) => row.edition === edition && row.status === status && row.basis === basis);
