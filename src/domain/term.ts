import * as z from 'zod';
import { evidence, id, maybe, text } from './field.ts';

/** A term, 用語, with one plain sentence. The sentence is ours; the quote shows where the term is used. */
export const Term = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  term: text('用語', '用語。'),
  reading: maybe(text('読み', 'ひらがなの読み。')),
  long_form: maybe(text('正式な形', '略語のもとの形。')),
  meaning: text('意味', 'やさしい一文での説明。'),
  ...evidence,
});
export type Term = z.infer<typeof Term>;
