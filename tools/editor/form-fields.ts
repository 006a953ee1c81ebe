/** The fields of a record as Decap's widgets, from the same schemas as the checks. */
import { type Field, fieldsOf, type Records, type TableName } from '../../src/domain/catalog.ts';

/** A field of a form, as Decap's configuration says it. */
export interface Widget {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  [option: string]: unknown;
}

const ADDRESS_PATTERN = ['^[a-z_]+/[a-z0-9.#-]+$', '「表の名前/識別子」の形で書いてください'];
const NUMBER_PATTERN = ['^-?[0-9]+([.][0-9]+)?$', '半角の数字だけを書いてください'];
const DATE_PATTERN = ['^[0-9]{4}-[0-9]{2}-[0-9]{2}$', '2022-04-14 の形で書いてください'];

/** The name that people know a record by. */
const nameOf = (row: Record<string, unknown>): string =>
  String(row.title ?? row.name ?? row.label ?? row.heading ?? row.id ?? '');

const optionsOf = (records: Records, jurisdiction: string, table: TableName) =>
  records[table]
    .filter((row) => row.jurisdiction === jurisdiction)
    .map((row) => ({ label: `${nameOf(row)}（${row.id}）`, value: row.id }));

const patternOf = (field: Field): string[] | undefined => {
  if (field.anyRecord) return ADDRESS_PATTERN;
  if (field.isNumeric) return NUMBER_PATTERN;
  return field.schema.safeParse('2022-04-14').success && !field.schema.safeParse('2022-02-31').success
    ? DATE_PATTERN
    : undefined;
};

/** One field as a widget; what may stand there is offered to be chosen from where the schema knows it. */
export const toWidget = (field: Field, records: Records, jurisdiction: string): Widget => {
  const common = {
    name: field.name,
    label: field.title,
    hint: `${field.description}［${field.name}］`,
    required: !field.optional,
  };
  if (field.words.length > 0) return { ...common, widget: 'select', options: [...field.words] };
  const options = field.references ? optionsOf(records, jurisdiction, field.references) : [];
  if (options.length > 0) return { ...common, widget: 'select', options };
  const pattern = patternOf(field);
  return { ...common, widget: 'string', ...(pattern ? { pattern } : {}) };
};

/** The fields of a table that staff write, as widgets. */
export const toWidgets = (
  table: TableName,
  records: Records,
  jurisdiction: string,
  { only, without = [] }: { only?: string[]; without?: string[] } = {},
): Widget[] =>
  fieldsOf(table)
    .filter(({ name }) => (only?.includes(name) ?? true) && !without.includes(name))
    .map((field) => toWidget(field, records, jurisdiction));
