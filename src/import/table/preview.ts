/** What taking over a sheet would change, in Japanese, for the person who decides. */
import { catalog } from '../../domain/catalog.ts';
import type { PlannedRow, TablePlan } from './plan-table.ts';

const shown = (value: string): string => (value === '' ? '（空欄）' : `「${value}」`);

const rowLines = ({ line, kind, id, changes, proposals, problems, values }: PlannedRow): string[] => {
  if (kind === '同じ') return [];
  const filled = Object.entries(values).filter(([column, value]) => value !== '' && column !== 'id');
  return [
    `${kind}  ${line}行目  ${id || '（識別子なし）'}`,
    ...(kind === '追加' ? [`    ${filled.map(([column, value]) => `${column}=${value}`).join('、')}`] : []),
    ...changes.map(({ column, before, after }) => `    ${column}: ${shown(before)} → ${shown(after)}`),
    ...proposals.map(
      ({ column, cell, value, why }) => `    提案 ${column}: ${shown(cell)} → ${shown(value)}（${why}）`,
    ),
    ...problems.map((problem) => `    要確認: ${problem}`),
  ];
};

/** The preview: rows, proposals and problems, and the counts. */
export const formatPreview = ({ table, columns, rows, untouched }: TablePlan): string => {
  const count = (kind: PlannedRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const sum = (of: (row: PlannedRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return [
    `表「${catalog[table].title}」（${table}）: 追加${count('追加')}行、変更${count('変更')}行、同じ${count('同じ')}行、ファイルにない行${untouched.length}行（そのまま残ります）`,
    ...(columns.wide.length > 0
      ? [`横に並んだ列を縦に直しました: ${columns.wide.map(({ header }) => header).join('、')}`]
      : []),
    ...(columns.unknown.length > 0 ? [`使わない列: ${columns.unknown.join('、')}`] : []),
    ...rows.flatMap(rowLines),
    `提案${sum(({ proposals }) => proposals.length)}件、要確認${sum(({ kind, problems }) => (kind === '同じ' ? 0 : problems.length))}件`,
  ].join('\n');
};
