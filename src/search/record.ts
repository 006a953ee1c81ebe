/** What the search knows of a page: the short entry that all queries need, and the text that answers are read from. */

/** A page of the built site. */
export interface IndexedPage {
  /** Address on the site: `/mie/meetings/2020-06-02-hq/`. */
  address: string;
  html: string;
}

/** What a page is about, from the records behind it. */
export interface PageFacts {
  /** 種別: 会議, 資料, 取組 … */
  kind: string;
  /** 県 */
  place: string;
  /** Day the page speaks of, ISO; empty when it has none. */
  date: string;
  /** 年度 */
  years: number[];
  /** 団体・部署 */
  bodies: string[];
  /** 計画 */
  plans: string[];
}

/** A page in the table of all pages. */
export interface PageEntry extends PageFacts {
  address: string;
  title: string;
  /** Whether the page prints what a record says word for word, and not only what was made of it. */
  verbatim: boolean;
}

/** A heading and what stands under it; a statement is one too. */
export interface Section {
  /** Id of the heading; empty when it has none. */
  anchor: string;
  heading: string;
  /** Headings above it, the page's title left out. */
  trail: string[];
  /** Surname and post as printed, of a statement; else empty. */
  speaker: string;
  /** The post alone, of a speaker whom the records know; else empty. */
  post: string;
  /** Whether the heading itself is printed word for word from a record. */
  verbatim: boolean;
}

/** A paragraph, an item, a row: the smallest thing that an address can open. */
export interface Passage {
  /** Id that opens it; empty when only the page does. */
  anchor: string;
  /** Number of its section. */
  section: number;
  text: string;
  verbatim: boolean;
}

/** The text of a page. */
export interface PageRecord {
  sections: Section[];
  passages: Passage[];
}
