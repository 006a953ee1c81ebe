/** `npm start [-- --as-of DAY]`: checks the records, builds the site, serves it, prints its address. */
import { readAsOf } from './as-of.ts';
import { runCommand } from './command.ts';
import { serveBuilt } from './serve-built.ts';
import { buildSite } from './site-build.ts';

await runCommand(async () => {
  await buildSite({ root: process.cwd(), out: 'dist', asOf: readAsOf(process.argv.slice(2)) });
  await serveBuilt();
});
