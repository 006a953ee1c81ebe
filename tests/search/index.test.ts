/** What the index promises: nothing that stands on a page is out of reach. */
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../../scripts/site-pages.ts';
import { fold } from '../../src/search/fold.ts';
import { gramQueryOf, gramsOf } from '../../src/search/grams.ts';
import { indexPages, searchableTexts } from '../../src/search/index-pages.ts';
import { emptyLexicon } from '../../src/search/lexicon.ts';
import { inReadingOrder } from '../../src/search/page-facts.ts';
import { readPage } from '../../src/search/page-record.ts';
import { postingsOf, readShard, toShards } from '../../src/search/postings.ts';
import type { PageFacts } from '../../src/search/record.ts';
import { shardBackend } from '../../src/search/shard-backend.ts';

const facts: PageFacts = { kind: '会議', place: '', date: '', years: [], bodies: [], plans: [] };
const pages = await pagesOf(inject('site'));
const { files, pages: count } = indexPages(pages, () => facts, emptyLexicon());
const backend = shardBackend(async (name) => files.get(name) ?? Promise.reject(new Error(name)));

describe('the index of the site', () => {
  it('holds every page that has a part to be searched', () => {
    expect(count).toBe(pages.filter(({ html }) => html.includes('data-pagefind-body')).length);
    expect(count).toBeGreaterThan(100);
  });

  it('reaches every pair of characters of every page', async () => {
    const unreached: string[] = [];
    let reached = 0;
    for (const [number, { address }] of (await backend.pages()).entries()) {
      const page = readPage(pages.find((candidate) => candidate.address === address)?.html ?? '');
      if (!page) throw new Error(address);
      for (const text of searchableTexts(page.title, page.record)) {
        for (const gram of gramsOf(fold(text).text)) {
          if ((await backend.search(gram)).includes(number)) reached += 1;
          else unreached.push(`${address} ${gram}`);
        }
      }
    }
    expect(unreached).toEqual([]);
    expect(reached).toBeGreaterThan(10_000);
  });

  it('opens, by the id of every passage, the element that says it', async () => {
    const wrong: string[] = [];
    for (const { address, html } of pages) {
      const page = readPage(html);
      for (const { anchor } of page?.record.passages ?? []) {
        if (anchor !== '' && !html.includes(` id="${anchor}"`)) wrong.push(`${address}#${anchor}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is the same when it is made again', () => {
    const again = indexPages(pages, () => facts, emptyLexicon());
    expect([...again.files.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again.files) expect(bytes).toEqual(files.get(name));
  });
});

describe('the pairs of a text', () => {
  it('take a number whole, because no part of it finds it', () => {
    expect([...gramsOf('約2000台')]).toEqual(['約2000', '2000台', '台']);
    expect(gramQueryOf('2000台')).toEqual({ pairs: ['2000台'], beginnings: [] });
    expect(gramQueryOf('500')).toEqual({ pairs: [], beginnings: ['500'] });
  });
});

describe('the order in which pages are read', () => {
  it('puts pages that retell others last', () => {
    const kinds = ['英語（English）', '会議', 'やさしい日本語', '取組'];
    expect(inReadingOrder(kinds, (kind) => ({ ...facts, kind }))).toEqual([
      '会議',
      '取組',
      '英語（English）',
      'やさしい日本語',
    ]);
  });
});

describe('shards', () => {
  it('give back what was put in', () => {
    const postings = postingsOf([new Set(['会議', 'dx']), new Set(['会議']), new Set(['𠮷野'])]);
    const { firsts, shards } = toShards(postings, 8);
    expect(firsts).toHaveLength(shards.length);
    expect(shards.length).toBeGreaterThan(1);
    const read = new Map(shards.flatMap((shard) => [...readShard(shard)]));
    expect(read.get('会議')).toEqual([0, 1]);
    expect(read.get('dx')).toEqual([0]);
    expect(read.get('𠮷野')).toEqual([2]);
  });

  it('keep numbers far apart', () => {
    const pages = Array.from({ length: 40_000 }, (_, page) => new Set(page % 19_999 === 0 ? ['会議'] : []));
    const { shards } = toShards(postingsOf(pages), 1000);
    expect(readShard(shards[0] ?? new Uint8Array()).get('会議')).toEqual([0, 19_999, 39_998]);
  });
});
