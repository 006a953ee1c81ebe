/** What in a text looks like an error of transcription. It is reported and never repaired: the source stays as it is. */

/** A place in a text that may be an error. */
export interface Doubt {
  line: number;
  column: number;
  /** The words around it. */
  excerpt: string;
  message: string;
}

const encodable = (): Set<string> => {
  const decoder = new TextDecoder('shift_jis');
  const signs = new Set<string>();
  for (let first = 0; first < 256; first += 1) {
    const single = decoder.decode(Uint8Array.of(first));
    if (single !== '\uFFFD') signs.add(single);
    for (let second = 0x40; second <= 0xfc; second += 1) {
      const double = decoder.decode(Uint8Array.of(first, second));
      if ([...double].length === 1) signs.add(double);
    }
  }
  signs.delete('\uFFFD');
  return signs;
};

let known: Set<string> | undefined;

/** Signs outside CP932 that Japanese texts use on purpose: dashes, dots, quotation marks, spaces, ticks. */
const ON_PURPOSE =
  /^[\p{Pd}\p{Pi}\p{Pf}\p{Zs}〜•·‣⁃▪▫✓✔☑☒❶-❿⓪㉑-㊿⑴-⒇➀-➓€£¥©®™°²³½¼¾×÷µº\u2212\u2022\u301C\u2014\u2016\u00A2\u00A3\u00AC\u200B\uFEFF\p{Emoji_Presentation}]$/u;

const reasonFor = (sign: string): string => {
  const code = `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  if (sign === '\uFFFD') return '文字化けの印（U+FFFD）です。元の文字は失われています。';
  if (/\p{Co}/u.test(sign)) return `「${sign}」（${code}）は外字で、ほかのコンピューターでは読めません。`;
  if (/\p{Script=Han}/u.test(sign))
    return `「${sign}」（${code}）は Shift_JIS（CP932）にない漢字です。外国の字体や文字の取り違えの疑いがあります。`;
  if (/\p{L}|\p{M}/u.test(sign))
    return `「${sign}」（${code}）は日本語の文書で使わない文字です。読み取りの誤りの疑いがあります。`;
  return `「${sign}」（${code}）は Shift_JIS（CP932）にない記号です。`;
};

const isDoubtful = (sign: string): boolean => {
  known ??= encodable();
  return !known.has(sign) && !ON_PURPOSE.test(sign) && sign !== '\t';
};

const PATTERNS: [RegExp, string][] = [
  [
    /(?:資料|議題|別紙|様式)[@＠?？](?=[をにはがの、。\s\u3000]|$)/u,
    '「①」などの丸付き数字が「@」や「?」に化けた疑いがあります。',
  ],
  [
    /(?<![A-Za-z])[A-Z](?: [A-Z]){2,}(?![A-Za-z])/u,
    '英字の間に余分な空白があります。PDF から写すときに入った疑いがあります。',
  ],
  [/〓/u, '「〓」は、字がないときに印刷で使う印です。元の字を確かめてください。'],
];

const around = (words: string, at: number, length: number): string =>
  words.slice(Math.max(0, at - 8), at + length + 8).trim();

/** Finds what may be errors, line by line; one sign is reported once a line. */
export const findDoubts = (text: string): Doubt[] =>
  text.split('\n').flatMap((words, index) => {
    const signs = [...words.matchAll(/./gsu)].filter(({ 0: sign }) => isDoubtful(sign));
    const first = signs.filter(({ 0: sign }, at) => signs.findIndex((other) => other[0] === sign) === at);
    const seen = PATTERNS.flatMap(([pattern, message]) => {
      const match = pattern.exec(words);
      return match
        ? [
            {
              line: index + 1,
              column: match.index + 1,
              excerpt: around(words, match.index, match[0].length),
              message,
            },
          ]
        : [];
    });
    return [
      ...first.map(({ 0: sign, index: at }) => ({
        line: index + 1,
        column: at + 1,
        excerpt: around(words, at, sign.length),
        message: reasonFor(sign),
      })),
      ...seen,
    ];
  });
