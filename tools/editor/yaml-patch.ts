/**
 * Changes values of a YAML mapping in its text: what did not change keeps every byte (quotation marks, comments,
 * order, indentation), so that the change of one field is the change of one line.
 */
import { Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from 'yaml';

/** What a form can show: words, lists and groups of fields. */
export type Plain = string | Plain[] | { [field: string]: Plain };
type Fields = { [field: string]: Plain };

interface Splice {
  from: number;
  to: number;
  text: string;
}

type Placed = Node & { range: [number, number, number] };

const isFields = (value: Plain): value is Fields => typeof value === 'object' && !Array.isArray(value);

/** A form says "nothing" in many ways; a record is blank in one. */
const present = (value: unknown): Plain | undefined => {
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
const isSame = (a: Plain | undefined, b: Plain | undefined): boolean => {
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
const plainOf = (node: unknown): Plain | undefined => {
  if (isScalar(node)) {
    const { value, source } = node;
    return present(typeof value === 'string' || value === null ? value : (source ?? String(value)));
  }
  if (isSeq(node)) return present(node.items.map(plainOf));
  if (!isMap(node)) return undefined;
  return present(Object.fromEntries(node.items.map((pair) => [keyOf(pair), plainOf(pair.value)])));
};

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** YAML 1.1 quotes all that any reader could take for a date, a time or a number. */
const render = (contents: unknown): string =>
  new Document(contents, { version: '1.1' })
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .replace(/\n$/, '');

const renderScalar = (value: string, like?: Scalar): string => {
  const scalar = new Scalar(value);
  if (value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (like?.type === Scalar.QUOTE_DOUBLE || like?.type === Scalar.QUOTE_SINGLE) scalar.type = like.type;
  return render(scalar);
};

const renderFlow = (items: string[]): string => {
  const document = new Document(items, { version: '1.1' });
  (document.contents as unknown as { flow: boolean }).flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
};

const isWords = (items: Plain[]): items is string[] => items.every((item) => typeof item === 'string');

/** A field on lines of its own; lists of words stay on one line. */
const renderField = (key: string, value: Plain, indent: string): string => {
  if (typeof value === 'string') return `${indent}${key}: ${renderScalar(value)}\n`;
  if (!Array.isArray(value))
    return `${indent}${key}:\n${Object.entries(value)
      .map(([name, field]) => renderField(name, field, `${indent}  `))
      .join('')}`;
  if (isWords(value)) return `${indent}${key}: ${renderFlow(value)}\n`;
  return `${indent}${key}:\n${value.map((item) => renderItem(item, `${indent}  `)).join('')}`;
};

const renderItem = (item: Plain, indent: string): string => {
  if (typeof item === 'string') return `${indent}- ${renderScalar(item)}\n`;
  const fields = Object.entries(isFields(item) ? item : {})
    .map(([key, value]) => renderField(key, value, `${indent}  `))
    .join('');
  return `${indent}- ${fields.slice(indent.length + 2)}`;
};

const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line on which an element ends, its line break included. */
const lineEnd = (source: string, offset: number): number => {
  if (source[offset - 1] === '\n') return offset;
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
};

const endOf = (source: string, pair: Pair): number => {
  const last = (pair.value ?? pair.key) as Placed;
  return lineEnd(source, Math.max(last.range[1], (pair.key as Placed).range[1]));
};

const changeItems = (source: string, nodes: Placed[], items: Plain[]): Splice[] => {
  const old = nodes.map(plainOf);
  const shorter = Math.min(old.length, items.length);
  let same = 0;
  while (same < shorter && isSame(old[same], items[same])) same += 1;
  let tail = 0;
  while (tail < shorter - same && isSame(old.at(-1 - tail), items.at(-1 - tail))) tail += 1;
  const [first] = nodes as [Placed];
  const indent = /^\s*/.exec(source.slice(lineStart(source, first.range[0])))?.[0] ?? '';
  const changed = nodes.slice(same, nodes.length - tail);
  const wanted = items.slice(same, items.length - tail);
  const paired = Math.min(changed.length, wanted.length);
  const after = nodes[same + paired - 1];
  const place = after ? lineEnd(source, after.range[1]) : lineStart(source, first.range[0]);
  return [
    ...changed.slice(0, paired).flatMap((node, index) => changeNode(source, node, wanted[index] ?? '')),
    ...changed.slice(paired).map((node) => ({
      from: lineStart(source, node.range[0]),
      to: lineEnd(source, node.range[1]),
      text: '',
    })),
    {
      from: place,
      to: place,
      text: wanted
        .slice(paired)
        .map((item) => renderItem(item, indent))
        .join(''),
    },
  ];
};

/** Whether the elements of a collection stand on lines of their own, so that lines can come and go. */
const isBlock = (node: unknown): boolean =>
  (isMap(node) || isSeq(node)) && !(node.flow ?? false) && node.items.length > 0;

const changeNode = (source: string, node: Placed, value: Plain): Splice[] => {
  if (isSame(plainOf(node), value)) return [];
  const [from, to] = node.range;
  if (isScalar(node) && typeof value === 'string') return [{ from, to, text: renderScalar(value, node) }];
  if (isMap(node) && isBlock(node) && isFields(value)) return changeFields(source, node.items, value);
  if (isSeq(node) && isBlock(node) && Array.isArray(value))
    return changeItems(source, node.items as Placed[], value);
  if (Array.isArray(value) && isWords(value)) return [{ from, to, text: renderFlow(value) }];
  throw new Error(`yaml: ${source.slice(from, to)} cannot become ${JSON.stringify(value)}`);
};

/** A field whose new value has another shape than the old one is written anew; any other is changed in place. */
const changeField = (source: string, pair: Pair, value: Plain | undefined, indent: string): Splice[] => {
  const from = lineStart(source, (pair.key as Placed).range[0]) + indent.length;
  const to = endOf(source, pair);
  const node = pair.value as Placed | null;
  if (isSame(plainOf(node), value)) return [];
  if (value === undefined) return [{ from, to, text: '' }];
  const inPlace =
    (isScalar(node) && typeof value === 'string' && node.range[1] > node.range[0]) ||
    (isBlock(node) && isSeq(node) === Array.isArray(value) && typeof value !== 'string') ||
    (isSeq(node) && Array.isArray(value) && value.length > 0 && isWords(value));
  if (node && inPlace) return changeNode(source, node, value);
  return [{ from, to, text: renderField(keyOf(pair), value, indent).slice(indent.length) }];
};

const changeFields = (source: string, pairs: Pair[], values: Fields): Splice[] => {
  const [first] = pairs as [Pair];
  const start = (first.key as Placed).range[0];
  const indent = ' '.repeat(start - lineStart(source, start));
  const splices = pairs.flatMap((pair) => changeField(source, pair, values[keyOf(pair)], indent));
  const names = Object.keys(values);
  for (const [index, name] of names.entries()) {
    const value = values[name];
    if (value === undefined || pairs.some((pair) => keyOf(pair) === name)) continue;
    const before = names.slice(0, index);
    const neighbour = pairs.findLast((pair) => before.includes(keyOf(pair))) ?? pairs.at(-1);
    const at = neighbour ? endOf(source, neighbour) : source.length;
    splices.push({ from: at, to: at, text: renderField(name, value, indent) });
  }
  return splices;
};

const openMap = (source: string) => {
  const document = parseDocument(source, { schema: 'core', uniqueKeys: true });
  const { contents, errors } = document;
  return errors.length === 0 && (isMap(contents) || contents === null) ? { contents } : undefined;
};

/** The fields of a mapping; undefined when the text is none. */
export const readYaml = (source: string): Fields | undefined => {
  const map = openMap(source);
  return map && ((plainOf(map.contents) ?? {}) as Fields);
};

/** The text with other values; `values` also says in which order new fields follow the fields that are there. */
export const patchYaml = (source: string, values: Record<string, unknown>): string => {
  const contents = openMap(source)?.contents;
  const wanted = (present(values) ?? {}) as Fields;
  if (!contents || contents.items.length === 0)
    return (
      source +
      Object.entries(wanted)
        .map(([key, value]) => renderField(key, value, ''))
        .join('')
    );
  return changeFields(source, contents.items as Pair[], wanted)
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => b.from - a.from || b.order - a.order)
    .reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), source);
};
