/** The editor's server: the page, Decap's files, and the API of decap-server; on this machine only. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readRecords } from '../../src/records/read-records.ts';
import { API, type Edited, toConfiguration } from './configuration.ts';
import type { Desk } from './desk.ts';
import { isSent, sendDraft } from './repository.ts';
import {
  type ApiRequest,
  asksForEmptyDraft,
  changedDraft,
  finishedDraft,
  Refusal,
  toFileRequest,
  toFormAnswer,
} from './translate.ts';

/** What is used of express; its types are not installed with the site. */
type Request = IncomingMessage & { body: unknown; query: Record<string, string> };
type Response = ServerResponse & { status: (code: number) => Response; json: (body: unknown) => Response };
type Handler = (request: Request, response: Response, next: () => void) => unknown;
interface Application {
  use: (...handlers: (string | Handler)[]) => void;
  get: (path: string, handler: Handler) => void;
  post: (path: string, handler: Handler) => void;
  disable: (setting: string) => void;
  listen: (port: number, host: string, listening: () => void) => Server;
}
interface Express {
  (): Application;
  json: (options: { limit: string }) => Handler;
  static: (folder: string) => Handler;
}

const HOST = '127.0.0.1';

/** Decap sets styles from scripts and compiles its schemas; nothing is fetched from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Only pages of this very server may speak to it: no other name for this machine, no page of another site. */
const onlyOwnPages: Handler = ({ headers, socket }, response, next) => {
  const own = [`${HOST}:${socket.localPort}`, `localhost:${socket.localPort}`];
  const { host = '', origin } = headers;
  if (!own.includes(host) || (origin !== undefined && !own.includes(origin.replace(/^http:\/\//u, '')))) {
    response.writeHead(403).end();
    return;
  }
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  next();
};

const refuse = (response: Response, error: unknown): void => {
  const known = error instanceof Refusal;
  if (!known) console.error(error);
  const told = known
    ? error.message
    : '思わぬ誤りのため、保存できませんでした。端末に出た内容を担当者に伝えてください。';
  response.status(known ? 422 : 500).json({ error: told });
};

const NOT_SENT =
  '下書きは、このコンピューターには保存されていますが、確認する人に送れませんでした。ネットワークと、送り先に書き込む権限を確かめてください。確認する人が同じ下書きを直しているときも送れません。';

/** A change is in the repository before it is called saved, and a draft that others review is sent to them. */
const passOn = async (desk: Desk, draft: string): Promise<void> => {
  const kept = await desk.handOver(draft);
  if (kept !== draft)
    throw new Refusal(
      `同じ下書きが、別のところで直されたか、開かれているので、この内容は「${kept}」という名前で別に保存しました。担当者に伝えてください。`,
    );
  if ((await isSent(desk.root, draft)) && !(await sendDraft(desk.root, draft))) throw new Refusal(NOT_SENT);
};

/** One request after another: decap-server would let those that wait for git longer than three seconds fail. */
const takeTurns = (): Handler => {
  let last: Promise<unknown> = Promise.resolve();
  return async (_request, response, next) => {
    const turn = last;
    last = new Promise((done) => response.on('close', done));
    await turn;
    next();
  };
};

/** Requests of Decap and answers of decap-server pass through here. */
const translateApi =
  (desk: Desk): Handler =>
  async (request, response, next) => {
    const asked = request.body as ApiRequest;
    const answer = response.json.bind(response);
    if (asked.action === 'getNotes') return answer({ notes: [] });
    try {
      if (await asksForEmptyDraft(asked, desk)) return response.status(404).json({});
      request.body = await toFileRequest(asked, desk);
      const finished = finishedDraft(asked);
      if (finished && !(await sendDraft(desk.root, finished))) throw new Refusal(NOT_SENT);
    } catch (error) {
      return refuse(response, error);
    }
    response.json = (body) => {
      response.json = answer;
      if (response.statusCode >= 400) return answer(body);
      const draft = changedDraft(asked);
      const ready =
        draft === undefined ? toFormAnswer(asked, body, desk) : passOn(desk, draft).then(() => body);
      ready.then(answer, (error) => refuse(response, error));
      return response;
    };
    next();
  };

/** What `npm run check` says of a draft, for the page to show after saving. */
const checkDraft =
  (desk: Desk): Handler =>
  async ({ query }, response) => {
    const { draft = '' } = query;
    try {
      if (!/^cms\/[a-z0-9/_-]+$/u.test(draft)) throw new Refusal('下書きの名前が正しくありません。');
      const { issues } = readRecords(await desk.layOut(draft));
      response.json({ issues: issues.map(({ file, line, message }) => ({ file, line, message })) });
    } catch (error) {
      refuse(response, error);
    }
  };

/** Starts the editor of a desk on a port of this machine (0 lets the system choose). */
export const startEditor = async (
  desk: Desk,
  jurisdictions: Edited['jurisdictions'],
  port: number,
): Promise<{ server: Server; address: string }> => {
  const require = createRequire(import.meta.url);
  const express = require('express') as Express;
  const { registerLocalGit } = require('decap-server/dist/middlewares') as {
    registerLocalGit: (app: Application, options: { logLevel: string }) => Promise<void>;
  };
  const { records } = readRecords(desk.folder);
  const hasFolder = (path: string): boolean => existsSync(join(desk.folder, path));
  const configuration = toConfiguration({ records, jurisdictions, hasFolder }, desk.base);
  const mark = readFileSync(join(import.meta.dirname, '../../public/favicon.svg'));

  const app = express();
  app.disable('x-powered-by');
  app.use(onlyOwnPages);
  app.get('/configuration.json', (_request, response) => response.json(configuration));
  app.get('/mark.svg', (_request, response) => response.setHeader('content-type', 'image/svg+xml').end(mark));
  app.use('/decap', express.static(dirname(require.resolve('decap-cms/dist/decap-cms.js'))));
  const inTurn = takeTurns();
  app.use('/check', inTurn, checkDraft(desk));
  app.use(API, express.json({ limit: '50mb' }), inTurn, translateApi(desk));
  process.env.GIT_REPO_DIRECTORY = desk.folder;
  await registerLocalGit(app, { logLevel: 'error' });
  app.use(express.static(join(import.meta.dirname, 'page')));
  return new Promise((done, fail) => {
    const server = app.listen(port, HOST, () => {
      const bound = server.address();
      done({ server, address: `http://${HOST}:${typeof bound === 'object' && bound ? bound.port : port}/` });
    });
    server.on('error', fail);
  });
};
