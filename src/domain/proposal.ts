import * as z from 'zod';
import { anyRecord, choice, count, date, evidence, id, maybe, quote, reference, text } from './field.ts';

/** A staff proposal, 提案: a free opinion of a team, never a promise of the prefecture. */
export const Proposal = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  title: text('表題', '提案の表題。'),
  body: reference('bodies', '提案者', '提案した検討チームなど。'),
  date: maybe(date('日付', '提案の日付。')),
  standing_quote: quote('位置付けの引用', '提案が県の決定ではないことを述べている部分。'),
  ...evidence,
});
export type Proposal = z.infer<typeof Proposal>;

/** One thing that a proposal puts forward, 提案の項目. */
export const ProposalItem = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  proposal: reference('proposals', '提案', 'この項目の載っている提案。'),
  order: count('順序', '提案の中で並べる順。'),
  kind: choice('種別', '提案の中での書かれ方。', [
    '具体策の例',
    '提案',
    '紹介',
    '必要と述べる',
    '要望',
    '考え方',
    '現状',
  ]),
  title: text('内容', '何を提案しているか。'),
  related: maybe(anyRecord('関わる記録', '関わる取組など（表の名前/識別子）。')),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type ProposalItem = z.infer<typeof ProposalItem>;
