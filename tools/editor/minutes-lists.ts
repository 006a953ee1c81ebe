/** The lists in the front matter of minutes, with the fields of their items: for the form, and for hints elsewhere. */
import { fieldsOf, type TableName } from '../../src/domain/catalog.ts';

/** A field as the person sees it who fills it in. */
export interface ListField {
  name: string;
  title: string;
  description: string;
  optional: boolean;
  /** A list of words on one line, such as `[a1, a2]`. */
  isList: boolean;
}

export interface MinutesList {
  key: string;
  title: string;
  description: string;
  fields: ListField[];
  /** The fields by which an item is known. */
  shown: string[];
}

const fromTable = (table: TableName, names: string[]): ListField[] =>
  fieldsOf(table)
    .filter(({ name }) => names.includes(name))
    .map(({ name, title, description, optional }) => ({ name, title, description, optional, isList: false }));

const local = (name: string, title: string, description: string, isList = false): ListField => ({
  name,
  title,
  description,
  optional: false,
  isList,
});

const STATEMENT = local('statement', '発言', '本文の発言の識別子（例: s8）。');

export const minutesLists: MinutesList[] = [
  {
    key: 'marks',
    title: '凡例',
    description: '発言者の行の先頭の印と、その意味。',
    fields: fromTable('marks', ['mark', 'meaning']),
    shown: ['mark', 'meaning'],
  },
  {
    key: 'speakers',
    title: '発言者の行の読み方',
    description: '「印・姓・役職」の順でない行だけに書きます。',
    fields: fromTable('statements', ['heading', 'surname', 'post', 'note']),
    shown: ['heading'],
  },
  {
    key: 'decisions',
    title: '決定',
    description: '議事概要に書かれている決定。',
    fields: [
      local('id', '識別子', 'この文書の中での決定の識別子（例: d1）。'),
      ...fromTable('decisions', ['title']),
      STATEMENT,
      ...fromTable('decisions', ['quote']),
    ],
    shown: ['id', 'title'],
  },
  {
    key: 'scopes',
    title: '発言の関わる議題',
    description: '置かれている議題とは別の議題にも関わる発言。',
    fields: [STATEMENT, local('agenda_items', '議題', '関わる議題の識別子（例: a1, a2）。', true)],
    shown: ['statement'],
  },
];
