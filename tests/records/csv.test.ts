import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/domain/catalog.ts';
import { readCsv } from '../../src/records/csv.ts';

const header = (table: 'terms' | 'posts' | 'targets'): string =>
  fieldsOf(table)
    .map(({ name }) => name)
    .join(',');
const TERMS = header('terms');
const term = (cells: Partial<Record<string, string>> = {}): string =>
  fieldsOf('terms')
    .map(
      ({ name }) =>
        ({ id: 'rpa', term: 'RPA', meaning: '自動化', document: 'd', quote: 'RPA', ...cells })[name] ?? '',
    )
    .join(',');

const read = (text: string) => readCsv('terms', 'mie', 'terms.csv', text);
const placesOf = (text: string): string[] =>
  read(text).issues.map(({ kind, line, column }) => `${kind} ${line}:${column}`);
const meaningsOf = (text: string): unknown[] =>
  read(text).rows.map(({ row }) => (row as { meaning: string }).meaning);

describe('a table', () => {
  it('gives its rows, blank cells as unknown, each cell with its line and column', () => {
    const { rows, issues, seen } = read(`${TERMS}\n${term()}\n`);
    expect(issues).toEqual([]);
    expect(seen).toEqual([{ table: 'terms', id: 'rpa' }]);
    expect(rows[0]?.row).toEqual({
      jurisdiction: 'mie',
      id: 'rpa',
      term: 'RPA',
      reading: null,
      long_form: null,
      meaning: '自動化',
      document: 'd',
      quote: 'RPA',
    });
    expect(rows[0]?.at).toEqual({ line: 2, column: 1 });
    expect(rows[0]?.fieldsAt.quote).toEqual({ line: 2, column: 17 });
  });

  it('may end its lines as Windows, Unix or old Macintosh do, mixed too, with or without a BOM', () => {
    const [one, two] = [term(), term({ id: 'ai' })];
    for (const [first, second] of [
      ['\n', '\n'],
      ['\r\n', '\r\n'],
      ['\r', '\r'],
      ['\r\n', '\n'],
      ['\n', '\r\n'],
      ['\n', ''],
    ]) {
      for (const bom of ['', '\uFEFF']) {
        const { rows, issues } = read(`${bom}${TERMS}${first}${one}${first}${two}${second}`);
        expect(issues).toEqual([]);
        expect(rows.map(({ at }) => at)).toEqual([
          { line: 2, column: 1 },
          { line: 3, column: 1 },
        ]);
      }
    }
  });

  it('may have its columns in any order', () => {
    const reversed = TERMS.split(',').toReversed().join(',');
    expect(meaningsOf(`${reversed}\n${term().split(',').toReversed().join(',')}\n`)).toEqual(['自動化']);
  });

  it('may quote cells with commas and doubled quotation marks; columns stay those of the file', () => {
    const text = `${TERMS}\n${term({ meaning: '"甲,""乙"",丙"', document: '' })}\n`;
    expect(placesOf(text)).toEqual(['missing-value 2:23']);
    expect(meaningsOf(text.replace(',,RPA', ',d,RPA'))).toEqual(['甲,"乙",丙']);
  });

  it('is told of a line break in a cell, and what follows is on the next line', () => {
    const text = `${TERMS}\r\n${term({ meaning: '"甲\r\n乙"', quote: '=1' })}\r\n${term({ id: 'A' })}\r\n`;
    expect(placesOf(text)).toEqual(['bad-text 2:11', 'bad-text 3:6', 'bad-id 4:1']);
  });

  it('knows numbers, and that blank is not zero', () => {
    const row = (value: string): string =>
      fieldsOf('targets')
        .map(({ name }) => (name === 'value' ? value : ({ value_text: '表記' }[name] ?? 'x')))
        .join(',');
    const readValue = (value: string) =>
      readCsv('targets', 'mie', 'f', `${header('targets')}\n${row(value)}\n`);
    expect(readValue('-5').issues.filter(({ kind }) => kind === 'bad-number')).toEqual([]);
    for (const bad of ['0x10', '1e3', '1,000', '+5', '5.', '.5', '９０', '９'.repeat(400), ' 5']) {
      const { issues } = readValue(`"${bad}"`);
      expect(issues.find(({ column }) => column === 5)?.kind).toBe('bad-number');
    }
    expect(
      readValue('９０')
        .issues.map(({ message }) => message)
        .join(),
    ).toContain('半角数字だけで「90」と書いてください。');
    expect(
      readValue('"１，３３７"')
        .issues.map(({ message }) => message)
        .join(),
    ).toContain('「1337」と書いてください。');
  });
});

