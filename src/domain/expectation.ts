/** Expectations (見込み) and how a later edition settled them. */
import type { Edition, EditionTotal, Progress, Settlement } from './edition.ts';
import { areComparable, nextEdition } from './edition-order.ts';
import type { Measurement } from './indicator.ts';
import type { Milestone } from './milestone.ts';
import type { Status } from './plan.ts';

/** How an expectation stands: settled by a later edition, or still open. */
export type Standing =
  | { kind: '確定' | '修正' | '取下げ'; edition: string; settlement: Settlement | undefined }
  /** A later edition exists and says nothing of it. */
  | { kind: '見込みのまま'; edition: string }
  /** No later edition exists yet. */
  | { kind: '次の版を待つ' };

/** What can be expected: a row whose basis is 見込み, and the edition that expects it. */
export interface Expectation {
  /** `table/id`, such as `progress/<id>`. */
  address: string;
  edition: string;
}

interface Expecting {
  editions: Edition[];
  progress: Progress[];
  edition_totals: EditionTotal[];
  measurements: Measurement[];
  milestones: Milestone[];
}

/**
 * The expectations of all editions: statuses and totals of an edition, and the values and milestones that are
 * taken from its document.
 */
export const expectationsOf = ({
  editions,
  progress,
  edition_totals,
  measurements,
  milestones,
}: Expecting): Expectation[] => {
  const inEdition = (table: string, rows: { id: string; edition: string; basis: string | null }[]) =>
    rows
      .filter(({ basis }) => basis === '見込み')
      .map(({ id, edition }) => ({ address: `${table}/${id}`, edition }));
  const inDocument = (table: string, rows: { id: string; document: string; basis: string }[]) =>
    editions.flatMap((edition) =>
      rows
        .filter(({ basis, document }) => basis === '見込み' && document === edition.document)
        .map(({ id }) => ({ address: `${table}/${id}`, edition: edition.id })),
    );
  return [
    ...inEdition('progress', progress),
    ...inEdition('edition_totals', edition_totals),
    ...inDocument('measurements', measurements),
    ...inDocument('milestones', milestones),
  ];
};

interface Context {
  editions: Edition[];
  progress: Progress[];
  settlements: Settlement[];
  statuses: Status[];
}

/**
 * How an expectation stands. A recorded settlement decides. Without one, an expected status is settled when the
 * next edition reports the same initiative as 実績 on the same axis in the same vocabulary: 確定 with the same
 * word, 修正 with another. Words of different vocabularies settle nothing by themselves.
 */
export const standingOf = (
  expectation: Expectation,
  { editions, progress, settlements, statuses }: Context,
): Standing => {
  const settlement = settlements.find((row) => row.expectation === expectation.address);
  if (settlement) return { kind: settlement.outcome, edition: settlement.edition, settlement };
  const edition = editions.find(({ id }) => id === expectation.edition);
  const next = edition && nextEdition(editions, edition);
  if (!next) return { kind: '次の版を待つ' };
  const expected = progress.find((row) => `progress/${row.id}` === expectation.address);
  const wordOf = (row: Progress | undefined): Status | undefined =>
    statuses.find(({ id }) => id === row?.status);
  const word = wordOf(expected);
  const reported = progress.find((row) => {
    const now = wordOf(row);
    return (
      row.edition === next.id &&
      row.initiative === expected?.initiative &&
      row.basis === '実績' &&
      word !== undefined &&
      now !== undefined &&
      areComparable(word, now)
    );
  });
  if (!reported || !expected) return { kind: '見込みのまま', edition: next.id };
  return {
    kind: reported.status === expected.status ? '確定' : '修正',
    edition: next.id,
    settlement: undefined,
  };
};
