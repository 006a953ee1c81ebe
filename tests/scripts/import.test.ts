/** The command as a clerk uses it: importing, importing again, correcting, and what is said on the way. */
import { spawnSync } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportOptions, importFiles } from '../../scripts/import-files.ts';
import { readRecords } from '../../src/records/read-records.ts';

const MINUTES = `第２回みらい県行政改革推進会議　議事概要

日時：令和６年５月２７日（月）13:30～15:00
場所：県庁３階　第一会議室
出席者：森座長、田中委員、鈴木委員

議題１　行政手続のデジタル化について

（事務局）
　資料１に基づき説明します。

（田中委員）
　進捗はどうなっていますか。

（事務局）
　おおむね予定どおりです。

議題２　その他

（森座長）
　以上で終わります。
`;

let root: string;
let source: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'michishirube-import-test-'));
  cpSync('tests/cases/base', root, { recursive: true });
  source = join(root, '議事概要.txt');
  writeFileSync(source, MINUTES);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs the import in this process, as the command does after it has read its options. */
const importAs = async (options: Partial<ImportOptions>, ...files: string[]): Promise<string> => {
  const lines: string[] = [];
  await importFiles(files.length > 0 ? files : [source], {
    root,
    jurisdiction: 'mie',
    id: undefined,
    dryRun: false,
    json: undefined,
    addRows: true,
    say: (line) => lines.push(line),
    ...options,
  });
  return lines.join('\n');
};

const run = (...options: string[]): { out: string; error: string; status: number | null } => {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/import.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, MICHISHIRUBE_RECORDS: root },
  });
  return { out: stdout, error: stderr, status };
};

const draft = (): string => join(root, 'content/mie/meetings/2024-05-27.mdx');
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

