/** `npm start`: checks the records, builds the site, serves it, prints its address. */
import { runCommand } from './command.ts';
import { serveBuilt } from './serve-built.ts';
import { buildSite } from './site-build.ts';

await runCommand(async () => {
  await buildSite({ root: process.cwd(), out: 'dist' });
  await serveBuilt();
});
