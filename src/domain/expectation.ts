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

const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/**
 * A look-up of how expectations stand. A recorded settlement decides. Without one, an expected status is settled
 * when the next edition reports the same initiative as 実績 on the same axis in the same vocabulary: 確定 with the
 * same word, 修正 with another. Words of different vocabularies settle nothing by themselves.
 */
export const createStandings = ({
  editions,
  progress,
  settlements,
  statuses,
}: Context): ((expectation: Expectation) => Standing) => {
  const settled = Map.groupBy(settlements, ({ expectation }) => expectation);
  const reports = Map.groupBy(progress, ({ edition, initiative }) => `${edition}/${initiative}`);
  const [progressOf, wordOf] = [byId(progress), byId(statuses)];
  const nextOf = new Map(editions.map((edition) => [edition.id, nextEdition(editions, edition)]));
  return ({ address, edition }) => {
    const settlement = settled.get(address)?.[0];
    if (settlement) return { kind: settlement.outcome, edition: settlement.edition, settlement };
    const next = nextOf.get(edition);
    if (!next) return { kind: '次の版を待つ' };
    const expected = progressOf.get(address.slice('progress/'.length));
    const isStatus = address.startsWith('progress/') && expected !== undefined;
    const word = isStatus ? wordOf.get(expected.status ?? '') : undefined;
    const reported = reports.get(`${next.id}/${isStatus ? expected.initiative : ''}`)?.find((row) => {
      const now = wordOf.get(row.status ?? '');
      return row.basis === '実績' && word !== undefined && now !== undefined && areComparable(word, now);
    });
    if (!reported || !isStatus) return { kind: '見込みのまま', edition: next.id };
    return {
      kind: reported.status === expected.status ? '確定' : '修正',
      edition: next.id,
      settlement: undefined,
    };
  };
};
