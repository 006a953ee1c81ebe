/** Files as offices save them: Word, PDF, and text in every encoding they use. */
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.ts';
import { toPdfLines } from '../../src/import/formats/pdf.ts';
import { readSource } from '../../src/import/formats/source.ts';
import { recognise } from '../../src/import/recognise.ts';
import { readName } from './surnames.ts';

const MINUTES = [
  '第２回みらい県行政改革推進会議　議事概要',
  '日時：令和６年５月２７日（月）13:30～15:00',
  '場所：県庁３階　第一会議室',
  '議題１　行政手続のデジタル化について',
  '●森デジタル改革推進課長（資料１に基づき説明）',
  '・オンライン化した手続は、年間受付件数でみると全体の９２％を占めており、残る手続についても、令和８年度までに順次進めていくこととしている。',
  '☆鈴木知事',
  '・県民目線で進めてほしい。',
];

const found = (text: string) => {
  const { date, place, agenda, statements } = recognise(text, { readName, posts: [] });
  return {
    date: date?.value,
    place: place?.value,
    agenda: agenda.map(({ title }) => title),
    speakers: statements.map(({ opening: { name } }) => [name.speaker, name.role]),
    paragraphs: statements.flatMap(({ paragraphs }) => paragraphs.map(({ text: words }) => words)),
  };
};

const WANTED = {
  date: '2024-05-27',
  place: '県庁３階　第一会議室',
  agenda: ['行政手続のデジタル化について'],
  speakers: [
    ['森', 'デジタル改革推進課長'],
    ['鈴木', '知事'],
  ],
  paragraphs: [MINUTES[5], MINUTES[7]],
};

const textOf = async (extension: string, bytes: Uint8Array): Promise<string> => {
  const source = await readSource(extension, bytes);
  if ('problem' in source) throw new Error(source.problem);
  return source.text;
};

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('a text file', () => {
  const text = `${MINUTES.join('\n')}\n`;

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a BOM', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-8 with CRLF', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['UTF-16 LE', utf16(text, false, true)],
    ['UTF-16 BE', utf16(text, true, true)],
    ['UTF-16 LE without a BOM', utf16(text, false, false)],
  ])('in %s is read as it was written', async (_, bytes) => {
    expect(await textOf('.txt', bytes)).toBe(text);
  });

  it('in Shift_JIS is read as it was written', async () => {
    // 「○森課長　はい。」 and a line end, as Windows saves them.
    const bytes = Uint8Array.from([
      0x81, 0x9b, 0x90, 0x58, 0x89, 0xdb, 0x92, 0xb7, 0x81, 0x40, 0x82, 0xcd, 0x82, 0xa2, 0x81, 0x42, 0x0d,
      0x0a,
    ]);
    expect(await textOf('.txt', bytes)).toBe('○森課長　はい。\n');
  });

  it('of any words survives UTF-8 and UTF-16', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (words) => {
        const plain = `議${words.replaceAll(/[\r\0\uFEFF]/gu, '')}`;
        expect(await textOf('.md', new TextEncoder().encode(plain))).toBe(plain);
        expect(await textOf('.txt', utf16(plain, true, true))).toBe(plain);
      }),
    ));
});

describe('a Word file', () => {
  const paragraphs = (lines: string[]): Paragraph[] => lines.map((line) => new Paragraph(line));
  const pack = async (children: (Paragraph | Table)[]): Promise<Uint8Array> =>
    Packer.toBuffer(new Document({ sections: [{ children }] }));

  it('gives its paragraphs as lines', async () => {
    const text = await textOf('.docx', await pack(paragraphs(MINUTES)));
    expect(found(text)).toEqual(WANTED);
  });

  it('gives the rows of its tables with the cells side by side, and the rest of a cell below', async () => {
    const row = (...cells: string[][]): TableRow =>
      new TableRow({ children: cells.map((lines) => new TableCell({ children: paragraphs(lines) })) });
    const table = new Table({
      rows: [
        row(['発言者'], ['発言内容']),
        row(['森座長'], ['これより始めます。', '資料１を御覧ください。']),
        row(['事務局'], ['資料１により説明します。']),
      ],
    });
    const text = await textOf('.docx', await pack([...paragraphs(MINUTES.slice(0, 3)), table]));
    expect(found(text)).toMatchObject({
      speakers: [
        ['森', '座長'],
        [null, '事務局'],
      ],
      paragraphs: ['これより始めます。', '資料１を御覧ください。', '資料１により説明します。'],
    });
  });

  it('gives the numbers that Word draws, list by list and level by level', async () => {
    const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: depth,
      format,
      text,
    });
    const { DECIMAL, DECIMAL_FULL_WIDTH, DECIMAL_ENCLOSED_CIRCLE, BULLET } = LevelFormat;
    const config = [
      { reference: 'form', levels: [level(0, DECIMAL_FULL_WIDTH, '%1'), level(1, DECIMAL, '(%2)')] },
      { reference: 'inner', levels: [level(0, DECIMAL_ENCLOSED_CIRCLE, '%1')] },
      { reference: 'signs', levels: [level(0, BULLET, '●')] },
    ];
    const numbered = (text: string, reference: string, depth = 0, instance = 0): Paragraph =>
      new Paragraph({ text, numbering: { reference, level: depth, instance } });
    const bytes = await Packer.toBuffer(
      new Document({
        numbering: { config },
        sections: [
          {
            children: [
              numbered('日時', 'form'),
              numbered('議題', 'form'),
              numbered('計画について', 'form', 1),
              numbered('予算について', 'form', 1),
              numbered('議事', 'form'),
              numbered('経過', 'form', 1),
              numbered('一つ目', 'inner'),
              numbered('二つ目', 'inner'),
              numbered('別の一覧の一つ目', 'inner', 0, 1),
              numbered('印だけ', 'signs'),
            ],
          },
        ],
      }),
    );
    const source = await readSource('.docx', bytes);
    expect(source).toEqual({
      how: 'Word。Word が自動で付けた番号9か所を文字にしました',
      text: [
        '１　日時',
        '２　議題',
        '(1)　計画について',
        '(2)　予算について',
        '３　議事',
        '(1)　経過',
        '①　一つ目',
        '②　二つ目',
        '①　別の一覧の一つ目',
        '印だけ',
        '',
      ].join('\n'),
    });
  });

  it('that is none is refused with what to do', async () => {
    expect(await readSource('.docx', new TextEncoder().encode('議事録'))).toEqual({
      problem: expect.stringContaining('「Word 文書（.docx）」として保存'),
    });
    expect(await readSource('.doc', new Uint8Array())).toEqual({ problem: expect.stringContaining('.doc') });
  });
});

