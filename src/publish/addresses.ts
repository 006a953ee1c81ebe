/** The addresses that a built site publishes, 公開するアドレス, and the ledger that keeps all that were ever published. */

/** A page of a built site: its address (`/mie/initiatives/x/`) and its HTML. */
export interface AddressedPage {
  address: string;
  html: string;
}

const ID = /<[a-z][^<>]*?\sid="(?<id>[^"]*)"/gi;

/** The ids of a page of ours, in order. Astro escapes `<` in texts and `"` in attributes, so a pattern finds them all. */
export const idsOf = (html: string): string[] =>
  [...html.matchAll(ID)].flatMap(({ groups }) => groups?.id ?? []);

/** A page that only says where another has gone; `pages/[...moved].astro` marks it so. */
const isMoved = (html: string): boolean => html.includes(' data-moved="');

/** Files whose names the build makes anew, pictures that pages name anew, and what speaks to servers: nobody keeps a link to them. */
const NOT_PROMISED =
  /^\/(?:_astro\/|search-index\/|social\/|404\.html$|_redirects$|redirects\.|_headers$|headers\.)/;

/**
 * Every address that a built site publishes, sorted: its pages, its downloads, and of the ids on its pages those
 * that are the home of a record (`homes`: what `addressOf` gives for each record).
 *
 * A record that is shown a second time, in a list or on the page of what it belongs to, is not addressed there:
 * lists change with the states of things, homes do not. Nor are the ids of a page's own headings, drawings and
 * forms, which say where something stands in today's layout; nor `char=…` in a stored text: that text never
 * changes (its sha256 is checked), so a range of it stays true without a ledger.
 */
export const publishedAddresses = (
  pages: AddressedPage[],
  files: string[],
  homes: ReadonlySet<string>,
): string[] => {
  const own = pages.filter(({ address, html }) => !NOT_PROMISED.test(address) && !isMoved(html));
  const anchors = own
    .flatMap(({ address, html }) => idsOf(html).map((id) => `${address}#${id}`))
    .filter((address) => homes.has(address));
  const downloads = files.filter((file) => !file.endsWith('.html') && !NOT_PROMISED.test(file));
  return [...new Set([...own.map(({ address }) => address), ...anchors, ...downloads])].sort();
};

/** The addresses of a ledger, one on each line. */
export const readLedger = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');

/** A ledger with the addresses of the site added; what stands in it stays, even when it is gone from the site. */
export const toLedger = (ledger: string[], published: string[]): string =>
  [...new Set([...ledger, ...published])]
    .sort()
    .map((address) => `${address}\n`)
    .join('');
