import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/catalog.ts';
import { readMinutes } from '../../src/records/minutes.ts';
import { splitSpeaker } from '../../src/records/speaker.ts';

const posts = [
  { id: 'kacho', name: '課長' },
  { id: 'suishin-kacho', name: '推進課長' },
];

const HEAD = `---
id: m1
document: d
label: 会議
date: 2020-06-02
date_quote: 6月2日
marks:
  - mark: ●
    meaning: 本部員
---
`;
const FIRST = 11;

const read = (body: string, head = HEAD) => readMinutes('mie', 'm1.mdx', head + body, posts);
const placesOf = (body: string): string[] =>
  read(body).issues.map(({ kind, line, column }) => `${kind} ${line}:${column}`);
const rowsOf = <Name extends 'statements' | 'paragraphs' | 'agenda_items'>(
  body: string,
  table: Name,
): Row<Name>[] =>
  read(body).rows.flatMap((located) =>
    located.table === table ? [located.row as unknown as Row<Name>] : [],
  );
const textsOf = (body: string): string[] => rowsOf(body, 'paragraphs').map(({ text }) => text);

describe('a speaker', () => {
  it.each([
    ['●森推進課長', { mark: '●', surname: '森', post: 'suishin-kacho', note: null }],
    [
      '☆ 森 課長（資料1に基づいて説明）',
      { mark: '☆', surname: '森', post: 'kacho', note: '資料1に基づいて説明' },
    ],
    ['●谷課長 (説明)', { mark: '●', surname: '谷', post: 'kacho', note: '説明' }],
  ])('%s is told apart', (line, parts) => {
    expect(splitSpeaker(line, posts)).toEqual(parts);
  });

  it.each(['●森部長', '●課長', '●'])('%s has no known post or no surname', (line) => {
    expect(splitSpeaker(line, posts)).toBeUndefined();
  });
});

describe('minutes', () => {
  it('give agenda items, statements and paragraphs with ids of their meeting', () => {
    const { rows, issues } = read('# 議題1 [#a1]\n\n●森課長（説明） [#s1]\n\nはい。\n\n次に。\n');
    expect(issues).toEqual([]);
    expect(rows.map(({ table, row, at }) => [table, row.id, at.line])).toEqual([
      ['meetings', 'm1', 2],
      ['marks', 'm1#mark-1', 8],
      ['agenda_items', 'm1#a1', FIRST],
      ['statements', 'm1#s1', FIRST + 2],
      ['paragraphs', 'm1#s1.p1', FIRST + 4],
      ['paragraphs', 'm1#s1.p2', FIRST + 6],
    ]);
  });

  it('may begin with a statement before the first agenda item', () => {
    const body = '●森課長 [#s1]\n\nはい。\n\n## 議題 [#a1]\n\n●森課長 [#s2]\n\nはい。\n';
    expect(rowsOf(body, 'statements').map(({ agenda_item }) => agenda_item)).toEqual([null, 'm1#a1']);
    expect(read(body).issues).toEqual([]);
  });

  it('may have the words right under the speaker, and the next speaker right under the words', () => {
    const body = '●森課長 [#s1]\nはい。\n続きです。\n　●谷推進課長 [#s2]\nいいえ。\n';
    expect(rowsOf(body, 'paragraphs').map(({ statement, text }) => [statement, text])).toEqual([
      ['m1#s1', 'はい。続きです。'],
      ['m1#s2', 'いいえ。'],
    ]);
    expect(read(body).rows.at(-1)?.at).toEqual({ line: FIRST + 4, column: 1 });
  });

  it('join wrapped lines: nothing beside a Japanese character, a space between words', () => {
    expect(textsOf('●森課長 [#s1]\n\nオンライ\nンでWeb\nmeetingを\r\n開く。\n')).toEqual([
      'オンラインでWeb meetingを開く。',
    ]);
  });

  it.each([
    '9:25～9:45、約 1,337 手続',
    '"まっすぐ" と \'引用\' と ... と -- と ---',
    '**「重要」**です',
    '①１）Ａ　ｶﾞ゛…〜',
    '「[#s9]」を（参照）',
    'https://example.jp/を見る',
    '~~旧~~ | 表 | ^注 $1 :smile:',
  ])('keep %s exactly as it is written', (words) => {
    expect(textsOf(`●森課長 [#s1]\n\n${words}\n`)).toEqual([words]);
    expect(read(`●森課長 [#s1]\n\n${words}\n`).issues).toEqual([]);
  });

  it('show escaped signs without the backslash', () => {
    const body = '●森課長 [#s1]\n\n\\<100 1\\) \\{1,000} \\*印\\*\n\n1\\) 一つ目\n\n\\- 二つ目\n';
    expect(textsOf(body)).toEqual(['<100 1) {1,000} *印*', '1) 一つ目', '- 二つ目']);
  });

  it('read the same with Windows line ends', () => {
    const body = '## 議題 [#a1]\n\n●森課長 [#s1]\nはい。\n\nええ。\n';
    const windows = readMinutes('mie', 'm1.mdx', (HEAD + body).replaceAll('\n', '\r\n'), posts);
    expect(windows).toEqual(read(body));
  });
});

