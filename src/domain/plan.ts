import * as z from 'zod';
import { choice, count, evidence, id, maybe, reference, text } from './field.ts';

/** A plan, policy or programme, 計画. */
export const Plan = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  title: text('名称', '資料に書かれている計画・方針の名称。'),
  kind: choice('種別', '計画の種類。', ['計画', '方針', '取組']),
  state: maybe(
    choice(
      '段階',
      '資料が案として示しているか、策定・改定を述べているか。どちらも書かれていないときは空欄。',
      ['案', '策定済み'],
    ),
  ),
  fiscal_year_start: maybe(count('開始年度', '計画の始まる年度（西暦。4月始まり）。')),
  fiscal_year_end: maybe(count('終了年度', '計画の終わる年度（西暦。4月始まり）。')),
  body: maybe(reference('bodies', '担当', '計画を担当する組織。')),
  part_of: maybe(reference('plans', '上位の計画', 'この計画を含む計画。')),
  description: maybe(text('説明', '何の計画かを、資料に書かれている範囲で述べる一文。')),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Plan = z.infer<typeof Plan>;

/** What the plans' own status words mean for a reader who knows none of them. */
export const STATES = ['完了', '進行中', '未着手', '遅れ', '不明'] as const;

/** A word of a plan's own status vocabulary, 達成区分. */
export const Status = z.strictObject({
  id: id('計画の中で一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  plan: reference('plans', '計画', 'この区分を使う計画。'),
  edition: maybe(
    reference(
      'editions',
      '使い始めた版',
      '途中の版から区分の言葉や定義が変わったとき、その版。変わっていなければ空欄。',
    ),
  ),
  axis: maybe(text('軸', '着手と達成のように二つの軸で示す計画での、この区分の軸。軸が一つの計画では空欄。')),
  label: text('区分', '資料で使われている区分の語。'),
  definition: maybe(text('定義', '資料に書かれている定義。書かれていないときは空欄。')),
  order: count('順序', '並べる順。'),
  state: choice('共通の状態', 'どの計画にも通じる状態のうち、あてはまるもの。', STATES),
  ...evidence,
});
export type Status = z.infer<typeof Status>;
