/**
 * Changes values of a YAML mapping in its text: what did not change keeps every byte (quotation marks, comments,
 * order, indentation), so that the change of one field is the change of one line.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { isWords, renderField, renderFlow, renderItem, renderScalar } from './yaml-render.ts';
import { type Fields, isFields, isSame, keyOf, type Plain, plainOf, present } from './yaml-values.ts';

interface Splice {
  from: number;
  to: number;
  text: string;
}

type Placed = Node & { range: [number, number, number] };

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
    ...changed
      .slice(0, paired)
      .flatMap((node, index) => changeItem(source, node, wanted[index] ?? '', indent)),
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

/** An item keeps its lines as long as the field beside its dash stays. */
const changeItem = (source: string, node: Placed, item: Plain, indent: string): Splice[] => {
  const keepsDash = isMap(node)
    ? isFields(item) && isBlock(node) && node.items[0] !== undefined && keyOf(node.items[0]) in item
    : isScalar(node) && typeof item === 'string';
  if (keepsDash) return changeNode(source, node, item);
  const [from, to] = node.range;
  return [{ from: lineStart(source, from), to: lineEnd(source, to), text: renderItem(item, indent) }];
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
  const [from] = (pair.key as Placed).range;
  const to = endOf(source, pair);
  const node = pair.value as Placed | null;
  if (isSame(plainOf(node), value)) return [];
  if (value === undefined) return [{ from: lineStart(source, from), to, text: '' }];
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
  // From the end, so that places stay true; where lines go and others come, the old ones go first.
  return changeFields(source, contents.items as Pair[], wanted)
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => b.from - a.from || b.to - a.to || b.order - a.order)
    .reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), source);
};
