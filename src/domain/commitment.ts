import * as z from 'zod';
import { choice, date, evidence, id, maybe, reference, text } from './field.ts';

/** What was promised, asked for or left open, 約束・要望・課題. Its state is computed elsewhere, never typed. */
export const Commitment = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  kind: choice('種別', '約束、要望（してほしいと述べられたこと）、質問、課題（今後の検討とされたこと）。', [
    '約束',
    '要望',
    '質問',
    '課題',
  ]),
  title: text('内容', '何が約束・要望されたか。'),
  made_by: maybe(reference('posts', '述べた役職', '会議で述べた人の役職。文書で述べられたときは空欄。')),
  addressed_to: maybe(text('相手', '誰に向けて述べられたか。書かれていないときは空欄。')),
  plan: maybe(reference('plans', '計画', '関わる計画。')),
  initiative: maybe(reference('initiatives', '取組', '関わる取組。')),
  due: maybe(date('期限', 'いつまでに。書かれていないときは空欄。')),
  due_text: maybe(text('期限の表記', '資料での期限の書き方。')),
  recurs: maybe(
    choice('繰り返し', '半期ごと、年度ごとのように繰り返す約束のとき。一度だけの約束では空欄。', [
      '半期',
      '年度',
    ]),
  ),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Commitment = z.infer<typeof Commitment>;
