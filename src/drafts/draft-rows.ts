/** Rows that are begun for staff: ids and what is certain are filled in, all else is blank for them to write. */
import type { TableName } from '../domain/catalog.ts';

/** A row with some of its fields; the others are blank. */
export interface DraftRow {
  table: TableName;
  values: Record<string, string | number>;
}

/** A draft, and what the person has to do with it. */
export interface RowDraft {
  rows: DraftRow[];
  /** Sentences in Japanese: what to fill in, where to look. */
  todo: string[];
}
