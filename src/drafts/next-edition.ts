/** The next half year of a plan, copied forward from its last edition with every status to be confirmed. */

import { daysOfFiscalYear } from '../domain/calendar.ts';
import type { Records, Row } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { createStandings, expectationsOf } from '../domain/expectation.ts';
import type { DraftRow, RowDraft } from './draft-rows.ts';

type Half = '上半期' | '年度末';

const ENDS: Record<Half, string> = { 上半期: 'first-half', 年度末: 'year-end' };

/** The half year after one: the first half of the next year follows the report at the end of a year. */
const halfAfter = ({
  fiscal_year,
  half,
}: Pick<Row<'editions'>, 'fiscal_year' | 'half'>): { year: number; half: Half } =>
  half === '上半期' ? { year: fiscal_year, half: '年度末' } : { year: fiscal_year + 1, half: '上半期' };

/** The id of the next edition in the manner of the last: reform-2020-year-end → reform-2021-first-half. */
export const nextEditionId = (
  last: Pick<Row<'editions'>, 'id' | 'fiscal_year' | 'half'>,
): string | undefined => {
  const end = `-${last.fiscal_year}-${ENDS[last.half]}`;
  const { year, half } = halfAfter(last);
  return last.id.endsWith(end) ? `${last.id.slice(0, -end.length)}-${year}-${ENDS[half]}` : undefined;
};

const periodOf = (year: number, half: Half): { start: string; end: string } => {
  const { start, end } = daysOfFiscalYear(year);
  return half === '上半期' ? { start, end: `${year}-09-30` } : { start, end };
};

const wordOf = ({ statuses }: Records, id: string | null): string =>
  statuses.find((status) => status.id === id)?.label ?? '区分の記載なし';

/** Drafts the next edition; undefined when the plan has none to copy from. `records` are those of one jurisdiction. */
export const draftNextEdition = (records: Records, plan: string, id: string): RowDraft | undefined => {
  const last = editionsOf(records.editions, plan).at(-1);
  if (!last) return undefined;
  const { year, half } = halfAfter(last);
  const before = records.progress.filter(({ edition }) => edition === last.id);
  const standingOf = createStandings(records);
  const open = expectationsOf(records).filter(
    (expectation) => expectation.edition === last.id && standingOf(expectation).kind === '次の版を待つ',
  );
  const rows: DraftRow[] = [
    { table: 'editions', values: { id, plan, fiscal_year: year, half, ...periodOf(year, half) } },
    ...before.map(
      ({ initiative }): DraftRow => ({
        table: 'progress',
        values: { id: `${id}-${initiative}`, edition: id, initiative },
      }),
    ),
    ...open.map(
      ({ address }, index): DraftRow => ({
        table: 'settlements',
        values: { id: `${id}-settlement-${index + 1}`, expectation: address, edition: id },
      }),
    ),
  ];
  return {
    rows,
    todo: [
      `editions.csv の「${id}」: 表題（title）、時点（as_of）、出典（document）、引用（quote）を、報告のとおりに書きます。`,
      ...before.map(
        ({ initiative, status }) =>
          `progress.csv の「${id}-${initiative}」: 前の版は「${wordOf(records, status)}」でした。今回の区分（status）と実績・見込み（basis）を確かめ、出典と引用を書きます。書かれていなければ区分は空欄のままにします。`,
      ),
      ...open.map(
        ({ address }) =>
          `settlements.csv: 前の版の見込み「${address}」がどうなったか（確定・修正・取下げ）を、出典と引用とともに書きます。報告が何も述べていなければ、行を削除します。`,
      ),
    ],
  };
};
