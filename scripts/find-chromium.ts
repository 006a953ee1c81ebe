/** Chromium for tests and reports: the one this machine has, else Debian's. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of an installed Chromium; `CHROMIUM` names another. Undefined when there is none. */
export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path));

/** Finds Chromium, installing Debian's (with a Japanese font) when there is none and we may. */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  console.log('Chromium がないため、Debian のパッケージから入れます。');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    options,
  );
  const installed = findChromium();
  if (!installed) throw new Error('chromium: not found after installing');
  return installed;
};
