/** Numbers as Japanese texts write them: half and full width, 漢数字, 元. */

const DIGITS = '〇一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The signs a number can be written with, for use inside the brackets of a regular expression. */
export const NUMBER_SIGNS = '0-9０-９〇一二三四五六七八九十百千元';

const fromKanji = (words: string): number | undefined => {
  if (!/[十百千]/u.test(words)) {
    const digits = [...words].map((sign) => DIGITS.indexOf(sign));
    return digits.includes(-1) ? undefined : Number(digits.join(''));
  }
  let sum = 0;
  let digit = 0;
  for (const sign of words) {
    const unit = UNITS[sign];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else {
      digit = DIGITS.indexOf(sign);
      if (digit < 0) return undefined;
    }
  }
  return sum + digit;
};

/** 「２」「12」「十二」「二〇」「元」 → a number; undefined when the words are none. */
export const readNumber = (words: string): number | undefined => {
  const plain = words.normalize('NFKC').replaceAll(/\s/gu, '');
  if (plain === '元') return 1;
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : plain === '' ? undefined : fromKanji(plain);
};
