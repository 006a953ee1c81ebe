import * as z from 'zod';
import { choice, date, evidence, id, maybe, number, reference, text } from './field.ts';

/** What is counted or measured, 指標. */
export const Indicator = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  title: text('指標', '何を数えたり測ったりするか。'),
  kind: choice(
    '種別',
    '成果（進み具合をみる）、規模（量・能力・資源）、構成（いくつから成るか）、基準（区切りの値）、頻度。',
    ['成果', '規模', '構成', '基準', '頻度'],
  ),
  plan: maybe(reference('plans', '計画', 'この指標の載っている計画。')),
  initiative: maybe(reference('initiatives', '取組', 'この指標が属する取組。')),
  unit: maybe(text('単位', '値の単位。数で書かれていない指標は空欄。')),
  denominator: maybe(text('分母・数え方', '何のうちの値か、どう数えたか。資料に書かれていないときは空欄。')),
  part_of: maybe(
    reference(
      'indicators',
      '全体の指標',
      '同じ単位の指標なら、その一部を数えていること、違う単位なら、同じ集まりを別の単位で述べていることを示します。資料から言えないときは空欄。',
    ),
  ),
  direction: choice('向き', '大きいほどよいか、小さいほどよいか。資料から言えないときは「なし」。', [
    '増',
    '減',
    'なし',
  ]),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Indicator = z.infer<typeof Indicator>;

const value = {
  value: maybe(number('値', '数値。資料が数で書いていないときは空欄。')),
  value_text: text('値の表記', '資料での値の書き方（75 手続、年3テーマ程度 など）。'),
  qualifier: maybe(text('限定', '値に付いている語（約、程度、最大、以上、まで、原則 など）。')),
};

const period = {
  start: maybe(date('期間の開始', '値の対象となる期間の初日。書かれていないときは空欄。')),
  end: maybe(date('期間の終了', '値の対象となる期間の末日。目標では期限。書かれていないときは空欄。')),
  date_text: maybe(text('時期の表記', '資料での時期の書き方。')),
};

/** A value to be reached, 目標値. */
export const Target = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  indicator: reference('indicators', '指標', '目標を定める指標。'),
  ...value,
  ...period,
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Target = z.infer<typeof Target>;

/** A value that a document states, 実績値: with the basis on which it is stated. */
export const Measurement = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  indicator: reference('indicators', '指標', '値を測る指標。'),
  ...value,
  ...period,
  as_of: maybe(date('時点', 'いつ現在の値か。資料に書かれていないときは空欄。')),
  basis: choice(
    '区分',
    '実績（済んだ結果）、見込み（これから確定する結果）、記載（資料が述べる現在の数や規模）のどれか。',
    ['実績', '見込み', '記載'],
  ),
  series_break: maybe(
    text(
      '系列の切れ目',
      'この値から定義や数え方が変わり、前の値と続けて見られないとき、何が変わったかを述べる一文。',
    ),
  ),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Measurement = z.infer<typeof Measurement>;
