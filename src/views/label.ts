/** A few words by which a reader knows a record again, in lists and links. */
import { catalog, getRecordAddress, type Row, type TableName } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';

const shorten = (text: string, length = 40): string =>
  [...text].length > length ? `${[...text].slice(0, length).join('')}…` : text;

/** Name of an initiative: its printed number and name, or the statement that the name is not in the documents. */
export const nameOfInitiative = ({ number, name, kind }: Row<'initiatives'>): string =>
  name ? (number ? `${number} ${name}` : name) : `${number ?? kind}（名称の記載なし）`;

/** Who speaks, as said: surname and post, or that the minutes give neither. */
export const speakerOf = (library: Library, { jurisdiction, surname, post }: Row<'statements'>): string =>
  `${surname ?? ''}${library.find('posts', jurisdiction, post)?.name ?? ''}` || '発言者の記載なし';

const ownLabel = (row: Record<string, unknown>): string => {
  for (const field of ['title', 'label', 'name', 'term', 'heading', 'text', 'quote', 'mark']) {
    const value = row[field];
    if (typeof value === 'string') return shorten(value);
  }
  return String(row.id);
};

/** Label of any record. */
export const labelOf = <Name extends TableName>(library: Library, table: Name, row: Row<Name>): string => {
  if (table === 'initiatives') return nameOfInitiative(row as Row<'initiatives'>);
  if (table === 'statements' || table === 'paragraphs') {
    const statement =
      table === 'statements'
        ? (row as Row<'statements'>)
        : library.get('statements', row.jurisdiction, (row as Row<'paragraphs'>).statement);
    const meeting = library.get('meetings', row.jurisdiction, statement.meeting);
    return `${speakerOf(library, statement)}の発言（${meeting.label}）`;
  }
  return ownLabel(row);
};

/** A link to a record: what kind of thing it is, its label, its address. */
export interface RecordLink {
  kind: string;
  label: string;
  href: string;
}

export const recordLink = <Name extends TableName>(
  library: Library,
  table: Name,
  row: Row<Name>,
): RecordLink => ({
  kind: catalog[table].title,
  label: labelOf(library, table, row),
  href: addressOf(table, row),
});

/** The record that `table/id` names. */
export const linkTo = (library: Library, jurisdiction: string, address: string): RecordLink => {
  const { table, id } = getRecordAddress(address);
  return recordLink(library, table, library.get(table, jurisdiction, id));
};
