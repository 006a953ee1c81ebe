/**
 * Radicals that stand for kanji. Many PDFs draw 手 and say ⼿ (U+2F3F), because a font uses one shape for both;
 * whoever copies from them gets signs that no search finds.
 */

/** Radicals that Unicode does not make equal to their kanji, and a dot that stands for 「・」. */
const OTHERS: Record<string, string> = {
  '⺠': '民',
  '⺟': '母',
  '⺩': '王',
  '⺬': '示',
  '⺰': '糸',
  '⻁': '虎',
  '⻄': '西',
  '⻆': '角',
  '⻑': '長',
  '⻘': '青',
  '⻝': '食',
  '⻣': '骨',
  '⻤': '鬼',
  '⻨': '麦',
  '⻩': '黄',
  '⻫': '斉',
  '⻭': '歯',
  '⻯': '竜',
  '⻲': '亀',
  '‧': '・',
};

/** Writes the kanji for each radical, and the dot of Japanese text for its double. */
export const withKanji = (text: string): string =>
  text.replaceAll(/[\u2F00-\u2FD5\u2E80-\u2EF3\u2027]/gu, (sign) => OTHERS[sign] ?? sign.normalize('NFKC'));

/** Writes the kanji where Unicode holds both signs to be equal, so that a quote with it is found in the text. */
export const withEqualKanji = (text: string): string =>
  text.replaceAll(/[\u2F00-\u2FD5]/gu, (sign) => sign.normalize('NFKC'));
