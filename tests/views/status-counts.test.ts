/** Counts of an edition's statuses, and what is said of those that are only expected. */
import { expect, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { createLibrary } from '../../src/views/library.ts';
import { countsOf } from '../../src/views/status-counts.ts';
import { rootOf } from '../case-root.ts';

it('says beside each count how many of it are only expected', () => {
  const { records, texts } = readRecords(rootOf('three-editions'));
  const library = createLibrary(records, texts);
  const told = records.editions.flatMap((edition) => {
    const rows = records.progress.filter((row) => row.edition === edition.id);
    return countsOf(library, edition, rows).map(({ status, count, rule }) => ({
      count,
      rule,
      expected: rows.filter(
        (row) =>
          row.basis === '見込み' && records.statuses.find(({ id }) => id === row.status)?.label === status,
      ).length,
    }));
  });
  expect(told.some(({ expected }) => expected > 0)).toBe(true);
  for (const { count, rule, expected } of told) {
    expect(expected).toBeLessThanOrEqual(count);
    expect(rule.includes('見込みです')).toBe(expected > 0);
    if (expected > 0) expect(rule).toContain(`うち${expected}取組は見込みです`);
  }
});
