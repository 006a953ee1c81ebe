import { nameOfTable } from '../cell.ts';
import type { AnyLocated } from '../located.ts';
import type { Check } from './checked.ts';

/** Rows whose ids begin with the id of their meeting: when two files share that id, the meeting alone is reported. */
const isEcho = (located: AnyLocated, earlier: AnyLocated): boolean =>
  located.row.id.includes('#') && located.table !== 'sections' && located.file !== earlier.file;

/** Two rows of one table must not share an id. */
export const checkDuplicateIds: Check = ({ rows }) => {
  const first = new Map<string, AnyLocated>();
  return rows.flatMap((located) => {
    const address = `${located.table}/${located.row.id}`;
    const earlier = first.get(address);
    if (!earlier) {
      first.set(address, located);
      return [];
    }
    if (isEcho(located, earlier)) return [];
    return [
      {
        kind: 'duplicate-id' as const,
        file: located.file,
        ...located.at,
        found: located.row.id,
        message: `表${nameOfTable(located.table)}の識別子「${located.row.id}」は、${earlier.file} の${earlier.at.line}行目でも使われています。どちらかを別の識別子にしてください。`,
      },
    ];
  });
};
