import * as z from 'zod';
import { anyRecord, choice, evidence, id, maybe, quote, reference, text } from './field.ts';
import { RELATIONS } from './thread.ts';

/** A typed edge between two records, つながり. */
export const Link = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  from: anyRecord('もと', 'つながりのもとの記録（表の名前/識別子）。'),
  relation: choice('関係', '「もと」に対する「さき」の関係。', RELATIONS),
  to: anyRecord('さき', 'つながりのさきの記録（表の名前/識別子）。'),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Link = z.infer<typeof Link>;

/** Two passages that do not agree, 食い違い. Neither is preferred. */
export const Discrepancy = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  title: text('何についての食い違いか', '中立な言葉で述べる一文。'),
  kind: choice('種別', '何が食い違っているか。', ['担当の場', '段階', '名称', '数値', '時期']),
  record: maybe(anyRecord('関わる記録', '食い違いの関わる記録（表の名前/識別子）。')),
  other_record: maybe(anyRecord('関わる記録（その2）', 'もう一方の資料の側の記録（表の名前/識別子）。')),
  document: reference('documents', '資料（その1）', '一方の資料。'),
  quote: quote('引用（その1）', '一方の文言。'),
  other_document: reference('documents', '資料（その2）', 'もう一方の資料。'),
  other_quote: quote('引用（その2）', 'もう一方の文言。', 'other_document'),
  note: maybe(text('注', '読む人への補足。')),
});
export type Discrepancy = z.infer<typeof Discrepancy>;
