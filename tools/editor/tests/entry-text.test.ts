/** Files of records → forms → files, for every record there is. */
import { globSync, readFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { ROWS, TEXT, toText, toValues } from '../entry-text.ts';

const files = globSync([
  'content/**/*.mdx',
  'data/*/*.csv',
  'tests/cases/*/content/**/*.mdx',
  'tests/cases/*/data/*/*.csv',
])
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What another program would send back: the form as JSON. */
const throughForm = (
  path: string,
  text: string,
  edit = (values: Record<string, unknown>) => values,
): string => toText(path, text, edit(JSON.parse(JSON.stringify(toValues(path, text)))));

const changedLines = (before: string, after: string) =>
  diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => `${added ? '+' : '-'}${value}`);

describe('a form that nobody changed', () => {
  it('gives back every byte of every file of records, and of those with faults', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(
      files.filter(({ path, text }) => throughForm(path, text) !== text).map(({ path }) => path),
    ).toEqual([]);
  });

  it('gives them back with the line breaks of Windows and the mark that Excel writes', () => {
    const windows = files
      .filter(({ text }) => !text.includes('\r'))
      .map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` }));
    expect(windows.length).toBeGreaterThan(100);
    expect(
      windows.filter(({ path, text }) => throughForm(path, text) !== text).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('a form with one change', () => {
  const minutes = 'content/mie/meetings/2022-04-14-dx.mdx';
  const text = readFileSync(minutes, 'utf8');

  it('changes one line of minutes, and keeps the last line break even when the form lost it', () => {
    const after = throughForm(minutes, text, (values) => ({
      ...values,
      [TEXT]: String(values[TEXT]).replace('めざす姿と、', 'めざす姿、').trimEnd(),
    }));
    expect(changedLines(text, after)).toEqual([
      '-県庁DXのめざす姿と、それを実現するための7つの重点項目をまとめたもので、令和8年度の実現をめざしている。\n',
      '+県庁DXのめざす姿、それを実現するための7つの重点項目をまとめたもので、令和8年度の実現をめざしている。\n',
    ]);
  });

  it('changes one row of every table, and adds one', () => {
    const tables = files.filter(
      ({ path, text }) => path.startsWith('data/') && text.trim().split('\n').length > 1,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { path, text } of tables) {
      const edit = (values: Record<string, unknown>) => {
        const rows = values[ROWS] as Record<string, string>[];
        const last = rows.at(-1) ?? {};
        return {
          [ROWS]: [...rows.slice(0, -1), { ...last, id: 'changed' }, { id: 'added', quote: '「あ,い」' }],
        };
      };
      const changes = changedLines(text, throughForm(path, text, edit));
      expect(changes.join('').split('\n').length, path).toBeLessThanOrEqual(4);
    }
  });

  it('mends front matter that cannot be read as text', () => {
    const broken = text.replace('label: ', 'label: "');
    expect(
      throughForm(minutes, broken, (values) => ({
        [TEXT]: String(values[TEXT]).replace('label: "', 'label: '),
      })),
    ).toBe(text);
  });

  it('is refused when it is the form of another kind of file: no table is emptied by mistake', () => {
    const table = 'data/mie/terms.csv';
    expect(() => toText(table, readFileSync(table, 'utf8'), toValues(minutes, text))).toThrow('form: not of');
    expect(() => toText(minutes, text, { [ROWS]: [] })).toThrow('form: not of');
  });
});