describe('a header', () => {
  it('with the Japanese title of a column is told its name, once', () => {
    const { issues } = read(TERMS.replace('meaning', '意味'));
    expect(issues.map(({ kind, column }) => [kind, column])).toEqual([['unknown-column', 27]]);
    expect(issues[0]?.message).toContain('「meaning」と書いてください。');
  });

  it('with a name in capitals or with spaces is told its name', () => {
    expect(read(TERMS.replace('meaning', ' Meaning')).issues[0]?.message).toContain(
      '「meaning」と書いてください。',
    );
  });

  it('that lacks a column gives no rows, but the ids of its rows are seen', () => {
    const { rows, seen, incomplete, issues } = read('id,term\nrpa,RPA\n');
    expect([rows.length, seen, incomplete]).toEqual([0, [{ table: 'terms', id: 'rpa' }], ['terms']]);
    expect(issues.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'missing-column'));
  });

  it('with an empty name is told which column it is', () => {
    const { issues } = read(`${TERMS},\n`);
    expect(issues.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['unknown-column', 1, TERMS.length + 2],
    ]);
    expect(issues[0]?.message).toContain('見出しの8列目が空です。');
  });

  it('whose quotation mark is never closed is one fault, not the whole file', () => {
    expect(placesOf(`id,"term\n${term()}\n`)).toEqual(['stray-quote 1:4']);
  });
});

describe('a row', () => {
  it.each([
    ['with too many cells is pointed out at the first of them', `${term()},x`, 'ragged-row 2:21'],
    ['with too few cells is pointed out at its last', 'rpa,RPA', 'ragged-row 2:5'],
    ['with a quotation mark inside a cell', term({ term: 'R"P"A' }), 'stray-quote 2:5'],
    ['with something after a closing quotation mark', term({ term: '"RP"A' }), 'stray-quote 2:5'],
    ['with a quotation mark that is never closed', term({ quote: '"RPA' }), 'stray-quote 2:17'],
    ['without any cell', '', 'blank-row 2:1'],
    ['of commas alone', ',,,,,,', 'blank-row 2:1'],
  ])('%s', (_, row, place) => {
    expect(placesOf(`${TERMS}\n${row}\n`)).toEqual([place]);
  });

  it('after a bad one is read all the same', () => {
    const { rows, issues } = read(`${TERMS}\nx\n\n${term()}\n`);
    expect(issues.map(({ line }) => line)).toEqual([2, 3]);
    expect(rows.map(({ at }) => at.line)).toEqual([4]);
  });

  it('with several faults is told of each', () => {
    expect(placesOf(`${TERMS}\n${term({ id: 'A b', term: '', meaning: '@x' })}\n`)).toEqual([
      'bad-id 2:1',
      'missing-value 2:5',
      'bad-text 2:8',
    ]);
  });
});

describe('any text at all', () => {
  it('is read without throwing, and every issue is inside it', () => {
    const piece = fc.oneof(
      fc.constantFrom(',', '"', '""', '\n', '\r\n', '\r', '\uFEFF', TERMS, term()),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.boolean(),
        (text, withHeader) => {
          const whole = withHeader ? `${TERMS}\n${text}` : text;
          const lines = whole.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
          for (const { line, column, message } of read(whole).issues) {
            expect(line).toBeLessThanOrEqual(Math.max(lines.length, 1));
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
            expect(message).not.toMatch(/undefined|NaN|\[object/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('as the cells of a row comes back as it was written, or is an issue', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (meaning) => {
        const { rows, issues } = read(
          `${TERMS}\n${term({ meaning: `"${meaning.replaceAll('"', '""')}"` })}\n`,
        );
        if (issues.length === 0) expect(rows[0]?.row).toMatchObject({ meaning });
      }),
    );
  });
});
