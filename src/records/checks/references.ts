import { fieldsOf, parseRecordAddress, type TableName } from '../../domain/catalog.ts';
import { nameOfTable } from '../cell.ts';
import type { Check } from './checked.ts';

/** Number of single-character changes between two ids (Levenshtein). */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};

const nearestId = (wanted: string, ids: Iterable<string>): string | undefined =>
  [...ids]
    .map((id) => ({ id, far: distance(wanted, id) }))
    .filter(({ id, far }) => far <= Math.max(2, Math.floor(id.length / 3)))
    .sort((a, b) => a.far - b.far)[0]?.id;

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
      const near = target && nearestId(target.id, seen.get(target.table) ?? []);
      const hint = near
        ? `「${field.anyRecord ? `${target.table}/` : ''}${near}」ではありませんか。`
        : '識別子を確かめるか、先にその記録を加えてください。';
      const place = located.file.endsWith('.csv') ? '列' : '欄';
      const where = target ? `表${nameOfTable(target.table)}に「${target.id}」` : `「${value}」という記録`;
      return [
        {
          kind: 'dangling-reference' as const,
          file: located.file,
          ...at,
          message: `${place}「${field.name}」（${field.title}）が指す記録がありません。${where}は見つかりません。${hint}`,
        },
      ];
    }),
  );
};
