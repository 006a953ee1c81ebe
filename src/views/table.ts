/** One table of the catalog: its columns explained and all its rows. */
import { catalog, type Field, fieldsOf, type Row, type TableName } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';

export interface TableView {
  name: TableName;
  title: string;
  description: string;
  columns: { name: string; title: string; description: string; form: string; optional: boolean }[];
  rows: { href: string; cells: string[] }[];
}

/** What may stand in a column, in words. */
const formOf = (field: Field): string => {
  if (field.references) return `「${catalog[field.references].title}」（${field.references}）の識別子`;
  if (field.anyRecord) return '表の名前/識別子';
  if (field.words.length > 0) return field.words.join('・');
  const sample = (value: unknown): boolean => field.schema.safeParse(value).success;
  if (field.isNumeric) return '数';
  if (sample('a-1') && !sample('文')) return '半角の英小文字・数字・ハイフン';
  if (sample('2021-01-31') && !sample('文')) return '日付（YYYY-MM-DD）';
  if (sample('09:25') && !sample('文')) return '時刻（hh:mm）';
  if (field.quotedIn) return '出典の本文にある文言';
  return '文字';
};

/** The columns of a table as the data dictionary lists them. */
export const columnsView = (table: TableName): TableView['columns'] => [
  {
    name: 'jurisdiction',
    title: '団体',
    description: '記録を公開している団体。フォルダの名前と同じです。',
    form: '団体の識別子',
    optional: false,
  },
  ...fieldsOf(table).map((field) => ({
    name: field.name,
    title: field.title,
    description: field.description,
    form: formOf(field),
    optional: field.optional,
  })),
];

export const tableView = <Name extends TableName>(library: Library, table: Name): TableView => {
  const columns = columnsView(table);
  return {
    name: table,
    title: catalog[table].title,
    description: catalog[table].description,
    columns,
    rows: (library.records[table] as Row<Name>[]).map((row) => ({
      href: addressOf(table, row),
      cells: columns.map(({ name }) => String((row as Record<string, unknown>)[name] ?? '')),
    })),
  };
};
