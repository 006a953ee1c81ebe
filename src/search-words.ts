/** What `scripts/search-words.ts` cut out of the records before the build, for the static indexes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyLexicon, type Lexicon } from './search/lexicon.ts';

let read: Lexicon | undefined;

/** The words of the records with their readings; none in development before the first build. */
export const getSearchWords = (): Lexicon => {
  const file = join(process.env.MICHISHIRUBE_RECORDS ?? process.cwd(), '.cache/search-words.json');
  read ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lexicon) : emptyLexicon();
  return read;
};
