/** Kana: hiragana for katakana, and the bones of a loan word that its spellings share. */

/** テレワーク → てれわーく */
export const toHiragana = (text: string): string =>
  text.replaceAll(/[ァ-ヶ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x60));

/** Whether a text is hiragana alone (long vowels allowed), as someone types who does not convert. */
export const isHiragana = (text: string): boolean => /^[ぁ-ゖー]{2,}$/u.test(text);

const rules: [RegExp, string][] = [
  [/ヴァ/gu, 'バ'],
  [/ヴィ/gu, 'ビ'],
  [/ヴェ/gu, 'ベ'],
  [/ヴォ/gu, 'ボ'],
  [/ヴ/gu, 'ブ'],
  [/ディ/gu, 'デ'],
  [/デュ/gu, 'ジュ'],
  [/ティ/gu, 'チ'],
  [/トゥ/gu, 'ツ'],
  [/ウェ/gu, 'ウエ'],
  [/ウィ/gu, 'ウイ'],
  [/ウォ/gu, 'ウオ'],
  [/ファ/gu, 'ハ'],
  [/フィ/gu, 'ヒ'],
  [/フェ/gu, 'ヘ'],
  [/フォ/gu, 'ホ'],
  [/シェ/gu, 'セ'],
  [/ジェ/gu, 'ゼ'],
  [/チェ/gu, 'チエ'],
  [/イア/gu, 'イヤ'],
  [/ェイ|エイ/gu, 'エ'],
  [/ヶ|ヵ/gu, 'ケ'],
  [/ッ|ー/gu, ''],
];

/** アイディア and アイデア, サーバー and サーバ, マネージメント and マネジメント have the same bones. */
export const loanWordBones = (katakana: string): string =>
  rules.reduce((text, [from, to]) => text.replaceAll(from, to), katakana);
