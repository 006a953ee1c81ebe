/** What the commits of a repository tell: which cells of which row changed on which day, and the dates of each file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { tableNames } from '../src/domain/catalog.ts';
import {
  type Cells,
  type Dates,
  datesOf,
  followRecords,
  type Histories,
  type Version,
} from '../src/views/history.ts';

const TABLE_FILE = /^data\/(?<jurisdiction>[^/]+)\/(?<table>[a-z_]+)\.csv$/;
const LARGEST_OUTPUT = 1 << 30;

/** The output of a git command in a folder; undefined when there is no git, no repository or no commit. */
const runGit = (root: string, args: string[], input = ''): Buffer | undefined => {
  const { status, stdout } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
    input,
    maxBuffer: LARGEST_OUTPUT,
  });
  return status === 0 ? stdout : undefined;
};

interface CommittedFile {
  date: string;
  blob: string;
  file: string;
}

/** Every committed version of the tables, oldest first; a merge counts on the day on which it was merged. */
const readCommits = (root: string): CommittedFile[] | undefined => {
  const log = runGit(root, [
    'log',
    '--reverse',
    '--first-parent',
    '-m',
    '--no-renames',
    '--raw',
    '--no-abbrev',
    '--relative',
    '--format=date %cs',
    '--',
    'data',
  ]);
  if (!log) return undefined;
  let date = '';
  return log
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('date ')) date = line.slice('date '.length);
      const [fields = '', file = ''] = line.split('\t');
      const [, , , blob = '', change] = fields.split(' ');
      return change && change !== 'D' && TABLE_FILE.test(file) ? [{ date, blob, file }] : [];
    });
};

/** The contents of blobs, through one process of git. */
const readBlobs = (root: string, blobs: string[]): Map<string, string> => {
  const output = runGit(root, ['cat-file', '--batch'], blobs.map((blob) => `${blob}\n`).join(''));
  const contents = new Map<string, string>();
  for (let at = 0; output && at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [blob = '', kind, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    contents.set(blob, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
};

/**
 * The rows of an old version of a table, by id; undefined when it cannot be read for certain. The reader of the
 * records holds a file to the columns of today, so old versions are read by Papaparse alone, as strictly.
 */
const readRows = (text: string): Map<string, Cells> | undefined => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  const [header = [], ...lines] = data;
  const isSound =
    errors.length === 0 &&
    header.includes('id') &&
    new Set(header).size === header.length &&
    lines.every(({ length }) => length === header.length);
  if (!isSound) return undefined;
  return new Map(
    lines.map((cells) => {
      const row = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
      return [row.id ?? '', row];
    }),
  );
};

/** What git tells of the records under `root`. */
export interface ReadHistories {
  /** The histories of the records that changed after their first version. */
  histories: Histories;
  /** Dates of every record of a table by `table/jurisdiction/id`, and of every file by its path. */
  dates: Record<string, Dates>;
  /** Committed versions that could not be read, and are left out. */
  skipped: number;
}

/** The first and the newest day of every file; the repository's own folder is where paths begin. */
const readFileDates = (root: string): Record<string, Dates> => {
  const log = runGit(root, [
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--name-only',
    '--relative',
    '--format=date %cs',
  ]);
  const dates: Record<string, Dates> = {};
  let day = '';
  for (const line of log?.toString('utf8').split('\n') ?? []) {
    if (line.startsWith('date ')) day = line.slice('date '.length);
    else if (line !== '') dates[line] = { published: day, updated: dates[line]?.updated ?? day };
  }
  return dates;
};

/** A repository that was cloned without its past would tell the day of the clone as the day of publication. */
const isWhole = (root: string): boolean =>
  runGit(root, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'false';

/** Reads the history of every record; undefined when there is no whole repository to read it from. Never throws. */
export const readHistories = (root: string): ReadHistories | undefined => {
  const commits = isWhole(root) ? readCommits(root) : undefined;
  if (!commits) return undefined;
  const contents = readBlobs(root, [...new Set(commits.map(({ blob }) => blob))]);
  const histories: Histories = {};
  const dates = readFileDates(root);
  let skipped = 0;
  for (const [file, committed] of Map.groupBy(commits, (commit) => commit.file)) {
    const { jurisdiction = '', table = '' } = TABLE_FILE.exec(file)?.groups ?? {};
    if (!(tableNames as string[]).includes(table)) continue;
    const versions = committed.flatMap(({ date, blob }): Version[] => {
      const rows = readRows(contents.get(blob) ?? '');
      return rows ? [{ date, rows }] : [];
    });
    skipped += committed.length - versions.length;
    for (const [id, history] of followRecords(versions)) {
      const record = `${table}/${jurisdiction}/${id}`;
      dates[record] = datesOf(history);
      if (history.versions.length > 0) histories[record] = history;
    }
  }
  return { histories, dates, skipped };
};

/** Writes the histories and dates for the pages to read (`src/history.ts`): `.cache/history.json` beside the records, empty without a repository. */
export const writeHistories = (root: string): void => {
  const { histories, dates } = readHistories(root) ?? { histories: {}, dates: {} };
  const file = join(root, '.cache/history.json');
  const text = `${JSON.stringify({ histories, dates }, null, 1)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  // A build beside this one must not read half a file.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
};
