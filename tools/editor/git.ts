/** Git in a folder, as the editor calls it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs git and answers what it printed, to the byte; throws when git says no. */
export type Git = (...args: string[]) => Promise<string>;

/** Git for a folder. It never asks for a password: nobody would see the question. 0 lets it take its time. */
export const gitIn =
  (folder: string, timeout = 0): Git =>
  async (...args) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
    return (await run('git', ['-C', folder, ...args], { env, timeout, maxBuffer: 1 << 28 })).stdout;
  };

/** What git answers, without the line break at its end; undefined when it says no. */
export const ask = (git: Git, ...args: string[]): Promise<string | undefined> =>
  git(...args).then(
    (answer) => answer.trimEnd(),
    () => undefined,
  );

/** The commit that a full name of a branch stands for. */
export const commitOf = (git: Git, ref: string): Promise<string | undefined> =>
  ask(git, 'rev-parse', '--verify', '--quiet', ref);

/** The branches below a prefix, without it. */
export const branchesBelow = async (git: Git, prefix: string): Promise<string[]> =>
  (await git('for-each-ref', '--format=%(refname)', prefix))
    .split('\n')
    .filter(Boolean)
    .map((name) => name.slice(prefix.length));
