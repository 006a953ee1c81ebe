/** `npm run check` as its users run it: what it prints where, how it ends, and what it leaves in the files. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../case-root.ts';

const check = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
};

const filesOf = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('npm run check', () => {
  it('says in one line that all is well, and ends with 0', () => {
    expect(check(rootOf())).toEqual({
      status: 0,
      stdout: '記録に指摘はありません（31ファイル、35行）。\n',
      stderr: '',
    });
  });

  it('tells issues on the other stream without colour where nobody looks on, and ends with 1', () => {
    const { status, stdout, stderr } = check(rootOf('quote-not-found'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('    2 | ');
    expect(stderr).toContain('違うところ: 「80」は、本文では「90」です。');
    expect(stderr).toContain('記録に4件の指摘があります（4ファイル）。');
    expect(stderr).not.toContain('\u001b');
  });

  it('ends with 0 when there are only warnings', () => {
    const { status, stderr } = check(rootOf('easy-wording'));
    expect(status).toBe(0);
    expect(stderr).toContain('公開はできますが、確かめてください。');
  });

  it('prints the other formats on the first stream', () => {
    const root = rootOf('missing-anchor');
    expect(check(root, '--format', 'github').stdout).toMatch(/^::error file=content\/mie\//u);
    expect(JSON.parse(check(root, '--format', 'json').stdout)).toMatchObject({ version: 1, issues: 4 });
  });

  it.each([['--format', 'xml'], ['--dry-run'], ['--fxi'], ['a', 'b']])(
    'refuses %s with the way to write it',
    (...args) => {
      const { status, stderr } = check(...args);
      expect(status).toBe(1);
      expect(stderr).toContain('書き方: npm run check');
      expect(stderr).not.toContain('    at ');
    },
  );
});

describe('npm run check -- --fix', () => {
  it('mends what needs no judgement, says so by file and line, and changes nothing the second time', () => {
    const root = rootOf('shift-jis-file');
    const table = join(root, 'data/mie/documents.csv');
    chmodSync(table, 0o640);
    const { stdout } = check(root, '--fix');
    expect(stdout).toContain(
      '■ data/mie/documents.csv\n  全体: 文字コードを Shift_JIS から UTF-8 に改めました\n  1～4行目',
    );
    expect(readFileSync(table, 'utf8')).toContain('第1回の議事概要');
    expect(statSync(table).mode & 0o777).toBe(0o640);
    const after = filesOf(root);
    expect(check(root, '--fix').stdout).toContain('自動で直せるところはありません。');
    expect(filesOf(root)).toEqual(after);
  });

  it('leaves stored texts, prose and values in doubt as they are', () => {
    const root = rootOf('missing-anchor');
    const milestones = join(root, 'data/mie/milestones.csv');
    const doubtful = readFileSync(milestones, 'utf8').replace('2020-09-01', '令和２年９月１日');
    writeFileSync(milestones, doubtful);
    const before = filesOf(root);
    const { status, stderr } = check(root, '--fix');
    expect(status).toBe(1);
    expect(stderr).toContain('「2020-09-01」のように');
    expect(readFileSync(milestones, 'utf8')).toBe(doubtful.replaceAll('\n', '\r\n'));
    for (const name of ['data/mie/sources/shiken-keikaku.txt', 'content/mie/plans/shiken-keikaku.mdx'])
      expect(filesOf(root).get(join(root, name))).toBe(before.get(join(root, name)));
  });

  it('writes nothing with --dry-run', () => {
    const root = rootOf('missing-anchor');
    const before = filesOf(root);
    const { status, stdout } = check(root, '--fix', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('「●谷総務課長」に識別子 [#s5] を付けました');
    expect(stdout).toContain('まだ何も書いていません');
    expect(filesOf(root)).toEqual(before);
  });

  it('is offered where it would help', () => {
    expect(check(rootOf('blank-row')).stderr).toContain('npm run check -- --fix で直せます');
    expect(check(rootOf('quote-not-found')).stderr).not.toContain('--fix');
  });
});