describe('npm run import', () => {
  it('makes a draft that passes the check, with the stored text, the rows and a report', async () => {
    const out = await importAs({});
    expect(out).toContain('content/mie/meetings/2024-05-27.mdx に下書きを書きました。');
    expect(readFileSync(join(root, 'data/mie/sources/minutes-2024-05-27.txt'), 'utf8')).toBe(MINUTES);
    expect(readFileSync(draft(), 'utf8')).toContain('（田中委員） [#s2]\n\n進捗はどうなっていますか。\n');
    const report = readFileSync(join(root, '.imports/mie/2024-05-27.md'), 'utf8');
    expect(report).toContain('| 開催日 | 2024-05-27 | 3行目 | 「日時」の欄 |');
    expect(report).not.toContain(root);
    const { issues, records } = readRecords(root);
    expect(issues).toEqual([]);
    const statements = records.statements.filter(({ meeting }) => meeting === '2024-05-27');
    expect(statements.map(({ surname }) => surname)).toEqual([null, '田中', null, '森']);
    rmSync(source);
  });

  it('changes nothing when the same file is imported again', async () => {
    await importAs({});
    const before = snapshot();
    expect(await importAs({})).toContain('前に取り込んだものと同じです');
    const { [join(root, '.imports/mie/2024-05-27.md')]: _, ...rest } = before;
    expect(snapshot()).toMatchObject(rest);
    expect(Object.keys(snapshot())).toEqual(Object.keys(before));
  });

  it('keeps what staff edited, and the ids, when a corrected source is imported', async () => {
    await importAs({});
    const edited = readFileSync(draft(), 'utf8').replace(
      /^label: .*$/mu,
      'label: 行革推進会議（令和6年5月）',
    );
    writeFileSync(draft(), edited);
    writeFileSync(
      source,
      MINUTES.replace(
        '（事務局）\n　おおむね',
        '（鈴木委員）\n　数字を示してください。\n\n（事務局）\n　おおむね',
      ),
    );
    const out = await importAs({ id: '2024-05-27' });
    expect(out).toContain('職員の直しは残しています');
    const merged = readFileSync(draft(), 'utf8');
    expect(merged).toContain('label: 行革推進会議（令和6年5月）');
    expect(merged).toContain('（鈴木委員） [#s5]\n\n数字を示してください。');
    expect(merged).toContain('（事務局） [#s3]\n\nおおむね予定どおりです。');
    expect(merged).toContain('（森座長） [#s4]');
  });

  it('keeps the words of staff where both changed the same lines, and says so', async () => {
    await importAs({});
    writeFileSync(draft(), readFileSync(draft(), 'utf8').replace('進捗はどうなっていますか。', '進捗は。'));
    writeFileSync(source, MINUTES.replace('進捗はどうなっていますか。', '進捗はいかがですか。'));
    const out = await importAs({ id: '2024-05-27' });
    expect(out).toContain('重なったところが1か所あります');
    expect(readFileSync(draft(), 'utf8')).toContain('進捗は。');
    expect(readFileSync(join(root, '.imports/mie/2024-05-27.md'), 'utf8')).toContain('進捗はいかがですか。');
  });

  it('knows minutes that staff wrote themselves by their stored text', async () => {
    writeFileSync(source, readFileSync(join(root, 'data/mie/sources/shiken-gijiroku.txt')));
    const before = snapshot();
    expect(run(source, '--to', 'mie').out).toContain(
      'すでに 2020-06-02 として載っています。何も変えません。',
    );
    expect(snapshot()).toEqual(before);
  });

  it('writes with --dry-run only what --json asks for, null where the text does not say', () => {
    writeFileSync(source, '○森課長　はい。\n○委員　分かりました。\n');
    const before = snapshot();
    const { status } = run(source, '--dry-run', '--json', join(root, 'out'));
    expect(status).toBe(0);
    const json = join(root, 'out/議事概要.json');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({
      date: null,
      place: null,
      agenda: [],
      statements: [
        { speaker: '森', role: '課長', text: 'はい。' },
        { speaker: null, role: '委員', text: '分かりました。' },
      ],
    });
    rmSync(join(root, 'out'), { recursive: true });
    expect(snapshot()).toEqual(before);
  });

  it('keeps the first of two files that would have the same JSON, and says which the other is', async () => {
    const twin = join(root, 'other', '議事概要.txt');
    mkdirSync(join(root, 'other'));
    writeFileSync(twin, '○森課長　はい。\n○委員　分かりました。\n');
    const out = join(root, 'out');
    await expect(importAs({ dryRun: true, json: out }, source, twin)).rejects.toThrow(
      `${twin}: JSON の名前（議事概要.json）が ${source} と同じになるため、取り込みませんでした。`,
    );
    expect(readdirSync(out)).toEqual(['議事概要.json']);
    expect(JSON.parse(readFileSync(join(out, '議事概要.json'), 'utf8')).date).toBe('2024-05-27');
  });

  it('says when a file seems to hold the minutes of two meetings, and that a look writes nothing', async () => {
    writeFileSync(
      source,
      `${MINUTES}\n第３回みらい県行政改革推進会議　議事概要\n日時：令和６年６月２４日（月）\n`,
    );
    const said = await importAs({ dryRun: true });
    expect(said).toContain(
      '複数の会議の記録が入っているなら、会議ごとのファイルに分けて取り込んでください。',
    );
    expect(said).toContain('何も書いていません（--dry-run）。');
  });

  it('imports what can be read and says of the rest what to do', () => {
    const { out, error, status } = run(source, join(root, 'ない.pdf'), '--to', 'mie');
    expect(status).toBe(1);
    expect(out).toContain('下書きを書きました');
    expect(error).toContain('ない.pdf: ファイルがありません。');
    expect(error).not.toMatch(/\bat .*:\d+:\d+/u);
    expect(existsSync(draft())).toBe(true);
  });

  it.each([
    [['--to', 'nowhere'], '団体「nowhere」がありません'],
    [['--to', 'mie', '--id', 'あ'], '識別子「あ」は使えません'],
    [['--what'], '--what という指定は使えません'],
  ])('%j is answered in Japanese', (options, words) => {
    const { error, status } = run(source, ...options);
    expect(status).toBe(1);
    expect(error).toContain(words);
  });
});
