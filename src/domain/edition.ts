import * as z from 'zod';
import { anyRecord, choice, count, date, evidence, id, maybe, reference, text } from './field.ts';

/** One half-yearly issue of a plan's progress report, 半期の版. */
export const Edition = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  plan: reference('plans', '計画', '進捗を報告する計画。'),
  title: text('表題', '報告の表題。'),
  fiscal_year: count('年度', '対象の年度（西暦。4月始まり）。'),
  half: choice('半期', '上半期の報告か、年度末の報告か。', ['上半期', '年度末']),
  start: date('期間の開始', '対象期間の初日。'),
  end: date('期間の終了', '対象期間の末日。'),
  as_of: date('時点', '取りまとめの時点。'),
  expected_from: maybe(date('見込みの始まり', 'この日より後の実績は見込みである、という日。')),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Edition = z.infer<typeof Edition>;

/** A count that the report states without naming the initiatives, or as a sum of them. */
export const EditionTotal = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  edition: reference('editions', '版', 'この数の載っている版。'),
  status: reference('statuses', '達成区分', '数えている区分。'),
  basis: choice('区分', '実績か見込みか。', ['実績', '見込み']),
  count: count('数', '報告に書かれている数。'),
  denominator: count('全体の数', '何個のうちの数か。'),
  rule: text('数え方', '分母が何を指すかを、資料の語で述べる一文。'),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type EditionTotal = z.infer<typeof EditionTotal>;

/** What one edition says of one initiative, 進捗. */
export const Progress = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  edition: reference('editions', '版', '報告の版。'),
  initiative: reference('initiatives', '取組', '報告されている取組。'),
  status: maybe(
    reference('statuses', '達成区分', '報告の語での区分。報告の本文に書かれていないときは空欄。'),
  ),
  basis: maybe(choice('区分', '実績か見込みか。区分が書かれていないときは空欄。', ['実績', '見込み'])),
  excluded: maybe(
    choice('除外', '報告が数に含めていないとき、その理由。数に含めるときは空欄。', ['変更・中止', '確定前']),
  ),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Progress = z.infer<typeof Progress>;

/** How a later edition settled what an earlier one expected, 見込みの決着. */
export const Settlement = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  expectation: anyRecord('見込み', '決着した見込みの記録（表の名前/識別子）。区分が見込みの記録を指します。'),
  edition: reference('editions', '版', '決着を述べている版。'),
  outcome: choice('決着', '見込みのとおりになったか、改められたか、取り下げられたか。', [
    '確定',
    '修正',
    '取下げ',
  ]),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Settlement = z.infer<typeof Settlement>;

/** The digest of a published edition, 版の照合値: an edition changes only through a correction. */
export const EditionDigest = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  edition: reference('editions', '版', '公開した版。'),
  date: date('公開日', 'この内容で公開した日。'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      title: '照合値',
      description: '版のすべての行から計算した SHA-256。npm run check が示す値を書きます。',
    }),
  correction: maybe(
    reference('corrections', '訂正', '一度公開した版を変えたとき、その訂正。はじめての公開では空欄。'),
  ),
});
export type EditionDigest = z.infer<typeof EditionDigest>;
