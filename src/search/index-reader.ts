/** Reads the files of the index over the network; they are compressed, whatever the server says. */
import type { ReadFile } from './shard-backend.ts';

/** Where the build puts the index. */
export const INDEX_FOLDER = '/search-index';

const isCompressed = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Makes the reader of a published index. A server may have decompressed a file already. */
export const indexReader =
  (folder: string): ReadFile =>
  async (name) => {
    const response = await fetch(`${folder}/${name}.gz`);
    if (!response.ok) throw new Error(`search index: ${name}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!isCompressed(bytes)) return bytes;
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };
