import type { Records } from '../../domain/catalog.ts';
import type { Issue } from '../issue.ts';
import type { Check } from './checked.ts';

type Indicator = Records['indicators'][number];

/** The indicators above one, up to the whole; ends where it comes round to one that it has passed. */
const above = (all: Map<string, Indicator>, row: Indicator, passed: Indicator[] = []): Indicator[] => {
  const whole = row.part_of === null ? undefined : all.get(row.part_of);
  return !whole || passed.includes(whole) ? passed : above(all, whole, [...passed, whole]);
};

/** No indicator is a part of itself, and no part is larger than its whole. */
export const checkParts: Check = ({ records, find }) => {
  const { indicators } = records;
  const byId = new Map(indicators.map((row) => [row.id, row]));
  const known = records.measurements.filter(({ value }) => value !== null);
  const valuesOf = Map.groupBy(known, ({ indicator }) => indicator);
  const issueAt = (row: Indicator, message: string): Issue[] => {
    const located = find('indicators', row.id);
    if (!located) return [];
    return [
      { kind: 'sum-mismatch', file: located.file, ...(located.fieldsAt.part_of ?? located.at), message },
    ];
  };
  const newestOf = (row: Indicator) => valuesOf.get(row.id)?.at(-1);
  return indicators.flatMap((row) => {
    const wholes = above(byId, row);
    if (wholes.includes(row)) {
      const message = `全体の指標「${row.part_of}」をたどると、この指標「${row.id}」に戻ります。どちらが全体かを、出典で確かめてください。`;
      return issueAt(row, message);
    }
    const [whole] = wholes;
    const [part, sum] = [newestOf(row)?.value, whole && newestOf(whole)?.value];
    if (!whole || whole.unit !== row.unit || part == null || sum == null || part <= sum) return [];
    const message = `値「${part}」が、全体の指標「${whole.id}」の値「${sum}」より大きくなっています。全体の指標（part_of）と値を、出典で確かめてください。`;
    return issueAt(row, message);
  });
};
