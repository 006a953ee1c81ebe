/** What every check is given, and the shape all checks have. */

import type { Records, TableName } from '../../domain/catalog.ts';
import type { SearchableText } from '../../domain/quote.ts';
import type { Issue } from '../issue.ts';
import type { AnyLocated } from '../located.ts';

/** One jurisdiction's rows with their places, its stored texts, and what could not be read. */
export interface Checked {
  jurisdiction: string;
  rows: AnyLocated[];
  /** The rows without their places, table by table. */
  records: Records;
  /** The row of a table with an id, with its place. */
  find: (table: TableName, id: string) => AnyLocated | undefined;
  /** Ids seen in any row, good or not: a reference to one of them is not dangling. */
  seen: Map<TableName, Set<string>>;
  /** Tables of which rows may be missing: references into them are not judged. */
  incomplete: Set<TableName>;
  /** Stored texts by document id. */
  sources: Map<string, SearchableText>;
  /** sha256 of each stored text, as hexadecimal digits, by document id. */
  digests: Map<string, string>;
  /** sha256 of any text, as hexadecimal digits. */
  sha256: (text: string) => string;
}

/** A check looks and reports; it changes nothing and never throws. */
export type Check = (checked: Checked) => Issue[];

/** Whether every row of some tables could be read, so that sums over them mean something. */
export const haveAllRows = ({ records, seen, incomplete }: Checked, tables: readonly TableName[]): boolean =>
  tables.every((table) => !incomplete.has(table) && records[table].length === (seen.get(table)?.size ?? 0));
