/** The two sides of a comparison: a committed version put into a folder of its own, and the working tree as it is. */
import { spawnSync } from 'node:child_process';
import type { FileChange } from '../src/changes/file-changes.ts';
import type { Held } from '../src/changes/make-report.ts';
import { readLines } from '../src/records/read-lines.ts';
import { type ReadRecords, readRecords } from '../src/records/read-records.ts';
import { formatConsole } from '../src/records/reporters/console.ts';
import { toReport } from '../src/records/reporters/report.ts';
import { ExpectedFailure } from './command.ts';
import { readLedgerOf } from './site-addresses.ts';

const LARGEST_OUTPUT = 1 << 30;

const runGit = (root: string, args: string[]): Buffer | undefined => {
  const { status, stdout } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
    maxBuffer: LARGEST_OUTPUT,
  });
  return status === 0 ? stdout : undefined;
};

const textOf = (output: Buffer | undefined): string => output?.toString('utf8').trim() ?? '';

/** A committed version: how it was asked for, and its full hash. */
export interface BaseVersion {
  name: string;
  commit: string;
}

const missingBase = (root: string, name: string): ExpectedFailure => {
  const isShallow = textOf(runGit(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const branch = name.replace(/^origin\//, '').replace(/\.\.\.$/, '');
  const advice = isShallow
    ? '履歴の一部だけを取ってきたフォルダー（浅い clone）です。「git fetch --unshallow origin」で履歴をすべて取ってきてから、もう一度行ってください。'
    : `名前を確かめてください。サーバーにだけあるときは、「git fetch origin ${branch}」で取ってきてから、「npm run diff -- FETCH_HEAD」と書いてください。`;
  return new ExpectedFailure(`比べるもとの版「${name}」が、このフォルダーにありません。${advice}`);
};

/** Finds the version that BASE names; `main...` is the version at which this branch left main. */
export const findBase = (root: string, name: string): BaseVersion => {
  if (runGit(root, ['rev-parse', '--git-dir']) === undefined) {
    throw new ExpectedFailure(
      'ここは git のフォルダーではないので、もとの版がありません。git clone で取ってきたフォルダーの中で行ってください。',
    );
  }
  const [, fork] = /^(.+)\.\.\.$/.exec(name) ?? [];
  const found = fork
    ? runGit(root, ['merge-base', 'HEAD', '--end-of-options', fork])
    : runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const commit = textOf(found);
  if (commit === '') throw missingBase(root, name);
  return { name, commit };
};

/** Writes the records of a version into an empty folder. The working tree is not touched. */
export const extractRecords = (root: string, { commit }: BaseVersion, folder: string): void => {
  const held = ['data', 'content'].filter((part) => textOf(runGit(root, ['ls-tree', commit, part])) !== '');
  if (held.length === 0) return;
  const archive = runGit(root, ['archive', '--format=tar', commit, ...held]);
  const { status, stderr } = spawnSync('tar', ['-xf', '-', '-C', folder], { input: archive });
  if (!archive || status !== 0) throw new Error(`git archive ${commit}: ${stderr}`);
};

/** How a side is named when its records do not read. */
interface SideWords {
  which: string;
  advice: string;
}

export const OLD_SIDE: SideWords = {
  which: 'もとの版',
  advice: '表の列を増やしたり変えたりした変更では、前の形の記録を今の形では読めません。',
};
export const NEW_SIDE: SideWords = {
  which: '今の作業フォルダー',
  advice: '直してから、もう一度行ってください。',
};

/** What a side holds, and where its rows are written; throws with what is wrong when its records do not read. */
export const readSide = (root: string, { which, advice }: SideWords): { held: Held; read: ReadRecords } => {
  const read = readRecords(root);
  const { records, texts, issues } = read;
  if (issues.length > 0) {
    throw new ExpectedFailure(
      `${which}の記録に${issues.length}件の指摘があるため、比べられません。${advice}\n\n${formatConsole(toReport({ ...read, warnings: [] }, readLines(root)))}`,
    );
  }
  return { held: { records, texts, ledger: readLedgerOf(root) }, read };
};

const KINDS: Record<string, FileChange['kind']> = { A: 'added', D: 'removed' };

/** Every file that is not what it was in a version, also those that git does not know yet. */
export const changedFiles = (
  root: string,
  { commit }: BaseVersion,
): { path: string; kind: FileChange['kind'] }[] => {
  const fields = textOf(
    runGit(root, ['diff', '--no-renames', '--name-status', '-z', '--relative', commit, '--']),
  ).split('\0');
  const known = fields.flatMap((field, i) =>
    i % 2 === 1 ? [{ path: field, kind: KINDS[fields[i - 1] ?? ''] ?? ('changed' as const) }] : [],
  );
  const fresh = textOf(runGit(root, ['ls-files', '--others', '--exclude-standard', '-z']))
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => ({ path, kind: 'added' as const }));
  return [...known, ...fresh].sort((a, b) => (a.path < b.path ? -1 : 1));
};
