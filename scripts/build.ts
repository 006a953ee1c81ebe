/** `npm run build`: checks the records, builds the site beside the last one, indexes it, and only then takes its place. */
import { runCommand } from './command.ts';
import { buildSite } from './site-build.ts';

await runCommand(() => buildSite({ root: process.cwd(), out: 'dist' }));
