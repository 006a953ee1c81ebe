import type { Records } from '../../domain/catalog.ts';
import { countProgress } from '../../domain/counting.ts';
import { vocabularyOf } from '../../domain/edition-order.ts';
import type { Issue } from '../issue.ts';
import type { AnyLocated } from '../located.ts';
import { type Check, type Checked, haveAllRows } from './checked.ts';

const counted = ['edition_totals', 'progress', 'initiatives', 'statuses', 'editions'] as const;

type Total = Records['edition_totals'][number];

const at = (located: AnyLocated, field: string, message: string): Issue => ({
  kind: 'sum-mismatch',
  file: located.file,
  ...(located.fieldsAt[field] ?? located.at),
  message,
});

/** What is wrong with one stated count, held against the rows that it counts. */
const judgeTotal = (
  total: Total,
  located: AnyLocated,
  rows: Records['progress'],
  initiatives: Records['initiatives'],
): Issue[] => {
  const counting = countProgress(rows, initiatives);
  // Expected is not actual: a report may count one status twice, as reached and as expected.
  const ofBasis = counting.countOf(total.status, total.basis);
  const named = counting.countOf(total.status);
  const left = [
    counting.repeated > 0 ? `再掲 ${counting.repeated}` : '',
    counting.excluded > 0 ? `除外 ${counting.excluded}` : '',
  ].filter(Boolean);
  const without = left.length > 0 ? `（${left.join('、')}を除く）` : '';
  const byBasis = ofBasis === named ? '' : `（うち${total.basis} ${ofBasis}件）`;
  if (total.count > total.denominator) {
    const message = `数「${total.count}」が全体の数「${total.denominator}」より大きくなっています。出典で確かめてください。`;
    return [at(located, 'count', message)];
  }
  if (rows.length > 0 && counting.denominator !== total.denominator) {
    const message = `全体の数が「${total.denominator}」ですが、progress.csv でこの版に数える取組は${counting.denominator}件です${without}。足りない取組の行を加えるか、再掲（initiatives.csv の repeats）や除外（progress.csv の excluded）を確かめてください。`;
    return [at(located, 'denominator', message)];
  }
  if (ofBasis > total.count || (counting.itemised && ![named, ofBasis].includes(total.count))) {
    const message = `数が「${total.count}」ですが、progress.csv でこの区分の取組は${named}件${byBasis}です${without}。どちらが正しいか、出典で確かめてください。`;
    return [at(located, 'count', message)];
  }
  return [];
};

/** Totals of one edition, basis and axis that name every word of the vocabulary add up to the whole. */
const judgeSums = ({ records, find }: Checked): Issue[] =>
  records.editions.flatMap((edition) => {
    const words = vocabularyOf(records.statuses, records.editions, edition);
    const totals = records.edition_totals.filter((row) => row.edition === edition.id);
    const groups = new Set(
      totals.map((total) => `${total.basis}/${words.find(({ id }) => id === total.status)?.axis}`),
    );
    return [...groups].flatMap((group) => {
      const own = totals.filter(
        (total) => `${total.basis}/${words.find(({ id }) => id === total.status)?.axis}` === group,
      );
      const axis = words.find(({ id }) => id === own[0]?.status)?.axis ?? null;
      const whole = words.filter((word) => word.axis === axis);
      const last = own.at(-1);
      if (!last || !whole.every(({ id }) => own.some(({ status }) => status === id))) return [];
      const sum = own.reduce((total, { count }) => total + count, 0);
      const located = find('edition_totals', last.id);
      if (sum === last.denominator || !located) return [];
      const message = `区分ごとの数の合計が${sum}で、全体の数「${last.denominator}」と合いません（${own.map(({ count }) => count).join(' + ')}）。出典で確かめてください。`;
      return [at(located, 'count', message)];
    });
  });

/** Every count agrees with its denominator and with the rows it counts; the parts add up to the whole. */
export const checkSums: Check = (checked) => {
  if (!haveAllRows(checked, counted)) return [];
  const { records, find } = checked;
  const progressOf = Map.groupBy(records.progress, ({ edition }) => edition);
  const totals = records.edition_totals.flatMap((total) => {
    const located = find('edition_totals', total.id);
    return located
      ? judgeTotal(total, located, progressOf.get(total.edition) ?? [], records.initiatives)
      : [];
  });
  return totals.length > 0 ? totals : judgeSums(checked);
};
