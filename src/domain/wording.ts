import * as z from 'zod';
import { choice, id, text } from './field.ts';

const rowId = id('一度決めたら変えない、半角英小文字・数字・ハイフンの名前。');

/** Two spellings of one word, 表記のゆれ: a search for either finds both. Belongs to the site, not to a jurisdiction. */
export const Spelling = z.strictObject({
  id: rowId,
  word: text('ことば', 'もとにする表記。'),
  variant: text('別の表記', '同じことばの別の表記。どちらでさがしても、両方が見つかります。'),
});
export type Spelling = z.infer<typeof Spelling>;

/** How near a synonym is. */
export const RELATIONS = ['同じ意味', '近い意味', '含む'] as const;

/** A word and another that also answers a search for it, 言いかえ. Belongs to the site, not to a jurisdiction. */
export const Synonym = z.strictObject({
  id: rowId,
  word: text('ことば', 'さがすときに使われることば。'),
  synonym: text(
    '言いかえ',
    '「ことば」でさがしたときに、合わせて見つけることば。空白で区切ると、すべてがそろう段落だけを見つけます。',
  ),
  relation: choice(
    '関係',
    '「同じ意味」と「近い意味」は逆向きにもさがします。「含む」は、広いことばから狭いことばへだけさがします。',
    RELATIONS,
  ),
});
export type Synonym = z.infer<typeof Synonym>;
