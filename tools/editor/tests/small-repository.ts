/** A repository with the records of the site and a past of its own, for tests that change it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const MINUTES = 'content/mie/meetings/2022-04-14-dx.mdx';
export const DRAFT = 'cms/mie-meetings/2022-04-14-dx';

/** The line of the stored minutes, and as it stands in the repository before it is mended. */
export const RIGHT = 'D、E、F、Gの各取組については、「B DX推進基盤の整備」とあわせて進める。';
export const WRONG = RIGHT.replace('あわせて', '合わせて');

const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

export interface SmallRepository {
  root: string;
  git: (...args: string[]) => string;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
}

/** Makes one, with one word of the minutes changed; it goes when the test is over, unless `keep` sees to that. */
export const makeRepository = (keep?: (remove: () => void) => void): SmallRepository => {
  const root = mkdtempSync(join(tmpdir(), 'editor-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  if (keep) keep(remove);
  else onTestFinished(remove);
  for (const folder of ['data', 'content']) cpSync(folder, join(root, folder), { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', env: environment }).replace(/\n$/u, '');
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
  write('.gitignore', '.cache/\n');
  write(MINUTES, read(MINUTES).replace(RIGHT, WRONG));
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '山田花子');
  git('config', 'user.email', 'yamada@example.jp');
  git('add', '.');
  git('commit', '--quiet', '--message=記録');
  git('branch', 'other');
  return { root, git, read, write };
};

/** Everything of a repository that a person could lose: branches, what is checked out, staged, changed, new. */
export const stateOf = ({ git }: SmallRepository) => ({
  refs: git('for-each-ref', '--format=%(refname) %(objectname)'),
  head: git('symbolic-ref', 'HEAD'),
  status: git('status', '--porcelain'),
  changes: git('diff', 'HEAD'),
});
