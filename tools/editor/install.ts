/** Decap's packages, installed on first use into this folder from its own lockfile; the site never needs them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCKFILE = join(import.meta.dirname, 'package-lock.json');
const INSTALLED = join(import.meta.dirname, 'node_modules', 'installed-from.json');

/** Whether what is installed is what the lockfile names. */
export const isInstalled = (): boolean =>
  existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(LOCKFILE, 'utf8');

/** Installs; false when npm could not, after it has said why. */
export const install = (): boolean => {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) copyFileSync(LOCKFILE, INSTALLED);
  return status === 0;
};
