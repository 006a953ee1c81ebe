import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { catalog, type TableName, tableNames } from './domain/catalog.ts';
import { tableLoader, textLoader } from './loaders.ts';

/** The store gives entries back in the order of their ids; `position` keeps the order in which staff wrote them. */
const entry = (shape: z.ZodRawShape) => z.strictObject({ position: z.number(), row: z.strictObject(shape) });

/** Where a record is written, so that its page can say where to mend it. */
const at = z.strictObject({ file: z.string(), line: z.number() });

const collectionOf = (table: TableName) =>
  defineCollection({
    loader: tableLoader(table),
    schema: entry({ jurisdiction: z.string(), ...catalog[table].schema.shape }).extend({ at }),
  });

export const collections = {
  ...Object.fromEntries(tableNames.map((table) => [table, collectionOf(table)])),
  texts: defineCollection({
    loader: textLoader(),
    schema: entry({ jurisdiction: z.string(), document: z.string(), text: z.string() }),
  }),
};
