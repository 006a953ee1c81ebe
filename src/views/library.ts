/** All records and stored texts, with the look-ups that views need. Built once; nothing here changes a record. */
import { type Records, type Row, type TableName, tableNames } from '../domain/catalog.ts';
import type { StoredText } from '../domain/document.ts';
import { findQuote, type Place, type SearchableText, toSearchable } from '../domain/quote.ts';
import { newestDay } from './as-of.ts';

export interface Library {
  records: Records;
  /** The day for which states are computed, ISO. */
  asOf: string;
  /** The rows of a table that belong to a jurisdiction, in the order of the records. */
  rowsOf: <Name extends TableName>(table: Name, jurisdiction: string) => Row<Name>[];
  find: <Name extends TableName>(
    table: Name,
    jurisdiction: string,
    id: string | null,
  ) => Row<Name> | undefined;
  /** The record that must be there, since the check has passed; throws when it is not. */
  get: <Name extends TableName>(table: Name, jurisdiction: string, id: string) => Row<Name>;
  textOf: (jurisdiction: string, document: string) => string | undefined;
  /** Where the words of a quote stand in the stored text. */
  placeOf: (jurisdiction: string, document: string, quote: string) => Place | undefined;
}

/** Makes a library of checked records and their stored texts; `asOf` is the newest day of the records unless given. */
export const createLibrary = (
  records: Records,
  texts: StoredText[],
  asOf: string = newestDay(records),
): Library => {
  const byAddress = new Map<string, Row<TableName>>();
  const byJurisdiction = new Map<string, Row<TableName>[]>();
  for (const table of tableNames) {
    for (const row of records[table]) {
      byAddress.set(`${table}/${row.jurisdiction}/${row.id}`, row);
      const key = `${table}/${row.jurisdiction}`;
      const rows = byJurisdiction.get(key);
      if (rows) rows.push(row);
      else byJurisdiction.set(key, [row]);
    }
  }
  const searchable = new Map<string, SearchableText>(
    texts.map(({ jurisdiction, document, text }) => [`${jurisdiction}/${document}`, toSearchable(text)]),
  );
  const places = new Map<string, Place | undefined>();

  const find = <Name extends TableName>(table: Name, jurisdiction: string, id: string | null) =>
    byAddress.get(`${table}/${jurisdiction}/${id}`) as Row<Name> | undefined;

  return {
    records,
    asOf,
    rowsOf: <Name extends TableName>(table: Name, jurisdiction: string) =>
      (byJurisdiction.get(`${table}/${jurisdiction}`) ?? []) as unknown as Row<Name>[],
    find,
    get: (table, jurisdiction, id) => {
      const row = find(table, jurisdiction, id);
      if (!row) throw new Error(`record: ${table}/${jurisdiction}/${id}`);
      return row;
    },
    textOf: (jurisdiction, document) => searchable.get(`${jurisdiction}/${document}`)?.source,
    placeOf: (jurisdiction, document, quote) => {
      const key = `${jurisdiction}/${document}/${quote}`;
      if (!places.has(key)) {
        const text = searchable.get(`${jurisdiction}/${document}`);
        places.set(key, text && findQuote(text, quote));
      }
      return places.get(key);
    },
  };
};
