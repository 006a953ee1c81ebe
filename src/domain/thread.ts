import * as z from 'zod';
import { anyRecord, choice, count, evidence, id, maybe, reference, text } from './field.ts';

/** What one step of a thread is to the steps before it. */
export const RELATIONS = ['約束', '要望', '回答', '根拠', '実績', '変更'] as const;

/** A word followed from where it was said to what came of it, ことばから結果まで. */
export const Thread = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  title: text('題', '何についてのことばか。'),
  lead: text('はじめに', '何から何までをたどるかを、資料に書かれている範囲で述べる一文。'),
  order: count('順序', '並べる順。'),
});
export type Thread = z.infer<typeof Thread>;

/** One step of a thread: a record at its date, with the words that make it a step. */
export const ThreadStep = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  thread: reference('threads', '題', 'この段の属する題。'),
  order: count('順序', '題の中で何番目か。'),
  relation: choice('関係', '前の段に対して何に当たるか。', RELATIONS),
  record: anyRecord('記録', 'この段の記録（表の名前/識別子）。'),
  title: text('内容', '何が述べられ、何があったか。'),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type ThreadStep = z.infer<typeof ThreadStep>;
