/** The command, in repositories of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWish } from '../../scripts/diff.ts';
import { rootOf } from '../case-root.ts';

let root: string;
let out: string;

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const diff = (folder: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/diff.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, MICHISHIRUBE_RECORDS: folder },
  });
  return { status, stdout, stderr };
};

const replace = (file: string, before: string, after: string): void => {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
};

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'michishirube-diff-'));
  root = rootOf();
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'first');
});

afterEach(() => rmSync(out, { recursive: true }));

describe('npm run diff', () => {
  it('says that nothing changed, and leaves no trace', () => {
    const { status, stdout } = diff(root, 'main');
    expect(stdout).toContain('変更はありません。');
    expect(status).toBe(0);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(readdirSync(resolve('.cache')).filter((name) => name.startsWith('diff-'))).toEqual([]);
  });

  it('compares the working tree, with files that git does not know yet, and writes each form', () => {
    replace('data/mie/targets.csv', '2023-03-31,令和4年度まで', '2024-03-31,令和5年度まで');
    writeFileSync(join(root, 'memo.txt'), '控え\n');
    const [markdown = '', html = '', json = ''] = ['x.md', 'x.html', 'x.json'].map((name) => join(out, name));
    const { status, stdout } = diff(root, 'main', '--markdown', markdown, '--html', html, '--json', json);
    expect(status).toBe(0);
    expect(stdout).toContain('指標「オンライン化の割合」の目標値');
    expect(stdout).toContain('加わる: memo.txt');
    expect(readFileSync(markdown, 'utf8')).toContain('<ins>令和6年3月31日（2024年）［2024-03-31］</ins>');
    expect(readFileSync(html, 'utf8').match(/<img src="data:image\/svg\+xml;base64,/g)?.length).toBe(2);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      counts: { added: 0, removed: 0, changed: 1 },
    });
  });

  it('tells of a file that is written otherwise though its records are the same', () => {
    replace('data/mie/targets.csv', '90 ％', '"90 ％"');
    expect(diff(root, 'main').stdout).toMatch(
      /書き方などだけが変わるファイルが1件[\s\S]*data\/mie\/targets\.csv/,
    );
  });

  it('with three dots compares with where the branch began', () => {
    git(root, 'checkout', '-qb', 'branch');
    git(root, 'checkout', '-q', 'main');
    replace('data/mie/targets.csv', '2023-03-31', '2024-03-31');
    git(root, 'commit', '-qam', 'main goes on');
    git(root, 'checkout', '-q', 'branch');
    expect(diff(root, 'main').stdout).toContain('目標値');
    expect(diff(root, 'main...').stdout).toContain('変更はありません。');
  });

  it('with --build tells exactly which pages and addresses differ, and what came of a term that is gone', () => {
    replace('data/mie/targets.csv', '2023-03-31,令和4年度まで', '2024-03-31,令和5年度まで');
    writeFileSync(join(root, 'data/mie/terms.csv'), 'id,term,reading,long_form,meaning,document,quote\n');
    const { stdout } = diff(root, 'main', '--build');
    expect(stdout).toContain('二つのサイトを作り');
    expect(stdout).toContain('公開していたアドレス /glossary/#online-ka が、行き先のないままなくなります');
    const pages = stdout.slice(stdout.indexOf('【ページ')).match(/(?<=- )\/\S*/g) ?? [];
    expect(pages).toEqual(
      expect.arrayContaining(['/glossary/', '/mie/indicators/online/', '/mie/plans/shiken-plan/']),
    );
    expect(pages).not.toContain('/about/');
  });

  it('says whose records do not read, in the file too, and fails', () => {
    const markdown = join(out, 'x.md');
    replace('data/mie/targets.csv', '2023-03-31', '2023-02-31');
    const now = diff(root, 'main', '--markdown', markdown);
    expect(now.status).toBe(1);
    expect(now.stderr).toContain('今の作業フォルダーの記録に1件の指摘がある');
    expect(readFileSync(markdown, 'utf8')).toContain('data/mie/targets.csv:2');
    git(root, 'commit', '-qam', 'wrong');
    replace('data/mie/targets.csv', '2023-02-31', '2023-03-31');
    const then = diff(root, 'main');
    expect(then.status).toBe(1);
    expect(then.stderr).toContain('もとの版の記録に1件の指摘がある');
  });

  it('in a clone without its past says how to fetch the version that is missing', () => {
    replace('data/mie/targets.csv', '2023-03-31', '2024-03-31');
    git(root, 'commit', '-qam', 'second');
    const clone = join(out, 'clone');
    git(out, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
    const { status, stderr } = diff(clone, 'HEAD~1');
    expect(status).toBe(1);
    expect(stderr).toContain('git fetch --unshallow origin');
    expect(diff(root, 'nowhere').stderr).toContain('git fetch origin nowhere');
  });

  it('without a repository says so', () => {
    const bare = rootOf();
    expect(existsSync(join(bare, '.git'))).toBe(false);
    expect(diff(bare, 'main').stderr).toContain('git のフォルダーではない');
  });
});

describe('the arguments', () => {
  it('name the version and the files', () => {
    expect(readWish(['main', '--html', 'x.html', '--build'])).toEqual({
      base: 'main',
      markdown: undefined,
      html: 'x.html',
      json: undefined,
      asOf: undefined,
      build: true,
    });
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['main', '--htlm', 'x']],
    [['main', '--html']],
    [['main', '--as-of', '2022-02-31']],
  ])('%j are refused with a word of what can be written', (args) => {
    expect(() => readWish(args)).toThrow(/例: npm run diff -- main|暦にある日/);
  });
});
