/** The states of the commitments of the first publication, computed for several days. */
import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { newestDay } from '../../src/views/as-of.ts';
import { type CommitmentView, commitmentList, commitmentsOf } from '../../src/views/commitments.ts';
import { createLibrary } from '../../src/views/library.ts';

const { records, texts } = readRecords(process.cwd());

const commitmentsOn = (asOf: string, changed: Partial<Records> = {}): Map<string, CommitmentView> =>
  new Map(
    commitmentsOf(createLibrary({ ...records, ...changed }, texts, asOf), 'mie').map((entry) => [
      entry.id,
      entry,
    ]),
  );
const statesOn = (asOf: string): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(commitmentsOn(asOf).values(), ({ state }) => state)].map(([state, all]) => [
      state,
      all.length,
    ]),
  );

describe('the day', () => {
  it('is the newest that a document or edition of any jurisdiction speaks of, unless another is given', () => {
    expect(newestDay(records)).toBe('2023-03-09');
    expect(createLibrary(records, texts).asOf).toBe('2023-03-09');
    expect(createLibrary(records, texts, '2022-04-14').asOf).toBe('2022-04-14');
    expect(newestDay({ documents: [], editions: [] })).toBe('1873-01-01');
  });
});

describe('the 79 commitments of Mie', () => {
  it('are on 2023-03-09 in these states', () => {
    expect(statesOn('2023-03-09')).toEqual({
      期限超過: 3,
      その後の報告なし: 8,
      期限間近: 8,
      期限前: 7,
      実現: 13,
      期限の記載なし: 40,
    });
  });

  it('are none of them overdue on 2020-06-02', () => {
    const states = statesOn('2020-06-02');
    expect(Object.keys(states).sort()).toEqual(['実現', '期限の記載なし', '期限前', '期限間近'].sort());
    expect(states.実現).toBe(1);
  });

  it('all lie ahead or have no due day before the first document', () => {
    expect(Object.keys(statesOn('2019-01-01')).sort()).toEqual(['期限の記載なし', '期限前'].sort());
  });
});

describe('on 2023-03-09', () => {
  const entries = commitmentsOn('2023-03-09');
  const get = (id: string): CommitmentView => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`commitment: ${id}`);
    return entry;
  };

  it('what was to be done in fiscal 2022 is due soon, and what was due in August has no report since', () => {
    expect(get('build-platform').state).toBe('期限間近');
    expect(get('build-platform').explanation).toBe('期限の令和5年3月31日（2023年）まで、あと22日です。');
    expect(get('digitize-own-procedures').state).toBe('期限間近');
    expect(get('digitize-priority-procedures').state).toBe('期限前');
    expect(get('start-platform-procurement').state).toBe('その後の報告なし');
    expect(get('start-platform-procurement').last).toMatchObject({
      date: '令和4年4月14日（2022年）',
      statement: { label: '森デジタル改革推進課長の発言' },
    });
  });

  it('Web conferencing is met by the report, with its words', () => {
    const { state, fulfilments } = get('start-web-conference');
    expect(state).toBe('実現');
    expect(fulfilments).toHaveLength(1);
    expect(fulfilments[0]).toMatchObject({
      basis: '実績',
      date: '令和3年1月31日（2021年）',
      evidence: { document: 'reform-progress-2020', quote: 'Web会議や在宅勤務の環境を整備するとともに' },
    });
  });

  it('a question is met by its answer in the same meeting', () => {
    const { state, explanation, last } = get('ask-plan-changes');
    expect([state, explanation]).toEqual(['実現', '回答が、資料に書かれています。']);
    expect(last?.statement?.label).toBe('横山スマート改革推進課長の発言');
  });

  it('the duty to publish each half-year has one report for five half-years, and names the other four', () => {
    const { state, explanation, missing, fulfilments } = get('publish-progress-half-yearly');
    expect(state).toBe('その後の報告なし');
    expect(explanation).toContain('5期（半期ごと）のうち、4期');
    expect(missing).toEqual([
      '令和2年度（2020年度）上半期',
      '令和3年度（2021年度）上半期',
      '令和3年度（2021年度）下半期',
      '令和4年度（2022年度）上半期',
    ]);
    expect(fulfilments.map(({ record }) => record.href)).toEqual(['/mie/reports/reform-2020-year-end/']);
  });

  it('what a later report does not show is overdue, and says which report and who spoke of it last', () => {
    const { state, explanation, last } = get('start-telework-fully');
    expect(state).toBe('期限超過');
    expect(explanation).toContain(
      '「令和2年度「第三次三重県行財政改革取組」の進捗状況について」（令和3年1月31日（2021年）時点）',
    );
    expect(last).toMatchObject({
      date: '令和2年6月2日（2020年）',
      statement: { label: '横山スマート改革推進課長の発言' },
    });
  });

  it('minutes about other plans are no report: what smart reform was to start in January 2021 has none since', () => {
    expect(get('start-mobile-work').state).toBe('その後の報告なし');
    expect(get('start-mobile-work').last?.date).toBeUndefined();
  });

  it('every state is explained, and everything met shows its evidence', () => {
    for (const { state, explanation, fulfilments, last } of entries.values()) {
      expect(explanation).toMatch(/。$/u);
      expect(explanation).not.toContain('undefined');
      expect(last).toBeDefined();
      if (state === '実現') expect(fulfilments.length).toBeGreaterThan(0);
    }
  });
});

