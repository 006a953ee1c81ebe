/** Why a commitment is in its state, in plain words. Says only what the records hold, never that a thing was not done. */
import { formatDate, formatPeriod } from '../domain/calendar.ts';
import type { Commitment } from '../domain/commitment.ts';
import { daysBetween, type Period, periodOf } from '../domain/commitment-state.ts';
import { dayOfDocument } from '../domain/document.ts';
import type { CommitmentStanding } from './commitment-standing.ts';

/** A period of a recurring commitment: 「令和3年度（2021年度）上半期」, 「令和4年度（2022年度）」 */
export const namePeriod = ({ start, end }: Period, length: Commitment['recurs']): string =>
  formatPeriod(start, end, length) ?? '';

const explainDue = (
  { due, recurs }: Commitment,
  { state, made }: CommitmentStanding,
  asOf: string,
): string => {
  const first = recurs !== null && made !== null ? periodOf(made, recurs) : undefined;
  const day = first?.end ?? due;
  if (day === null) return '';
  const name = first
    ? `最初の期間（${namePeriod(first, recurs)}）の終わりの${formatDate(day)}`
    : `期限の${formatDate(day)}`;
  if (state === '期限前') return `${name}より前です。`;
  const days = daysBetween(asOf, day);
  return days === 0 ? `${name}の当日です。` : `${name}まで、あと${days}日です。`;
};

const explainRecurring = ({ recurs }: Commitment, { ended, missing }: CommitmentStanding): string =>
  missing.length === 0
    ? `これまでに終わった${ended.length}期（${recurs}ごと）のすべてについて、資料に記述があります。`
    : `これまでに終わった${ended.length}期（${recurs}ごと）のうち、${missing.length}期についての報告が記録にありません。`;

const explainOnce = (row: Commitment, standing: CommitmentStanding, asOf: string): string => {
  const passed = row.due === null ? '' : `期限の${formatDate(row.due)}を過ぎています。`;
  switch (standing.state) {
    case '実現':
      return standing.fulfilments.some(({ relation }) => relation === '回答')
        ? '回答が、資料に書かれています。'
        : '行われたことが、資料に実績として書かれています。';
    case '見込み':
      return `資料では、見込みとして書かれています。${row.due !== null && row.due < asOf ? passed : ''}実績としての記述は、まだ記録されていません。`;
    case '期限間近':
    case '期限前':
      return explainDue(row, standing, asOf);
    case '期限超過': {
      const { laterReport: report } = standing;
      const day = report && dayOfDocument(report);
      return `${passed}その後の「${report?.label}」${day ? `（${formatDate(day)}時点）` : ''}にも、行われたという記述は記録されていません。`;
    }
    case 'その後の報告なし':
      return `${passed}その後に、この計画について報告した資料は、このサイトの記録にありません。`;
    case '期限の記載なし':
      return `${row.due_text === null ? '資料に期限は書かれていません。' : `「${row.due_text}」という書き方からは、期限の日が決まりません。`}行われたという記述も、記録されていません。`;
  }
};

/** Why a commitment is in its state on the day `asOf`. */
export const explainStanding = (row: Commitment, standing: CommitmentStanding, asOf: string): string => {
  const later =
    standing.made !== null && standing.made > asOf
      ? `${formatDate(standing.made)}の資料で述べられたもので、計算の日にはまだありません。`
      : '';
  const reason =
    row.recurs !== null && standing.ended.length > 0
      ? explainRecurring(row, standing)
      : explainOnce(row, standing, asOf);
  return later + reason;
};
