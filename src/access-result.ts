/** The result of the checks of accessibility that `npm run access` left, for the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessResult } from './domain/access.ts';

/** The last result; none when the checks were never run for these records. */
export const getAccessResult = (): AccessResult | undefined => {
  const file = join(process.env.MICHISHIRUBE_RECORDS ?? process.cwd(), 'data/site/access.json');
  return existsSync(file) ? AccessResult.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
};
