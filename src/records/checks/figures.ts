import { NUMBER_SIGNS, readNumber } from '../../domain/number-words.ts';
import { numbersIn } from '../../domain/numbers-in-text.ts';
import type { Issue } from '../issue.ts';
import type { AnyLocated } from '../located.ts';
import type { Check } from './checked.ts';

const WORDS_OF_NUMBERS = new RegExp(`[${NUMBER_SIGNS}]+`, 'gu');

/** The values that a text names, in digits or in 漢数字. */
const valuesIn = (text: string): number[] => [
  ...numbersIn(text).map(({ value }) => value),
  ...[...text.matchAll(WORDS_OF_NUMBERS)].flatMap(([words]) => readNumber(words) ?? []),
];

const judge = (located: AnyLocated, field: string, value: number | null, quote: string): Issue[] => {
  if (value === null) return [];
  const stated = valuesIn(quote);
  if (stated.includes(value)) return [];
  const there = [...new Set(stated)];
  const hint = there.length === 0 ? '引用に数がありません。' : `引用にある数は ${there.join('、')} です。`;
  return [
    {
      kind: 'figure-not-in-quote',
      file: located.file,
      ...(located.fieldsAt[field] ?? located.at),
      found: `${value}`,
      ...(there.length === 1 && { suggestion: `${there[0]}` }),
      message: `数「${value}」が、引用「${quote}」にありません。${hint}数を引用のとおりにするか、その数の書かれている文言を引用してください。`,
    },
  ];
};

/**
 * A figure stands in the words that prove it. What somebody counted (変革1・変革2 …) stands there only as the last of
 * a list or not at all: its 値の表記 then says what was counted and names no number.
 */
export const checkFigures: Check = ({ rows }) =>
  rows.flatMap((located): Issue[] => {
    switch (located.table) {
      case 'targets':
      case 'measurements': {
        const { value, value_text, quote } = located.row;
        return valuesIn(value_text).length === 0 ? [] : judge(located, 'value', value, quote);
      }
      case 'edition_totals': {
        const { count, denominator, quote } = located.row;
        return [
          ...judge(located, 'count', count, quote),
          ...judge(located, 'denominator', denominator, quote),
        ];
      }
      default:
        return [];
    }
  });
