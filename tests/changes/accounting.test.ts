/** Nothing is lost: whatever changes in the records, each row, cell and paragraph of it is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows, keyOf } from '../../src/changes/compare-rows.ts';
import type { Held } from '../../src/changes/make-report.ts';
import { toPlainText } from '../../src/changes/plain-text.ts';
import type { ChangeReport } from '../../src/changes/report.ts';
import { namedBy } from '../../src/domain/belonging.ts';
import { fieldsOf, type Row, type TableName, tableNames } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { rootOf } from '../case-root.ts';
import { edited, heldAt, reportOn } from './two-sides.ts';

const real = readRecords(process.cwd());
const held: Held = { records: real.records, texts: real.texts, ledger: [] };
const settings = { jurisdictions: ['mie', 'kumamoto'].map((id) => ({ id, name: id })) };

interface Place {
  table: TableName;
  row: Row<TableName>;
}

const rows: Place[] = tableNames.flatMap((table) =>
  (held.records[table] as Row<TableName>[]).map((row) => ({ table, row })),
);

/** Texts that may say anything: no names of records, no quotes, no days, no words of a list. */
const FREE = ['title', 'name', 'label', 'note', 'meaning', 'text', 'lead', 'reading', 'place', 'term'];
const freeFields = ({ table, row }: Place): string[] =>
  fieldsOf(table)
    .map(({ name }) => name)
    .filter((name) => FREE.includes(name) && typeof (row as never)[name] === 'string')
    // The words of suspected errors and of quotes stand in stored texts.
    .filter(() => table !== 'text_errors' && table !== 'summaries');

const writable = rows.filter((place) => freeFields(place).length > 0);
const named = new Set(
  rows.flatMap((place) => namedBy(place).map((address) => `${place.row.jurisdiction}/${address}`)),
);
const removable = rows.filter(({ table, row }) => !named.has(`${row.jurisdiction}/${table}/${row.id}`));

const changedBy = (written: Place[], removed: Place[]): Held => {
  const gone = new Set(removed.map(({ row }) => row));
  const mended = new Map(
    written.map((place) => {
      const { row } = place;
      const cells = freeFields(place).map((field, i) => [field, `改めた語${i}の${(row as never)[field]}`]);
      return [row, { ...row, ...Object.fromEntries(cells) }];
    }),
  );
  const edit = (all: Row<TableName>[]) =>
    all.filter((row) => !gone.has(row)).map((row) => mended.get(row) ?? row);
  return edited(held, Object.fromEntries(tableNames.map((table) => [table, edit])));
};

const toldKeys = ({ sections }: ChangeReport): Set<string> =>
  new Set(sections.flatMap(({ entries }) => entries.flatMap(({ records }) => records)));

const untold = (before: Held, after: Held, report: ChangeReport): string[] => {
  const told = toldKeys(report);
  return compareRows(before.records, after.records)
    .rows.map(keyOf)
    .filter((key) => !told.has(key));
};

/** The words of a text, however a comparison cuts it. */
const bare = (text: string): string => text.replace(/［[＋－]|］|\s/g, '');

describe('whatever changes', () => {
  it('every changed row is named by an entry, in either direction, and every new text is printed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...writable), { maxLength: 30, selector: ({ row }) => row }),
        fc.uniqueArray(fc.constantFrom(...removable), { maxLength: 30, selector: ({ row }) => row }),
        (written, removed) => {
          const after = changedBy(written, removed);
          const report = reportOn(held, after, settings);
          expect(untold(held, after, report)).toEqual([]);
          expect(untold(after, held, reportOn(after, held, settings))).toEqual([]);
          const text = bare(toPlainText(report));
          const gone = new Set(removed.map(({ row }) => row));
          const words = compareRows(held.records, after.records)
            .rows.filter(({ before }) => before && !gone.has(before))
            .flatMap(({ cells }) => cells.map((cell) => bare(String(cell.after)).slice(0, 6)));
          expect(words.filter((each) => !text.includes(each))).toEqual([]);
        },
      ),
      { numRuns: 4, seed: 20261121 },
    );
  });

  it('from nothing to everything and back, every row is named and every paragraph stands in the text', () => {
    const nothing: Held = { records: heldAt('no-such-folder').records, texts: [], ledger: [] };
    const report = reportOn(nothing, held, settings);
    expect(untold(nothing, held, report)).toEqual([]);
    const text = bare(toPlainText(report));
    const paragraphs = [...held.records.paragraphs, ...held.records.passages];
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(paragraphs.filter((row) => !text.includes(bare(row.text)))).toEqual([]);
    expect(untold(held, nothing, reportOn(held, nothing, settings))).toEqual([]);
  });

  it('a row that only stands elsewhere in its table is told too', () => {
    const sound = heldAt(rootOf());
    const turned = edited(sound, { bodies: (all) => all.toReversed() });
    expect(toPlainText(reportOn(sound, turned))).toContain('会議体・部局（mie）の行の並ぶ順が変わります');
  });
});
