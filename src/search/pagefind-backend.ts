/** {@link SearchBackend} over Pagefind as it comes. */
import type { SearchAnswer, SearchBackend, SearchHit } from './backend.ts';

interface PagefindPart {
  title: string;
  url: string;
  excerpt: string;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: PagefindPart[];
}

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

const unescapeHtml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** `a <mark>b</mark> c` → [a, b, c]; the odd pieces matched. */
export const splitExcerpt = (excerpt: string): string[] =>
  excerpt.split(/<\/?mark>/).map((piece) => unescapeHtml(piece));

const toHits = (page: PagefindPage): SearchHit[] => {
  const shared = { pageTitle: page.meta.title ?? '', kind: page.meta.kind ?? '' };
  const parts = page.sub_results.length > 0 ? page.sub_results : [{ ...page, title: shared.pageTitle }];
  return parts.map(({ url, title, excerpt }) => ({
    href: url,
    title,
    excerpt: splitExcerpt(excerpt),
    ...shared,
  }));
};

/** Makes the backend; `address` is where the index was published. */
export const pagefindBackend = (address: string): SearchBackend => {
  let pagefind: Pagefind | undefined;
  const load = async (): Promise<void> => {
    if (pagefind) return;
    pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.init();
  };
  return {
    load,
    search: async (query: string, limit: number): Promise<SearchAnswer> => {
      await load();
      if (!pagefind) throw new Error(`search index: ${address}`);
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { hits: pages.flatMap(toHits), pages: results.length };
    },
  };
};
