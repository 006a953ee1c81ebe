/** The linter and the type checker find nothing. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const npmRun = (script: string) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
};

it('the linter finds nothing', () => {
  const { status, output } = npmRun('lint');
  expect(status, output).toBe(0);
});

it('the type checker finds nothing in TypeScript and Astro files', () => {
  const { status, output } = npmRun('types');
  expect(status, output).toBe(0);
  expect(output).toContain('0 errors');
});
