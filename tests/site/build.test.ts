/** A build publishes all or nothing, and the same records give the same site. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../scripts/site-build.ts';

let folder: string;

beforeAll(() => {
  // Inside the root: Astro keeps the work of builds that end outside it in one place, where two would collide.
  folder = mkdtempSync(resolve('.cache', 'build-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copyRecords = (name: string): string => {
  const root = join(folder, name);
  for (const part of ['data', 'content']) cpSync(part, join(root, part), { recursive: true });
  return root;
};

const breakDate = (root: string): void => {
  const file = join(root, 'data/mie/milestones.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/2020-06-01/, '2020-06-31'));
};

const npmRun = (script: string, ...args: string[]) =>
  spawnSync('npm', ['run', '--silent', script, '--', ...args], { encoding: 'utf8', env: process.env });

const astroBuild = (env: Record<string, string>) =>
  spawnSync('astro', ['build', '--silent'], { encoding: 'utf8', env: { ...process.env, ...env } });

const digestsOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(site, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(site, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

describe('npm run check', () => {
  it('exits 0 and counts files and rows when there is nothing to say', () => {
    const { status, stdout } = npmRun('check');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^記録に指摘はありません（\d+ファイル、\d+行）。$/m);
  });

  it('exits 1 and names file, line and column when a record is wrong', () => {
    const root = copyRecords('bad-check');
    breakDate(root);
    const { status, stderr } = npmRun('check', root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^data\/mie\/milestones\.csv:\d+:\d+ {2}日付の形が正しくない \[bad-date\]$/m);
    expect(stderr).toContain('記録に1件の指摘があります');
  });
});

describe('a build', () => {
  it('publishes nothing and leaves the last site alone when a record is wrong', async () => {
    const root = copyRecords('bad-build');
    breakDate(root);
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), '前のサイト');
    await expect(buildSite({ root, out: 'dist' })).rejects.toThrow('bad-date');
    expect(readdirSync(root).sort()).toEqual(['content', 'data', 'dist']);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('前のサイト');
  });

  it('fails in the content layer too, when the check before it was left out', () => {
    const root = copyRecords('bad-astro');
    breakDate(root);
    const out = join(folder, 'bad-astro-out');
    const { status, stderr, stdout } = astroBuild({
      MICHISHIRUBE_RECORDS: root,
      MICHISHIRUBE_OUT: out,
      MICHISHIRUBE_CACHE: join(folder, 'bad-astro-cache'),
    });
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('[bad-date]');
    expect(existsSync(join(out, 'index.html'))).toBe(false);
  });

  it('is the same from a warm cache as from a cold one, and without the search index the same as published', () => {
    const cache = join(folder, 'cache');
    const digests = ['cold', 'warm'].map((name) => {
      const out = join(folder, name);
      expect(astroBuild({ MICHISHIRUBE_OUT: out, MICHISHIRUBE_CACHE: cache }).status).toBe(0);
      return digestsOf(out);
    });
    expect(digests[1]).toEqual(digests[0]);
    const published = Object.entries(digestsOf(inject('site'))).filter(
      ([file]) => !file.startsWith('search-index/'),
    );
    expect(Object.fromEntries(published)).toEqual(digests[0]);
  });

  it('writes no inline style or script and nothing that belongs to one machine', () => {
    const site = inject('site');
    const pages = Object.keys(digestsOf(site)).filter((file) => file.endsWith('.html'));
    const offending = pages.filter((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      return (
        /<style|\sstyle="|<script(?![^>]*\ssrc=)|\son[a-z]+="/.test(html) || html.includes(process.cwd())
      );
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(offending).toEqual([]);
  });
});
