/** One value of one field: what is wrong with it, said so that the reader knows what to write. */
import type * as z from 'zod';
import { catalog, type Field, type TableName } from '../domain/catalog.ts';
import { findDates } from '../domain/dates-in-text.ts';
import { findNearestWord } from '../domain/nearest.ts';
import type { Problem } from './issue.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Where a value is written: a column of a table, or a field (欄) of a document. */
export type CellPlace = '列' | '欄';

/** What to say of a value, and the value to write instead where there is one. */
interface Hint {
  words: string;
  suggestion?: string;
}

const accepts = ({ schema }: Field, value: unknown): boolean => schema.safeParse(value).success;

const numberHint = (field: Field, found: string): Hint => {
  const plain = found
    .normalize('NFKC')
    .replaceAll(/[,\s]/g, '')
    .replace(/^[▲△−]/u, '-');
  if (!NUMBER.test(plain))
    return { words: '半角数字だけで書き、単位や「約」などの語は別の欄に書いてください。' };
  return accepts(field, Number(plain))
    ? { words: `半角数字だけで「${plain}」と書いてください。`, suggestion: plain }
    : { words: '0 以上の整数を、半角数字だけで書いてください。' };
};

/** The day that a cell names in another form, also of a Japanese era; undefined when it is not for certain one day. */
const otherDate = (found: string): string | undefined => {
  const words = found.normalize('NFKC').trim();
  const parts = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(words);
  if (parts) return `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  const [day, another] = findDates(words);
  return day && !another && day.start === 0 && day.end === words.length ? day.date : undefined;
};

const dateHint = (field: Field, found: string): Hint => {
  const iso = otherDate(found);
  return iso && iso !== found && accepts(field, iso)
    ? { words: `「${iso}」のように、西暦年4桁-月2桁-日2桁の半角で書いてください。`, suggestion: iso }
    : {
        words: `暦にある日を「2021-01-31」のように、西暦年4桁-月2桁-日2桁の半角で書いてください。${field.optional ? '分からないときは空欄にします。' : ''}`,
      };
};

const timeHint = (field: Field, found: string): Hint => {
  const parts = /^(\d{1,2})[:時](\d{2})分?$/.exec(found.normalize('NFKC'));
  const time = `${parts?.[1]?.padStart(2, '0')}:${parts?.[2]}`;
  return accepts(field, time)
    ? { words: `「${time}」のように、時2桁:分2桁の半角で書いてください。`, suggestion: time }
    : { words: '「09:30」のように、24 時間制の時2桁:分2桁の半角で書いてください。' };
};

/** How to write a value of a fixed form; the form is known by what the field accepts. */
const formHint = (field: Field, found: string): Hint => {
  if (field.anyRecord)
    return { words: '「initiatives/smart-government」のように、表の名前/識別子 の形で書いてください。' };
  if (field.isTime) return timeHint(field, found);
  if (accepts(field, '0'.repeat(64))) {
    return {
      words:
        '半角の数字と英小文字 a～f の 64 桁で書いてください。空欄にすると、書くべき値が指摘に示されます。',
    };
  }
  return { words: field.description };
};

const idHint = (field: Field, found: string): Hint => {
  const plain = found
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_‐-―−]+/gu, '-');
  return accepts(field, plain)
    ? {
        words: `半角の英小文字と数字を、ハイフンでつないで「${plain}」のように書いてください。`,
        suggestion: plain,
      }
    : { words: '半角の英小文字と数字を、ハイフンでつないで書いてください（例: web-meeting）。' };
};

const textProblem = (name: string, found: string, problem: unknown): Problem => {
  if (problem === 'formula') {
    return {
      kind: 'bad-text',
      found,
      message: `${name}が「${found.slice(0, 1)}」で始まっています。表計算ソフトで式として実行されるので、= + - @ で始まらない文言にしてください。見つかった値:「${found}」`,
    };
  }
  if (problem === 'line-break') {
    return {
      kind: 'bad-text',
      found,
      message: `${name}の中に改行があります。一行で書いてください。見つかった値:「${found.replaceAll(/\r?\n/g, '⏎')}」`,
    };
  }
  return {
    kind: 'bad-text',
    found,
    suggestion: found.trim(),
    message: `${name}の前か後ろに空白があります。空白を除いてください。見つかった値:「${found}」`,
  };
};

const problemWith = (kind: Problem['kind'], found: string, message: string, hint: Hint): Problem => ({
  kind,
  found,
  ...(hint.suggestion !== undefined && { suggestion: hint.suggestion }),
  message: `${message}${hint.words}`,
});

const choiceHint = (words: readonly string[], found: string): Hint => {
  const near = findNearestWord(found, words);
  const all = `選べる語: ${words.join('、')}。`;
  return near ? { words: `「${near}」ではありませんか。${all}`, suggestion: near } : { words: all };
};

const problemFromZod = (name: string, field: Field, found: string, issue: z.core.$ZodIssue): Problem => {
  const { words } = field;
  if (words.length > 0)
    return problemWith('bad-choice', found, `${name}に「${found}」は書けません。`, choiceHint(words, found));
  if (field.isNumeric)
    return problemWith(
      'bad-number',
      found,
      `${name}の「${found}」は数として読めません。`,
      numberHint(field, found),
    );
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return problemWith(
      'bad-date',
      found,
      `${name}の「${found}」は日付として読めません。`,
      dateHint(field, found),
    );
  if (issue.code === 'custom') return textProblem(name, found, issue.params?.problem);
  if (field.name === 'id')
    return problemWith('bad-id', found, `${name}の「${found}」は使えません。`, idHint(field, found));
  return problemWith(
    'bad-text',
    found,
    `${name}の「${found}」は書ける形ではありません。`,
    formHint(field, found),
  );
};

/** The number a CSV cell stands for; the cell itself when it is not a plain number, so that the schema refuses it. */
export const typedCell = (field: Field, cell: string): unknown => {
  if (cell === '') return null;
  return field.isNumeric && NUMBER.test(cell) && Number.isFinite(Number(cell)) ? Number(cell) : cell;
};

/** Checks one value against its field; undefined when it is good. */
export const problemOf = (field: Field, value: unknown, place: CellPlace = '列'): Problem | undefined => {
  if (value === null || value === undefined || value === '') {
    if (field.optional) return undefined;
    const { words } = field;
    return {
      kind: 'missing-value',
      message: `${nameOfField(field, place)}が空です。${words.length > 0 ? `${words.join('、')} のどれかを書いてください。` : `必ず書いてください。${field.description}`}`,
    };
  }
  const result = field.schema.safeParse(value);
  const issue = result.error?.issues[0];
  return issue ? problemFromZod(nameOfField(field, place), field, String(value), issue) : undefined;
};

const nameOfField = ({ name, title }: Field, place: CellPlace): string => `${place}「${name}」（${title}）`;

/** 「取組」（initiatives） */
export const nameOfTable = (table: TableName): string => `「${catalog[table].title}」（${table}）`;