describe('a PDF file', () => {
  it('printed from a page gives the same minutes: wrapped lines are joined, page numbers left out', async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('chromium: not installed; run npm test, which installs it');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      const long = Array.from({ length: 40 }, () => MINUTES[5]);
      const lines = [...MINUTES.slice(0, 5), ...long, ...MINUTES.slice(6)];
      await page.setContent(
        `<html lang="ja"><body>${lines.map((line) => `<p style="margin:0">${line}</p>`).join('')}</body></html>`,
      );
      const bytes = await page.pdf({
        format: 'A4',
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate:
          '<div style="font-size:10px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
        margin: { top: '20mm', bottom: '20mm', left: '25mm', right: '25mm' },
      });
      const text = await textOf('.pdf', bytes);
      expect(text).toMatch(/^\s*- 1 -$/mu);
      const read = found(text);
      const plain = (words: string | undefined): string =>
        (words ?? '').replaceAll(/\s/gu, '').normalize('NFKC');
      expect({ ...read, place: plain(read.place), paragraphs: read.paragraphs.map(plain) }).toEqual({
        ...WANTED,
        place: plain(WANTED.place),
        paragraphs: [...long, MINUTES[7]].map(plain),
      });
    } finally {
      await browser.close();
    }
  });

  it('has its lines put together from the pieces on the page', () => {
    const item = (str: string, x: number, y: number) => ({ str, x, y, width: str.length * 10, fontSize: 10 });
    expect(
      toPdfLines([
        item('令和', 100, 700),
        item(' ', 120, 700),
        item('６年', 121, 700),
        item('場所', 100, 680),
        item('第一会議室', 160, 681),
        item('Web', 100, 660),
        item('API', 134, 660),
        item('・一つ目', 110, 600),
      ]),
    ).toEqual(['令和６年', '場所　第一会議室', 'Web API', '', '　・一つ目']);
  });

  const item = (str: string, x: number, y: number) => ({ str, x, y, width: str.length * 10, fontSize: 10 });

  it('has two texts side by side read one after the other, and the page number after both', () => {
    const rows = Array.from({ length: 8 }, (_, row) => 700 - row * 20);
    const left = rows.map((y, row) => item(`左の欄の${row}行目の文章です。`, 50, y));
    const right = rows.map((y, row) => item(`右の欄の${row}行目の文章です。`, 220, y - 3));
    const lines = toPdfLines([
      item('第２回の会議の記録（令和六年度の分の全体）', 60, 740),
      ...left,
      ...right,
      item('- 1 -', 180, 520),
    ]);
    expect(lines.map((line) => line.trim()).filter((line) => line !== '')).toEqual([
      '第２回の会議の記録（令和六年度の分の全体）',
      ...left.map(({ str }) => str),
      ...right.map(({ str }) => str),
      '- 1 -',
    ]);
  });

  it('has the cells of a table parted by tabs, and a name that is wrapped in its cell put together', () => {
    expect(
      toPdfLines([
        item('森座長', 50, 700),
        item('これより始めます。', 120, 700),
        item('資料を御覧ください。', 120, 680),
        item('事務局（秘', 50, 660),
        item('説明します。', 120, 660),
        item('書課長）', 50, 640),
        item('以上です。', 120, 640),
        item('田中委員', 50, 620),
        item('了解しました。', 120, 620),
      ]),
    ).toEqual([
      '森座長\tこれより始めます。',
      '　　　資料を御覧ください。',
      '事務局（秘書課長）\t説明します。',
      '以上です。',
      '田中委員\t了解しました。',
    ]);
  });
});
