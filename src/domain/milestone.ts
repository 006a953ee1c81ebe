import * as z from 'zod';
import { choice, date, evidence, id, maybe, reference, text } from './field.ts';

/** How exactly a date is known. */
export const PRECISIONS = ['日', '月', '半期', '年度', '年'] as const;

/** A dated (or expressly undated) step, 工程. */
export const Milestone = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  title: text('工程', '何をするか、何があったか。'),
  kind: choice(
    '種別',
    '工程（することの予定と実施）、期日（決められた日）、できごと（資料が触れている過去の事柄）。',
    ['工程', '期日', 'できごと'],
  ),
  plan: maybe(reference('plans', '計画', 'この工程の載っている計画。')),
  initiative: maybe(reference('initiatives', '取組', 'この工程が属する取組。')),
  start: maybe(date('開始', '始まる日。月や年度だけが分かるときはその初日。書かれていないときは空欄。')),
  end: maybe(date('終了', '終わる日。月や年度だけが分かるときはその末日。書かれていないときは空欄。')),
  precision: maybe(
    choice('精度', '開始・終了がどこまで分かっているか。時期の記載がないときは空欄。', PRECISIONS),
  ),
  date_text: maybe(text('時期の表記', '資料での時期の書き方（令和2年6月～、8月中、年度内 など）。')),
  basis: choice('区分', '予定、見込み、実績のどれとして書かれているか。', ['予定', '見込み', '実績']),
  note: maybe(text('注', '読む人への補足。「今年度」がどの年度かを何から決めたか、など。')),
  ...evidence,
});
export type Milestone = z.infer<typeof Milestone>;
