import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { catalog, type TableName, tableNames } from './domain/catalog.ts';
import { tableLoader, textLoader } from './loaders.ts';

const collectionOf = (table: TableName) =>
  defineCollection({
    loader: tableLoader(table),
    schema: z.strictObject({ jurisdiction: z.string(), ...catalog[table].schema.shape }),
  });

export const collections = {
  ...Object.fromEntries(tableNames.map((table) => [table, collectionOf(table)])),
  texts: defineCollection({
    loader: textLoader(),
    schema: z.strictObject({ jurisdiction: z.string(), document: z.string(), text: z.string() }),
  }),
};
