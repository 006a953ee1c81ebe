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
 * A look-up of what is frozen of an edition: its own row, its totals, its progress, what it settled, and the text
 * of its document, one row a line in an order that does not depend on the files. `records` are those of one
 * jurisdiction.
 */
export const createEditionContent = (
  records: Records,
): ((edition: Records['editions'][number]) => string) => {
  const totals = Map.groupBy(records.edition_totals, ({ edition }) => edition);
  const progress = Map.groupBy(records.progress, ({ edition }) => edition);
  const settlements = Map.groupBy(records.settlements, ({ edition }) => edition);
  const sections = Map.groupBy(records.sections, ({ document }) => document);
  const passages = Map.groupBy(records.passages, ({ document }) => document);
  return (edition) =>
    [
      ...lines('editions', [edition]),
      ...lines('edition_totals', totals.get(edition.id) ?? []),
      ...lines('progress', progress.get(edition.id) ?? []),
      ...lines('settlements', settlements.get(edition.id) ?? []),
      ...lines('sections', sections.get(edition.document) ?? []),
      ...lines('passages', passages.get(edition.document) ?? []),
    ].join('\n');
};
