/** The comment on a pull request: written once, then mended; nothing is believed that GitHub does not confirm. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ask, MARK, postComment, readNumber, toComment } from '../../scripts/diff-comment.ts';

const run = {
  repository: 'pref/records',
  headSha: 'a'.repeat(40),
  headRepository: 'someone/records',
  address: 'https://github.example/pref/records/actions/runs/1',
};
const pull = { state: 'open', head: { sha: run.headSha, repo: { full_name: run.headRepository } } };
const bot = { login: 'github-actions[bot]', type: 'Bot' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-comment-'));
  writeFileSync(join(folder, 'number.txt'), '12\n');
  writeFileSync(join(folder, 'diff.md'), '## この変更で変わること\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** GitHub with one pull request and some comments; keeps what is written. */
const github = (answers: { pull?: object; comments?: object[] } = {}) => {
  const written: string[] = [];
  const ask: Ask = async (method, path, body) => {
    if (method !== 'GET') written.push(`${method} ${path} ${(body as { body: string }).body}`);
    if (path === '/repos/pref/records/pulls/12') return answers.pull ?? pull;
    const [, page] = /comments\?per_page=100&page=(\d+)$/.exec(path) ?? [];
    return page ? (answers.comments ?? []).slice((Number(page) - 1) * 100, Number(page) * 100) : {};
  };
  return { ask, written };
};

describe('the comment', () => {
  it('is written when there is none, and mended when there is one, also behind a hundred others', async () => {
    const others = Array.from({ length: 120 }, (_, id) => ({
      id,
      body: '意見',
      user: { login: 'a', type: 'User' },
    }));
    const first = github({ comments: others });
    await postComment(first.ask, run, folder);
    expect(first.written).toEqual([
      expect.stringMatching(/^POST \/repos\/pref\/records\/issues\/12\/comments <!--/),
    ]);
    const second = github({ comments: [...others, { id: 777, body: `${MARK}\n古い`, user: bot }] });
    await postComment(second.ask, run, folder);
    expect(second.written).toEqual([
      expect.stringMatching(/^PATCH \/repos\/pref\/records\/issues\/comments\/777 /),
    ]);
  });

  it('never mends what someone else wrote, even with our mark', async () => {
    const forged = [
      { id: 1, body: `${MARK}\n`, user: { login: 'someone', type: 'User' } },
      { id: 2, body: `> ${MARK}`, user: bot },
    ];
    const { ask, written } = github({ comments: forged });
    await postComment(ask, run, folder);
    expect(written).toEqual([expect.stringMatching(/^POST /)]);
  });

  it.each([
    ['another commit', { ...pull, head: { ...pull.head, sha: 'b'.repeat(40) } }],
    ['another repository', { ...pull, head: { ...pull.head, repo: { full_name: 'other/records' } } }],
    ['a repository that is gone', { ...pull, head: { ...pull.head, repo: null } }],
    ['a closed pull request', { ...pull, state: 'closed' }],
  ])('is not written to %s', async (_, other) => {
    const { ask, written } = github({ pull: other });
    await expect(postComment(ask, run, folder)).rejects.toThrow('not the one of this run');
    expect(written).toEqual([]);
  });

  it.each(['', '0', '-1', '1e3', '12/../../x', '12\n13', '9'.repeat(10)])(
    'believes no number like %j',
    (text) => {
      writeFileSync(join(folder, 'number.txt'), text);
      expect(() => readNumber(folder)).toThrow('number of the pull request');
    },
  );

  it('is refused when the text is larger than any comment', async () => {
    writeFileSync(join(folder, 'diff.md'), 'x'.repeat(300_000));
    await expect(postComment(github().ask, run, folder)).rejects.toThrow('at most');
    writeFileSync(join(folder, 'number.txt'), '1'.repeat(30));
    expect(() => readNumber(folder)).toThrow('at most');
  });

  it('calls nobody, shows no pictures of others, hides nothing, and fits', () => {
    const text = toComment(
      '@governor ![x](http://x) <img src=x> <a href=x>y</a> <!-- z --> <ins>新</ins>',
      run,
    );
    expect(text.slice(MARK.length)).not.toMatch(/@governor|(?<!!\\)\[x\]\(|<img|<a |<!--/);
    expect(text).toContain('<ins>新</ins>');
    expect(text).toContain(`${run.address}#artifacts`);
    expect(toComment('あ'.repeat(100_000), run).length).toBeLessThanOrEqual(65_536);
  });
});
