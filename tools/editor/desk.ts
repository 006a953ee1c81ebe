/**
 * The desk: a clone of its own under `.cache/editor/`, in which the editor may switch branches as it likes. The
 * repository it was made from gets the finished drafts as branches `cms/…`, and nothing else: no file of its working
 * tree, no checked-out branch, no index is touched.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGE = { maxBuffer: 1 << 28 };

/** Who saves drafts. */
export interface Author {
  name: string;
  email: string;
}

export interface Desk {
  folder: string;
  /** The branch that drafts start from. */
  base: string;
  author: Author;
  /** Drafts that change the same lines as the base has since; they stay as they are and cannot be opened. */
  conflicting: string[];
  /** The text of a file in a draft, or in the base when there is no such draft. */
  read: (branch: string, path: string) => Promise<string | undefined>;
  /** Hands a draft over to the repository, or takes it away there when it is gone from the desk. */
  handOver: (branch: string) => Promise<void>;
  /** A folder with the files of a draft as they are now, apart from the one the editor works in. */
  layOut: (branch: string) => Promise<string>;
}

type Git = (...args: string[]) => Promise<string>;

const gitIn =
  (folder: string): Git =>
  async (...args) =>
    (await run('git', ['-C', folder, ...args], LARGE)).stdout.trim();

/** What git answers; undefined when it says no. */
const ask = (git: Git, ...args: string[]): Promise<string | undefined> => git(...args).catch(() => undefined);

/** The person git knows in this repository; undefined when nobody said. */
export const findAuthor = async (root: string): Promise<Author | undefined> => {
  const git = gitIn(root);
  const name = await ask(git, 'config', 'user.name');
  const email = await ask(git, 'config', 'user.email');
  return name && email ? { name, email } : undefined;
};

/** The branch that is published: `main`, or what is checked out where there is none. Undefined without commits. */
export const findBase = async (root: string): Promise<string | undefined> => {
  const git = gitIn(root);
  if ((await ask(git, 'rev-parse', '--verify', '--quiet', 'refs/heads/main')) !== undefined) return 'main';
  const current = await ask(git, 'symbolic-ref', '--short', 'HEAD');
  return current && (await ask(git, 'rev-parse', '--verify', '--quiet', `refs/heads/${current}`))
    ? current
    : undefined;
};

const branchesOf = async (git: Git, prefix: string): Promise<string[]> =>
  (await git('for-each-ref', '--format=%(refname)', prefix))
    .split('\n')
    .filter(Boolean)
    .map((name) => name.slice(prefix.length));

/** Brings a draft up to date with the base; false when both change the same lines. */
const renew = async (git: Git, base: string, branch: string): Promise<boolean> => {
  await git('checkout', '--quiet', '--force', '--no-track', '-B', branch, `refs/remotes/origin/${branch}`);
  if ((await ask(git, 'rebase', '--quiet', base)) !== undefined) return true;
  await ask(git, 'rebase', '--abort');
  return false;
};

/** Opens the desk for a repository: made at first, afterwards brought up to date with it. */
export const openDesk = async (root: string, base: string, author: Author): Promise<Desk> => {
  const folder = join(root, '.cache', 'editor', 'desk');
  mkdirSync(folder, { recursive: true });
  const git = gitIn(folder);
  if (!existsSync(join(folder, '.git'))) {
    await git('init', '--quiet');
    await git('remote', 'add', 'origin', root);
  }
  // What a session that was killed may have left behind.
  rmSync(join(folder, '.git', 'index.lock'), { force: true });
  await ask(git, 'rebase', '--abort');
  for (const [key, value] of Object.entries({
    'remote.origin.url': root,
    'user.name': author.name,
    'user.email': author.email,
    'commit.gpgsign': 'false',
    'core.autocrlf': 'false',
    'core.quotepath': 'false',
    'core.hooksPath': '/dev/null',
  }))
    await git('config', key, value);
  // A repository without its whole past may lend what it has.
  await git(
    'fetch',
    '--quiet',
    '--prune',
    '--force',
    '--update-shallow',
    'origin',
    `+refs/heads/${base}:refs/remotes/origin/${base}`,
    '+refs/heads/cms/*:refs/remotes/origin/cms/*',
  );
  await git('checkout', '--quiet', '--force', '--no-track', '-B', base, `refs/remotes/origin/${base}`);
  await git('clean', '--quiet', '-ffdx');
  const drafts = await branchesOf(git, 'refs/remotes/origin/');
  for (const branch of await branchesOf(git, 'refs/heads/'))
    if (branch !== base && !drafts.includes(branch)) await git('branch', '--quiet', '-D', branch);
  const conflicting: string[] = [];
  for (const branch of drafts.filter((name) => name.startsWith('cms/'))) {
    const renewed = await renew(git, base, branch);
    await git('checkout', '--quiet', '--force', base);
    if (renewed) continue;
    conflicting.push(branch);
    await git('branch', '--quiet', '-D', branch);
  }
  return {
    folder,
    base,
    author,
    conflicting,
    read: async (branch, path) => {
      const exists = await ask(git, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`);
      // Not trimmed: every byte of the file counts.
      const shown = run('git', ['-C', folder, 'show', `${exists ? branch : base}:${path}`], LARGE);
      return shown.then(({ stdout }) => stdout).catch(() => undefined);
    },
    handOver: async (branch) => {
      const name = `refs/heads/${branch}`;
      const exists = (await ask(git, 'rev-parse', '--verify', '--quiet', name)) !== undefined;
      // The lease is what was fetched or handed over last: another hand's work on the branch is never overwritten.
      const last =
        (await ask(git, 'rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}`)) ?? '';
      if (!exists && last === '') return;
      await git(
        'push',
        '--quiet',
        `--force-with-lease=${name}:${last}`,
        'origin',
        `${exists ? name : ''}:${name}`,
      );
    },
    layOut: async (branch) => {
      const copy = join(root, '.cache', 'editor', 'draft');
      rmSync(copy, { recursive: true, force: true });
      await git('worktree', 'prune');
      await git('worktree', 'add', '--quiet', '--detach', copy, branch);
      return copy;
    },
  };
};
