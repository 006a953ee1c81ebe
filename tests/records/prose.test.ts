import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/records/prose.ts';

const HEAD = '---\ndocument: keikaku\n---\n';
const read = (text: string) => readProse('mie', 'keikaku.mdx', text, new Set(['smart']));
const placesOf = (text: string): string[] =>
  read(text).issues.map(({ kind, line, column }) => `${kind} ${line}:${column}`);

describe('the prose of a document', () => {
  it('gives sections, their paragraphs and every item of their lists, nested ones too', () => {
    const { rows, issues } = read(
      `${HEAD}# 計画 [#title]\n\n前\n文\n\n## 取組 [#smart]\n\n- 甲\n  - 乙\n- 丙\n`,
    );
    expect(issues).toEqual([]);
    expect(rows.map(({ table, row, at }) => [table, row.id, at.line])).toEqual([
      ['sections', 'keikaku#title', 4],
      ['passages', 'keikaku#title.1', 6],
      ['sections', 'keikaku#smart', 9],
      ['passages', 'keikaku#smart.1', 11],
      ['passages', 'keikaku#smart.2', 12],
      ['passages', 'keikaku#smart.3', 13],
    ]);
    expect(rows.map(({ row }) => ('text' in row ? row.text : 'heading' in row ? row.heading : ''))).toEqual([
      '計画',
      '前文',
      '取組',
      '甲',
      '乙',
      '丙',
    ]);
    expect(rows.flatMap(({ row }) => ('initiative' in row ? [row.initiative] : []))).toEqual([null, 'smart']);
  });

  it.each([
    ['without a document', '---\n---\n# 計画 [#title]\n', 'front-matter 2:1'],
    ['with an unknown field', '---\ndoc: keikaku\n---\n# 計画 [#title]\n', 'front-matter 2:6'],
    ['without the lines of ---', '# 計画 [#title]\n', 'front-matter 1:1'],
    ['of nothing but white space', ' \n\n', 'empty-file 1:1'],
    ['with a heading without an id', `${HEAD}# 計画\n\n文\n\n文\n`, 'missing-anchor 4:1'],
    ['with an id used twice', `${HEAD}# 甲 [#a]\n\n文\n\n# 乙 [#a]\n\n文\n`, 'duplicate-anchor 8:1'],
    ['with words before any heading', `${HEAD}文\n`, 'stray-text 4:1'],
    ['with a numbered list', `${HEAD}# 計画 [#title]\n\n1. 文\n`, 'mdx-markup 6:1'],
    ['with a quotation', `${HEAD}# 計画 [#title]\n\n> 文\n`, 'mdx-markup 6:1'],
    ['with bold words in a list', `${HEAD}# 計画 [#title]\n\n- 甲 **乙**\n`, 'mdx-markup 6:5'],
    ['with a tag', `${HEAD}# 計画 [#title]\n\n甲<b>乙</b>\n`, 'mdx-tag 6:2'],
    ['with a tag that is not closed', `${HEAD}# 計画 [#title]\n\n甲<b>乙\n`, 'mdx-syntax 6:2'],
    ['with a comment', `${HEAD}# 計画 [#title]\n\n<!-- 甲 -->\n`, 'mdx-syntax 6:1'],
    ['with a number after <', `${HEAD}# 計画 [#title]\n\n<100\n`, 'mdx-syntax 6:1'],
    ['with braces', `${HEAD}# 計画 [#title]\n\n甲{1,000}乙\n`, 'mdx-code 6:2'],
    ['with an import', `${HEAD}import a from "b"\n\n# 計画 [#title]\n`, 'mdx-code 4:1'],
    ['with an export', `${HEAD}export const a = 1;\n\n# 計画 [#title]\n`, 'mdx-code 4:1'],
  ])('%s is one issue', (_, text, place) => {
    expect(placesOf(text)).toEqual([place]);
  });

  it('proposes ids that nothing uses', () => {
    const { issues } = read(`${HEAD}# 甲 [#section-4]\n\n# 乙\n\n# 丙\n`);
    expect(issues.map(({ message }) => /\[#[\w-]+\]/.exec(message)?.[0])).toEqual([
      '[#section-5]',
      '[#section-6]',
    ]);
  });

  it('knows that rows are missing when a part could not be read', () => {
    for (const text of ['', '---\na: b: c\n---\n', `${HEAD}# 甲\n`, `${HEAD}<a\n`]) {
      expect(read(text).incomplete).toContain('passages');
    }
  });

  it('of any text never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '# 甲 [#a]\n',
        '\n\n',
        '- ',
        '  ',
        '<b>',
        '{',
        '}',
        '[a](b)',
        '![',
        '```\n',
        '|',
        '\r\n',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(Array.isArray(read(HEAD + pieces.join('')).rows)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
