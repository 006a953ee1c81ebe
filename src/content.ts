/** The content store → the library that views read. Gathered once per build, anew on each request in development. */
import { getCollection } from 'astro:content';
import * as z from 'zod';
import { emptyRecords, type Records, type Row, type TableName, tableNames } from './domain/catalog.ts';
import type { StoredText } from './domain/document.ts';
import { site } from './site.ts';
import { chartsOf } from './views/charts.ts';
import { createLibrary, type Library } from './views/library.ts';

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
