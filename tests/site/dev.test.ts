/** `npm run dev`: a bad edit prints its issue and keeps the last good page; the next good edit shows. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let root: string;
let server: ChildProcess;
let output = '';
let address = '';

const waitFor = <Value>(look: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(look, { timeout: 60_000, interval: 200 });

const pageText = async (): Promise<string> => (await fetch(`${address}mie/roadmap/`)).text();

/** Astro answers no pages when it believes itself inside Vitest. */
const withoutVitest = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|VITE_|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name),
    ),
  );

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'michishirube-dev-'));
  for (const part of ['data', 'content']) cpSync(part, join(root, part), { recursive: true });
  server = spawn('npm', ['run', 'dev', '--', '--port', '0'], {
    detached: true,
    env: {
      ...withoutVitest(process.env),
      MICHISHIRUBE_RECORDS: root,
      MICHISHIRUBE_CACHE: join(root, 'cache'),
      NO_COLOR: '1',
    },
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (output += String(data)));
  address = await waitFor(() => {
    const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\//.exec(output)?.[0];
    if (!found) throw new Error(`no address yet: ${output}`);
    return found;
  });
});

afterAll(() => {
  if (server.pid) process.kill(-server.pid);
  rmSync(root, { recursive: true, force: true });
});

it('keeps the last good page while a record is wrong, and shows the next good edit', async () => {
  const file = join(root, 'data/mie/milestones.csv');
  const good = readFileSync(file, 'utf8');
  expect(await pageText()).toContain('Web会議システムの運用開始');

  writeFileSync(
    file,
    good.replace('2020-06-01', '2020-06-31').replace('Web会議システムの運用開始', '変えた題'),
  );
  await waitFor(() => expect(output).toContain('[bad-date]'));
  expect(output).toMatch(/data\/mie\/milestones\.csv:\d+:\d+/);
  const kept = await pageText();
  expect(kept).toContain('Web会議システムの運用開始');
  expect(kept).not.toContain('変えた題');

  writeFileSync(file, good.replace('Web会議システムの運用開始', '直した題'));
  await waitFor(async () => expect(await pageText()).toContain('直した題'));
});
