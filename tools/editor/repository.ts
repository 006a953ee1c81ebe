/** The repository that the editor is opened for: who works in it, what is published, what is not committed yet. */
import { ask, commitOf, type Git, gitIn } from './git.ts';

/** Who saves drafts. */
export interface Author {
  name: string;
  email: string;
}

/** The person git knows in this repository; undefined when nobody said. */
export const findAuthor = async (root: string): Promise<Author | undefined> => {
  const git = gitIn(root);
  const name = await ask(git, 'config', 'user.name');
  const email = await ask(git, 'config', 'user.email');
  return name && email ? { name, email } : undefined;
};

/** What drafts start from. */
export interface Base {
  branch: string;
  /** The full name under which its newest state is known here. */
  ref: string;
}

const FETCH_MILLISECONDS = 20_000;

const findBranch = async (git: Git): Promise<string | undefined> => {
  if (await commitOf(git, 'refs/heads/main')) return 'main';
  const current = await ask(git, 'symbolic-ref', '--short', 'HEAD');
  return current && (await commitOf(git, `refs/heads/${current}`)) ? current : undefined;
};

/**
 * The branch that is published: `main`, or what is checked out where there is none; as it is at `origin` when this
 * repository has only fallen behind. Undefined without commits.
 */
export const findBase = async (root: string): Promise<Base | undefined> => {
  const git = gitIn(root);
  const branch = await findBranch(git);
  if (branch === undefined) return undefined;
  const ref = `refs/heads/${branch}`;
  const published = `refs/remotes/origin/${branch}`;
  // Without a network, what was fetched last is the newest that is known.
  await ask(gitIn(root, FETCH_MILLISECONDS), 'fetch', '--quiet', 'origin', `+${ref}:${published}`);
  const isBehind = (await ask(git, 'merge-base', '--is-ancestor', ref, published)) !== undefined;
  return { branch, ref: isBehind ? published : ref };
};

/** How many files of records differ from what is committed; the editor does not show such changes. */
export const countUncommitted = async (root: string): Promise<number> => {
  const status = await ask(
    gitIn(root),
    'status',
    '--porcelain',
    '--untracked-files=all',
    '--',
    'data',
    'content',
  );
  return (status ?? '').split('\n').filter(Boolean).length;
};

/**
 * Sends a draft to where the repository was cloned from, for others to review. True when there is no such place, for
 * then it is here that drafts are reviewed; false when it was not taken.
 */
export const sendDraft = async (root: string, branch: string): Promise<boolean> => {
  const git = gitIn(root);
  if ((await ask(git, 'remote', 'get-url', 'origin')) === undefined) return true;
  const name = `refs/heads/${branch}`;
  const last = (await commitOf(git, `refs/remotes/origin/${branch}`)) ?? '';
  const lease = `--force-with-lease=${name}:${last}`;
  return (await ask(git, 'push', '--quiet', lease, 'origin', `${name}:${name}`)) !== undefined;
};

/** Whether a draft was sent before. */
export const isSent = async (root: string, branch: string): Promise<boolean> =>
  (await commitOf(gitIn(root), `refs/remotes/origin/${branch}`)) !== undefined;
