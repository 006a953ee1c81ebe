/**
 * The desk: a clone of its own under `.cache/editor/`, in which the editor may switch branches as it likes. The
 * repository it was made from gets the finished drafts as branches `cms/…`, and nothing else: no file of its working
 * tree, no checked-out branch, no index is touched.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, branchesBelow, commitOf, type Git, gitIn } from './git.ts';
import type { Author, Base } from './repository.ts';

export interface Desk {
  folder: string;
  /** The repository it was made from. */
  root: string;
  /** The branch that drafts start from. */
  base: string;
  /** Drafts that change the same lines as the base has since; they stay as they are and cannot be opened. */
  conflicting: string[];
  /** The text of a file in a draft, or in the base when there is no such draft. */
  read: (branch: string, path: string) => Promise<string | undefined>;
  /**
   * Hands a draft over to the repository, or takes it away there when it is gone from the desk. Where another hand
   * changed the branch meanwhile, both stay: answers the name under which this draft is kept.
   */
  handOver: (branch: string) => Promise<string>;
  /** Whether a draft says anything else than the base; one that was published, or undone, does not. */
  differs: (branch: string) => Promise<boolean>;
  /** A folder with the files of a draft as they are now, apart from the one the editor works in. */
  layOut: (branch: string) => Promise<string>;
}

/** Where decap-server keeps the state of a draft; one without it would stand in no column of the page. */
const stateDraft = async (git: Git, branch: string): Promise<void> => {
  const key = `branch.${branch}.description`;
  if ((await ask(git, 'config', key)) === undefined) await git('config', key, 'decap-cms/draft');
};

/** Brings a draft up to date with the base; false when both change the same lines. */
const renew = async (git: Git, base: string, branch: string): Promise<boolean> => {
  await git('checkout', '--quiet', '--force', '--no-track', '-B', branch, `refs/remotes/origin/${branch}`);
  if ((await ask(git, 'rebase', '--quiet', base)) !== undefined) return true;
  await ask(git, 'rebase', '--abort');
  return false;
};

const handOver = async (git: Git, branch: string): Promise<string> => {
  const name = `refs/heads/${branch}`;
  const commit = await commitOf(git, name);
  // What was fetched or handed over last; the repository refuses when it has anything else.
  const last = (await commitOf(git, `refs/remotes/origin/${branch}`)) ?? '';
  if (commit === undefined && last === '') return branch;
  const lease = `--force-with-lease=${name}:${last}`;
  const source = commit === undefined ? '' : name;
  if ((await ask(git, 'push', '--quiet', lease, 'origin', `${source}:${name}`)) !== undefined) return branch;
  if (commit === undefined) throw new Error(`draft: ${branch} cannot be taken away`);
  const kept = `kept/${branch}-${commit.slice(0, 8)}`;
  await git('push', '--quiet', 'origin', `${name}:refs/heads/${kept}`);
  return kept;
};

/** Opens the desk for a repository: made at first, afterwards brought up to date with it. */
export const openDesk = async (root: string, { branch: base, ref }: Base, author: Author): Promise<Desk> => {
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
    `+${ref}:refs/remotes/origin/${base}`,
    '+refs/heads/cms/*:refs/remotes/origin/cms/*',
  );
  await git('checkout', '--quiet', '--force', '--no-track', '-B', base, `refs/remotes/origin/${base}`);
  await git('clean', '--quiet', '-ffdx');
  const drafts = await branchesBelow(git, 'refs/remotes/origin/');
  for (const branch of await branchesBelow(git, 'refs/heads/'))
    if (branch !== base && !drafts.includes(branch)) await git('branch', '--quiet', '-D', branch);
  const conflicting: string[] = [];
  for (const branch of drafts.filter((name) => name.startsWith('cms/'))) {
    const renewed = await renew(git, base, branch);
    await git('checkout', '--quiet', '--force', base);
    if (renewed) {
      await stateDraft(git, branch);
      continue;
    }
    conflicting.push(branch);
    await git('branch', '--quiet', '-D', branch);
  }
  return {
    folder,
    root,
    base,
    conflicting,
    read: async (branch, path) => {
      const exists = await commitOf(git, `refs/heads/${branch}`);
      return git('show', `${exists ? branch : base}:${path}`).catch(() => undefined);
    },
    handOver: (branch) => handOver(git, branch),
    differs: async (branch) => {
      const name = `refs/heads/${branch}`;
      return (
        (await commitOf(git, name)) !== undefined &&
        (await ask(git, 'diff', '--quiet', base, name)) === undefined
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
