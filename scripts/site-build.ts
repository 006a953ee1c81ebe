/** The steps from records to a published folder. A failure at any step leaves the last good site as it was. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Records } from '../src/domain/catalog.ts';
import { readLines } from '../src/records/read-lines.ts';
import { readRecords } from '../src/records/read-records.ts';
import { formatConsole } from '../src/records/reporters/console.ts';
import { toReport } from '../src/records/reporters/report.ts';
import { ExpectedFailure } from './command.ts';
import { writeHistories } from './history.ts';
import { makeIndex, writeIndex } from './search-index.ts';
import { collectWords, writeWords } from './search-words.ts';
import { checkAddresses } from './site-addresses.ts';
import { pagesOf } from './site-pages.ts';

const run = (command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')}: exit ${code}`)),
    );
  });

/** Every folder readable for web servers (mkdtemp makes 0700). */
const openFolders = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(join(folder, entry.name));
  }
};

/** Puts a finished folder in the place of another with two renames. */
const swap = async (staged: string, target: string): Promise<void> => {
  const old = `${target}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(staged, target);
  await rm(old, { recursive: true, force: true });
};

const checkRecords = (root: string): Records => {
  const read = readRecords(root);
  const { records, issues, files } = read;
  if (issues.length > 0) {
    const report = formatConsole(toReport({ ...read, warnings: [] }, readLines(root)));
    throw new ExpectedFailure(`${report}\n\n指摘があるため、サイトを作りませんでした。`);
  }
  console.log(`記録を確かめました（${files}ファイル、指摘なし）。`);
  return records;
};

interface BuildOptions {
  root: string;
  out: string;
  /** The day for which the site says what is due; without it the newest day of the records. */
  asOf?: string | undefined;
  /** The folder with `data/` and `content/`. */
  rootOfRecords?: string;
  /** For a site that is only looked at: addresses of the ledger may be missing from it. */
  mayLoseAddresses?: boolean;
}

/** Builds the site of `root` into the folder `out`; throws, with nothing published, when a step fails. */
export const buildSite = async ({
  root,
  out,
  asOf,
  rootOfRecords = process.env.MICHISHIRUBE_RECORDS ?? root,
  mayLoseAddresses = false,
}: BuildOptions): Promise<void> => {
  const records = checkRecords(rootOfRecords);
  writeHistories(rootOfRecords);
  const words = await collectWords(records);
  writeWords(rootOfRecords, words);
  const target = resolve(root, out);
  await mkdir(dirname(target), { recursive: true });
  const staged = await mkdtemp(`${target}.staged-`);
  const cache = await mkdtemp(`${target}.cache-`);
  try {
    await run('astro', ['build', '--silent'], root, {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      MICHISHIRUBE_OUT: staged,
      MICHISHIRUBE_CACHE: cache,
      MICHISHIRUBE_RECORDS: rootOfRecords,
      ...(asOf && { MICHISHIRUBE_AS_OF: asOf }),
    });
    if (!(await stat(join(staged, 'index.html'))).isFile()) throw new Error(`no home page in ${staged}`);
    const pages = await pagesOf(staged);
    if (!mayLoseAddresses) await checkAddresses(rootOfRecords, staged, pages, records);
    const index = makeIndex(pages, records, words);
    await writeIndex(index, join(staged, 'search-index'));
    await openFolders(staged);
    await swap(staged, target);
    console.log(`サイトを作りました（検索できるページ ${index.pages}）: ${target}`);
  } finally {
    await rm(staged, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
};
