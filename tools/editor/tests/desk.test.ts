/** The desk gives drafts to the repository and takes nothing from the person who works in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Desk, openDesk } from '../desk.ts';
import { countUncommitted, findAuthor, findBase, isSent, sendDraft } from '../repository.ts';
import { asksForEmptyDraft, Refusal, toFileRequest, toFormAnswer } from '../translate.ts';
import { DRAFT, MINUTES, makeRepository, RIGHT, stateOf, WRONG } from './small-repository.ts';

const MAIN = { branch: 'main', ref: 'refs/heads/main' };
const AUTHOR = { name: '山田花子', email: 'yamada@example.jp' };

/** What decap-server does with a draft: checks out its branch, writes the file, commits, goes back. */
const draftIn = (desk: Desk, from: string, to: string): void => {
  const git = (...args: string[]) => execFileSync('git', ['-C', desk.folder, ...args], { encoding: 'utf8' });
  git('checkout', '--quiet', '-B', DRAFT, desk.base);
  const text = git('show', `HEAD:${MINUTES}`);
  writeFileSync(join(desk.folder, MINUTES), text.replace(from, to));
  git('commit', '--quiet', '--all', '--message=直す');
  git('checkout', '--quiet', desk.base);
};

describe('the desk', () => {
  it('hands a draft over as a branch, whatever is changed, staged or checked out in the repository', async () => {
    const repository = makeRepository();
    repository.git('checkout', '--quiet', 'other');
    repository.write(MINUTES, '書きかけ');
    repository.git('add', '.');
    repository.write('content/mie/new.txt', '新しい');
    const before = stateOf(repository);
    expect(await countUncommitted(repository.root)).toBe(2);
    expect(await findAuthor(repository.root)).toEqual(AUTHOR);
    expect(await findBase(repository.root)).toEqual(MAIN);

    const desk = await openDesk(repository.root, MAIN, AUTHOR);
    draftIn(desk, WRONG, RIGHT);
    expect(await desk.handOver(DRAFT)).toBe(DRAFT);
    expect(repository.git('show', `${DRAFT}:${MINUTES}`)).toContain(RIGHT);
    expect(await desk.read(DRAFT, MINUTES)).toBe(repository.git('show', `${DRAFT}:${MINUTES}`).concat('\n'));
    expect(await desk.read('cms/no/draft', MINUTES)).toContain(WRONG);

    repository.git('branch', '--quiet', '-D', DRAFT);
    expect(stateOf(repository)).toEqual(before);
  });

  it('opens drafts again in the next session, brought up to date with what was published since', async () => {
    const repository = makeRepository();
    const desk = await openDesk(repository.root, MAIN, AUTHOR);
    draftIn(desk, WRONG, RIGHT);
    await desk.handOver(DRAFT);
    repository.write('data/mie/sources/new.txt', '新しい本文\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--message=本文を加える');
    const next = await openDesk(repository.root, MAIN, AUTHOR);
    expect(next.conflicting).toEqual([]);
    expect(await next.read(DRAFT, 'data/mie/sources/new.txt')).toBe('新しい本文\n');
    expect(await next.read(DRAFT, MINUTES)).toContain(RIGHT);

    rmSync(next.folder, { recursive: true });
    const anew = await openDesk(repository.root, MAIN, AUTHOR);
    const state = ['-C', anew.folder, 'config', `branch.${DRAFT}.description`];
    expect(execFileSync('git', state, { encoding: 'utf8' })).toBe('decap-cms/draft\n');
  });

  it('names a draft that changes the same line as what was published since, and keeps it in the repository', async () => {
    const repository = makeRepository();
    const desk = await openDesk(repository.root, MAIN, AUTHOR);
    draftIn(desk, WRONG, RIGHT);
    await desk.handOver(DRAFT);
    const draft = repository.git('rev-parse', DRAFT);
    repository.write(MINUTES, repository.read(MINUTES).replace(WRONG, `${WRONG}（改）`));
    repository.git('commit', '--quiet', '--all', '--message=同じところを直す');
    const next = await openDesk(repository.root, MAIN, AUTHOR);
    expect(next.conflicting).toEqual([DRAFT]);
    expect(repository.git('rev-parse', DRAFT)).toBe(draft);
  });

  it('keeps both when another hand changed the same draft meanwhile', async () => {
    const repository = makeRepository();
    const desk = await openDesk(repository.root, MAIN, AUTHOR);
    draftIn(desk, WRONG, RIGHT);
    await desk.handOver(DRAFT);
    repository.git('branch', '--force', DRAFT, 'other');
    draftIn(desk, WRONG, `${RIGHT}二度目。`);
    const kept = await desk.handOver(DRAFT);
    expect(kept).toMatch(new RegExp(`^kept/${DRAFT}-[0-9a-f]{8}$`, 'u'));
    expect(repository.git('show', `${kept}:${MINUTES}`)).toContain('二度目。');
    expect(repository.git('rev-parse', DRAFT)).toBe(repository.git('rev-parse', 'other'));
  });

  it('opens after a session that was killed, and in a repository without its past', async () => {
    const repository = makeRepository();
    const shallow = mkdtempSync(join(tmpdir(), 'editor-shallow-'));
    onTestFinished(() => rmSync(shallow, { recursive: true, force: true }));
    repository.write('data/mie/sources/new.txt', '新しい本文\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--message=二つ目');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.root}`, shallow]);
    const desk = await openDesk(shallow, MAIN, AUTHOR);
    writeFileSync(join(desk.folder, '.git', 'index.lock'), '');
    writeFileSync(join(desk.folder, MINUTES), '書きかけ');
    const next = await openDesk(shallow, MAIN, AUTHOR);
    draftIn(next, WRONG, RIGHT);
    expect(await next.handOver(DRAFT)).toBe(DRAFT);
    expect(
      execFileSync('git', ['-C', shallow, 'show', `${DRAFT}:${MINUTES}`], { encoding: 'utf8' }),
    ).toContain(RIGHT);
  });

  it('starts from what was published since the repository was last brought up to date', async () => {
    const published = makeRepository();
    const folder = mkdtempSync(join(tmpdir(), 'editor-clone-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', published.root, folder]);
    published.write(MINUTES, published.read(MINUTES).replace(WRONG, RIGHT));
    published.git('commit', '--quiet', '--all', '--message=公開する');
    const base = await findBase(folder);
    expect(base).toEqual({ branch: 'main', ref: 'refs/remotes/origin/main' });
    const desk = await openDesk(folder, base ?? MAIN, AUTHOR);
    expect(await desk.read(DRAFT, MINUTES)).toContain(RIGHT);

    const own = ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.jp', 'commit', '--quiet'];
    execFileSync('git', [...own, '--allow-empty', '--message=ここだけの変更']);
    expect(await findBase(folder)).toEqual(MAIN);
    rmSync(published.root, { recursive: true });
    expect(await findBase(folder), 'out of reach').toEqual(MAIN);
  });

  it('sends a finished draft to where the repository came from, and never over the work of others there', async () => {
    const repository = makeRepository();
    expect(await sendDraft(repository.root, DRAFT), 'nowhere to send it').toBe(true);
    const origin = mkdtempSync(join(tmpdir(), 'editor-origin-'));
    onTestFinished(() => rmSync(origin, { recursive: true, force: true }));
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
    repository.git('remote', 'add', 'origin', origin);
    const desk = await openDesk(repository.root, MAIN, AUTHOR);
    draftIn(desk, WRONG, RIGHT);
    await desk.handOver(DRAFT);
    expect(await isSent(repository.root, DRAFT)).toBe(false);
    expect(await sendDraft(repository.root, DRAFT)).toBe(true);
    expect(await isSent(repository.root, DRAFT)).toBe(true);
    expect(
      execFileSync('git', ['-C', origin, 'show', `${DRAFT}:${MINUTES}`], { encoding: 'utf8' }),
    ).toContain(RIGHT);

    const other = repository.git('rev-parse', 'other');
    execFileSync('git', ['-C', origin, 'update-ref', `refs/heads/${DRAFT}`, other]);
    expect(await sendDraft(repository.root, DRAFT)).toBe(false);
    repository.git('remote', 'set-url', 'origin', '/nowhere');
    expect(await sendDraft(repository.root, DRAFT)).toBe(false);
  });
});

describe('the requests of the page', () => {
  it('are refused when they would change what is published', async () => {
    const desk = await openDesk(makeRepository().root, MAIN, AUTHOR);
    const actions = ['publishUnpublishedEntry', 'persistMedia', 'deleteFile', 'deleteFiles', 'persistEntry'];
    for (const action of actions)
      await expect(
        toFileRequest({ action, params: { options: { useWorkflow: false } } }, desk),
      ).rejects.toThrow(Refusal);
  });

  it('write the forms of a collection into its files only', async () => {
    const desk = await openDesk(makeRepository().root, MAIN, AUTHOR);
    const saving = (collectionName: string, path: string, form: object) =>
      toFileRequest(
        {
          action: 'persistEntry',
          params: {
            dataFiles: [{ path, slug: 'any', raw: JSON.stringify(form) }],
            options: { collectionName, useWorkflow: true },
          },
        },
        desk,
      );
    const rows = { rows: [{ id: 'only' }] };
    await expect(saving('mie-tables', 'data/mie/terms.csv', rows)).resolves.toBeDefined();
    await expect(saving('mie-meetings', 'data/mie/terms.csv', rows)).rejects.toThrow('読み直して');
    await expect(saving('mie-tables', MINUTES, { full_text: '' })).rejects.toThrow('読み直して');
    await expect(saving('mie-meetings', MINUTES, rows)).rejects.toThrow('読み直して');
    await expect(saving('mie-tables', 'data/mie/absent.csv', rows)).rejects.toThrow('がありません');
  });

  it('know no draft that says nothing new', async () => {
    const repository = makeRepository();
    const desk = await openDesk(repository.root, MAIN, AUTHOR);
    const id = DRAFT.replace('cms/', '');
    const asked = { action: 'unpublishedEntry', params: { id } };
    expect(await asksForEmptyDraft(asked, desk)).toBe(true);
    draftIn(desk, WRONG, RIGHT);
    expect(await asksForEmptyDraft(asked, desk)).toBe(false);
    const list = { action: 'unpublishedEntries', params: {} };
    execFileSync('git', ['-C', desk.folder, 'branch', 'cms/mie-plans/same', 'main']);
    expect(await toFormAnswer(list, [id, 'mie-plans/same'], desk)).toEqual([id]);
  });
});
