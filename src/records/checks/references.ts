import { fieldsOf, parseRecordAddress, type TableName, tableNames } from '../../domain/catalog.ts';
import { createNearestName, findNearestName } from '../../domain/nearest.ts';
import { nameOfTable } from '../cell.ts';
import type { Check, Checked } from './checked.ts';

/** A look-up, opened once for each table, of the ids nearest to those that are missing. */
const createNearestIds = (seen: Checked['seen']): ((table: TableName, id: string) => string | undefined) => {
  const nearest = new Map<TableName, (id: string) => string | undefined>();
  return (table, id) => {
    const find = nearest.get(table) ?? createNearestName(seen.get(table) ?? []);
    nearest.set(table, find);
    return find(id);
  };
};

/** The record that an address nearly names: a table, or an id of its table, is a few letters off. */
const nearestAddress = (
  address: string,
  nearestId: (table: TableName, id: string) => string | undefined,
): string | undefined => {
  const [written = '', ...rest] = address.split('/');
  const table = findNearestName(written, tableNames) as TableName | undefined;
  const id = table && nearestId(table, rest.join('/'));
  return id && `${table}/${id}`;
};

/** Every reference names a record that exists. */
export const checkReferences: Check = ({ rows, seen, incomplete }) => {
  const missing = (table: TableName, id: string): boolean =>
    !incomplete.has(table) && !seen.get(table)?.has(id);
  const nearestId = createNearestIds(seen);
  return rows.flatMap((located) =>
    fieldsOf(located.table).flatMap((field) => {
      const value = (located.row as Record<string, unknown>)[field.name];
      if (typeof value !== 'string' || !(field.references || field.anyRecord)) return [];
      const at = located.fieldsAt[field.name] ?? located.at;
      const target = field.references ? { table: field.references, id: value } : parseRecordAddress(value);
      if (target && !missing(target.table, target.id)) return [];
      const near = field.references ? nearestId(field.references, value) : nearestAddress(value, nearestId);
      const hint = near
        ? `「${near}」ではありませんか。`
        : '識別子を確かめるか、先にその記録を加えてください。';
      const place = located.file.endsWith('.csv') ? '列' : '欄';
      const where = target ? `表${nameOfTable(target.table)}に「${target.id}」` : `「${value}」という記録`;
      return [
        {
          kind: 'dangling-reference' as const,
          file: located.file,
          ...at,
          found: value,
          ...(near && { suggestion: near }),
          message: `${place}「${field.name}」（${field.title}）が指す記録がありません。${where}は見つかりません。${hint}`,
        },
      ];
    }),
  );
};
