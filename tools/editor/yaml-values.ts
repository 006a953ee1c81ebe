/** The values of front matter as a form shows them, and when two of them say the same. */
import { isMap, isScalar, isSeq, type Pair } from 'yaml';

/** What a form can show: words, lists and groups of fields. */
export type Plain = string | Plain[] | { [field: string]: Plain };
export type Fields = { [field: string]: Plain };

export const isFields = (value: Plain): value is Fields => typeof value === 'object' && !Array.isArray(value);

/** A form says "nothing" in many ways; a record is blank in one. */
export const present = (value: unknown): Plain | undefined => {
  if (Array.isArray(value)) {
    const items = value.map(present).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).flatMap(([key, field]): [string, Plain][] => {
      const kept = present(field);
      return kept === undefined ? [] : [[key, kept]];
    });
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }
  return value === undefined || value === null || value === '' ? undefined : String(value);
};

/** Two values that say the same; the fields of a group have no order. */
export const isSame = (a: Plain | undefined, b: Plain | undefined): boolean => {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return a === b;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSame(item, b[index]))
    );
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
};

/** The value of a node; numbers and words alike as they are written. */
export const plainOf = (node: unknown): Plain | undefined => {
  if (isScalar(node)) {
    const { value, source } = node;
    return present(typeof value === 'string' || value === null ? value : (source ?? String(value)));
  }
  if (isSeq(node)) return present(node.items.map(plainOf));
  if (!isMap(node)) return undefined;
  return present(Object.fromEntries(node.items.map((pair) => [keyOf(pair), plainOf(pair.value)])));
};

export const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
