/** Decap's configuration: every kind of record that staff write, with the forms that the schemas give. */
import { catalog, type Records, SITE_FOLDER, type TableName, tableNames } from '../../src/domain/catalog.ts';
import { HEADING, ROWS, TEXT } from './entry-text.ts';
import { toWidgets, type Widget } from './form-fields.ts';
import { type ListField, minutesLists } from './minutes-lists.ts';

/** What is there to be edited: the records, and the jurisdictions with their names. */
export interface Edited {
  records: Records;
  jurisdictions: { id: string; name: string }[];
  /** Whether there is a folder of that name. */
  hasFolder: (path: string) => boolean;
}

/** Where the editor sends its requests. */
export const API = '/api/v1';

const text = (hint: string): Widget => ({ name: TEXT, label: '本文', widget: 'text', hint });

const list = (name: string, label: string, hint: string, fields: Widget[], summary: string): Widget => ({
  name,
  label,
  label_singular: label,
  widget: 'list',
  hint,
  required: false,
  collapsed: true,
  summary,
  fields,
});

const TEXT_HINT =
  '議題は「## 議題1 …　[#a1]」、発言者は印で始まる行「●… [#s1]」、その後が発言の段落です。［ ］の識別子は変えません。';

const meetingFields = ({ records }: Edited, jurisdiction: string): Widget[] => {
  const posts = toWidgets('statements', records, jurisdiction, { only: ['post'] });
  const toField = ({ name, title, description, optional, isList }: ListField): Widget => ({
    name,
    label: title,
    widget: isList ? 'list' : 'string',
    hint: `${description}［${name}］`,
    required: !optional,
  });
  return [
    text(TEXT_HINT),
    ...toWidgets('meetings', records, jurisdiction),
    ...minutesLists.map(({ key, title, description, fields, shown }) =>
      list(
        key,
        title,
        `${description}［${key}］`,
        fields.map((field) => posts.find(({ name }) => name === field.name) ?? toField(field)),
        shown.map((name) => `{{fields.${name}}}`).join('　'),
      ),
    ),
  ];
};

const proseFields = ({ records }: Edited, jurisdiction: string): Widget[] => [
  { name: HEADING, label: '表題', widget: 'hidden' },
  text('見出しは「## 見出し [#identifier]」。文章は資料のとおりに書きます。［ ］の識別子は変えません。'),
  ...toWidgets('passages', records, jurisdiction, { only: ['document'] }),
];

const folders = [
  {
    folder: 'meetings',
    title: '会議',
    fields: meetingFields,
    shown: 'label',
    summary: '{{date}}　{{label}}',
  },
  { folder: 'plans', title: '計画の本文', fields: proseFields, shown: HEADING, summary: `{{${HEADING}}}` },
  { folder: 'reports', title: '報告の本文', fields: proseFields, shown: HEADING, summary: `{{${HEADING}}}` },
  {
    folder: 'proposals',
    title: '提案の本文',
    fields: proseFields,
    shown: HEADING,
    summary: `{{${HEADING}}}`,
  },
] as const;

// Drafts are reviewed and published where all can see it: the editor neither publishes nor removes.
const CAUTIOUS = { create: false, delete: false, publish: false, format: 'json', editor: { preview: false } };

const documents = (edited: Edited, { id, name }: Edited['jurisdictions'][number]) =>
  folders
    .filter(({ folder }) => edited.hasFolder(`content/${id}/${folder}`))
    .map(({ folder, title, fields, shown, summary }) => ({
      ...CAUTIOUS,
      name: `${id}-${folder}`,
      label: `${name}　${title}`,
      label_singular: title,
      folder: `content/${id}/${folder}`,
      extension: 'mdx',
      identifier_field: shown,
      summary,
      fields: fields(edited, id),
    }));

/** Whether a file is one of a collection's: a form of another collection must not be saved under its name. */
export const isInCollection = (path: string, collection: string): boolean => {
  const { id = '', kind = '' } = /^(?<id>.+)-(?<kind>[a-z]+)$/u.exec(collection)?.groups ?? {};
  return path.startsWith(kind === 'tables' ? `data/${id}/` : `content/${id}/${kind}/`);
};

/** The digests of editions are what `npm run check` computes; nobody types them. */
const isWrittenByHand = (table: TableName): boolean =>
  catalog[table].origin === 'csv' && table !== 'edition_digests';

/** The words by which a person finds a row: its first free text. */
const wordsIn = (fields: Widget[]): Widget | undefined =>
  fields.find(
    ({ name, widget, pattern }) => widget === 'string' && !pattern && name !== 'id' && name !== 'quote',
  );

const tables = ({ records }: Edited, { id, name }: Edited['jurisdictions'][number]) => ({
  ...CAUTIOUS,
  name: `${id}-tables`,
  label: `${name}　表`,
  label_singular: '表',
  files: tableNames
    .filter((table) => isWrittenByHand(table) && (catalog[table].scope === 'site') === (id === SITE_FOLDER))
    .map((table) => {
      const fields = toWidgets(table, records, id);
      const words = wordsIn(fields);
      const summary = words ? `{{fields.id}}　{{fields.${words.name}}}` : '{{fields.id}}';
      return {
        name: table,
        label: catalog[table].title,
        file: `data/${id}/${table}.csv`,
        fields: [list(ROWS, '行', catalog[table].description, fields, summary)],
      };
    }),
});

/** The whole configuration; `base` is the branch that drafts start from. */
export const toConfiguration = (edited: Edited, base: string): object => ({
  backend: {
    name: 'proxy',
    proxy_url: API,
    branch: base,
    commit_messages: {
      create: '{{collection}}「{{slug}}」を加える',
      update: '{{collection}}「{{slug}}」を直す',
      delete: '{{collection}}「{{slug}}」を消す',
    },
  },
  load_config_file: false,
  publish_mode: 'editorial_workflow',
  locale: 'ja',
  media_folder: 'public',
  media_library: { name: 'none' },
  show_preview_links: false,
  logo: { src: '/mark.svg', show_in_header: true },
  slug: { encoding: 'ascii' },
  collections: [
    ...edited.jurisdictions.flatMap((jurisdiction) => [
      ...documents(edited, jurisdiction),
      tables(edited, jurisdiction),
    ]),
    tables(edited, { id: SITE_FOLDER, name: 'サイト全体' }),
  ],
});
