/**
 * `npm run check [-- ROOT] [--format console|github|json]`: reads all records and says what is wrong; exit code 1
 * when anything must be mended.
 */
import { resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { readLines } from '../src/records/read-lines.ts';
import { readRecords } from '../src/records/read-records.ts';
import { formatConsole, type Tone } from '../src/records/reporters/console.ts';
import { formatGithub } from '../src/records/reporters/github.ts';
import { formatJson } from '../src/records/reporters/json.ts';
import { type Report, toReport } from '../src/records/reporters/report.ts';
import { site } from '../src/site.ts';
import { ExpectedFailure, runCommand } from './command.ts';

const FORMATS = ['console', 'github', 'json'] as const;

const tones = { file: 'bold', issue: 'red', warning: 'yellow', quiet: 'dim' } as const;

/** Colour only where a person looks on, and not where NO_COLOR asks for none. */
const paint = (tone: Tone, words: string): string =>
  styleText(tones[tone], words, { stream: process.stderr });

const printReport = (report: Report, format: (typeof FORMATS)[number]): void => {
  if (format === 'json') console.log(formatJson(report, site.repository));
  else if (format === 'github') console.log(formatGithub(report, site.repository));
  else {
    const text = formatConsole(report, { width: process.stderr.columns ?? 100, paint });
    if (report.findings.length > 0) console.error(text);
    else console.log(text);
  }
};

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'console' } },
  });
  const format = FORMATS.find((name) => name === values.format);
  if (!format)
    throw new ExpectedFailure(
      `--format に書けるのは ${FORMATS.join('、')} です。見つかった値:「${values.format}」`,
    );
  const root = resolve(positionals[0] ?? '.');
  const report = toReport(readRecords(root), readLines(root));
  printReport(report, format);
  if (report.issues > 0) process.exitCode = 1;
});
