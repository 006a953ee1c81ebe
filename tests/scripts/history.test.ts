/** The history of records as a repository tells it; each test makes its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistories, writeHistories } from '../../scripts/history.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'michishirube-history-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const write = (file: string, ...lines: string[]): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), lines.map((line) => `${line}\n`).join(''));
};

const commit = (day: string): void => {
  git('add', '-A');
  process.env.GIT_COMMITTER_DATE = `${day}T12:00:00+09:00`;
  git('commit', '-qm', 'x');
  delete process.env.GIT_COMMITTER_DATE;
};

const terms = (...rows: string[]): void => write('data/mie/terms.csv', 'id,term,meaning', ...rows);

describe('the dates of records and files', () => {
  it('are the first day and the day of the newest change, row by row and file by file', () => {
    git('init', '-q');
    terms('rpa,RPA,ロボット', 'ict,ICT,情報');
    commit('2026-04-01');
    terms('rpa,RPA,機械', 'ict,ICT,情報');
    write('content/mie/meetings/first.mdx', '本文');
    commit('2026-05-02');
    expect(readHistories(root)?.dates).toEqual({
      'terms/mie/rpa': { published: '2026-04-01', updated: '2026-05-02' },
      'terms/mie/ict': { published: '2026-04-01', updated: '2026-04-01' },
      'data/mie/terms.csv': { published: '2026-04-01', updated: '2026-05-02' },
      'content/mie/meetings/first.mdx': { published: '2026-05-02', updated: '2026-05-02' },
    });
  });

  it('are none in a clone without its past, whose only commit would pass for the first publication', () => {
    git('init', '-q');
    terms('rpa,RPA,ロボット');
    commit('2026-04-01');
    terms('rpa,RPA,機械');
    commit('2026-05-02');
    const whole = root;
    root = join(whole, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, root], { stdio: 'ignore' });
    expect(readHistories(root)).toBeUndefined();
    root = whole;
  });
});

describe('the history of records', () => {
  it('is none without a repository, and none in one without commits', () => {
    terms('rpa,RPA,ロボット');
    expect(readHistories(root)).toBeUndefined();
    git('init', '-q');
    expect(readHistories(root)).toBeUndefined();
    writeHistories(root);
    expect(JSON.parse(readFileSync(join(root, '.cache/history.json'), 'utf8'))).toEqual({
      histories: {},
      dates: {},
    });
  });

  it('is none after the first publication', () => {
    git('init', '-q');
    terms('rpa,RPA,ロボット');
    commit('2026-04-01');
    expect(readHistories(root)).toMatchObject({ histories: {}, skipped: 0 });
  });

  it('names the day, the column and the words of each change, and nothing of rows that stayed', () => {
    git('init', '-q');
    terms('rpa,RPA,ロボット', 'ict,ICT,情報');
    commit('2026-04-01');
    terms('ict,ICT,情報', 'rpa,RPA,"定型の作業を, 代わりに行う"');
    commit('2026-05-02');
    terms('ict,ICT,情報', 'rpa,RPA,', 'bpo,BPO,外部委託');
    commit('2026-06-03');
    expect(readHistories(root)).toMatchObject({
      histories: {
        'terms/mie/rpa': {
          since: '2026-04-01',
          versions: [
            {
              date: '2026-05-02',
              changes: [{ field: 'meaning', before: 'ロボット', after: '定型の作業を, 代わりに行う' }],
            },
            {
              date: '2026-06-03',
              changes: [{ field: 'meaning', before: '定型の作業を, 代わりに行う', after: '' }],
            },
          ],
        },
      },
      skipped: 0,
    });
  });

  it('says nothing of columns that came, went or were renamed', () => {
    git('init', '-q');
    write('data/mie/terms.csv', 'id,word,meaning', 'rpa,RPA,ロボット');
    commit('2026-04-01');
    write('data/mie/terms.csv', 'id,term,meaning,note', 'rpa,アールピーエー,機械,注');
    commit('2026-05-02');
    expect(readHistories(root)?.histories['terms/mie/rpa']?.versions).toEqual([
      { date: '2026-05-02', changes: [{ field: 'meaning', before: 'ロボット', after: '機械' }] },
    ]);
  });

  it('skips versions that cannot be read for certain, and counts them', () => {
    git('init', '-q');
    terms('rpa,RPA,ロボット');
    commit('2026-04-01');
    terms('rpa,RPA');
    commit('2026-04-02');
    terms('rpa,"RPA,ロボット');
    commit('2026-04-03');
    write('data/mie/terms.csv', 'id,id,term', 'rpa,rpa,RPA');
    commit('2026-04-04');
    terms('rpa,RPA,機械');
    commit('2026-04-05');
    const read = readHistories(root);
    expect(read?.skipped).toBe(3);
    expect(read?.histories['terms/mie/rpa']?.versions.map(({ date }) => date)).toEqual(['2026-04-05']);
  });

  it('follows a record over a time in which it was gone, and leaves out other files', () => {
    git('init', '-q');
    terms('rpa,RPA,ロボット');
    write('data/mie/unknown_table.csv', 'id,a', 'x,1');
    write('data/addresses.txt', '/mie/');
    commit('2026-04-01');
    rmSync(join(root, 'data/mie/terms.csv'));
    commit('2026-04-02');
    terms('rpa,RPA,機械');
    write('data/mie/unknown_table.csv', 'id,a', 'x,2');
    commit('2026-04-03');
    expect(Object.keys(readHistories(root)?.histories ?? {})).toEqual(['terms/mie/rpa']);
  });

  it('counts a change on the day on which it was merged', () => {
    git('init', '-q', '-b', 'main');
    terms('rpa,RPA,ロボット');
    commit('2026-04-01');
    git('switch', '-qc', 'draft');
    terms('rpa,RPA,下書き');
    commit('2026-04-02');
    terms('rpa,RPA,機械');
    commit('2026-04-03');
    git('switch', '-q', 'main');
    process.env.GIT_COMMITTER_DATE = '2026-04-10T12:00:00+09:00';
    git('merge', '-q', '--no-ff', '-m', 'merge', 'draft');
    delete process.env.GIT_COMMITTER_DATE;
    expect(readHistories(root)?.histories['terms/mie/rpa']?.versions).toEqual([
      { date: '2026-04-10', changes: [{ field: 'meaning', before: 'ロボット', after: '機械' }] },
    ]);
  });

  it('is read from records that lie in a folder of a larger repository', () => {
    const top = root;
    git('init', '-q');
    root = join(top, 'records');
    terms('rpa,RPA,ロボット');
    commit('2026-04-01');
    terms('rpa,RPA,機械');
    commit('2026-05-02');
    expect(Object.keys(readHistories(root)?.histories ?? {})).toEqual(['terms/mie/rpa']);
    root = top;
  });
});
