import * as z from 'zod';
import { choice, date, evidence, id, maybe, text } from './field.ts';

/** A source, 資料・出典: held with its stored text, or only named in another document. */
export const Document = z.strictObject({
  id: id(
    '一度決めたら変えない、半角英小文字・数字・ハイフンの名前。本文は sources/<識別子>.txt に置きます。',
  ),
  title: maybe(
    text('表題', '資料に書かれている表題（字と字の間の余分な空白は除く）。書かれていないときは空欄。'),
  ),
  label: text('呼び名', '一覧や見出しで使う呼び名。表題のない資料にも付け、表題と区別して表示します。'),
  publisher: maybe(text('作成者', '資料を作成した機関・部署。資料に書かれていないときは空欄。')),
  kind: choice('種別', '資料の種類。', ['計画', '議事概要', '進捗報告', '提案', '会議資料', '別表']),
  held: choice('所蔵', 'このサイトが本文を持っているか、ほかの資料で名が挙がっているだけか。', [
    '本文あり',
    '名前のみ',
  ]),
  date: maybe(date('作成日', '資料に書かれている日付。書かれていないときは空欄。')),
  as_of: maybe(date('時点', '内容がいつ現在のものか。資料に書かれていないときは空欄。')),
  sha256: maybe(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ title: 'SHA-256', description: '保存した本文の照合値。本文ありの資料では必ず書きます。' }),
  ),
  source_url: maybe(text('公開元のアドレス', '資料が公開されていたアドレス。分からないときは空欄。')),
  retrieved: maybe(date('取得日', '資料を取得した日。分からないときは空欄。')),
  licence: maybe(text('利用条件', '資料の利用条件。分からないときは空欄。')),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Document = z.infer<typeof Document>;

/** The day of a document: as of when its words hold, else when it was written; null when it says neither. */
export const dayOfDocument = ({ as_of, date }: Pick<Document, 'as_of' | 'date'>): string | null =>
  as_of ?? date;

/** The stored text of a document that is held, as quotes are checked against it. */
export interface StoredText {
  jurisdiction: string;
  document: string;
  text: string;
}
