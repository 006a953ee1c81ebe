import { fieldsOf, parseRecordAddress, type TableName, tableNames } from '../../domain/catalog.ts';
import { findNearestName } from '../../domain/nearest.ts';
import { nameOfTable } from '../cell.ts';
import type { Check, Checked } from './checked.ts';

/** The record that an address nearly names: a table, or an id of its table, is a few letters off. */
const nearestAddress = (address: string, seen: Checked['seen']): string | undefined => {
  const [written = '', ...rest] = address.split('/');
  const table = findNearestName(written, tableNames) as TableName | undefined;
  const ids = (table && seen.get(table)) ?? new Set<string>();
  const id = ids.has(rest.join('/')) ? rest.join('/') : findNearestName(rest.join('/'), ids);
  return table && id && `${table}/${id}`;
};

/** Every reference names a record that exists. */
export const checkReferences: Check = ({ rows, seen, incomplete }) => {
  const missing = (table: TableName, id: string): boolean =>
    !incomplete.has(table) && !seen.get(table)?.has(id);
  return rows.flatMap((located) =>
    fieldsOf(located.table).flatMap((field) => {
      const value = (located.row as Record<string, unknown>)[field.name];
      if (typeof value !== 'string' || !(field.references || field.anyRecord)) return [];
      const at = located.fieldsAt[field.name] ?? located.at;
      const target = field.references ? { table: field.references, id: value } : parseRecordAddress(value);
      if (target && !missing(target.table, target.id)) return [];
      const near = field.references
        ? findNearestName(value, seen.get(field.references) ?? [])
        : nearestAddress(value, seen);
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
