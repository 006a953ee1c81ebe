/** What views look up often, worked out once for a library and a jurisdiction however many pages ask. */
import type { Row, TableName } from '../domain/catalog.ts';
import type { Library } from './library.ts';

/** A function that works something out of the records of a jurisdiction, as one that does so once for each library. */
export const once = <Made>(make: (library: Library, jurisdiction: string) => Made) => {
  const made = new WeakMap<Library, Map<string, Made>>();
  return (library: Library, jurisdiction: string): Made => {
    const known = made.get(library) ?? new Map<string, Made>();
    made.set(library, known);
    if (!known.has(jurisdiction)) known.set(jurisdiction, make(library, jurisdiction));
    return known.get(jurisdiction) as Made;
  };
};

/** The rows of a table that have a value in a field, in the order of the records. */
export const rowsBy = <Name extends TableName, Field extends keyof Row<Name>>(table: Name, field: Field) => {
  const groups = once((library, jurisdiction) =>
    Map.groupBy(library.rowsOf(table, jurisdiction), (row) => row[field]),
  );
  return (library: Library, jurisdiction: string, value: Row<Name>[Field]): Row<Name>[] =>
    groups(library, jurisdiction).get(value) ?? [];
};
