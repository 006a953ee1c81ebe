/** Records that are begun for staff: ids right, known values filled in, nothing published before it is confirmed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Records, tableNames } from '../../src/domain/catalog.ts';
import { freeId } from '../../src/drafts/free-id.ts';
import { draftMeeting } from '../../src/drafts/new-meeting.ts';
import { draftRedirects } from '../../src/drafts/new-redirects.ts';
import { draftCorrection, draftInitiative } from '../../src/drafts/new-rows.ts';
import { draftNextEdition, nextEditionId } from '../../src/drafts/next-edition.ts';
import { readRecords } from '../../src/records/read-records.ts';

let mie: Records;
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'michishirube-new-test-'));
  cpSync('data/mie', join(root, 'data/mie'), { recursive: true });
  cpSync('content/mie', join(root, 'content/mie'), { recursive: true });
  const { records } = readRecords(root);
  mie = Object.fromEntries(tableNames.map((name) => [name, records[name]])) as unknown as Records;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...options: string[]) =>
  spawnSync('node', ['scripts/new.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, MICHISHIRUBE_RECORDS: root },
  });

describe('the next edition', () => {
  it('follows the last: the first half of the next year after the report at the end of a year', () => {
    const draft = draftNextEdition(mie, 'third-reform', 'reform-2021-first-half');
    const [edition, ...rows] = draft?.rows ?? [];
    expect(edition?.values).toEqual({
      id: 'reform-2021-first-half',
      plan: 'third-reform',
      fiscal_year: 2021,
      half: '上半期',
      start: '2021-04-01',
      end: '2021-09-30',
    });
    const progress = rows.filter(({ table }) => table === 'progress');
    expect(progress).toHaveLength(7);
    expect(progress.every(({ values }) => !('status' in values) && !('basis' in values))).toBe(true);
    const settled = rows
      .filter(({ table }) => table === 'settlements')
      .map(({ values }) => values.expectation);
    expect(settled).toContain('edition_totals/reform-2020-achieved-expected');
    expect(draft?.todo.length).toBe(rows.length + 1);
  });

  it.each([
    [{ id: 'reform-2020-year-end', fiscal_year: 2020, half: '年度末' as const }, 'reform-2021-first-half'],
    [{ id: 'reform-2021-first-half', fiscal_year: 2021, half: '上半期' as const }, 'reform-2021-year-end'],
    [{ id: 'houkoku', fiscal_year: 2021, half: '上半期' as const }, undefined],
  ])('of %j is called %s', (last, id) => {
    expect(nextEditionId(last)).toBe(id);
  });

  it('is not drafted for a plan without an edition', () => {
    expect(draftNextEdition(mie, 'kencho-dx', 'x')).toBeUndefined();
  });
});

describe('a new row', () => {
  it('of an initiative stands at the end of its plan', () => {
    expect(draftInitiative(mie, 'kencho-dx', 'new-one').rows[0]?.values).toEqual({
      id: 'new-one',
      plan: 'kencho-dx',
      order: 8,
    });
  });

  it('of a correction keeps what the record says now', () => {
    const draft = draftCorrection(mie, 'initiatives/process-reform', '2026-11-20', 'name');
    expect(draft?.rows[0]?.values).toEqual({
      id: 'process-reform-2026-11-20',
      record: 'initiatives/process-reform',
      date: '2026-11-20',
      before: '業務プロセス改革の推進',
    });
    expect(draftCorrection(mie, 'initiatives/nothing', '2026-11-20')).toBeUndefined();
    expect(draftCorrection(mie, 'initiatives/process-reform', '2026-11-20', 'nothing')).toBeUndefined();
  });

  it('of a redirect never says where it leads, for only a person knows', () => {
    const gone = [
      { address: '/mie/plans/old/', nearest: '/mie/plans/new/' },
      { address: '/mie/plans/old/#a', nearest: undefined },
    ];
    const moved = draftRedirects(mie, gone, { kind: '修正', date: '2026-11-20', note: undefined });
    expect(moved.rows.map(({ values }) => values)).toEqual([
      { id: 'mie-plans-old', from: '/mie/plans/old/', kind: '修正', date: '2026-11-20' },
      { id: 'mie-plans-old-a', from: '/mie/plans/old/#a', kind: '修正', date: '2026-11-20' },
    ]);
    expect(moved.todo.join()).toContain('近いアドレスは /mie/plans/new/ です。');
    const withdrawn = draftRedirects(mie, gone, { kind: '取下げ', date: '2026-11-20', note: '理由' });
    expect(withdrawn.todo.join()).not.toContain('今のアドレス（to）');
  });

  it('gets an id that no other row has', () => {
    expect(freeId(new Set(['a', 'a-2']), 'a')).toBe('a-3');
    expect(freeId(new Set(['a']), 'b')).toBe('b');
  });

  it('of a meeting has every field with what to write in it', () => {
    const text = draftMeeting({ id: '2026-11-20', document: 'minutes-2026-11-20', date: '2026-11-20' });
    expect(text).toContain('# date_quote（日時の引用）: 開催日時の書かれている部分。\ndate_quote:\n');
    expect(text).toContain('date: "2026-11-20"');
  });
});

describe('npm run new', () => {
  it('adds the rows, tells what to do, and the check keeps them from being published unconfirmed', () => {
    const { stdout, status } = run('edition', '--to', 'mie', '--plan', 'third-reform');
    expect(status).toBe(0);
    expect(stdout).toContain('data/mie/progress.csv に7行を加えました。');
    expect(stdout).toContain('次にすること:');
    expect(readFileSync(join(root, 'data/mie/editions.csv'), 'utf8')).toContain(
      '\nreform-2021-first-half,third-reform,,2021,上半期,2021-04-01,2021-09-30,,,,,',
    );
    const { issues } = readRecords(root);
    expect(new Set(issues.map(({ kind }) => kind))).toEqual(new Set(['missing-value']));
    expect(new Set(issues.map(({ file }) => file))).toEqual(
      new Set(['data/mie/editions.csv', 'data/mie/progress.csv', 'data/mie/settlements.csv']),
    );
    expect(
      run('edition', '--to', 'mie', '--plan', 'third-reform', '--id', 'reform-2020-year-end').stderr,
    ).toContain('すでにあります');
  });

  it.each([
    [[], '使い方'],
    [['initiative', '--to', 'mie', '--plan', 'x', '--id', 'y'], '計画「x」がありません'],
    [['meeting', '--to', 'mie', '--date', 'あした'], '日付「あした」は読めません'],
  ])('%j is answered in Japanese', (options, words) => {
    const { stdout, stderr, status } = run(...options);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(words);
  });
});