describe('faults of minutes', () => {
  it.each([
    ['a missing id', '●森課長\n', 'missing-anchor 11:1'],
    ['an id in capitals', '●森課長 [#S1]\n', 'bad-id 11:1'],
    ['an id used twice', '●森課長 [#s1]\n\nはい。\n\n●森課長 [#s1]\n\nはい。\n', 'duplicate-anchor 15:1'],
    ['an unknown post', '●森部長 [#s1]\n\nはい。\n', 'unknown-post 11:1'],
    ['a mark that the legend lacks', '☆森課長 [#s1]\n\nはい。\n', 'unknown-mark 11:1'],
    ['words before any speaker', 'はい。\n', 'stray-text 11:1'],
    [
      'words between a heading and its first speaker',
      '●森課長 [#s1]\n\n## 議題 [#a1]\n\nはい。\n',
      'stray-text 15:1',
    ],
    ['a list', '●森課長 [#s1]\n\n- はい\n', 'mdx-markup 13:1'],
    ['a line under a speaker', '●森課長 [#s1]\n---\n', 'mdx-markup 11:1'],
  ])('%s is one issue', (_, body, place) => {
    expect(placesOf(body)).toEqual([place]);
  });

  it('propose the next ids that nothing uses, each once', () => {
    const { issues } = read('●森課長\n\n●森課長 [#s7]\n\n●森課長\n\n## 甲\n\n## 乙 [#a2]\n');
    expect(issues.map(({ message }) => /\[#\w+\]/.exec(message)?.[0])).toEqual(['[#s8]', '[#s9]', '[#a3]']);
  });

  it('are not repeated when posts.csv itself has faults', () => {
    const { issues, seen } = readMinutes('mie', 'f', `${HEAD}●森部長 [#s1]\n`, [], { allPostsKnown: false });
    expect(issues).toEqual([]);
    expect(seen).toContainEqual({ table: 'statements', id: 'm1#s1' });
  });

  it('of the id or the document of a meeting do not spoil what stands under it', () => {
    for (const line of ['id: m1\n', 'document: d\n']) {
      const { rows, issues, incomplete } = read('●森課長 [#s1]\n\nはい。\n', HEAD.replace(line, ''));
      expect(issues.map(({ kind }) => kind)).toEqual(['missing-value']);
      expect([rows.length, incomplete.includes('statements')]).toEqual([0, true]);
    }
  });
});

describe('extreme minutes', () => {
  it.each([
    ['9,000 nested quotes', '>'.repeat(9000), 'mdx-syntax'],
    ['9,000 nested quotes with spaces', '> '.repeat(9000), 'mdx-syntax'],
    ['20,000 nested lists', '+ '.repeat(20_000), 'mdx-syntax'],
    ['quotes and lists nested by turns', '> - '.repeat(9000), 'mdx-syntax'],
    ['9,000 nested tags', `${'<a>x'.repeat(9000)}${'</a>'.repeat(9000)}`, 'mdx-syntax'],
    ['9,000 nested brackets in a program', `{${'('.repeat(9000)}${')'.repeat(9000)}}`, 'mdx-code'],
    [
      'a program that parsers take years for',
      `export const a = ${'('.repeat(99)}${')'.repeat(99)}`,
      'mdx-code',
    ],
    ['a program that crashes parsers', `export default ${'a=>'.repeat(20_000)}x`, 'mdx-code'],
  ])('of %s end quickly with an issue', (_, body, kind) => {
    expect(read(`●森課長 [#s1]\n\n${body}\n`).issues.map((issue) => issue.kind)).toContain(kind);
  });

  it('of any text never throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '●',
        '森課長',
        ' [#s1]',
        '\n',
        '\n\n',
        '## ',
        '<',
        '>',
        '{',
        '}',
        '\\',
        '*',
        '- ',
        '1. ',
        '---',
        '`',
        'import ',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.boolean(),
        (body, withHead) => {
          for (const { line, column, message } of read(body, withHead ? HEAD : '').issues) {
            expect(line * column).toBeGreaterThan(0);
            expect(message).not.toMatch(/undefined|NaN|\[object/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
