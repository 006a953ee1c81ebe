/** What the search page asks of an index; another index can stand behind it. */

/** A statement, section or page that answers a query. */
export interface SearchHit {
  /** Address of the very passage. */
  href: string;
  /** Heading of the passage. */
  title: string;
  /** Title of the page that holds it. */
  pageTitle: string;
  /** Kind of page: 会議, 取組 … */
  kind: string;
  /** The words around the match, cut at the matches: odd pieces matched. */
  excerpt: string[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** How many pages answer in all. */
  pages: number;
}

export interface SearchBackend {
  /** Makes ready what a first query needs. */
  load: () => Promise<void>;
  /** Answers a query with at most `limit` pages, best first. */
  search: (query: string, limit: number) => Promise<SearchAnswer>;
}
