import * as z from 'zod';
import { anyRecord, choice, id, text } from './field.ts';

/** Records that are summed up. What people said in meetings is not: their words stand for themselves. */
export const SUMMED_UP = ['plans', 'initiatives', 'proposals'] as const;
export type SummedUp = (typeof SUMMED_UP)[number];

/** A record in other words, 要約. The words are this site's, not the government's; each number in them is one of the records'. */
export const Summary = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  record: anyRecord(
    '記録',
    '要約する計画・取組・提案（plans/third-reform のように、表の名前/識別子 で書きます）。',
  ),
  language: choice('言葉', 'どの言葉で書いた要約か。一つの記録に、言葉ごとに一つ書きます。', [
    'やさしい日本語',
    '英語',
  ]),
  title: text(
    '表題',
    '記録の名前。やさしい日本語では 漢字《かんじ》 のようにふりがなを付け、英語では訳を書きます。',
  ),
  text: text(
    '要約',
    '記録に書かれていることだけを、短い文で書きます。やさしい日本語ではすべての漢字の言葉に 漢字《かんじ》 のようにふりがなを付けます（漢字でない文字も含む言葉は ｜取り組み《とりくみ》）。',
  ),
});
export type Summary = z.infer<typeof Summary>;

/** The sentences of a text in Japanese, each with its full stop. */
export const sentencesOf = (japanese: string): string[] => japanese.match(/[^。]+。?」?/gu) ?? [];
