/** What the planner asks of an index; another index can stand behind it. */
import type { PageEntry, PageRecord } from './record.ts';

export interface SearchBackend {
  /** The table of all pages; a page's number is its place here. */
  pages: () => Promise<PageEntry[]>;
  /** The numbers of the pages that may hold a folded literal: none that holds it is missing, some may not hold it. */
  search: (literal: string) => Promise<number[]>;
  /** The text of a page. */
  load: (page: number) => Promise<PageRecord>;
}
