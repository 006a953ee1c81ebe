/** What a change means, 変更の説明, as sentences and facts that any printer can print. */
import type { DiffPiece } from '../views/text-diff.ts';

/** Words of a sentence; an `href` is an address of the site. */
export type Piece =
  | string
  | { kind: 'strong' | 'added' | 'removed' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

/** A drawing as SVG, for narrow screens and for wide ones. */
export type Picture = Record<'narrow' | 'wide', string>;

/** What is said under a sentence. */
export type Fact =
  | { kind: 'line'; label: string; pieces: Piece[] }
  /** A longer text, word by word. */
  | { kind: 'text'; label: string; pieces: DiffPiece[] }
  /** 根拠: the words, and the document that holds them. */
  | { kind: 'quote'; quote: string; document: string; href: string | undefined }
  | { kind: 'table'; columns: string[]; rows: string[][] }
  /** Drawings before and after; undefined where there was or is none. */
  | { kind: 'pictures'; alt: string; before: Picture | undefined; after: Picture | undefined };

/** One thing that changed. */
export interface Entry {
  pieces: Piece[];
  facts: Fact[];
  /** `table/jurisdiction/id` of the rows whose change this entry tells. */
  records: string[];
  /** Told again above everything else, since a published promise is touched. */
  alert: boolean;
}

export interface Section {
  id: string;
  title: string;
  /** A sentence on how to read it. */
  note: string | undefined;
  entries: Entry[];
}

export interface ChangeReport {
  /** What the records are compared with, in words. */
  base: string;
  /** The day for which states of commitments are computed on both sides, ISO. */
  asOf: string;
  counts: { added: number; removed: number; changed: number };
  sections: Section[];
}

/** An entry without what most entries have not. */
export const toEntry = (entry: Pick<Entry, 'pieces'> & Partial<Entry>): Entry => ({
  facts: [],
  records: [],
  alert: false,
  ...entry,
});

/** 「words → words」. */
export const arrow = (before: string, after: string): Piece[] => [
  { kind: 'removed', text: before },
  ' → ',
  { kind: 'added', text: after },
];

/** Whether anything at all changed. */
export const isEmpty = ({ sections }: ChangeReport): boolean =>
  sections.every(({ entries }) => entries.length === 0);
