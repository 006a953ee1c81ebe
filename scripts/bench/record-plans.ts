/** Invented plans, their initiatives, and editions that report on each of them. */
import type { TableName } from '../../src/domain/catalog.ts';
import { idOf, numbers, SENTENCES, sentence } from './record-words.ts';

/** A row as it is written, and the rows of each table. */
export type Cells = Record<string, string | number>;
export type Tables = Map<TableName, Cells[]>;

/** How many initiatives each plan has; a row of progress for each in every edition. */
export const INITIATIVES_OF_A_PLAN = 25;
const EDITIONS_OF_A_PLAN = 10;

/** Rows of the tables that hang together: plans, their initiatives, editions and what each edition says of each. */
export const planTables = (reports: number[]): Tables => {
  const plans = numbers(Math.ceil(reports.length / EDITIONS_OF_A_PLAN));
  const first = (plan: number): number => reports[plan * EDITIONS_OF_A_PLAN] ?? reports[0] ?? 0;
  const evidence = (document: number, index: number): Cells => ({
    document: idOf(document),
    quote: sentence(document, index % SENTENCES),
  });
  const achieved = (initiative: number, edition: number): boolean => (initiative + edition) % 3 === 0;
  const editions = reports.map((document, index) => ({
    document,
    plan: Math.floor(index / EDITIONS_OF_A_PLAN),
    turn: index % EDITIONS_OF_A_PLAN,
    id: `edition-${index}`,
  }));
  return new Map<TableName, Cells[]>([
    [
      'plans',
      plans.map((plan) => ({
        id: `plan-${plan}`,
        title: `試験計画${plan}`,
        kind: '計画',
        state: '策定済み',
        ...evidence(first(plan), 0),
      })),
    ],
    [
      'statuses',
      plans.flatMap((plan) =>
        ['達成', '継続'].map((label, order) => ({
          id: `status-${plan}-${order}`,
          plan: `plan-${plan}`,
          label,
          order: order + 1,
          state: order === 0 ? '完了' : '進行中',
          ...evidence(first(plan), order),
        })),
      ),
    ],
    [
      'initiatives',
      plans.flatMap((plan) =>
        numbers(INITIATIVES_OF_A_PLAN).map((order) => ({
          id: `initiative-${plan}-${order}`,
          plan: `plan-${plan}`,
          kind: '取組',
          name: `取組${order}`,
          order: order + 1,
          body: `body-${order % 20}`,
          ...evidence(first(plan), order),
        })),
      ),
    ],
    [
      'editions',
      editions.map(({ id, plan, turn, document }) => ({
        id,
        plan: `plan-${plan}`,
        title: `進捗その${turn}`,
        fiscal_year: 2010 + turn,
        half: '年度末',
        start: `${2010 + turn}-04-01`,
        end: `${2011 + turn}-03-31`,
        as_of: `${2011 + turn}-01-31`,
        ...evidence(document, 0),
      })),
    ],
    [
      'progress',
      editions.flatMap(({ id, plan, turn, document }) =>
        numbers(INITIATIVES_OF_A_PLAN).map((initiative) => ({
          id: `${id}-${initiative}`,
          edition: id,
          initiative: `initiative-${plan}-${initiative}`,
          status: `status-${plan}-${achieved(initiative, turn) ? 0 : 1}`,
          basis: turn % 2 === 0 ? '見込み' : '実績',
          ...evidence(document, initiative),
        })),
      ),
    ],
    [
      'edition_totals',
      editions.flatMap(({ id, plan, turn, document }) =>
        [true, false].map((wanted, order) => ({
          id: `${id}-total-${order}`,
          edition: id,
          status: `status-${plan}-${order}`,
          basis: '実績',
          count: numbers(INITIATIVES_OF_A_PLAN).filter((initiative) => achieved(initiative, turn) === wanted)
            .length,
          denominator: INITIATIVES_OF_A_PLAN,
          rule: `${INITIATIVES_OF_A_PLAN}取組のうち`,
          ...evidence(document, order),
        })),
      ),
    ],
  ]);
};
