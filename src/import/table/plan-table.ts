/** A sheet beside the records → what would change: rows added, values changed, and every value that was proposed. */
import { type Field, fieldsOf, type Records, type TableName } from '../../domain/catalog.ts';
import { problemOf, typedCell } from '../../records/cell.ts';
import { type CellProposal, proposeCell } from './cell-proposal.ts';
import { readColumns, type SheetColumns } from './columns.ts';
import { findIdIn, wideHeadersOf } from './references.ts';

/** A value that is not simply the cell. */
export interface ProposedValue {
  column: string;
  cell: string;
  value: string;
  why: string;
}

/** One row of the sheet, or of its long form. */
export interface PlannedRow {
  /** The row of the sheet, from 1. */
  line: number;
  kind: '追加' | '変更' | '同じ';
  id: string;
  /** All values of the row as text, column by column. */
  values: Record<string, string>;
  changes: { column: string; before: string; after: string }[];
  proposals: ProposedValue[];
  problems: string[];
}

/** What taking over a sheet would do. */
export interface TablePlan {
  table: TableName;
  columns: SheetColumns;
  rows: PlannedRow[];
  /** Ids in the records that the sheet does not have; they stay. */
  untouched: string[];
}

type Values = Record<string, string>;

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

interface Read {
  line: number;
  values: Values;
  proposals: ProposedValue[];
}

/** The fields that tell rows of a table apart besides the id. */
const KEYS: Partial<Record<TableName, string[]>> = {
  progress: ['edition', 'initiative'],
  targets: ['indicator', 'start', 'end'],
  measurements: ['indicator', 'start', 'end'],
};

const keyOf = (table: TableName, values: Values): string | undefined => {
  const fields = KEYS[table];
  return fields?.some((field) => (values[field] ?? '') !== '')
    ? fields.map((field) => values[field] ?? '').join('|')
    : undefined;
};

/** Ids that are made of authored ids: `<edition>-<initiative>`. */
const idFor = (table: TableName, values: Values): string =>
  table === 'progress' && values.edition && values.initiative ? `${values.edition}-${values.initiative}` : '';

const take = (read: Read, field: Field, cell: string, proposal: CellProposal): void => {
  read.values[field.name] = proposal.value;
  if (proposal.why !== undefined)
    read.proposals.push({ column: field.name, cell, value: proposal.value, why: proposal.why });
};

/** A word such as 約 goes to the column for it, and the words as printed to theirs, where the sheet leaves them blank. */
const spread = (read: Read, fields: readonly Field[], cell: string, { qualifier }: CellProposal): void => {
  const give = (column: string, value: string | undefined, why: string): void => {
    if (!value || read.values[column] || !fields.some(({ name }) => name === column)) return;
    read.values[column] = value;
    read.proposals.push({ column, cell, value, why });
  };
  give('qualifier', qualifier, `「${cell}」の語です`);
  if (fields.some(({ name }) => name === 'value_text'))
    give('value_text', cell.trim(), 'もとのセルのとおりです');
};

const readRows = (
  table: TableName,
  rows: readonly string[][],
  columns: SheetColumns,
  records: Records,
): Read[] => {
  const fields = fieldsOf(table);
  const findId = findIdIn(records);
  return rows.slice(columns.headerRow + 1).flatMap((cells, index): Read[] => {
    const line = columns.headerRow + index + 2;
    if (cells.every((cell) => cell.trim() === '')) return [];
    const named = (): Read => {
      const read: Read = { line, values: {}, proposals: [] };
      for (const { index: at, field } of columns.named) {
        const cell = cells[at] ?? '';
        const proposal = proposeCell(field, cell, findId);
        take(read, field, cell, proposal);
        if (proposal.why !== undefined && field.isNumeric) spread(read, fields, cell, proposal);
      }
      return read;
    };
    if (columns.wide.length === 0) return [named()];
    return columns.wide.flatMap(({ index: at, header, given, field }) => {
      const cell = cells[at] ?? '';
      if (cell.trim() === '') return [];
      const read = named();
      for (const [column, value] of Object.entries(given)) {
        read.values[column] = value;
        read.proposals.push({ column, cell: header, value, why: '列の見出しから' });
      }
      const proposal = proposeCell(field, cell, findId);
      take(read, field, cell, proposal);
      if (field.isNumeric) spread(read, fields, cell, proposal);
      // An id in a wide sheet is that of what the row is about, not of each of its facts.
      delete read.values.id;
      return [read];
    });
  });
};

const planRow = (table: TableName, read: Read, existing: readonly Values[]): PlannedRow => {
  const fields = fieldsOf(table);
  const key = keyOf(table, read.values);
  const byKey = key === undefined ? undefined : existing.find((row) => keyOf(table, row) === key);
  const found = read.values.id ? existing.find(({ id }) => id === read.values.id) : byKey;
  const proposals = [...read.proposals];
  const made = found?.id ?? idFor(table, read.values);
  if (!read.values.id && made !== '')
    proposals.push({
      column: 'id',
      cell: '',
      value: made,
      why: found ? '同じ行の識別子です' : '版と取組の識別子から',
    });
  const id = read.values.id || made;
  // A column that the sheet does not have says nothing: what the record holds stays.
  const values: Values = {
    ...Object.fromEntries(fields.map(({ name }) => [name, ''])),
    ...found,
    ...read.values,
    id,
  };
  const changes = found
    ? fields.flatMap(({ name }) =>
        (found[name] ?? '') === values[name]
          ? []
          : [{ column: name, before: found[name] ?? '', after: values[name] ?? '' }],
      )
    : [];
  const problems = fields.flatMap(
    (field) => problemOf(field, typedCell(field, values[field.name] ?? ''))?.message ?? [],
  );
  const kind = found ? (changes.length > 0 ? '変更' : '同じ') : '追加';
  return {
    line: read.line,
    kind,
    id,
    values,
    changes,
    proposals: kind === '同じ' ? [] : proposals,
    problems,
  };
};

/** Plans how a sheet would be taken over; undefined when it has no header of this table. `records` are those of one jurisdiction. */
export const planTable = (
  table: TableName,
  rows: readonly string[][],
  records: Records,
): TablePlan | undefined => {
  const columns = readColumns(table, rows, wideHeadersOf(table, records));
  if (!columns) return undefined;
  const fields = fieldsOf(table);
  const existing = (records[table] as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(fields.map(({ name }) => [name, textOf(row[name])])),
  );
  const planned = readRows(table, rows, columns, records).map((read) => planRow(table, read, existing));
  const ids = new Set(planned.map(({ id }) => id));
  return {
    table,
    columns,
    rows: planned,
    untouched: existing.flatMap(({ id = '' }) => (ids.has(id) ? [] : [id])),
  };
};

/** The rows of the table after the plan: those that were there in their order, then the new ones. */
export const rowsAfter = (
  { table, rows }: TablePlan,
  existing: readonly Record<string, unknown>[],
): Record<string, string>[] => {
  const fields = fieldsOf(table);
  const planned = new Map(rows.map((row) => [row.id, row.values]));
  const known = new Set(existing.map(({ id }) => textOf(id)));
  return [
    ...existing.map(
      (row) =>
        planned.get(textOf(row.id)) ??
        Object.fromEntries(fields.map(({ name }) => [name, textOf(row[name])])),
    ),
    ...rows.filter(({ id, kind }) => kind === '追加' && !known.has(id)).map(({ values }) => values),
  ];
};
