/**
 * Snippets for VS Code from the JSON Schemas of the records: what may be written where, with its Japanese title and
 * sentence. VS Code offers them in any file of records without an extension; validation is `npm run check`'s, as a task.
 */
import * as z from 'zod';
import { type Catalog, catalog, type TableName, tableNames } from '../../src/domain/catalog.ts';
import { type MinutesList, minutesLists } from '../editor/minutes-lists.ts';

/** A snippet as VS Code reads it. */
export interface Snippet {
  scope: string;
  prefix: string[];
  body: string[];
  description: string;
}

/** What is used of a property of a JSON Schema. */
interface Property {
  title?: string;
  description?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  anyOf?: Property[];
}

const PROSE = 'markdown,mdx';
/** A table is plain text to VS Code, or `csv` where an extension knows it. */
const TABLE = 'csv,plaintext';

const propertiesOf = (table: TableName): [string, Property][] => {
  const schema: Catalog[TableName]['schema'] = catalog[table].schema;
  const { properties = {} } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return Object.entries(properties) as [string, Property][];
};

/** The property without the leave to be blank. */
const present = (property: Property): Property =>
  property.anyOf?.find((one) => JSON.stringify(one) !== '{"type":"null"}') ?? property;

const isOptional = ({ anyOf = [] }: Property): boolean => anyOf.length > 0;

const escapeText = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\$},|]/gu, '\\$&');

/** A place to be filled in, with words to be written over. */
const at = (stop: number, words: string): string => `\${${stop}:${escapeText(words)}}`;

/** What stands at a place to be filled in: the words of a closed list, or the title to be written over. */
const placeholder = (property: Property, stop: number): string => {
  const { enum: words = [], format } = present(property);
  const [first] = words;
  if (first !== undefined)
    return `\${${stop}|${[...words, ...(isOptional(property) ? [''] : [])].map(escapeChoice).join(',')}|}`;
  return at(stop, format === 'date' ? '2022-04-14' : (property.title ?? ''));
};

const sentence = (property: Property): string =>
  `${property.title ?? ''}: ${property.description ?? ''}${isOptional(property) ? '（空欄にできます）' : ''}`;

/** A date or a time without quotation marks is no text to every reader of YAML. */
const isQuoted = (property: Property): boolean => {
  const { format, pattern = '^$' } = present(property);
  return format === 'date' || new RegExp(pattern, 'u').test('09:30');
};

const fieldSnippet = ([name, property]: [string, Property]): [string, Snippet] => {
  const value = isQuoted(property) ? `"${placeholder(property, 1)}"` : placeholder(property, 1);
  return [
    `欄 ${name}`,
    {
      scope: PROSE,
      prefix: [name, property.title ?? name],
      body: [`${name}: ${value}`],
      description: sentence(property),
    },
  ];
};

const listSnippet = ({ key, title, description, fields }: MinutesList): [string, Snippet] => {
  const lines = fields.map(({ name, title: words, isList }, index) => {
    const value = at(index + 1, words);
    return `${index === 0 ? '  - ' : '    '}${name}: ${isList ? `[${value}]` : value}`;
  });
  return [
    `一覧 ${key}`,
    {
      scope: PROSE,
      prefix: [key, title],
      body: [`${key}:`, ...lines],
      description: `${title}: ${description}`,
    },
  ];
};

const rowSnippet = (table: TableName): [string, Snippet] => {
  const properties = propertiesOf(table);
  const cells = properties.map(([, property], index) => placeholder(property, index + 1));
  const { title, description } = catalog[table];
  return [
    `行 ${table}`,
    {
      scope: TABLE,
      prefix: [`row-${table}`, `行 ${title}`],
      body: [cells.join(',')],
      description: `${title}の一行。${description}`,
    },
  ];
};

/** The notation in the text of minutes and documents. */
const notation: Record<string, Snippet> = {
  議題: {
    scope: PROSE,
    prefix: ['gidai', '議題'],
    body: [`## 議題${at(1, '1')} ${at(2, '議題の名前')} [#a${at(1, '1')}]`, ''],
    description: '議題の見出し。［#a1］は会議のページの中での位置で、一度付けたら変えません。',
  },
  発言: {
    scope: PROSE,
    prefix: ['hatsugen', '発言'],
    body: [
      `${at(1, '●')}${at(2, '姓')}${at(3, '役職')}${at(4, '（資料に基づいて説明）')} [#s${at(5, '1')}]`,
      '',
      '$0',
    ],
    description: '発言者の行と発言の段落。印は凡例のとおりに書きます。［#s1］は一度付けたら変えません。',
  },
  節: {
    scope: PROSE,
    prefix: ['setsu', '節'],
    body: [`## ${at(1, '資料のとおりの見出し')} [#${at(2, 'identifier')}]`, '', '$0'],
    description:
      '計画・報告・提案の本文の節。識別子は半角の英小文字・数字・ハイフンで、一度付けたら変えません。',
  },
};

/** All snippets, by their names. */
export const toSnippets = (): Record<string, Snippet> => ({
  ...notation,
  ...Object.fromEntries(propertiesOf('meetings').map(fieldSnippet)),
  ...Object.fromEntries(minutesLists.map(listSnippet)),
  ...Object.fromEntries(tableNames.filter((name) => catalog[name].origin === 'csv').map(rowSnippet)),
});
