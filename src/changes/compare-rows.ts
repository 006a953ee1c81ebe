/** Two sets of records → the rows that one has and the other has not, and the cells that differ. */
import { fieldsOf, type Records, type Row, type TableName, tableNames } from '../domain/catalog.ts';

/** A cell whose value is not what it was. */
export interface CellChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** A row that came, went or changed; `cells` is empty for the first two. */
export interface RowChange<Name extends TableName = TableName> {
  table: Name;
  jurisdiction: string;
  id: string;
  before: Row<Name> | undefined;
  after: Row<Name> | undefined;
  cells: CellChange[];
}

/** Rows of a table that stand in another order than before; nothing else of them need have changed. */
export interface Reordered {
  table: TableName;
  jurisdiction: string;
  ids: string[];
}

export interface RowChanges {
  rows: RowChange[];
  reordered: Reordered[];
}

/** `table/jurisdiction/id`, by which a record of the whole site is known. */
export const keyOf = ({
  table,
  jurisdiction,
  id,
}: Pick<RowChange, 'table' | 'jurisdiction' | 'id'>): string => `${table}/${jurisdiction}/${id}`;

/** The row as it is now, or as it was when it is gone. */
export const rowOf = <Name extends TableName>({ before, after }: RowChange<Name>): Row<Name> =>
  (after ?? before) as Row<Name>;

/** Whether a change is one of a table. */
export const isOf =
  <Name extends TableName>(...names: Name[]) =>
  (change: RowChange): change is { [Each in Name]: RowChange<Each> }[Name] =>
    (names as TableName[]).includes(change.table);

const cellsBetween = (table: TableName, before: Row<TableName>, after: Row<TableName>): CellChange[] =>
  fieldsOf(table).flatMap(({ name }) => {
    const [was, is] = [before, after].map((row) => (row as unknown as Record<string, unknown>)[name]);
    return was === is ? [] : [{ field: name, before: was, after: is }];
  });

const byId = (rows: Row<TableName>[]): Map<string, Row<TableName>> =>
  new Map(rows.map((row) => [`${row.jurisdiction}/${row.id}`, row]));

const compareTable = (table: TableName, before: Row<TableName>[], after: Row<TableName>[]): RowChange[] => {
  const [old, now] = [byId(before), byId(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys.flatMap((key): RowChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const { jurisdiction, id } = (is ?? was) as Row<TableName>;
    const cells = was && is ? cellsBetween(table, was, is) : [];
    return was && is && cells.length === 0
      ? []
      : [{ table, jurisdiction, id, before: was, after: is, cells }];
  });
};

const findReordered = (table: TableName, before: Row<TableName>[], after: Row<TableName>[]): Reordered[] => {
  const groups = Map.groupBy(before, ({ jurisdiction }) => jurisdiction);
  return [...groups].flatMap(([jurisdiction, rows]) => {
    const idsNow = after.filter((row) => row.jurisdiction === jurisdiction).map(({ id }) => id);
    const [here, then] = [new Set(idsNow), new Set(rows.map(({ id }) => id))];
    const was = rows.map(({ id }) => id).filter((id) => here.has(id));
    const is = idsNow.filter((id) => then.has(id));
    return was.join('\n') === is.join('\n') ? [] : [{ table, jurisdiction, ids: is }];
  });
};

/** What differs between two sets of records, table by table in the order of the catalog. */
export const compareRows = (before: Records, after: Records): RowChanges => ({
  rows: tableNames.flatMap((table) => compareTable(table, before[table], after[table])),
  reordered: tableNames.flatMap((table) => findReordered(table, before[table], after[table])),
});
