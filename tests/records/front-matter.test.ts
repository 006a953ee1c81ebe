import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFrontMatter, readFields, scalarOf, stringsOf } from '../../src/records/front-matter.ts';

const open = (text: string) => openFrontMatter('m.mdx', text, 2);
const fieldsOf = (text: string) => {
  const front = open(text);
  return readFields('m.mdx', 'meetings', front.root, {}, ['marks']);
};
const GOOD = 'id: m1\ndocument: d\nlabel: 会議\ndate: 2020-06-02\ndate_quote: 6月2日\n';

describe('the fields at the head of a document', () => {
  it('are read with their positions, blank ones as unknown', () => {
    const { values, fieldsAt, issues } = fieldsOf(`${GOOD}place:\nnote: ~\n`);
    expect(issues).toEqual([]);
    expect(values).toMatchObject({ id: 'm1', date: '2020-06-02', place: null, note: null, title: null });
    expect(fieldsAt.date).toEqual({ line: 5, column: 7 });
  });

  it('stay as they are written when they look like numbers or truth values', () => {
    expect(fieldsOf(`${GOOD}place: 0150\nnote: true\n`).values).toMatchObject({
      place: '0150',
      note: 'true',
    });
  });

  it('that nobody knows are named, with those that can be written', () => {
    const { issues } = fieldsOf(`${GOOD}basho: 県庁\n`);
    expect(issues).toMatchObject([{ kind: 'front-matter', line: 7, column: 8 }]);
    expect(issues[0]?.message).toMatch(/^「basho」という欄はありません。書ける欄: id、document、/);
  });

  it.each([
    ['date: 2020-02-30', 'bad-date', 5, 7],
    ['date:', 'missing-value', 5, 6],
    ['date: [2020-06-02]', 'front-matter', 5, 7],
    ['start: 9:25\ndate: 2020-06-02', 'bad-text', 5, 8],
  ])('with %j are one issue at the value', (line, kind, at, column) => {
    expect(fieldsOf(GOOD.replace('date: 2020-06-02', line)).issues).toMatchObject([
      { kind, line: at, column },
    ]);
  });

  it.each(['a: b: c', 'a: "x', 'a: [x', 'a: 1\na: 2', '- x', 'ただの文'])(
    '%j is one issue in Japanese',
    (text) => {
      const { issues } = open(`${text}\n`);
      expect(issues.map(({ kind }) => kind)).toEqual(['front-matter']);
      expect(issues[0]?.message).toMatch(/。$/);
    },
  );

  it('may be a list of fields', () => {
    const marks = open('marks:\n  - mark: ●\n  - mark: ☆\n').listOf('marks');
    expect(marks.map(({ values }) => scalarOf(values.get('mark')?.node ?? null))).toEqual(['●', '☆']);
    expect(marks.map(({ at }) => at.line)).toEqual([3, 4]);
    const wrong = open('marks: ●\n');
    expect([wrong.listOf('marks'), wrong.issues.length]).toEqual([[], 1]);
  });

  it('may be a list of words', () => {
    const node = open('items: [a1, 2]\n').root.values.get('items')?.node ?? null;
    expect(stringsOf(node)).toEqual(['a1', '2']);
  });
});

describe('extreme fields', () => {
  it('of aliases upon aliases end quickly with issues', () => {
    const bomb = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x]'
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    expect(fieldsOf(`${bomb.join('\n')}\n`).issues.length).toBeGreaterThan(0);
    expect(open('a: &x 1\nb: *x\n').issues[0]?.message).toContain('引用符');
  });

  it.each(['['.repeat(20_000), '{a: '.repeat(9000), '- '.repeat(9000)])(
    'nested too deeply are one issue',
    (text) => {
      expect(open(`a: ${text}\n`).issues.map(({ kind }) => kind)).toEqual(['front-matter']);
    },
  );

  it('of any text never throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'id: ',
        'marks:',
        '\n',
        '  - ',
        '&a ',
        '*a',
        '[',
        '{',
        '? ',
        '!!x ',
        '|\n',
        '"',
        '#',
        '<<: ',
        '%',
        '---\n',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const front = open(text);
          for (const key of ['marks', 'id']) front.listOf(key);
          for (const { line, column } of [...front.issues, ...fieldsOf(text).issues])
            expect(line * column).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
