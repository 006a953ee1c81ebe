/** A passage that answers. */
import type { PageEntry, Passage, Section } from './record.ts';
import type { Alternative } from './term.ts';

export interface Hit {
  /** Number of the page. */
  page: number;
  entry: PageEntry;
  section: Section | undefined;
  /** The passage that opens; undefined when the page or a heading itself answers. */
  passage: Passage | undefined;
  /** Address of the very place. */
  href: string;
  /** Whether a record stands there word for word. */
  verbatim: boolean;
  /** Whether the query asks for something (何人) that is not said here. */
  beside: boolean;
  score: number;
  /** Place on the page. */
  order: number;
  /** The ways that met it. */
  used: Alternative[];
}
