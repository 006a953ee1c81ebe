/** Front matter is changed where it was changed, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchYaml, readYaml } from '../yaml-patch.ts';

const MEETING = `id: 2022-04-14-dx
# 確かめた人: 山田
label: "会議：その1"   # 呼び名
date: "2022-04-14"
start: '10:10'
number: 007
marks:
  - mark: ●
    meaning: 議題提出部局説明・回答
  - mark: ☆
    meaning: 意見・質問
decisions: []
scopes:
  - statement: s5
    agenda_items: [a1, a2]
`;

const change = (changes: Record<string, unknown>, source = MEETING): string =>
  patchYaml(source, { ...readYaml(source), ...changes });

describe('a change of front matter', () => {
  it('of nothing is no change, in whatever way a form says that there is nothing', () => {
    expect(change({})).toBe(MEETING);
    expect(change({ decisions: [], title: '', note: null, speakers: [{}], place: undefined })).toBe(MEETING);
  });

  it('of one value changes its words only: comments, quotation marks and other lines stay', () => {
    expect(change({ label: '会議：その2' })).toBe(MEETING.replace('その1', 'その2'));
    expect(change({ start: '10:20' })).toBe(MEETING.replace("'10:10'", "'10:20'"));
    expect(change({ number: '008' })).toBe(MEETING.replace('007', '"008"'));
  });

  it('puts a new value after the field that the form has before it, quoted where a reader could take it for a date', () => {
    const { id, ...others } = readYaml(MEETING) ?? {};
    expect(patchYaml(MEETING, { id, held: '2022-04-14', ...others })).toBe(
      MEETING.replace('dx\n', 'dx\nheld: "2022-04-14"\n'),
    );
  });

  it('takes a value that was emptied away with its line', () => {
    expect(change({ start: '' })).toBe(MEETING.replace("start: '10:10'\n", ''));
  });

  it('reaches into lists: one field of one item, one item more, one item less', () => {
    const marks = [
      { mark: '●', meaning: '議題提出部局説明・回答' },
      { mark: '☆', meaning: '意見・質問' },
    ];
    const [first, second] = marks;
    expect(change({ marks: [first, { mark: '☆', meaning: '意見' }] })).toBe(
      MEETING.replace('意見・質問', '意見'),
    );
    expect(change({ marks: [...marks, { mark: '○', meaning: '' }] })).toBe(
      MEETING.replace('意見・質問\n', '意見・質問\n  - mark: ○\n'),
    );
    expect(change({ marks: [second] })).toBe(
      MEETING.replace('  - mark: ●\n    meaning: 議題提出部局説明・回答\n', ''),
    );
    expect(change({ scopes: [{ statement: 's5', agenda_items: ['a1', 'a3'] }] })).toBe(
      MEETING.replace('[a1, a2]', '[a1, a3]'),
    );
    expect(change({ decisions: [{ id: 'd1', quote: '承認' }] })).toBe(
      MEETING.replace('decisions: []\n', 'decisions:\n  - id: d1\n    quote: 承認\n'),
    );
  });

  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'あ会1: #-"\'[]{}*&!|>%@`,?\\～') }),
    fc.constantFrom(
      '2022-04-14',
      '9:25',
      'yes',
      'null',
      '~',
      '007',
      '1e3',
      '- a',
      'a: b',
      '●',
      '# x',
      ' 前',
      '後 ',
    ),
  );
  const group = fc.dictionary(fc.constantFrom('mark', 'meaning', 'note'), word, { minKeys: 1 });
  const items = fc.array(group, { minLength: 1, maxLength: 4 });
  const scopes = fc.array(
    fc.record({ statement: word, agenda_items: fc.array(word, { minLength: 1, maxLength: 3 }) }),
    { minLength: 1, maxLength: 3 },
  );
  const values = fc.record(
    { id: word, label: word, date: word, note: word, marks: items, scopes },
    { requiredKeys: ['id'] },
  );

  it('says what the form said, from any front matter to any other', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const source = patchYaml('', before);
        expect(readYaml(source)).toEqual(before);
        expect(readYaml(patchYaml(source, after))).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every line of fields that were not changed as it is', () => {
    fc.assert(
      fc.property(values, word, (after, label) => {
        const source = patchYaml(MEETING, { ...readYaml(MEETING), ...after });
        const lines = (text: string) => text.split('\n').filter((line) => !line.startsWith('label:'));
        expect(lines(patchYaml(source, { ...readYaml(source), label }))).toEqual(lines(source));
      }),
      { numRuns: 300 },
    );
  });
});
