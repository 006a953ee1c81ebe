/** Reading the published index as the browser does. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexReader } from '../../src/search/index-reader.ts';

afterEach(() => vi.unstubAllGlobals());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the reader of the index', () => {
  it('decompresses what arrives compressed, and leaves what the server has decompressed', async () => {
    const bodies = new Map([
      ['/index/a.json.gz', gzipSync('会議')],
      ['/index/b.json.gz', Buffer.from('議事')],
    ]);
    vi.stubGlobal('fetch', async (address: string) => new Response(bodies.get(address)));
    const read = indexReader('/index');
    expect(text(await read('a.json'))).toBe('会議');
    expect(text(await read('b.json'))).toBe('議事');
  });

  it('says which file is missing', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(indexReader('/index')('pages/7.json')).rejects.toThrow('pages/7.json: 404');
  });

  it('asks for thousands of files a few at a time, because a browser refuses more', async () => {
    let open = 0;
    let most = 0;
    vi.stubGlobal('fetch', async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((next) => setImmediate(next));
      open -= 1;
      return new Response('x');
    });
    const read = indexReader('/index');
    const all = await Promise.all(Array.from({ length: 2000 }, (_, page) => read(`pages/${page}.json`)));
    expect(all).toHaveLength(2000);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(100);
  });
});
