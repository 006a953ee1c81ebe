/** What of an edition is frozen when it is published: one text, of which the digest is taken. */
import type { Records } from './catalog.ts';

type Written = Record<string, unknown>;

/** Fields that are known, by name: a column added later, still blank, changes no digest. */
const knownFields = (row: Written): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row)
        .filter(([name, value]) => value !== null && name !== 'jurisdiction')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

const lines = (name: string, rows: Written[]): string[] =>
  rows.map((row) => `${name} ${knownFields(row)}`).sort();

/**
 * The edition's own row, its totals, its progress, what it settled, and the text of its document, one row a line
 * in an order that does not depend on the files. `records` are those of one jurisdiction.
 */
export const editionContent = (records: Records, edition: Records['editions'][number]): string =>
  [
    ...lines('editions', [edition]),
    ...lines(
      'edition_totals',
      records.edition_totals.filter((row) => row.edition === edition.id),
    ),
    ...lines(
      'progress',
      records.progress.filter((row) => row.edition === edition.id),
    ),
    ...lines(
      'settlements',
      records.settlements.filter((row) => row.edition === edition.id),
    ),
    ...lines(
      'sections',
      records.sections.filter((row) => row.document === edition.document),
    ),
    ...lines(
      'passages',
      records.passages.filter((row) => row.document === edition.document),
    ),
  ].join('\n');
