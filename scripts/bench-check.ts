/**
 * `npm run bench:check [-- --rows 50000] [--documents 2000] [--seconds 10]`: times `npm run check` as a whole
 * process over invented records; exit code 1 when it takes longer than it may.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRecordSet } from './bench/record-set.ts';
import { ExpectedFailure, runCommand } from './command.ts';

const RUNS = 3;

/** Told by the process itself when it ends: the most memory that it held. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("KB "+process.resourceUsage().maxRSS))';

interface Run {
  seconds: number;
  megabytes: number;
}

const timeCheck = (root: string): Run => {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TELL_MEMORY, join(import.meta.dirname, 'check.ts'), root],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - begun) / 1000;
  if (
    status !== 0 ||
    (!stdout.includes('記録に指摘はありません。') && !stdout.includes('記録に指摘はありません（'))
  )
    throw new ExpectedFailure(`the invented records are not good:\n${stderr.slice(0, 3000)}`);
  return { seconds, megabytes: Number(/KB (\d+)/.exec(stderr)?.[1]) / 1000 };
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '50000' },
      documents: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '10' },
    },
  });
  const root = resolve('.cache/bench-check');
  const size = { rows: Number(values.rows), documents: Number(values.documents) };
  writeRecordSet(root, size);
  const load = loadavg()[0] ?? 0;
  const runs = Array.from({ length: RUNS }, () => timeCheck(root)).sort((a, b) => a.seconds - b.seconds);
  const [best, middle, worst] = runs as [Run, Run, Run];
  const figures = runs.map(({ seconds }) => seconds.toFixed(2)).join(' / ');
  console.log(`${size.rows} rows of CSV, ${size.documents} documents with their texts (${root})`);
  console.log(`node ${process.version}, ${cpus().length} cores, load ${load.toFixed(2)} before the runs`);
  console.log(
    `npm run check: ${figures} s (lowest, middle, highest), ${Math.max(best.megabytes, worst.megabytes).toFixed(0)} MB`,
  );
  if (middle.seconds > Number(values.seconds))
    throw new ExpectedFailure(`slower than ${values.seconds} s: ${middle.seconds.toFixed(2)} s`);
});
