/** Entries → feeds: Atom (RFC 4287) and JSON Feed 1.1. Dates are days; a day begins at midnight in Japan. */

export interface FeedEntry {
  /** Path on the site; with the site's address it is the id of the entry, which never changes. */
  href: string;
  title: string;
  /** ISO day. */
  date: string;
  text: string;
}

export interface Feed {
  title: string;
  description: string;
  author: string;
  /** Where the site is published, without a path. */
  site: string;
  /** Path of the page that shows the same entries. */
  page: string;
  /** Path of the feed itself. */
  self: string;
  /** ISO day of the newest thing that the feed could tell of; Atom demands one even of an empty feed. */
  updated: string;
  /** Newest first. */
  entries: FeedEntry[];
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 cannot hold at all, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text for XML content and attributes. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(IMPOSSIBLE, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const startOf = (day: string): string => `${day}T00:00:00+09:00`;

export const toAtom = (feed: Feed): string => {
  const { site } = feed;
  const at = (path: string): string => escapeXml(new URL(path, site).href);
  const newest = feed.entries[0]?.date ?? feed.updated;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    `  <id>${at(feed.page)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.description)}</subtitle>`,
    `  <updated>${startOf(newest)}</updated>`,
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${at(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${at(feed.page)}"/>`,
    ...feed.entries.flatMap(({ href, title, date, text }) => [
      '  <entry>',
      `    <id>${at(href)}</id>`,
      `    <title>${escapeXml(title)}</title>`,
      `    <updated>${startOf(date)}</updated>`,
      `    <published>${startOf(date)}</published>`,
      `    <link rel="alternate" type="text/html" href="${at(href)}"/>`,
      `    <content type="text">${escapeXml(text)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
};

export const toJsonFeed = (feed: Feed): string => {
  const at = (path: string): string => new URL(path, feed.site).href;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: at(feed.page),
    feed_url: at(feed.self),
    language: 'ja',
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ href, title, date, text }) => ({
      id: at(href),
      url: at(href),
      title,
      content_text: text,
      date_published: startOf(date),
      date_modified: startOf(date),
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
};
