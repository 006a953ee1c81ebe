/** Pieces of Japanese text as PDFs give it, for property tests. */
import fc from 'fast-check';

/** Japanese and full-width characters, each with what composes onto it. */
export const japanese = fc.constantFrom(
  ...[
    '県',
    '議',
    '事',
    'の',
    'は',
    'か\u3099',
    'が',
    'デ',
    'ー',
    'ｶﾞ',
    'ﾊﾟ',
    'ｱ',
    '゛',
    '１',
    '９',
    'Ｗ',
    '（',
    '）',
  ],
  ...['「', '」', '、', '。', '〜', '①', '㍻', '㌔', '𠮷', '𩸽', '葛\u{E0100}', '￣', '％'],
);

const ascii = fc.constantFrom('W', 'A', 'n', '0', '7', ',', '.', '(', ')', '%', '-', 'e\u0301', '´');
const space = fc.constantFrom(' ', '\u3000', '\t', '\n', '\r\n', '\n\n', ' \n ', '\n- 3 -\n', '\n― １２ ―\n');

/** A piece that no slice of a text cuts. */
export const piece = fc.oneof({ weight: 5, arbitrary: japanese }, { weight: 3, arbitrary: ascii }, space);

/** Anything at all, marks after spaces and lone halves of pairs too. */
export const anyText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('か', 'A', ' ', '\n', '\u3099', '\u0301', 'ﾞ', '゛', '￣', 'ﷺ', '\ud842', '1'), {
      maxLength: 20,
    })
    .map((units) => units.join('')),
);
