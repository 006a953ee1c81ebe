/** Feeds that every reader can read, whatever the words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, type Feed, toAtom, toJsonFeed } from '../../src/publish/feed.ts';

const feed: Feed = {
  title: '訂正',
  description: '訂正の一覧',
  author: 'みちしるべ',
  site: 'https://site.example',
  page: '/changes/',
  self: '/changes.atom',
  updated: '2023-03-09',
  entries: [
    {
      href: '/changes/#mie-correction-b',
      title: '訂正: <b> & "c"',
      date: '2026-04-02',
      text: '「a」を「b」に',
    },
    { href: '/changes/#mie-correction-a', title: '訂正: a', date: '2026-04-01', text: '理由: 誤り' },
  ],
};

describe('the Atom feed', () => {
  it('has the newest day, absolute addresses and escaped words', () => {
    expect(toAtom(feed)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
        <id>https://site.example/changes/</id>
        <title>訂正</title>
        <subtitle>訂正の一覧</subtitle>
        <updated>2026-04-02T00:00:00+09:00</updated>
        <author><name>みちしるべ</name></author>
        <link rel="self" type="application/atom+xml" href="https://site.example/changes.atom"/>
        <link rel="alternate" type="text/html" href="https://site.example/changes/"/>
        <entry>
          <id>https://site.example/changes/#mie-correction-b</id>
          <title>訂正: &lt;b&gt; &amp; &quot;c&quot;</title>
          <updated>2026-04-02T00:00:00+09:00</updated>
          <published>2026-04-02T00:00:00+09:00</published>
          <link rel="alternate" type="text/html" href="https://site.example/changes/#mie-correction-b"/>
          <content type="text">「a」を「b」に</content>
        </entry>
        <entry>
          <id>https://site.example/changes/#mie-correction-a</id>
          <title>訂正: a</title>
          <updated>2026-04-01T00:00:00+09:00</updated>
          <published>2026-04-01T00:00:00+09:00</published>
          <link rel="alternate" type="text/html" href="https://site.example/changes/#mie-correction-a"/>
          <content type="text">理由: 誤り</content>
        </entry>
      </feed>
      "
    `);
  });

  it('of no entries has the day it is given, since Atom demands one', () => {
    const atom = toAtom({ ...feed, entries: [] });
    expect(atom).toContain('<updated>2023-03-09T00:00:00+09:00</updated>');
    expect(atom).not.toContain('<entry>');
  });

  it('never lets words become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        expect(escaped).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        expect(escaped.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the JSON Feed', () => {
  it('says the same', () => {
    const json = JSON.parse(toJsonFeed({ ...feed, self: '/changes.json' }));
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://site.example/changes.json',
      home_page_url: 'https://site.example/changes/',
    });
    expect(json.items).toHaveLength(2);
    expect(json.items[0]).toEqual({
      id: 'https://site.example/changes/#mie-correction-b',
      url: 'https://site.example/changes/#mie-correction-b',
      title: '訂正: <b> & "c"',
      content_text: '「a」を「b」に',
      date_published: '2026-04-02T00:00:00+09:00',
      date_modified: '2026-04-02T00:00:00+09:00',
    });
  });
});
