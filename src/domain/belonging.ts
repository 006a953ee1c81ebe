/** What belongs to a record: the rows that name it, and the rows that name those, and so on. Pure. */
import { fieldsOf, type Row, type TableName } from './catalog.ts';

/** A row and the table it is of. */
export interface OwnedRow {
  table: TableName;
  row: Row<TableName>;
}

/** `table/id` of every record that a row names, within its jurisdiction. */
export const namedBy = ({ table, row }: OwnedRow): string[] =>
  fieldsOf(table).flatMap(({ name, references, anyRecord }) => {
    const value = (row as unknown as Record<string, unknown>)[name];
    if (typeof value !== 'string') return [];
    if (references) return [`${references}/${value}`];
    return anyRecord ? [value] : [];
  });

/** A look-up of what belongs to any record among the rows of one jurisdiction. */
export const createBelonging = (rows: OwnedRow[]): ((address: string) => OwnedRow[]) => {
  const naming = new Map<string, OwnedRow[]>();
  for (const owned of rows) {
    for (const address of namedBy(owned)) {
      const known = naming.get(address);
      if (known) known.push(owned);
      else naming.set(address, [owned]);
    }
  }
  return (address) => {
    const found = new Set<OwnedRow>();
    const walk = (at: string): void => {
      for (const owned of naming.get(at) ?? []) {
        if (found.has(owned)) continue;
        found.add(owned);
        walk(`${owned.table}/${owned.row.id}`);
      }
    };
    walk(address);
    return [...found];
  };
};