describe('other days and other records', () => {
  it('the duty to publish is in time until its first half-year ends', () => {
    expect(commitmentsOn('2020-09-30').get('publish-progress-half-yearly')?.state).toBe('期限間近');
    expect(commitmentsOn('2020-10-01').get('publish-progress-half-yearly')?.state).toBe('その後の報告なし');
    expect(commitmentsOn('2021-04-01').get('report-and-publish-progress')?.state).toBe('実現');
  });

  it('one more edition of the plan answers for its half-year without a link of its own', () => {
    const [edition] = records.editions;
    if (!edition) throw new Error('edition');
    const first = { ...edition, id: 'reform-2020-half', half: '上半期' as const, as_of: '2020-10-31' };
    const entry = commitmentsOn('2021-04-01', { editions: [first, edition] }).get(
      'publish-progress-half-yearly',
    );
    expect(entry?.state).toBe('実現');
    expect(entry?.explanation).toContain('2期（半期ごと）のすべて');
  });

  it('an expectation stays one until an edition confirms it, and counts no more once it is withdrawn', () => {
    const milestones = records.milestones.map((row) =>
      row.id === 'rpa-introduced' ? { ...row, basis: '見込み' as const } : row,
    );
    const [edition] = records.editions;
    if (!edition) throw new Error('edition');
    const settled = (outcome: '確定' | '取下げ') => ({
      milestones,
      settlements: [
        {
          jurisdiction: 'mie',
          id: 'rpa-settled',
          expectation: 'milestones/rpa-introduced',
          edition: edition.id,
          outcome,
          note: null,
          document: edition.document,
          quote: edition.quote,
        },
      ],
    });
    const stateWith = (changed: Partial<Records>) =>
      commitmentsOn('2023-03-09', changed).get('expand-rpa')?.state;
    expect(stateWith({ milestones })).toBe('見込み');
    expect(stateWith(settled('確定'))).toBe('実現');
    expect(stateWith(settled('取下げ'))).toBe('期限の記載なし');
  });

  it('what was said after the day says so', () => {
    const entry = commitmentsOn('2021-01-31').get('build-platform');
    expect(entry?.explanation).toContain('計算の日にはまだありません');
    expect(entry?.last).toBeUndefined();
  });
});

describe('the lists', () => {
  const list = commitmentList(createLibrary(records, texts), 'mie');

  it.each(['states', 'kinds'] as const)('by %s hold each commitment exactly once', (filter) => {
    const ids = list[filter].flatMap(({ commitments }) => commitments.map(({ id }) => id));
    expect(ids.sort()).toEqual(list.commitments.map(({ id }) => id).sort());
    expect(ids).toHaveLength(79);
  });
});
