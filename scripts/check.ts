/**
 * `npm run check [-- ROOT] [--format console|github|json] [--fix [--dry-run]]`: reads all records and says what is
 * wrong; exit code 1 when anything must be mended. With `--fix` it first mends what needs no judgement.
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
import { formatMended, mendRecords, writeMended } from './mend-records.ts';

const FORMATS = ['console', 'github', 'json'] as const;

interface Options {
  root: string;
  format: (typeof FORMATS)[number];
  fix: boolean;
  isDryRun: boolean;
}

const USAGE = '書き方: npm run check -- [記録のフォルダ] [--format console|github|json] [--fix [--dry-run]]';

const readOptions = (args: string[]): Options => {
  const options = {
    format: { type: 'string', default: 'console' },
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  const format = FORMATS.find((name) => name === values.format);
  const isAlone = values['dry-run'] === true && values.fix !== true;
  if ((unknown && 'rawName' in unknown) || !format || isAlone || positionals.length > 1) {
    const what = unknown && 'rawName' in unknown ? `「${unknown.rawName}」は書けません。` : '';
    throw new ExpectedFailure(`${what}${USAGE}`);
  }
  return {
    root: resolve(positionals[0] ?? process.env.MICHISHIRUBE_RECORDS ?? '.'),
    format,
    fix: values.fix === true,
    isDryRun: values['dry-run'] === true,
  };
};

const tones = { file: 'bold', issue: 'red', warning: 'yellow', quiet: 'dim' } as const;

/** Colour only where a person looks on, and not where NO_COLOR asks for none. */
const paint = (tone: Tone, words: string): string =>
  styleText(tones[tone], words, { stream: process.stderr });

const printReport = (report: Report, format: Options['format']): void => {
  if (format === 'json') console.log(formatJson(report, site.repository));
  else if (format === 'github') console.log(formatGithub(report, site.repository));
  else {
    const text = formatConsole(report, { width: process.stderr.columns || 100, paint });
    if (report.findings.length > 0) console.error(text);
    else console.log(text);
  }
};

/** Mends what can be mended; what other programs read is left to the report. */
const fixRecords = ({ root, format, isDryRun }: Options): void => {
  const files = mendRecords(root, 'all');
  if (!isDryRun) writeMended(files);
  const text = `${formatMended(files, { isDryRun })}\n`;
  if (format === 'console') console.log(text);
  else console.error(text);
};

/** Reminds of `--fix` where it would mend something that was found. */
const offerFix = (root: string, report: Report): void => {
  const faulty = new Set(report.findings.map(({ file }) => file));
  const files = mendRecords(root, 'all').filter(
    ({ file, changes }) => faulty.has(file) && changes.some(({ isFault }) => isFault),
  );
  if (files.length > 0)
    console.error(
      `\nこのうち形だけの誤りは、npm run check -- --fix で直せます（${files.map(({ file }) => file).join('、')}）。`,
    );
};

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.fix) fixRecords(options);
  if (options.isDryRun) return;
  const report = toReport(readRecords(options.root), readLines(options.root));
  printReport(report, options.format);
  if (options.format === 'console' && !options.fix && report.findings.length > 0)
    offerFix(options.root, report);
  if (report.issues > 0) process.exitCode = 1;
});
