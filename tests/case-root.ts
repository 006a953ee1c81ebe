/** Roots of records made from the folders of `cases`: the good base, with what a case lays over it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

export const caseFolder = join(import.meta.dirname, 'cases');

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** Puts what a case changes over a root of records: its files, and `removed.txt`, the names of files to take away. */
const lay = (situation: string, root: string): void => {
  for (const part of ['data', 'content']) {
    const overlay = join(caseFolder, situation, part);
    if (existsSync(overlay)) cpSync(overlay, join(root, part), { recursive: true });
  }
  const removed = join(caseFolder, situation, 'removed.txt');
  const names = existsSync(removed) ? readFileSync(removed, 'utf8').split('\n').filter(Boolean) : [];
  for (const name of names) rmSync(join(root, name));
};

/**
 * A root of records in a temporary folder, gone after the test: the base, then the case that `laid-over.txt`
 * names, then the case itself.
 */
export const rootOf = (situation?: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'records-'));
  roots.push(root);
  cpSync(join(caseFolder, 'base'), root, { recursive: true });
  if (!situation) return root;
  const below = join(caseFolder, situation, 'laid-over.txt');
  if (existsSync(below)) lay(readFileSync(below, 'utf8').trim(), root);
  lay(situation, root);
  return root;
};
