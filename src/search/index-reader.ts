/** Reads the files of the index over the network; they are compressed, whatever the server says. */
import { gunzipSync } from 'fflate';
import pLimit from 'p-limit';
import type { ReadFile } from './shard-backend.ts';

/** Where the build puts the index. */
export const INDEX_FOLDER = '/search-index';

/** Requests at one time: a browser refuses thousands. */
const MOST_REQUESTS = 32;

const isCompressed = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Makes the reader of a published index. A server may have decompressed a file already; what it has not is
 * decompressed at once, because the browser's own streams take longer than such small files do to arrive.
 */
export const indexReader = (folder: string): ReadFile => {
  const limit = pLimit(MOST_REQUESTS);
  return (name) =>
    limit(async () => {
      const response = await fetch(`${folder}/${name}.gz`);
      if (!response.ok) throw new Error(`search index: ${name}: ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return isCompressed(bytes) ? gunzipSync(bytes) : bytes;
    });
};
