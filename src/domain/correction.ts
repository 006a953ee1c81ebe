import * as z from 'zod';
import { anyRecord, choice, date, evidence, id, maybe, text } from './field.ts';

/** A visible change of a published record, 訂正. */
export const Correction = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  record: anyRecord('記録', '訂正した記録（表の名前/識別子）。'),
  date: date('訂正日', '訂正を公開した日。'),
  before: text('訂正前', '何と書かれていたか。'),
  after: text('訂正後', '何と改めたか。'),
  reason: text('理由', 'なぜ改めたか。'),
  ...evidence,
});
export type Correction = z.infer<typeof Correction>;

/** A suspected error in a stored text, 文字の疑い. The text stays as the source has it; a certain reading is shown beside it. */
export const TextError = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  kind: choice('種別', '何が疑わしいか。', [
    '文字化け',
    '字間の空白',
    '誤字',
    '重複',
    '脱落',
    '記号',
    '語の疑い',
    '名称の不一致',
  ]),
  reading: maybe(text('読み', '正しいと考えられる形。定まらないときは空欄。')),
  certainty: choice('確かさ', '高いものだけ、読みを本文の横に示します。', ['高', '中', '低']),
  reason: text('理由', 'なぜ疑わしいと考えるか。'),
  ...evidence,
});
export type TextError = z.infer<typeof TextError>;
