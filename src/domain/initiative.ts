import * as z from 'zod';
import { choice, count, evidence, id, maybe, reference, text } from './field.ts';

/** A node of a plan's tree: 柱, 変革, 区分, 重点項目, 取組. */
export const Initiative = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。番号や題から作りません。'),
  plan: reference('plans', '計画', 'この取組の載っている計画。'),
  kind: choice('種別', '計画の中での位置。', ['柱', '変革', '区分', '重点項目', '取組']),
  number: maybe(text('番号', '資料に印刷されている番号（①、A、番号4 など）。ないときは空欄。')),
  name: maybe(text('名称', '資料に書かれている名称。資料に出てこないときは空欄。')),
  parent: maybe(reference('initiatives', '上位の項目', 'この項目の上にある柱・変革など。')),
  repeats: maybe(
    reference(
      'initiatives',
      '再掲のもと',
      '別の柱に載っている取組の再掲であるとき、もとの取組。数えるときは一度だけ数えます。',
    ),
  ),
  successor: maybe(
    reference('initiatives', '引き継いだ取組', 'ほかの取組に統合・改編されたとき、引き継いだ取組。'),
  ),
  order: count('順序', '計画の中で並べる順。'),
  body: maybe(reference('bodies', '担当', '担当する組織。資料から分からないときは空欄。')),
  note: maybe(text('注', '読む人への補足。名称が資料にないときは、何が言えるかを書きます。')),
  ...evidence,
});
export type Initiative = z.infer<typeof Initiative>;
