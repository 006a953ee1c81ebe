/** ページ: which pages a change touches. From records this is 「主に」; two builds tell it exactly. */
import { namedBy } from '../domain/belonging.ts';
import { getRecordAddress, type Row, type TableName } from '../domain/catalog.ts';
import { addressOf, statementPageAddress } from '../views/address.ts';
import type { Library } from '../views/library.ts';
import { isOf, type RowChange } from './compare-rows.ts';
import { type Entry, toEntry } from './report.ts';
import type { Sides } from './row-entry.ts';

const pageOf = (address: string): string => address.split('#')[0] ?? '';

/** The page of a record, and those of the records that it names: a status is printed with its initiative and edition. */
const pagesOfRow = (library: Library, table: TableName, row: Row<TableName>): string[] => [
  pageOf(addressOf(table, row)),
  ...namedBy({ table, row }).flatMap((address) => {
    const named = getRecordAddress(address);
    const found = library.find(named.table, row.jurisdiction, named.id);
    return found ? [pageOf(addressOf(named.table, found))] : [];
  }),
];

const linkedFrom = (entries: Entry[]): string[] =>
  entries.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'link' ? [piece.href] : [])),
  );

/** The pages of the changed records and of what they name, on both sides, of their tables and of the changed charts. */
export const pagesAround = ({ before, after }: Sides, changes: RowChange[], charts: Entry[]): string[] => {
  const pages = changes.flatMap((change) => [
    ...(change.before ? pagesOfRow(before, change.table, change.before) : []),
    ...(change.after ? pagesOfRow(after, change.table, change.after) : []),
    ...(change.after && isOf('statements')(change) ? [statementPageAddress(change.after)] : []),
    `/data/${change.table}/`,
  ]);
  return [...new Set([...pages, ...linkedFrom(charts)])].sort();
};

/** `exact`: whether the pages were told by comparing two builds. */
export const pageEntries = (pages: string[], exact: boolean): Entry[] =>
  pages.length === 0
    ? []
    : [
        toEntry({
          pieces: [
            exact ? `変わるページは${pages.length}件です` : `主に、次の${pages.length}件のページが変わります`,
          ],
          facts: pages.map((page) => ({
            kind: 'line' as const,
            label: '',
            pieces: [{ kind: 'link' as const, text: page, href: page }],
          })),
        }),
      ];
