import * as z from 'zod';
import { choice, date, id, maybe, text } from './field.ts';

const ADDRESS = /^\/(?:[a-z0-9_-]+\/)*(?:[a-z0-9._-]+)?(?:#[a-z0-9.-]+)?$/;

const address = (title: string, description: string) =>
  z.string().regex(ADDRESS).meta({ title, description });

/** Where a published address leads that is no longer itself, 転送. Published addresses never die. */
export const Redirect = z.strictObject({
  id: id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。'),
  from: address('もとのアドレス', '公開していたアドレス（/mie/initiatives/… のように / から書きます）。'),
  to: maybe(address('先のアドレス', '今のアドレス。取り下げたときは空欄。')),
  kind: choice('種別', '同じもの、修正したもの、分けたもの、まとめたもの、取り下げたもの。', [
    '同一',
    '修正',
    '分割',
    '統合',
    '取下げ',
  ]),
  date: date('日付', 'アドレスが変わった日。'),
  note: maybe(text('理由', 'なぜ変わったか。読む人に示します。')),
});
export type Redirect = z.infer<typeof Redirect>;

/** The id of the redirect from an address: `/mie/meetings/x/#s1` → `mie-meetings-x-s1`. */
export const redirectIdOf = (from: string): string =>
  from.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home';
