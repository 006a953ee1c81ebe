/** A clerk opens the editor in a browser, changes one word of the minutes and saves the draft. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/access/open-browser.ts';
import { type RunningEditor, startEditor } from './running-editor.ts';
import {
  DRAFT,
  MINUTES,
  makeRepository,
  RIGHT,
  type SmallRepository,
  stateOf,
  WRONG,
} from './small-repository.ts';

/** A small machine that runs other tests beside may need long for what is done at once elsewhere. */
const PATIENT = { timeout: 120_000 };

const cleanUp: (() => unknown)[] = [];
afterAll(async () => {
  for (const step of cleanUp.reverse()) await step();
});

let repository: SmallRepository;
let editor: RunningEditor;
let before: ReturnType<typeof stateOf>;
let page: Page;
const foreign: string[] = [];

beforeAll(async () => {
  repository = makeRepository((remove) => cleanUp.push(remove));
  // Work that is not committed: staged, changed, new.
  repository.write('data/mie/terms.csv', `${repository.read('data/mie/terms.csv')}staged,,,,\n`);
  repository.git('add', 'data/mie/terms.csv');
  repository.write(MINUTES, `${repository.read(MINUTES)}\n書きかけの文\n`);
  repository.write('data/mie/sources/new.txt', '新しい本文\n');
  before = stateOf(repository);
  editor = await startEditor(repository.root);
  cleanUp.push(editor.stop);
  const browser: Browser = await openBrowser();
  cleanUp.push(() => browser.close());
  const context = await browser.newContext({ locale: 'ja-JP' });
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(editor.address) || /^(data|blob):/u.test(address)) return route.continue();
    foreign.push(address);
    return route.abort();
  });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENT.timeout);
});

/** What `npm run check` says of a branch. */
const checkBranch = (branch: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'editor-check-'));
  try {
    spawnSync('git', ['clone', '--quiet', '--branch', branch, repository.root, folder]);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', folder], {
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The addresses on which this machine listens on a port, from the kernel's own table. */
const listeningOn = (port: number): string[] =>
  ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/u))
      .filter(
        ([, local = '', , state]) =>
          state === '0A' && Number.parseInt(local.split(':')[1] ?? '', 16) === port,
      )
      .map(([, local = '']) => local.split(':')[0] ?? ''),
  );

describe('the editor in a browser', () => {
  it('is there for this machine only', async () => {
    expect(listeningOn(Number(new URL(editor.address).port))).toEqual(['0100007F']);
    const rebound = await page.request.get(editor.address, { headers: { host: 'attacker.example' } });
    expect(rebound.status()).toBe(403);
    const elsewhere = await page.request.get(editor.address, {
      headers: { origin: 'https://attacker.example' },
    });
    expect(elsewhere.status()).toBe(403);
  });

  it('speaks Japanese, and offers neither to publish nor what is not there', async () => {
    await page.goto(editor.address);
    await page.getByRole('link', { name: '三重県 会議' }).waitFor();
    await page.getByText('2022-04-14').waitFor();
    const words = (await page.locator('#nc-root').textContent()) ?? '';
    for (const word of ['記録の種類', '下書き', '表']) expect(words).toContain(word);
    for (const word of ['ログイン', 'メディア', '公開']) expect(words).not.toContain(word);
    expect(words.replaceAll(/[0-9A-Z]/gu, '')).not.toMatch(/[a-z]/u);
    await page.goto(`${editor.address}#/workflow`);
    await page.getByText('下書きの一覧').waitFor();
    await page.getByText('新規作成').waitFor({ state: 'hidden' });
    await page.goto(editor.address);
  });

  it('turns one changed word into a draft whose only difference is that line', async () => {
    const main = checkBranch('main');
    expect(main).toMatchObject({ status: 1, output: expect.stringContaining('quote-not-found') });
    expect(main.output).toContain('1件の指摘');

    await page.getByText('県庁DXに関する会議（令和4年4月14日開催）').click();
    const text = page.getByRole('textbox', { name: '本文' });
    await text.fill((await text.inputValue()).replace(WRONG, RIGHT));
    await page.getByRole('button', { name: '下書きを保存' }).click();
    await page.getByText('下書きを保存しました。記録に指摘はありません。').waitFor();

    const [, , , , ...lines] = repository.git('diff', '--unified=0', 'main...'.concat(DRAFT)).split('\n');
    expect(lines.filter((line) => !line.startsWith('@@'))).toEqual([`-${WRONG}`, `+${RIGHT}`]);
    expect(repository.git('log', '--format=%an <%ae> %s', `main..${DRAFT}`)).toBe(
      '山田花子 <yamada@example.jp> 会議「2022-04-14-dx」を直す',
    );
    expect(checkBranch(DRAFT)).toMatchObject({ status: 0 });
  });

  it('leaves the work, the other branches and what is checked out as they were', () => {
    const { refs, ...rest } = stateOf(repository);
    expect(rest).toEqual({ head: before.head, status: before.status, changes: before.changes });
    expect(refs.split('\n').filter((ref) => !before.refs.split('\n').includes(ref))).toEqual([
      expect.stringMatching(`^refs/heads/${DRAFT} `),
    ]);
    expect(repository.read(MINUTES)).toContain('書きかけの文');
  });

  it('turns one changed field of one row of a table into that line', async () => {
    await page.goto(`${editor.address}#/collections/mie-tables/entries/terms`);
    await page.getByText('行を加える').waitFor();
    // The second button opens the first row; the first one is of the table.
    await page.locator('[class*="TopBarButton"]').first().click();
    const meaning = page.getByLabel(/^意味/u).first();
    const before = await meaning.inputValue();
    await meaning.fill(`${before}。`);
    await page.getByRole('button', { name: '下書きを保存' }).click();
    await page.getByText(/^下書きを保存しました。記録に\d+件の指摘があります。$/u).waitFor();
    const lines = repository.git('diff', '--unified=0', 'main...cms/mie-tables/terms').split('\n').slice(5);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.slice(1)).toBe(lines[0]?.slice(1).replace(before, `${before}。`));
    repository.git('branch', '--quiet', '-D', 'cms/mie-tables/terms');
  });

  it('lists the draft, opens it again, and lets it be thrown away', async () => {
    await page.goto(`${editor.address}#/workflow`);
    await page.getByText('県庁DXに関する会議（令和4年4月14日開催）').click();
    const text = page.getByRole('textbox', { name: '本文' });
    await expect.poll(() => text.inputValue(), PATIENT).toContain(RIGHT);
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: '下書きを捨てる' }).click();
    await expect.poll(() => stateOf(repository).refs, PATIENT).toBe(before.refs);
  });

  it('answers all that a page with many drafts asks at once', async () => {
    const ask = () =>
      page.request.post(`${editor.address}api/v1`, {
        data: { action: 'getEntry', params: { branch: 'main', path: MINUTES } },
        timeout: PATIENT.timeout,
      });
    const answers = await Promise.all(Array.from({ length: 60 }, ask));
    expect(answers.filter((answer) => answer.status() !== 200)).toEqual([]);
  });

  it('asked nothing of any other machine', () => {
    expect(foreign).toEqual([]);
  });

  it('ends with Ctrl+C and leaves nothing listening', async () => {
    expect(await editor.stop()).toBe(0);
    expect(listeningOn(Number(new URL(editor.address).port))).toEqual([]);
  });
});
