import { fieldsOf } from '../../domain/catalog.ts';
import { problemOf } from '../cell.ts';
import type { Check } from './checked.ts';

/** Rows that a reader composed from prose satisfy their schema too; cells and front matter are checked when read. */
export const checkShapes: Check = ({ rows }) =>
  rows.flatMap((located) =>
    fieldsOf(located.table).flatMap((field) => {
      if (located.file.endsWith('.csv')) return [];
      const problem = problemOf(field, (located.row as Record<string, unknown>)[field.name], '欄');
      return problem
        ? [{ file: located.file, ...(located.fieldsAt[field.name] ?? located.at), ...problem }]
        : [];
    }),
  );
