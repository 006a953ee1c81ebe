/** `npm test`: makes sure there is a Chromium, runs every test, and closes with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './find-chromium.ts';

interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
}

const readReport = (file: string): TestReport | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return undefined;
  }
};

const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'michishirube-test-'));
const report = join(folder, 'report.json');
const { status } = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium, ASTRO_TELEMETRY_DISABLED: '1' } },
);
const counted = readReport(report);
rmSync(folder, { recursive: true, force: true });

if (!counted) {
  console.error('テストを最後まで実行できませんでした。');
  process.exitCode = 1;
} else {
  // A file that could not be loaded counts as a failure even when no test of it ran; so does a skipped test.
  const failed = Math.max(counted.numFailedTests + counted.numPendingTests, status === 0 ? 0 : 1);
  process.exitCode = status === 0 && failed === 0 ? 0 : 1;
  console.log(`${counted.numPassedTests} passed, ${failed} failed`);
}
