/** The texts of a page, folded once. */
import { formatDate } from '../domain/calendar.ts';
import { type Folded, fold, PIECE_BREAK } from './fold.ts';
import type { PageEntry, PageRecord } from './record.ts';

/** A record with its texts folded. */
export interface FoldedRecord {
  passages: Folded[];
  headings: Folded[];
  speakers: Folded[];
  /** The headings above each section. */
  trails: Folded[];
}

/** What the table of pages says of a page, folded. */
export interface FoldedEntry {
  title: Folded;
  place: Folded;
  /** Its day, as the records write days. */
  day: Folded;
}

/** The day a page speaks of, in words that a query may use; empty when it has none. */
export const dayText = ({ date }: Pick<PageEntry, 'date'>): string => (date === '' ? '' : formatDate(date));

const records = new WeakMap<PageRecord, FoldedRecord>();
const entries = new WeakMap<PageEntry, FoldedEntry>();

/** The folded texts of a record. */
export const foldRecord = (record: PageRecord): FoldedRecord => {
  const known = records.get(record);
  if (known) return known;
  const folded = {
    passages: record.passages.map(({ text }) => fold(text)),
    headings: record.sections.map(({ heading }) => fold(heading)),
    speakers: record.sections.map(({ speaker }) => fold(speaker)),
    trails: record.sections.map(({ trail }) => fold(trail.join(PIECE_BREAK))),
  };
  records.set(record, folded);
  return folded;
};

/** The folded words of an entry. */
export const foldEntry = (entry: PageEntry): FoldedEntry => {
  const known = entries.get(entry);
  if (known) return known;
  const folded = { title: fold(entry.title), place: fold(entry.place), day: fold(dayText(entry)) };
  entries.set(entry, folded);
  return folded;
};
