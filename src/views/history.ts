/** How the words of records changed from one committed version of a table to the next, 記録の変更. */
import { fieldsOf, type Row, type TableName } from '../domain/catalog.ts';
import { labelOf } from './label.ts';
import type { Library } from './library.ts';

/** The cells of a row by the names of their columns, as they stood in the file. */
export type Cells = Record<string, string>;

/** A table as it was committed on a day; rows by id. */
export interface Version {
  /** ISO day of the commit. */
  date: string;
  rows: Map<string, Cells>;
}

/** The cells of one record that one version changed. */
export interface CellChanges {
  date: string;
  changes: { field: string; before: string; after: string }[];
}

/** The day on which something was first committed, and the day of its newest change; ISO. */
export interface Dates {
  published: string;
  updated: string;
}

/** The first version that has a record, and what changed after it. */
export interface RecordHistory {
  since: string;
  versions: CellChanges[];
}

/** The histories of all records that changed, by `table/jurisdiction/id`. */
export type Histories = Record<string, RecordHistory>;

/** Only columns that both versions have are compared: a column that came, went or was renamed says nothing of the record. */
const changesBetween = (before: Cells, after: Cells): CellChanges['changes'] =>
  Object.keys(after)
    .filter((field) => field in before && before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }));

/** Follows each record through the versions of its table, oldest first. */
export const followRecords = (versions: Version[]): Map<string, RecordHistory> => {
  const last = new Map<string, Cells>();
  const histories = new Map<string, RecordHistory>();
  for (const { date, rows } of versions) {
    for (const [id, cells] of rows) {
      const before = last.get(id);
      const history = histories.get(id) ?? { since: date, versions: [] };
      const changes = before ? changesBetween(before, cells) : [];
      if (changes.length > 0) history.versions.push({ date, changes });
      histories.set(id, history);
      last.set(id, cells);
    }
  }
  return histories;
};

/** When a record was first committed and last changed. */
export const datesOf = ({ since, versions }: RecordHistory): Dates => ({
  published: since,
  updated: versions.at(-1)?.date ?? since,
});

/** The changes of a record as its page shows them. */
export interface HistoryView {
  since: string;
  /** Newest first. */
  versions: { date: string; changes: { title: string; before: string; after: string }[] }[];
}

/** The history of a record; undefined when it has only its first version. */
export const historyView = <Name extends TableName>(
  library: Library,
  histories: Histories,
  table: Name,
  row: Row<Name>,
): HistoryView | undefined => {
  const history = histories[`${table}/${row.jurisdiction}/${row.id}`];
  if (!history) return undefined;
  const fields = new Map(fieldsOf(table).map((field) => [field.name, field]));
  const wordsOf = (name: string, value: string): string => {
    const references = fields.get(name)?.references;
    const named = references && library.find(references, row.jurisdiction, value);
    return references && named ? labelOf(library, references, named) : value;
  };
  return {
    since: history.since,
    versions: history.versions
      .map(({ date, changes }) => ({
        date,
        changes: changes.map(({ field, before, after }) => ({
          title: fields.get(field)?.title ?? field,
          before: wordsOf(field, before),
          after: wordsOf(field, after),
        })),
      }))
      .reverse(),
  };
};
