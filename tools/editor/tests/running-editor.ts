/** `npm run edit` as a person starts it, on a repository for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningEditor {
  address: string;
  /** What it printed. */
  said: () => string;
  /** Ctrl+C; answers the exit code. */
  stop: () => Promise<number | null>;
}

const addressIn = (output: string): string | undefined => /http:\/\/127\.0\.0\.1:\d+\//u.exec(output)?.[0];

const waitForAddress = (child: ChildProcess, output: () => string): Promise<string> =>
  new Promise((done, fail) => {
    child.stdout?.on('data', () => {
      const address = addressIn(output());
      if (address && output().includes('Ctrl+C')) done(address);
    });
    child.once('exit', () => fail(new Error(`editor: ${output()}`)));
  });

export const startEditor = async (root: string): Promise<RunningEditor> => {
  const environment = { ...process.env, MICHISHIRUBE_RECORDS: root, PORT: '0' };
  const child = spawn(process.execPath, ['scripts/edit.ts'], { env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const address = await waitForAddress(child, () => output);
  return {
    address,
    said: () => output,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      return child.exitCode;
    },
  };
};

/** A request of Decap; answers status and body. */
export const ask = async (editor: RunningEditor, action: string, params: object) => {
  const response = await fetch(`${editor.address}api/v1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
  });
  return { status: response.status, body: await response.json() };
};

/** Saves the form of a file as a draft. */
export const save = (editor: RunningEditor, collection: string, slug: string, path: string, form: object) =>
  ask(editor, 'persistEntry', {
    dataFiles: [{ slug, path, raw: JSON.stringify(form) }],
    assets: [],
    options: { collectionName: collection, commitMessage: '直す', useWorkflow: true, status: 'draft' },
  });
