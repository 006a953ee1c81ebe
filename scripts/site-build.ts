/** The steps from records to a published folder. A failure at any step leaves the last good site as it was. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readRecords } from '../src/records/read-records.ts';
import { formatIssues } from '../src/records/reporters/console.ts';
import { indexSite } from '../src/search/index-site.ts';

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

const checkRecords = (root: string): void => {
  const { issues, files } = readRecords(root);
  if (issues.length > 0) {
    throw new Error(
      `${formatIssues(issues)}\n\n記録に${issues.length}件の指摘があるため、サイトを作りませんでした。`,
    );
  }
  console.log(`記録を確かめました（${files}ファイル、指摘なし）。`);
};

/** Builds the site of `root` into the folder `out`; throws, with nothing published, when a step fails. */
export const buildSite = async ({ root, out }: { root: string; out: string }): Promise<void> => {
  checkRecords(root);
  const target = resolve(root, out);
  const staged = await mkdtemp(`${target}.staged-`);
  const cache = await mkdtemp(`${target}.cache-`);
  try {
    await run('astro', ['build', '--silent'], root, {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      MICHISHIRUBE_OUT: staged,
      MICHISHIRUBE_CACHE: cache,
    });
    if (!(await stat(join(staged, 'index.html'))).isFile()) throw new Error(`no home page in ${staged}`);
    const pages = await indexSite(staged);
    await openFolders(staged);
    await swap(staged, target);
    console.log(`サイトを作りました（検索できるページ ${pages}）: ${target}`);
  } finally {
    await rm(staged, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
};
