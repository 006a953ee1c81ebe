/** The content store → the library that views read. Gathered once per build, anew on each request in development. */
import { getCollection, getEntry } from 'astro:content';
import * as z from 'zod';
import { emptyRecords, type Records, type Row, type TableName, tableNames } from './domain/catalog.ts';
import type { StoredText } from './domain/document.ts';
import { getDates } from './history.ts';
import { site } from './site.ts';
import { chartsOf } from './views/charts.ts';
import { createLibrary, type Library } from './views/library.ts';
import { type PageAbout, type WrittenAt, withAllDatesOf, withDatesOf } from './views/page-about.ts';

/** The day that `--as-of` gave to this build; undefined when it gave none. */
const givenDay = (): string | undefined => {
  const day = process.env.MICHISHIRUBE_AS_OF || undefined;
  if (day && !z.iso.date().safeParse(day).success) throw new Error(`MICHISHIRUBE_AS_OF: ${day}`);
  return day;
};

const gather = async (): Promise<Library> => {
  const rowsOf = async (collection: string): Promise<unknown[]> =>
    (await getCollection(collection as never))
      .map(({ data }: { data: { position: number; row: unknown } }) => data)
      .sort((a, b) => a.position - b.position)
      .map(({ row }) => row);
  const records: Records = emptyRecords();
  for (const table of tableNames) Object.assign(records, { [table]: await rowsOf(table) });
  return createLibrary(records, (await rowsOf('texts')) as StoredText[], givenDay());
};

let gathered: Promise<Library> | undefined;

/** All records and stored texts, ready for views. */
export const getLibrary = (): Promise<Library> => {
  if (import.meta.env.DEV) return gather();
  gathered ??= gather();
  return gathered;
};

/** The pages of one table: a path for each row, with the row itself. */
export const pathsOf = async <Name extends TableName>(table: Name) => {
  const { records } = await getLibrary();
  return (records[table] as Row<Name>[]).map((row) => ({
    params: { jurisdiction: row.jurisdiction, id: row.id },
    props: { row },
  }));
};

/** What the page of one record says about itself: when it was published and changed, where to mend it. */
export const aboutRecord = async <Name extends TableName>(
  table: Name,
  { jurisdiction, id }: Row<Name>,
): Promise<PageAbout> => {
  const entry: unknown = await getEntry({ collection: table, id: `${jurisdiction}/${id}` } as never);
  const { file, line } = (entry as { data: { at: WrittenAt } }).data.at;
  return withDatesOf(getDates(), [`${table}/${jurisdiction}/${id}`, file], { file, line });
};

/** What a page that gathers tables says about itself: the dates of their files. Without jurisdictions, of all. */
export const aboutTables = (
  tables: TableName[],
  jurisdictions: string[] = site.jurisdictions.map(({ id }) => id),
): PageAbout => {
  const files = jurisdictions.flatMap((jurisdiction) =>
    tables.map((table) => `data/${jurisdiction}/${table}.csv`),
  );
  return withAllDatesOf(getDates(), files);
};

/** What a page that gathers the records of a table written as documents says about itself: the dates of their files. */
export const aboutDocuments = async (table: TableName): Promise<PageAbout> => {
  const { records } = await getLibrary();
  const files = records[table].map(async ({ jurisdiction, id }) => {
    const entry: unknown = await getEntry({ collection: table, id: `${jurisdiction}/${id}` } as never);
    return (entry as { data: { at: WrittenAt } }).data.at.file;
  });
  return withAllDatesOf(getDates(), await Promise.all(files));
};

/** What a page of the site's own words says about itself: the dates of its file. */
export const aboutFile = (file: string): PageAbout => withDatesOf(getDates(), [file], { file, line: 1 });

/** The pages of the charts: a path for each chart of each jurisdiction, with the chart itself. */
export const chartPaths = async () => {
  const library = await getLibrary();
  return site.jurisdictions.flatMap((jurisdiction) =>
    chartsOf(library, jurisdiction).map((chart) => ({
      params: { jurisdiction: jurisdiction.id, id: chart.id },
      props: { chart },
    })),
  );
};

/** A page for each jurisdiction. */
export const jurisdictionPaths = () =>
  site.jurisdictions.map((jurisdiction) => ({
    params: { jurisdiction: jurisdiction.id },
    props: { jurisdiction },
  }));
