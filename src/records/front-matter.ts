/** Front matter (YAML) → values with their positions, checked field by field like the cells of a CSV file. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Field, fieldsOf, type TableName } from '../domain/catalog.ts';
import { findNearestName } from '../domain/nearest.ts';
import { problemOf } from './cell.ts';
import type { Issue, Position, Problem } from './issue.ts';

/** A mapping of the front matter: each key's value and where it stands. */
export interface YamlMap {
  at: Position;
  values: Map<string, { node: Node | null; at: Position }>;
}

export interface FrontMatter {
  root: YamlMap;
  /** The mappings of a list such as `marks:`; an issue when it is something else. */
  listOf: (key: string) => YamlMap[];
  issues: Issue[];
}

/** Opens the front matter of a file; `firstLine` is the line of the file on which the text begins. */
export const openFrontMatter = (file: string, text: string, firstLine: number): FrontMatter => {
  const issues: Issue[] = [];
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', uniqueKeys: true });
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const report = (at: Position, message: string): void => {
    issues.push({ kind: 'front-matter', file, ...at, message });
  };
  const toMap = (node: unknown, at: Position): YamlMap => {
    const map: YamlMap = { at, values: new Map() };
    if (node === null) return map;
    if (!isMap(node)) {
      report(at, '「名前: 値」の形で書いてください。');
      return map;
    }
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const keyAt = positionOf(pair.key.range?.[0] ?? 0);
      const value = (pair.value ?? null) as Node | null;
      if (isAlias(value)) report(keyAt, '「*」で始まる値は、引用符 " で囲んでください。');
      else
        map.values.set(String(pair.key.value), {
          node: value,
          at: value?.range ? positionOf(value.range[0]) : keyAt,
        });
    }
    return map;
  };
  const [error] = document.errors;
  if (error) {
    report(
      positionOf(error.pos[0]),
      'この行の書き方が正しくありません。「名前: 値」の形で書き、値に「: 」や「#」が入るときは値全体を引用符 " で囲んでください。同じ名前は一度だけ書きます。',
    );
  }
  const root =
    document.errors.length > 0
      ? { at: { line: firstLine, column: 1 }, values: new Map() }
      : toMap(document.contents, { line: firstLine, column: 1 });
  const listOf = (key: string): YamlMap[] => {
    const entry = root.values.get(key);
    if (!entry?.node) return [];
    if (!isSeq(entry.node)) {
      report(entry.at, `「${key}」は、行頭に「- 」を付けた一覧で書いてください。`);
      return [];
    }
    return entry.node.items.map((item: unknown) => {
      const range = (item as Node).range;
      return toMap(item, range ? positionOf(range[0]) : entry.at);
    });
  };
  return { root, listOf, issues };
};

/** The plain value of a field; undefined when it is a list or a mapping. Numbers stay as they are written. */
export const scalarOf = (node: Node | null): unknown => {
  if (node === null) return null;
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' || node.value === null
    ? node.value
    : (node.source ?? String(node.value));
};

/** The strings of a list such as `[a1, a2]`. */
export const stringsOf = (node: Node | null): string[] =>
  isSeq(node) ? node.items.flatMap((item) => (isScalar(item) ? [String(scalarOf(item))] : [])) : [];

/** Says that a document has no such field, and which one may be meant: one that is not written yet. */
export const unknownKey = (found: string, known: readonly string[], written: readonly string[]): Problem => {
  const near = findNearestName(
    found,
    known.filter((name) => !written.includes(name)),
  );
  return {
    kind: 'front-matter',
    found,
    ...(near && { suggestion: near }),
    message: `「${found}」という欄はありません。${near ? `「${near}」ではありませんか。` : ''}書ける欄: ${known.join('、')}。`,
  };
};

/**
 * Reads those fields of a table that a mapping writes; `given` are values known from elsewhere, `others` the
 * keys that belong to something else. Unknown keys and bad values are issues.
 */
export const readFields = (
  file: string,
  table: TableName,
  map: YamlMap,
  given: Record<string, unknown>,
  others: string[] = [],
): { values: Record<string, unknown>; fieldsAt: Record<string, Position>; issues: Issue[] } => {
  const issues: Issue[] = [];
  const values: Record<string, unknown> = { ...given };
  const fieldsAt: Record<string, Position> = {};
  const written = fieldsOf(table).filter(({ name }) => !(name in given));
  const known = [...written.map(({ name }) => name), ...others];
  for (const [key, { at }] of map.values) {
    if (!known.includes(key)) {
      issues.push({ file, ...at, ...unknownKey(key, known, [...map.values.keys()]) });
    }
  }
  for (const field of written) {
    const entry = map.values.get(field.name);
    const value = entry ? scalarOf(entry.node) : null;
    const at = entry?.at ?? map.at;
    fieldsAt[field.name] = at;
    values[field.name] = value ?? null;
    const problem = problemOfEntry(field, value);
    if (problem) issues.push({ file, ...at, ...problem });
  }
  return { values, fieldsAt, issues };
};

const problemOfEntry = (field: Field, value: unknown) =>
  value === undefined
    ? {
        kind: 'front-matter' as const,
        message: `「${field.name}」（${field.title}）には値を一つだけ書いてください。`,
      }
    : problemOf(field, value, '欄');
