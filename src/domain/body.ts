import * as z from 'zod';
import { choice, date, evidence, id, maybe, reference, text } from './field.ts';

/** An organisation that meets or is in charge, 会議体・部局. */
export const Body = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  name: text('名称', '資料に書かれている名称。'),
  kind: choice('種別', '会議をする組織か、仕事を担当する組織か。', ['会議体', '部局', '検討チーム']),
  parent: maybe(reference('bodies', '上位の組織', 'この組織が属する組織。資料から分からないときは空欄。')),
  start: maybe(date('設置日', '設置された日。資料から分からないときは空欄。')),
  end: maybe(date('廃止日', '廃止・統合された日。資料から分からないときは空欄。')),
  successor: maybe(reference('bodies', '後継の組織', '統合・改称の後の組織。')),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Body = z.infer<typeof Body>;

/** An office a person speaks from, 役職. People are named only as the minutes name them: by surname. */
export const Post = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  name: text('役職名', '議事録に書かれている役職名。発言者の行の姓を除いた部分と一致させます。'),
  body: maybe(reference('bodies', '所属', '役職の所属する組織。資料から分からないときは空欄。')),
  start: maybe(date('開始日', 'この役職名が使われ始めた日。資料から分からないときは空欄。')),
  end: maybe(date('終了日', 'この役職名が使われなくなった日。資料から分からないときは空欄。')),
  successor: maybe(reference('posts', '後継の役職', '改称などの後の役職。')),
  note: maybe(text('注', '読む人への補足。')),
  ...evidence,
});
export type Post = z.infer<typeof Post>;
