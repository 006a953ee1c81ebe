/** `npm run build [-- --as-of DAY]`: checks the records, builds the site beside the last one, indexes it, and only then takes its place. */
import { readAsOf } from './as-of.ts';
import { runCommand } from './command.ts';
import { buildSite } from './site-build.ts';

await runCommand(async () =>
  buildSite({ root: process.cwd(), out: 'dist', asOf: readAsOf(process.argv.slice(2)) }),
);
