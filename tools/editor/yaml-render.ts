/** Values → YAML as staff write it: one field a line, lists of words on one line, the rest in blocks. */
import { Document, Scalar } from 'yaml';
import { isFields, type Plain } from './yaml-values.ts';

/** YAML 1.1 quotes all that any reader could take for a date, a time or a number. */
const render = (contents: unknown): string =>
  new Document(contents, { version: '1.1' })
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .replace(/\n$/, '');

export const renderScalar = (value: string, like?: Scalar): string => {
  const scalar = new Scalar(value);
  if (value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (like?.type === Scalar.QUOTE_DOUBLE || like?.type === Scalar.QUOTE_SINGLE) scalar.type = like.type;
  return render(scalar);
};

export const renderFlow = (items: string[]): string => {
  const document = new Document(items, { version: '1.1' });
  (document.contents as unknown as { flow: boolean }).flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
};

export const isWords = (items: Plain[]): items is string[] => items.every((item) => typeof item === 'string');

/** A field on lines of its own; lists of words stay on one line. */
export const renderField = (key: string, value: Plain, indent: string): string => {
  if (typeof value === 'string') return `${indent}${key}: ${renderScalar(value)}\n`;
  if (!Array.isArray(value))
    return `${indent}${key}:\n${Object.entries(value)
      .map(([name, field]) => renderField(name, field, `${indent}  `))
      .join('')}`;
  if (isWords(value)) return `${indent}${key}: ${renderFlow(value)}\n`;
  return `${indent}${key}:\n${value.map((item) => renderItem(item, `${indent}  `)).join('')}`;
};

export const renderItem = (item: Plain, indent: string): string => {
  if (typeof item === 'string') return `${indent}- ${renderScalar(item)}\n`;
  const fields = Object.entries(isFields(item) ? item : {})
    .map(([key, value]) => renderField(key, value, `${indent}  `))
    .join('');
  return `${indent}- ${fields.slice(indent.length + 2)}`;
};
