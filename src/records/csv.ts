/** One CSV file → rows of its table, each cell with its place. What Papaparse would forgive is refused. */
import { type Field, fieldsOf, type Row, type TableName } from '../domain/catalog.ts';
import { findNearestName } from '../domain/nearest.ts';
import { nameOfTable, problemOf, typedCell } from './cell.ts';
import { type RawLine, readCsvLines } from './csv-lines.ts';
import type { Position, Problem } from './issue.ts';
import { type AnyLocated, emptyReading, type Reading } from './located.ts';

/** The column that a heading means: its Japanese name, or nearly its name; only one that the table still lacks. */
const closestColumn = (found: string, lacking: Field[]): string | undefined =>
  lacking.find(({ title }) => title === found.trim())?.name ??
  findNearestName(
    found,
    lacking.map(({ name }) => name),
  );

const STRAY_QUOTE =
  '引用符 " の使い方が正しくありません。値の中に " やコンマがあるときは、値全体を " で囲み、中の " は "" と二つ重ねてください。';

type Reporter = (at: Position, problem: Problem) => void;

const judgeHeading = (table: TableName, cells: string[], index: number): Problem | undefined => {
  const fields = fieldsOf(table);
  const found = cells[index] ?? '';
  if (fields.some(({ name }) => name === found)) {
    if (cells.indexOf(found) === index) return undefined;
    return {
      kind: 'duplicate-column',
      found,
      message: `列「${found}」が二つあります。一つにしてください。`,
    };
  }
  if (found === '')
    return {
      kind: 'unknown-column',
      message: `見出しの${index + 1}列目が空です。余分なコンマを削除するか、列の名前を書いてください。`,
    };
  const near = closestColumn(
    found,
    fields.filter(({ name }) => !cells.includes(name)),
  );
  const hint = near
    ? `「${near}」と書いてください。`
    : `書ける列: ${fields.map(({ name }) => name).join('、')}。`;
  return {
    kind: 'unknown-column',
    found,
    ...(near && { suggestion: near }),
    message: `列「${found}」は表${nameOfTable(table)}にありません。${hint}`,
  };
};

const judgeHeader = (table: TableName, { cells, places }: RawLine, report: Reporter): void => {
  const meant = new Set<string | undefined>(cells);
  cells.forEach((_, index) => {
    const problem = judgeHeading(table, cells, index);
    if (!problem) return;
    meant.add(problem.suggestion);
    report(places[index] ?? { line: 1, column: 1 }, problem);
  });
  for (const { name, title } of fieldsOf(table).filter((field) => !meant.has(field.name))) {
    report(
      { line: 1, column: 1 },
      {
        kind: 'missing-column',
        suggestion: name,
        message: `列「${name}」（${title}）がありません。見出しの行に「${name}」を加えてください。値が分からない列も、見出しは必要です。`,
      },
    );
  }
};

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '');

/** Judges the shape of a row; false when its cells cannot be told apart. */
const judgeShape = ({ cells, places, stray }: RawLine, width: number, report: Reporter): boolean => {
  const [first = { line: 1, column: 1 }] = places;
  if (stray) report(stray, { kind: 'stray-quote', message: STRAY_QUOTE });
  else if (isBlank(cells))
    report(first, { kind: 'blank-row', message: '空の行があります。行を削除してください。' });
  else if (cells.length > width) {
    report(places[width] ?? first, {
      kind: 'ragged-row',
      message: `この行は${cells.length}列ですが、見出しは${width}列です。値の中のコンマは、値全体を " で囲んでください。`,
    });
  } else if (cells.length < width) {
    report(places.at(-1) ?? first, {
      kind: 'ragged-row',
      message: `この行は${cells.length}列ですが、見出しは${width}列です。値のない欄もコンマで区切ってください。`,
    });
  } else return true;
  return false;
};

/** Reads one CSV file of a table. Never throws; every fault is an issue with its line and column. */
export const readCsv = (table: TableName, jurisdiction: string, file: string, text: string): Reading => {
  const reading = emptyReading();
  const report: Reporter = (at, problem) => reading.issues.push({ file, ...at, ...problem });
  const fields = fieldsOf(table);
  const [header, ...body] = readCsvLines(text);
  if (!header || isBlank(header.cells)) {
    const found =
      body.length > 0 ? '見出しの行（1行目）が空です。' : 'ファイルが空です。記録が一つもないときも、';
    const wanted = fields.map(({ name }) => name).join(',');
    const message = `${found}見出しの行「${wanted}」を1行目に書いてください。`;
    report({ line: 1, column: 1 }, { kind: 'empty-file', suggestion: wanted, message });
    reading.incomplete.push(table);
    return reading;
  }
  if (header.stray) {
    report(header.stray, { kind: 'stray-quote', message: STRAY_QUOTE });
    reading.incomplete.push(table);
    return reading;
  }
  judgeHeader(table, header, report);
  const width = header.cells.length;
  const indexOf = new Map(header.cells.map((name, index) => [name, index]));
  const usable = fields.filter(({ name }) => indexOf.has(name));
  const complete = usable.length === fields.length;
  if (!complete) reading.incomplete.push(table);

  for (const raw of body) {
    if (!judgeShape(raw, width, report)) {
      if (raw.stray) reading.incomplete.push(table);
      const id = raw.cells[indexOf.get('id') ?? 0];
      if (id) reading.seen.push({ table, id });
      continue;
    }
    const [at = { line: 1, column: 1 }] = raw.places;
    const values: Record<string, unknown> = { jurisdiction };
    const fieldsAt: Record<string, Position> = {};
    let good = complete;
    for (const field of usable) {
      const index = indexOf.get(field.name) ?? 0;
      const value = typedCell(field, raw.cells[index] ?? '');
      const position = raw.places[index] ?? at;
      const problem = problemOf(field, value);
      if (problem) report(position, problem);
      good &&= !problem;
      values[field.name] = value;
      fieldsAt[field.name] = position;
    }
    if (typeof values.id === 'string') reading.seen.push({ table, id: values.id });
    if (!good) continue;
    const row = values as Row<TableName>;
    reading.rows.push({ table, row, file, at: fieldsAt.id ?? at, fieldsAt } as AnyLocated);
  }
  return reading;
};
