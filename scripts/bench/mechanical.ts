/** Queries made by a machine out of the records: terms, the same with slips, and words that stand nowhere. */
import { parse } from 'node-html-parser';
import { fold } from '../../src/search/fold.ts';
import type { IndexedPage } from '../../src/search/record.ts';
import { seededNumbers } from './distractors.ts';

/** A paragraph of a record as a page prints it. */
export interface PrintedPassage {
  href: string;
  address: string;
  /** Folded. */
  text: string;
}

/** Every paragraph that a page prints word for word, with the id that opens it. */
export const printedPassages = (pages: IndexedPage[]): PrintedPassage[] =>
  pages.flatMap(({ address, html }) => {
    if (!html.includes('data-pagefind-body')) return [];
    const root = parse(html);
    for (const left of root.querySelectorAll('.sic-note, [data-pagefind-ignore]')) left.remove();
    return root
      .querySelectorAll('[data-record^="paragraphs/"], [data-record^="passages/"]')
      .filter(({ id }) => id !== '')
      .map((element) => ({ href: `${address}#${element.id}`, address, text: fold(element.text).text }));
  });

const pickers = (seed: number) => {
  const random = seededNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return { below, pick: <Item>(items: Item[]): Item => items[below(items.length)] as Item };
};

/** Terms cut out of passages without regard to words: 3 to 8 characters between punctuation, numbers kept whole. */
export const cutTerms = (passages: PrintedPassage[], count: number): string[] => {
  const { below, pick } = pickers(7);
  const runs = passages.flatMap(({ text }) => text.match(/[\p{Script=Han}ぁ-ゖァ-ヺー]{3,}/gu) ?? []);
  const terms = new Set<string>();
  while (terms.size < count) {
    const run = pick(runs);
    const length = Math.min(run.length, 3 + below(6));
    const start = below(run.length - length + 1);
    terms.add(run.slice(start, start + length));
  }
  return [...terms];
};

/** A query with a slip, and the word that was meant. */
export interface Slip {
  kind: '打ち間違い' | '全角・半角' | '空白';
  query: string;
  meant: string;
}

const HALF_KANA = new Map(
  [
    ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー',
  ].map((full, index) => [
    full,
    [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ'][index] ?? full,
  ]),
);

const otherWidth = (text: string): string =>
  [...text.normalize('NFD')]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code > 0x20 && code < 0x7f) return String.fromCodePoint(code + 0xfee0);
      if (character === '\u3099') return 'ﾞ';
      if (character === '\u309a') return 'ﾟ';
      return HALF_KANA.get(character) ?? character;
    })
    .join('');

/** Slips in words of the records: one for each word and kind that it can have. */
export const makeSlips = (words: string[], count: number): Slip[] => {
  const { below, pick } = pickers(11);
  const long = words.filter((word) => [...word].length >= 5 && !/[0-9]/.test(word));
  const slips: Slip[] = [];
  for (let made = 0; made < count; made += 1) {
    const meant = pick(long);
    const letters = [...meant];
    const at = 1 + below(letters.length - 2);
    const [one = '', two = ''] = [letters[at], letters[at + 1]];
    const typed = pick([
      () => letters.toSpliced(at, 1),
      () => letters.toSpliced(at, 2, two, one),
      () => letters.toSpliced(at, 0, one),
      () => letters.toSpliced(at, 1, pick([...'アイウのを化的'])),
    ])();
    slips.push({ kind: '打ち間違い', query: typed.join(''), meant });
    slips.push({ kind: '空白', query: letters.toSpliced(at, 0, ' ').join(''), meant });
    const other = otherWidth(meant);
    if (other !== meant) slips.push({ kind: '全角・半角', query: other, meant });
  }
  return slips.filter(({ query, meant }) => query !== meant);
};

const ABSENT =
  '宇宙エレベーター 量子暗号通信 潜水艦 深海探査 羊毛フェルト 銀河鉄道 恐竜化石 南極観測隊 電気うなぎ 落語家 相撲部屋 オーロラ観測 砂漠緑化 火星移住 人魚伝説 バイオリン協奏曲 氷河期 カーリング場 ワイン醸造 闘牛場'.split(
    ' ',
  );

/** Words that stand nowhere in the texts: real ones of other fields, and characters thrown together. */
export const absentWords = (texts: string[], count: number): string[] => {
  const { below, pick } = pickers(13);
  const kanji = [...'鯨鶴竜龍琥珀瑠璃蜻蛉蛍蝶薔薇椿桜桃梨柿栗葡萄麒麟狼虎兎猫鼠鰯鮭鱒鯛鰻'];
  const kana = [...'ヌムヘホソワヲユヨメモケニゾヂヅペポピャュョ'];
  const words = new Set(ABSENT.filter((word) => !texts.some((text) => text.includes(fold(word).text))));
  while (words.size < count) {
    const letters = pick([kanji, kana]);
    const word = Array.from({ length: 3 + below(4) }, () => pick(letters)).join('');
    if (!texts.some((text) => text.includes(fold(word).text))) words.add(word);
  }
  return [...words];
};
