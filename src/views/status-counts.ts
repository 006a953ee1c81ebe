/** How many initiatives have each status of an edition, when its rows account for all of them. */
import type { Row } from '../domain/catalog.ts';
import { countProgress } from '../domain/counting.ts';
import { vocabularyOf } from '../domain/edition-order.ts';
import type { Library } from './library.ts';

/** A status with how many initiatives the rows name, out of how many, counted by which rule. */
export interface StatusCount {
  axis: string | null;
  status: string;
  state: string;
  count: number;
  denominator: number;
  rule: string;
}

/** The counts of every word in force, axis by axis; none for an axis that the rows do not account for. */
export const countsOf = (
  library: Library,
  edition: Row<'editions'>,
  rows: Row<'progress'>[],
): StatusCount[] => {
  const { jurisdiction } = edition;
  const words = vocabularyOf(
    library.rowsOf('statuses', jurisdiction),
    library.rowsOf('editions', jurisdiction),
    edition,
  );
  const initiatives = library.rowsOf('initiatives', jurisdiction);
  return [...new Set(words.map(({ axis }) => axis))].flatMap((axis) => {
    const own = words.filter((word) => word.axis === axis);
    const onAxis = rows.filter(({ status }) => status === null || own.some(({ id }) => id === status));
    const counting = countProgress(onAxis, initiatives);
    if (!counting.itemised) return [];
    const left = [
      counting.repeated > 0 ? `再掲${counting.repeated}件は一度だけ数え` : '',
      counting.excluded > 0 ? `報告が数に含めていない${counting.excluded}件を除き` : '',
    ].filter(Boolean);
    const expectedIn = (id: string): string => {
      const expected = counting.countOf(id, '見込み');
      return expected > 0 ? `。うち${expected}取組は見込みです` : '';
    };
    return own.map(({ id, label, state }) => ({
      axis,
      status: label,
      state,
      count: counting.countOf(id),
      denominator: counting.denominator,
      rule: `${left.length > 0 ? `${left.join('、')}、` : ''}報告されている${counting.denominator}取組を数えました${expectedIn(id)}`,
    }));
  });
};
