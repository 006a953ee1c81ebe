/** Last draft, staff's file, new draft → one file in which every edit by staff is kept. The merging is git's. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text to be written, where both sides changed the same lines, and what to tell about it. */
export interface MergedDraft {
  text: string;
  /** The new words that were not taken, because staff had changed the same lines. */
  conflicts: string[];
  said: (file: string) => string;
}

const runMerge = (folder: string, options: string[]): { text: string; status: number } => {
  const files = ['ours', 'base', 'theirs'].map((name) => join(folder, name));
  const { stdout, status, error } = spawnSync('git', ['merge-file', '-p', ...options, ...files], {
    encoding: 'utf8',
  });
  if (error || status === null || status > 127)
    throw new Error(`git merge-file: ${error?.message ?? status}`);
  return { text: stdout, status };
};

const conflictsIn = (text: string): string[] =>
  [...text.matchAll(/^={7}\n([\s\S]*?)^>{7} .*$/gmu)].map((match) => (match[1] ?? '').trim());

const merge = (base: string, ours: string, theirs: string): { text: string; conflicts: string[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-import-'));
  try {
    writeFileSync(join(folder, 'base'), base);
    writeFileSync(join(folder, 'ours'), ours);
    writeFileSync(join(folder, 'theirs'), theirs);
    return { text: runMerge(folder, ['--ours']).text, conflicts: conflictsIn(runMerge(folder, []).text) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Merges; without a last draft the new one is the file, and a file that staff took away stays away only if they say so. */
export const mergeDraft = ({
  base,
  ours,
  theirs,
}: {
  base: string | undefined;
  ours: string | undefined;
  theirs: string;
}): MergedDraft => {
  if (base === undefined || ours === undefined)
    return { text: theirs, conflicts: [], said: (file) => `${file} に下書きを書きました。` };
  if (base === theirs)
    return {
      text: ours,
      conflicts: [],
      said: (file) => `前に取り込んだものと同じです。${file} は変えません。`,
    };
  const { text, conflicts } = merge(base, ours, theirs);
  const change = text === ours ? 'は変わりません' : 'に、新しい本文を合わせました';
  return {
    text,
    conflicts,
    said: (file) =>
      `${file} ${change}。職員の直しは残しています${conflicts.length > 0 ? `（重なったところが${conflicts.length}か所あります）` : ''}。`,
  };
};
