/** One value of one field: what is wrong with it, said so that the reader knows what to write. */
import type * as z from 'zod';
import { catalog, type Field, type TableName } from '../domain/catalog.ts';
import type { IssueKind } from './issue.ts';

export interface CellProblem {
  kind: IssueKind;
  message: string;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Where a value is written: a column of a table, or a field (欄) of a document. */
export type CellPlace = '列' | '欄';

const nearestWord = (found: string, words: readonly string[]): string | undefined =>
  words.find((word) => word.includes(found) || found.includes(word));

const numberHint = (field: Field, found: string): string => {
  const plain = found.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (!NUMBER.test(plain)) return '半角数字だけで書き、単位や「約」などの語は別の欄に書いてください。';
  return field.schema.safeParse(Number(plain)).success
    ? `半角数字だけで「${plain}」と書いてください。`
    : '0 以上の整数を、半角数字だけで書いてください。';
};

const dateHint = (field: Field, found: string): string => {
  const parts = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(found.normalize('NFKC'));
  const iso = parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : undefined;
  return iso && iso !== found && field.schema.safeParse(iso).success
    ? `「${iso}」のように、西暦年4桁-月2桁-日2桁の半角で書いてください。`
    : `暦にある日を「2021-01-31」のように、西暦年4桁-月2桁-日2桁の半角で書いてください。${field.optional ? '分からないときは空欄にします。' : ''}`;
};

const timeHint = (field: Field, found: string): string => {
  const parts = /^(\d{1,2})[:時](\d{2})分?$/.exec(found.normalize('NFKC'));
  const time = `${parts?.[1]?.padStart(2, '0')}:${parts?.[2]}`;
  return field.schema.safeParse(time).success
    ? `「${time}」のように、時2桁:分2桁の半角で書いてください。`
    : '「09:30」のように、24 時間制の時2桁:分2桁の半角で書いてください。';
};

/** How to write a value of a fixed form; the form is known by what the field accepts. */
const formHint = (field: Field, found: string): string => {
  const accepts = (value: string): boolean => field.schema.safeParse(value).success;
  if (field.anyRecord)
    return '「initiatives/smart-government」のように、表の名前/識別子 の形で書いてください。';
  if (accepts('00:00')) return timeHint(field, found);
  if (accepts('0'.repeat(64))) {
    return '半角の数字と英小文字 a～f の 64 桁で書いてください。空欄にすると、書くべき値が指摘に示されます。';
  }
  return field.description;
};

const textProblem = (name: string, found: string, problem: unknown): CellProblem => {
  if (problem === 'formula') {
    return {
      kind: 'bad-text',
      message: `${name}が「${found.slice(0, 1)}」で始まっています。表計算ソフトで式として実行されるので、= + - @ で始まらない文言にしてください。見つかった値:「${found}」`,
    };
  }
  if (problem === 'line-break') {
    return {
      kind: 'bad-text',
      message: `${name}の中に改行があります。一行で書いてください。見つかった値:「${found.replaceAll(/\r?\n/g, '⏎')}」`,
    };
  }
  return {
    kind: 'bad-text',
    message: `${name}の前か後ろに空白があります。空白を除いてください。見つかった値:「${found}」`,
  };
};

const problemFromZod = (name: string, field: Field, found: string, issue: z.core.$ZodIssue): CellProblem => {
  const { words } = field;
  if (words.length > 0) {
    const near = nearestWord(found, words);
    return {
      kind: 'bad-choice',
      message: `${name}に「${found}」は書けません。${near ? `「${near}」ではありませんか。` : ''}選べる語: ${words.join('、')}。`,
    };
  }
  if (field.isNumeric) {
    return {
      kind: 'bad-number',
      message: `${name}の「${found}」は数として読めません。${numberHint(field, found)}`,
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      kind: 'bad-date',
      message: `${name}の「${found}」は日付として読めません。${dateHint(field, found)}`,
    };
  }
  if (issue.code === 'custom') return textProblem(name, found, issue.params?.problem);
  if (field.name === 'id') {
    return {
      kind: 'bad-id',
      message: `${name}の「${found}」は使えません。半角の英小文字と数字を、ハイフンでつないで書いてください（例: web-meeting）。`,
    };
  }
  return {
    kind: 'bad-text',
    message: `${name}の「${found}」は書ける形ではありません。${formHint(field, found)}`,
  };
};

/** The number a CSV cell stands for; the cell itself when it is not a plain number, so that the schema refuses it. */
export const typedCell = (field: Field, cell: string): unknown => {
  if (cell === '') return null;
  return field.isNumeric && NUMBER.test(cell) && Number.isFinite(Number(cell)) ? Number(cell) : cell;
};

/** Checks one value against its field; undefined when it is good. */
export const problemOf = (field: Field, value: unknown, place: CellPlace = '列'): CellProblem | undefined => {
  const name = `${place}「${field.name}」（${field.title}）`;
  if (value === null || value === undefined || value === '') {
    if (field.optional) return undefined;
    const { words } = field;
    return {
      kind: 'missing-value',
      message: `${name}が空です。${words.length > 0 ? `${words.join('、')} のどれかを書いてください。` : `必ず書いてください。${field.description}`}`,
    };
  }
  const result = field.schema.safeParse(value);
  const issue = result.error?.issues[0];
  return issue ? problemFromZod(name, field, String(value), issue) : undefined;
};

/** 「取組」（initiatives） */
export const nameOfTable = (table: TableName): string => `「${catalog[table].title}」（${table}）`;
