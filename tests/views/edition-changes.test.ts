/** Three invented editions with two vocabularies, a repeated, a stopped and a merged initiative. */
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { editionView } from '../../src/views/edition.ts';
import { editionChanges } from '../../src/views/edition-changes.ts';
import { createLibrary, type Library } from '../../src/views/library.ts';
import { rootOf } from '../case-root.ts';

const open = (): {
  library: Library;
  changes: (id: string) => ReturnType<typeof editionChanges>;
  view: (id: string) => ReturnType<typeof editionView>;
} => {
  const { records, texts } = readRecords(rootOf('three-editions'));
  const library = createLibrary(records, texts);
  const edition = (id: string) => library.get('editions', 'shiken', id);
  return {
    library,
    changes: (id) => editionChanges(library, edition(id)),
    view: (id) => editionView(library, edition(id)),
  };
};

describe('what changed from one edition to the next', () => {
  it('is nothing for the first edition', () => {
    expect(open().changes('edition-1').previous).toBeUndefined();
  });

  it('names every status that moved, on its axis, and counts those that did not', () => {
    const { moves, unchanged, newVocabulary } = open().changes('edition-2');
    expect(
      moves.map(({ initiative, axis, before, after, comparable }) => [
        initiative.label,
        axis,
        before,
        after,
        comparable,
      ]),
    ).toEqual([
      ['1 窓口', '達成', '未達成', '達成', true],
      ['3 職員研修', '着手', '未着手', '着手済', true],
      ['3 職員研修', '達成', '未達成', '一部達成', true],
      ['5 防災', '着手', '未着手', null, true],
    ]);
    expect(unchanged).toBe(7);
    expect(newVocabulary).toEqual([]);
  });

  it('shows changed texts word by word', () => {
    const { texts } = open().changes('edition-2');
    const advice = texts.find(({ initiative }) => initiative.label === '2 相談');
    expect(advice?.pieces).toEqual([
      { kind: 'same', text: '着手済、一部達成。電話' },
      { kind: 'added', text: 'と画面' },
      { kind: 'same', text: 'での相談を始めた。' },
    ]);
  });

  it('tells a date that moved, with the words that moved it', () => {
    const [moved] = open().changes('edition-2').moved;
    expect(moved?.from.label).toBe('全ての窓口での予約の開始');
    expect(moved?.to.label).toBe('全ての窓口での予約の開始（改めた時期）');
    expect(moved?.evidence.quote).toContain('令和6年9月に改める');
  });

  it('draws no arrow where the definitions changed, and names what was merged or dropped', () => {
    const { moves, dropped, newVocabulary } = open().changes('edition-3');
    expect(newVocabulary).toEqual(['達成']);
    expect(moves.every(({ comparable }) => !comparable)).toBe(true);
    expect(dropped.map(({ initiative, successor }) => [initiative.label, successor?.label])).toEqual([
      ['4 資料の電子化', '3 職員研修'],
      ['5 防災', undefined],
    ]);
  });
});

describe('an edition', () => {
  it('counts each status with its denominator and rule, once per axis', () => {
    const counts = open().view('edition-1').counts;
    expect(counts.map(({ axis, status, count, denominator }) => [axis, status, count, denominator])).toEqual([
      ['着手', '未着手', 2, 5],
      ['着手', '着手済', 3, 5],
      ['達成', '未達成', 4, 5],
      ['達成', '一部達成', 1, 5],
      ['達成', '達成', 0, 5],
    ]);
    expect(counts[0]?.rule).toBe('再掲1件は一度だけ数え、報告されている5取組を数えました');
  });

  it('works with letters as its words, without any change of code', () => {
    const counts = open().view('edition-3').counts;
    expect(counts.map(({ status, count }) => `${status}${count}`)).toEqual(['S0', 'A2', 'B1', 'C0', '－0']);
    expect(counts.every(({ denominator }) => denominator === 3)).toBe(true);
  });

  it('says what became of each expectation: settled by a record, or still only expected', () => {
    const { expectations } = open().view('edition-2');
    expect(expectations.map(({ title, standing }) => [title, standing])).toEqual([
      ['1 窓口: 達成', '確定'],
      ['3 職員研修: 一部達成', '見込みのまま'],
      ['4取組のうち1取組が「達成」', '修正'],
    ]);
    expect(expectations[0]?.evidence?.quote).toContain('昨年度の見込みのとおり');
  });

  it('lists the publications of an edition that was corrected, with the correction', () => {
    const { digests } = open().view('edition-2');
    expect(digests.map(({ date, correction }) => [date, correction === undefined])).toEqual([
      ['2024-02-15', true],
      ['2024-03-01', false],
    ]);
  });
});
