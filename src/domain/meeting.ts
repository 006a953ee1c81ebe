import * as z from 'zod';
import { count, date, derivedId, id, maybe, quote, reference, text, time, verbatim } from './field.ts';

const ofMeeting = {
  meeting: reference('meetings', '会議', '会議の識別子。'),
  document: reference('documents', '出典', '議事概要の資料の識別子。'),
};

/** A meeting and its minutes, 会議. Written as the front matter of `content/<jurisdiction>/meetings/*.mdx`. */
export const Meeting = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  document: reference('documents', '出典', '議事概要の資料の識別子。'),
  title: maybe(quote('会議名', '議事概要に書かれている会議名。書かれていないときは空欄。')),
  label: text('呼び名', '一覧や見出しで使う呼び名。会議名のない会議にも付け、会議名と区別して表示します。'),
  body: maybe(reference('bodies', '会議体', '会議を開いた会議体。議事概要から分からないときは空欄。')),
  date: date('開催日', '開催された日。'),
  start: maybe(time('開始時刻', '開始の時刻。')),
  end: maybe(time('終了時刻', '終了の時刻。')),
  date_quote: quote('日時の引用', '開催日時の書かれている部分。'),
  place: maybe(text('場所', '開催場所。')),
  place_quote: maybe(quote('場所の引用', '開催場所の書かれている部分。')),
  marks_quote: maybe(quote('凡例の引用', '発言の印の意味が書かれている部分。')),
  attendants: maybe(text('出席者', '出席者の名簿。議事概要に書かれていないときは空欄。')),
  note: maybe(text('注', '読む人への補足。')),
});
export type Meeting = z.infer<typeof Meeting>;

/** What a mark before a speaker's name means in one document, 凡例. */
export const Mark = z.strictObject({
  id: derivedId('識別子', '会議の識別子と順番。'),
  ...ofMeeting,
  mark: text('印', '発言者の行の先頭の印。'),
  meaning: maybe(quote('意味', '議事概要に書かれている印の意味。書かれていないときは空欄。')),
});
export type Mark = z.infer<typeof Mark>;

/** An item on the agenda, 議題. */
export const AgendaItem = z.strictObject({
  id: derivedId('識別子', '会議の識別子と議題の識別子。'),
  ...ofMeeting,
  anchor: text('位置', '会議のページの中での位置。'),
  order: count('順序', '会議の中で何番目か。'),
  heading: quote('議題', '議題の見出し。'),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** What one person said at one time, 発言. */
export const Statement = z.strictObject({
  id: derivedId('識別子', '会議の識別子と発言の識別子。'),
  ...ofMeeting,
  anchor: text('位置', '会議のページの中での位置。'),
  order: count('順序', '会議の中で何番目か。'),
  agenda_item: maybe(reference('agenda_items', '議題', '発言の置かれている議題。議題の前の発言は空欄。')),
  mark: maybe(text('印', '議事概要での印。印のない書き方のときは空欄。')),
  heading: quote('発言者の行', '議事概要での発言者の行。'),
  surname: maybe(
    text('姓', '議事概要に書かれている発言者の姓（名も書かれているときは姓名）。書かれていないときは空欄。'),
  ),
  post: maybe(reference('posts', '役職', '発言者の役職。議事概要に書かれていないときは空欄。')),
  note: maybe(text('付記', '発言者の行の括弧書き（資料1に基づいて説明 など）。')),
});
export type Statement = z.infer<typeof Statement>;

/** A paragraph of a statement, word for word. */
export const Paragraph = z.strictObject({
  id: derivedId('識別子', '発言の識別子と段落の番号。'),
  ...ofMeeting,
  statement: reference('statements', '発言', '発言の識別子。'),
  order: count('順序', '発言の中で何番目か。'),
  text: verbatim('本文', '発言の段落。議事概要のとおり。').meta({
    title: '本文',
    description: '発言の段落。議事概要のとおり。',
    quotedIn: 'document',
  }),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A decision that the minutes record, 決定. */
export const Decision = z.strictObject({
  id: derivedId('識別子', '会議の識別子と決定の識別子。'),
  ...ofMeeting,
  title: text('決定', '何が決まったか。'),
  statement: reference('statements', '発言', '決定の述べられている発言。'),
  quote: quote('引用', '決定の書かれている部分。'),
});
export type Decision = z.infer<typeof Decision>;

/** A statement whose words concern other agenda items than the one it stands under. */
export const StatementScope = z.strictObject({
  id: derivedId('識別子', '発言の識別子と議題の識別子。'),
  ...ofMeeting,
  statement: reference('statements', '発言', '発言の識別子。'),
  agenda_item: reference('agenda_items', '議題', '発言の内容が関わる議題。'),
});
export type StatementScope = z.infer<typeof StatementScope>;
