import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { mendRecords } from '../../scripts/mend-records.ts';
import { fieldsOf, type TableName } from '../../src/domain/catalog.ts';
import { readCsvLines } from '../../src/records/csv-lines.ts';
import { decodeForCertain } from '../../src/records/decode.ts';
import { mendCell } from '../../src/records/mending/mend-cell.ts';
import { mendCsv } from '../../src/records/mending/mend-csv.ts';
import { mendMinutes } from '../../src/records/mending/mend-minutes.ts';
import { formatLines } from '../../src/records/mending/mended.ts';

const TABLE: TableName = 'terms';
const HEADER = fieldsOf(TABLE).map(({ name }) => name);
const ROW = ['rpa', 'RPA', '', '', '人に代わって行うこと。', 'shiken', 'RPA'];
const toText = (rows: string[][], newline = '\r\n'): string => `${Papa.unparse(rows, { newline })}${newline}`;
const canonical = toText([HEADER, ROW]);
const mend = (text: string) => mendCsv(TABLE, text, { typed: true });

describe('the canonical form of a table', () => {
  it('is the form of every table here, and nothing is missing in the minutes', () => {
    expect(mendRecords('.', 'all')).toEqual([]);
  });

  it.each([
    ['line ends', toText([HEADER, ROW], '\n'), /^1～2行目: 改行を CRLF/],
    ['no line end after the last row', canonical.slice(0, -2), /^2行目: 改行を CRLF/],
    ['needless quotation marks', canonical.replace('rpa,', '"rpa",'), /^2行目: 値を囲む引用符/],
    ['blank rows', canonical.replace('rpa', '\r\n,,,,,,\r\nrpa'), /^2～3行目: 空の行/],
    ['blank cells after the last column', canonical.replaceAll('\r\n', ',,\r\n'), /^1～2行目: .*コンマ/],
    [
      'another order of the columns',
      toText([HEADER, ROW].map((cells) => cells.toReversed())),
      /^1行目: 列の並び/,
    ],
  ])('is reached from %s', (_fault, text, told) => {
    const { text: mended, changes } = mend(text);
    expect(mended).toBe(canonical);
    expect(changes.map(({ lines, what }) => `${formatLines(lines)}: ${what}`).join('\n')).toMatch(told);
  });

  it.each([
    ['a quotation mark in the middle of a value', `${HEADER.join(',')}\r\nrpa,R"PA,,,x,shiken,RPA\n`],
    [
      'a quotation mark that is never closed',
      `${HEADER.join(',')}\r\nrpa,"RPA,,,x,shiken,RPA\nweb,Web,,,x,s,W\n`,
    ],
    ['a value over two lines', `${HEADER.join(',')}\r\nrpa,"R\nPA",,,x,shiken,RPA\n`],
    ['too few cells', `${HEADER.join(',')}\r\nrpa,RPA,x,shiken,RPA\n`],
    ['a value beyond the last column', `${HEADER.join(',')}\r\nrpa,RPA,,,a,b,shiken,RPA,c\n`],
    ['a heading that is empty', '\nrpa,RPA,,,x,shiken,RPA\n'],
  ])('is not forced on a row with %s: it stays byte for byte', (_doubt, text) => {
    expect(mend(text)).toEqual({ text, changes: [] });
  });

  it('keeps the order of the columns while the cells of one row are in doubt', () => {
    const text = `${toText([HEADER.toReversed(), ROW.toReversed()])}rpa,R"PA\r\n`;
    expect(mend(text)).toEqual({ text, changes: [] });
  });

  const cell = fc.oneof(
    fc.constantFrom('', 'a', '-5', '＝', '"', 'x,y', ' a ', '２０２０－０９－０１', '\t', '\uFEFF', '語'),
    fc.string({ maxLength: 4 }).map((text) => text.replaceAll(/[\r\n]/gu, '')),
  );
  const newline = fc.constantFrom('\n', '\r\n', '\r');
  const drawn = fc
    .array(fc.tuple(fc.array(cell, { minLength: 7, maxLength: 7 }), newline, fc.boolean()), { maxLength: 6 })
    .map((rows) =>
      [HEADER, ...rows.map(([cells]) => cells)]
        .map((cells, index) => {
          const [, end = '\n', quotes = false] = rows[index - 1] ?? [];
          return `${Papa.unparse([cells], { quotes })}${end}`;
        })
        .join(''),
    );
  const hostile = fc
    .array(fc.constantFrom('"', ',', '\n', '\r\n', '\r', 'a', '１', '', ...HEADER), { maxLength: 60 })
    .map((pieces) => `${HEADER.join(',')}\n${pieces.join('')}`);

  it('is reached at once: mending again changes nothing and says nothing', () => {
    fc.assert(
      fc.property(fc.oneof(drawn, hostile), (text) => {
        const once = mend(text);
        expect(mend(once.text)).toEqual({ text: once.text, changes: [] });
        if (once.changes.length === 0) expect(once.text).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds the very cells of the rows that are not blank, but for the width of ids', () => {
    const rowsOf = (text: string): string[][] =>
      readCsvLines(text)
        .map(({ cells }) => cells)
        .filter((cells) => cells.some((words) => words !== ''));
    fc.assert(
      fc.property(drawn, (text) => {
        const free = (cells: string[]) =>
          cells.filter((_, index) => !['id', 'document'].includes(HEADER[index] ?? ''));
        expect(rowsOf(mend(text).text).map(free)).toEqual(rowsOf(text).map(free));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the width of a cell, and a day as Excel writes it,', () => {
  const fieldOf = (table: TableName, name: string) => {
    const field = fieldsOf(table).find((one) => one.name === name);
    if (!field) throw new Error(`field: ${name}`);
    return field;
  };

  it.each([
    ['milestones', 'start', '２０２０－０９－０１', '2020-09-01'],
    ['milestones', 'start', '2020–09–01', '2020-09-01'],
    ['milestones', 'start', '2020/9/1', '2020-09-01'],
    ['milestones', 'start', '２０２０／９／１', '2020-09-01'],
    ['milestones', 'start', '2020-9-01', '2020-09-01'],
    ['targets', 'value', '－１．５', '-1.5'],
    ['targets', 'value', '−5', '-5'],
    ['initiatives', 'order', '１２', '12'],
    ['bodies', 'id', 'ｓｈｉｋｅｎ－ｋａ', 'shiken-ka'],
    ['milestones', 'plan', 'ｓｈｉｋｅｎ－ｐｌａｎ', 'shiken-plan'],
    ['links', 'from', 'ｐｌａｎｓ／ｓｈｉｋｅｎ', 'plans/shiken'],
    ['meetings', 'start', '０９：２５', '09:25'],
  ] as const)('of %s.%s is mended: %s → %s', (table, name, cell, mended) => {
    expect(mendCell(fieldOf(table, name), cell)).toBe(mended);
  });

  it.each([
    ['milestones', 'start', '令和２年９月１日'],
    ['milestones', 'start', '２０２０－０４－３１'],
    ['milestones', 'start', '2020/2/30'],
    ['milestones', 'start', '9/1/2020'],
    ['milestones', 'start', '20/9/1'],
    ['milestones', 'quote', '2020/9/1'],
    ['milestones', 'date_text', '2020/9/1'],
    ['targets', 'value', '１，３３７'],
    ['targets', 'value', '約５００'],
    ['targets', 'value', '▲５'],
    ['bodies', 'id', 'ＳＨＩＫＥＮ'],
    ['milestones', 'quote', '２０２０－０９－０１'],
    ['milestones', 'date_text', '２０２０－０９－０１'],
    ['milestones', 'title', '－１'],
    ['milestones', 'basis', '予定　'],
    ['milestones', 'start', ''],
  ] as const)(
    'of %s.%s stays where its meaning would be guessed, or in free text: %s',
    (table, name, cell) => {
      expect(mendCell(fieldOf(table, name), cell)).toBe(cell);
    },
  );
});

describe('the encoding of a file', () => {
  const bytes = (...list: number[]) => Uint8Array.from(list);

  it('is certain for UTF-8, UTF-16 with its mark, and Shift_JIS that is nothing else', () => {
    expect(decodeForCertain(new TextEncoder().encode('三重'))?.encoding).toBe('UTF-8');
    expect(decodeForCertain(bytes(0xff, 0xfe, 0x09, 0x4e))).toEqual({ text: '三', encoding: 'UTF-16' });
    expect(decodeForCertain(bytes(0x8e, 0x4f, 0x8f, 0x64))).toEqual({ text: '三重', encoding: 'Shift_JIS' });
  });

  it('is not guessed where EUC-JP is possible too, nor for UTF-16 without a mark, nor with NUL', () => {
    expect(decodeForCertain(bytes(0xb0, 0xa1, 0xb0, 0xa2))).toBeUndefined();
    expect(decodeForCertain(bytes(0x61, 0, 0x62, 0))).toBeUndefined();
    expect(decodeForCertain(bytes(0x61, 0x00, 0x83))).toBeUndefined();
  });
});

describe('the ids of minutes', () => {
  const minutes = (...body: string[]): string =>
    `---\nid: kaigi\ndocument: shiryo\nmarks:\n  - mark: ●\n    meaning: 委員\n---\n\n${body.join('\n')}\n`;
  const surroundings = {
    jurisdiction: 'mie',
    file: 'content/mie/meetings/kaigi.mdx',
    posts: [{ id: 'kacho', name: '総務課長' }],
    addresses: [] as string[],
  };
  const mendText = (text: string, addresses: string[] = []): string =>
    mendMinutes(text, { ...surroundings, addresses }).text;

  it('are written where they are missing, after the highest that is there', () => {
    const text = minutes(
      '## 議題1',
      '',
      '●谷総務課長',
      '',
      'はい。',
      '',
      '●森総務課長 [#s7]',
      '',
      'はい。',
      '',
      '●谷総務課長  ',
      'はい。',
    );
    const mended = mendText(text);
    expect(mended).toContain('## 議題1 [#a1]\n\n●谷総務課長 [#s8]\n');
    expect(mended).toContain('●森総務課長 [#s7]\n');
    expect(mended).toContain('●谷総務課長 [#s9]  \nはい。');
    expect(mended.replaceAll(/ \[#(?:a1|s8|s9)\]/gu, '')).toBe(text);
    expect(mendMinutes(mended, surroundings)).toEqual({ text: mended, changes: [] });
  });

  it('are never those of something that was published', () => {
    const text = minutes('●谷総務課長 [#s1]', '', 'はい。', '', '●森総務課長', '', 'はい。');
    const published = [
      '/mie/meetings/kaigi/s1/',
      '/mie/meetings/kaigi/s1.p1',
      '/kumamoto/meetings/kaigi/s9/',
    ];
    expect(mendText(text, published)).toContain('●森総務課長 [#s2]');
  });

  it('are not given while a published one is lost: the line may have had it', () => {
    const text = minutes('●谷総務課長', '', 'はい。', '', '●森総務課長 [#s2]', '', 'はい。');
    expect(mendText(text, ['/mie/meetings/kaigi/s1/', '/mie/meetings/kaigi/s2/'])).toBe(text);
  });

  it.each([
    ['that may be a sentence', minutes('●谷さんの件', '', 'はい。')],
    ['that ends in a sign of Markdown', minutes('## 議題1 ##', '', '●谷総務課長 [#s1]', '', 'はい。')],
    ['whose id is there but bad', minutes('●谷総務課長 [#S1]', '', 'はい。')],
    ['in a file that cannot be read', `${minutes('●谷総務課長').replace('id: kaigi', 'id kaigi')}`],
  ])('are not given to a line %s', (_doubt, text) => {
    expect(mendText(text)).toBe(text);
  });
});
