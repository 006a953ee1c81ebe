/**
 * Writes the explanation of a change as one comment on its pull request, and mends that comment at each push.
 * The text comes from a run of foreign code: it is data of which nothing is believed but what GitHub itself confirms.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a comment of ours begins with, by which it is found again. */
export const MARK = '<!-- michishirube: 変更の説明 -->';

/** What GitHub accepts as one comment. */
const COMMENT_LIMIT = 65_536;
/** A file larger than this is not even read; a character has four bytes at most. */
const LARGEST_FILE = COMMENT_LIMIT * 4;

/** Outside world: GitHub's interface, as one function. */
export type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<unknown>;

/** The run whose text is to be written, as GitHub tells of it. */
export interface Run {
  /** `owner/name` of the repository whose pull request it is. */
  repository: string;
  headSha: string;
  headRepository: string;
  address: string;
}

interface PullRequest {
  state: string;
  head: { sha: string; repo: { full_name: string } | null };
}

interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

const readSmall = (file: string, limit: number): string => {
  const { size } = statSync(file);
  if (size > limit) throw new Error(`${file}: ${size} bytes, at most ${limit}`);
  return readFileSync(file, 'utf8');
};

/** The number of the pull request, as the other run claims it. */
export const readNumber = (folder: string): number => {
  const text = readSmall(join(folder, 'number.txt'), 20).trim();
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`number of the pull request: ${JSON.stringify(text)}`);
  return Number(text);
};

/** Keeps foreign text from calling people, from closing the comment's mark, and from being longer than a comment. */
export const toComment = (text: string, { address }: Pick<Run, 'address'>): string => {
  const foot = `\n\n<sub>この説明は、プルリクエストの内容から自動で作りました。図の前後を含むすべては、[この実行の成果物「diff」](${address}#artifacts)にあります。下見のサイトは、成果物「site」です。</sub>\n`;
  const quiet = text
    .replaceAll('<!--', '&lt;!--')
    .replace(/!\[/g, '!\\[')
    .replace(/<(?=\/?(?:img|picture|source|video|a)\b)/gi, '&lt;')
    .replace(/@(?=[A-Za-z\d])/g, '@\u200b');
  const left = COMMENT_LIMIT - MARK.length - foot.length - 100;
  const cut = quiet.length > left ? `${quiet.slice(0, left)}\n\n（長いので、ここで切りました）` : quiet;
  return `${MARK}\n${cut}${foot}`;
};

/** Throws unless GitHub itself says that the pull request is open and that its newest commit is the one of the run. */
const confirm = (pull: PullRequest, number: number, { headSha, headRepository }: Run): void => {
  const isSame = pull.head.sha === headSha && pull.head.repo?.full_name === headRepository;
  if (pull.state !== 'open' || !isSame) throw new Error(`pull request ${number}: not the one of this run`);
};

const findOwn = async (ask: Ask, comments: string): Promise<Comment | undefined> => {
  for (let page = 1; page <= 30; page += 1) {
    const found = (await ask('GET', `${comments}?per_page=100&page=${page}`)) as Comment[];
    const own = found.find(
      ({ body, user }) =>
        user.login === 'github-actions[bot]' && user.type === 'Bot' && body.startsWith(MARK),
    );
    if (own || found.length < 100) return own;
  }
  return undefined;
};

/** Writes or mends the comment; the number is believed only when the head of that pull request is the run's. */
export const postComment = async (ask: Ask, run: Run, folder: string): Promise<void> => {
  const number = readNumber(folder);
  const repository = `/repos/${run.repository}`;
  confirm((await ask('GET', `${repository}/pulls/${number}`)) as PullRequest, number, run);
  const body = toComment(readSmall(join(folder, 'diff.md'), LARGEST_FILE), run);
  const comments = `${repository}/issues/${number}/comments`;
  const own = await findOwn(ask, comments);
  if (own) await ask('PATCH', `${repository}/issues/comments/${own.id}`, { body });
  else await ask('POST', comments, { body });
};

const getSetting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`environment: ${name}`);
  return value;
};

const askGitHub: Ask = async (method, path, body) => {
  const response = await fetch(`${process.env.GITHUB_API_URL ?? 'https://api.github.com'}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${getSetting('GITHUB_TOKEN')}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
};

if (import.meta.main) {
  const run: Run = {
    repository: getSetting('GITHUB_REPOSITORY'),
    headSha: getSetting('HEAD_SHA'),
    headRepository: getSetting('HEAD_REPOSITORY'),
    address: getSetting('RUN_ADDRESS'),
  };
  await postComment(askGitHub, run, getSetting('TOLD'));
}
