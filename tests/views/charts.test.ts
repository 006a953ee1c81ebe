/** What charts say is what the records say: the real ones, three invented editions, an invented series. */
import { describe, expect, it } from 'vitest';
import { DRAWING_WIDTHS, drawChart } from '../../src/charts/draw-chart.ts';
import { textsOf } from '../../src/charts/drawing.ts';
import type { Row } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { site } from '../../src/site.ts';
import { breakdownChart, wholeOf, wholesOf } from '../../src/views/breakdown-chart.ts';
import type { ChartView } from '../../src/views/chart.ts';
import { chartsOf } from '../../src/views/charts.ts';
import { createLibrary, type Library } from '../../src/views/library.ts';
import { seriesChart } from '../../src/views/series-chart.ts';
import { boundOf, targetChart } from '../../src/views/target-chart.ts';
import { rootOf } from '../case-root.ts';

const open = (root: string): Library => {
  const { records, texts } = readRecords(root);
  return createLibrary(records, texts);
};
const real = open(process.cwd());
const all = site.jurisdictions.flatMap((jurisdiction) => chartsOf(real, jurisdiction));
const get = (id: string): ChartView => {
  const chart = all.find((one) => one.id === id);
  if (!chart) throw new Error(`chart: ${id}`);
  return chart;
};
/** The words that a chart shows when it is drawn wide, joined. */
const wordsOf = (chart: ChartView): string =>
  textsOf(drawChart(chart.body, DRAWING_WIDTHS[1]))
    .map(({ text }) => text)
    .join('');
const columnOf = (chart: ChartView, name: string): unknown[] => {
  const at = chart.columns.findIndex((column) => column.name === name);
  return chart.rows.map(({ cells }) => cells[at]);
};

describe('every chart', () => {
  it('has rows, a denominator, a rule and a source, and as many cells as columns', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const chart of all) {
      expect(chart.rows.length, chart.id).toBeGreaterThan(0);
      for (const { cells } of chart.rows) expect(cells, chart.id).toHaveLength(chart.columns.length);
      expect(chart.sources.length, chart.id).toBeGreaterThan(0);
      for (const words of [chart.title, chart.description, chart.denominator, chart.rule])
        expect(words).not.toBe('');
      expect(chart.href).toBe(`/${chart.jurisdiction}/charts/${chart.id}/`);
      expect(chart.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

describe('the chart of an edition', () => {
  it('says that two of seven are expected, and that it is not said which', () => {
    const chart = get('reform-2020-year-end-share');
    expect(chart.rows.map(({ cells }) => cells)).toEqual([['達成', '見込み', 2, 7, 0]]);
    expect(wordsOf(chart)).toContain('7取組のうち 2');
    expect(wordsOf(chart)).toContain('内訳の記載がありません');
    expect(chart.body.form === 'share' && chart.body.input.rows[0]).toMatchObject({ texture: 'hatched' });
  });

  it('shows no status that the report does not give', () => {
    const chart = get('third-reform-states');
    expect(columnOf(chart, 'status')).toEqual(Array.from({ length: 7 }, () => null));
    expect(wordsOf(chart).match(/(?<!の)記載なし/g)).toHaveLength(7);
  });

  it('shows three editions in the words of each, what was stopped, and what is only expected', () => {
    const library = open(rootOf('three-editions'));
    const charts = chartsOf(library, { id: 'shiken', name: '試験県' });
    const states = charts.find(({ id }) => id === 'kaikaku-states') as ChartView;
    const rows = states.rows.map(({ cells }) => cells);
    expect(rows).toContainEqual(['1 窓口', '令和5年度（2023年度）年度末', '達成', '達成', '見込み', '完了']);
    expect(rows).toContainEqual(['5 防災', '令和5年度（2023年度）年度末', null, '変更・中止', null, null]);
    expect(rows).toContainEqual(['5 防災', '令和6年度（2024年度）上半期', null, null, null, null]);
    expect(wordsOf(states)).toContain('達成: A');
    const share = charts.find(({ id }) => id === 'edition-1-share') as ChartView;
    expect(columnOf(share, 'count')).toEqual([2, 3, 4, 1, 0]);
    expect(charts.map(({ id }) => id)).toContain('kaikaku-roadmap');
  });
});

describe('a breakdown', () => {
  it('goes from 1,337 procedures over 111 to 75, with the other measures of the same sets', () => {
    const [whole] = wholesOf(real, 'mie') as [Row<'indicators'>];
    const chart = breakdownChart(real, whole);
    expect(columnOf(chart, 'value')).toEqual([1337, 111, 92, 75, 110145]);
    expect(chart.body.form === 'breakdown' && chart.body.input.steps.map(({ value }) => value)).toEqual([
      1337, 111, 75,
    ]);
    expect(wordsOf(chart)).toContain('約 1,337 手続');
    expect(wordsOf(chart)).toContain('110,145 件');
  });

  it('is found from each of its parts, and from nothing else', () => {
    const wholes = real.rowsOf('indicators', 'mie').flatMap((row) => {
      const whole = wholeOf(real, row);
      return whole ? [`${row.id} < ${whole.id}`] : [];
    });
    expect(wholes).toEqual(
      [
        'own-procedures',
        'frequent-procedures-share',
        'frequent-procedures',
        'priority-procedures',
        'priority-procedures-cases',
      ].map((id) => `${id} < own-procedures`),
    );
  });
});

describe('a target', () => {
  it.each([
    ['程度', 'about'],
    ['約', 'about'],
    ['最大', 'most'],
    ['以上', 'least'],
    ['からスタート', 'least'],
    [null, 'exact'],
  ] as const)('with %s is drawn %s', (qualifier, bound) => {
    expect(boundOf(qualifier)).toBe(bound);
  });

  it('without a value says so, and draws no bar', () => {
    const chart = get('dx-specialists-target');
    expect(wordsOf(chart)).toContain('目標 毎年度20名程度');
    expect(wordsOf(chart)).toContain('実績の記載なし');
    expect(chart.body.form === 'bullet' && chart.body.input.rows[0]?.values).toEqual([]);
  });

  it('is not made of a threshold or a frequency', () => {
    expect(targetChart(real, real.get('indicators', 'mie', 'progress-reporting'))).toBeUndefined();
    expect(targetChart(real, real.get('indicators', 'mie', 'procedures-threshold'))).toBeUndefined();
  });
});

describe('a series', () => {
  const invented = (values: Partial<Row<'measurements'>>[]): Library => {
    const { records, texts } = readRecords(rootOf());
    records.measurements.push(
      ...values.map((value, i) => ({
        jurisdiction: 'mie',
        id: `online-${i}`,
        indicator: 'online',
        value: null,
        value_text: `${value.value ?? '書かれていない'} ％`,
        qualifier: null,
        start: null,
        end: null,
        date_text: null,
        as_of: null,
        basis: '実績' as const,
        series_break: null,
        note: null,
        document: 'shiken-keikaku',
        quote: '申請の 90 ％をオンラインにします',
        ...value,
      })),
    );
    return createLibrary(records, texts);
  };
  const indicatorOf = (library: Library) => library.get('indicators', 'mie', 'online');

  it('needs two values of different days', () => {
    expect(all.filter(({ body }) => body.form === 'series')).toEqual([]);
    const once = invented([
      { value: 40, end: '2023-03-31' },
      { value: 41, end: '2023-03-31' },
    ]);
    expect(seriesChart(once, indicatorOf(once))).toBeUndefined();
  });

  it('is in the order of time, broken where counting changed, with its target and a gap where nothing is said', () => {
    const library = invented([
      {
        value: 55,
        end: '2024-03-31',
        date_text: '令和5年度',
        series_break: '本人確認の要る申請を数に加えた',
      },
      { value: 40, end: '2023-03-31', date_text: '令和4年度' },
      { end: '2025-03-31', date_text: '令和6年度' },
      { value: 70, end: '2026-03-31', date_text: '令和7年度', basis: '見込み' },
    ]);
    const chart = seriesChart(library, indicatorOf(library)) as ChartView;
    expect(columnOf(chart, 'value')).toEqual([40, 55, null, 70, 90]);
    const words = wordsOf(chart);
    for (const said of ['令和4年度', '55 ％', '切: 本人確認の要る申請を数に加えた', '目標'])
      expect(words).toContain(said);
    const drawing = drawChart(chart.body, DRAWING_WIDTHS[1]);
    expect(drawing.points.map(({ label }) => label)).toEqual([
      '令和4年度: 40 ％',
      '令和5年度: 55 ％。本人確認の要る申請を数に加えた',
      '令和6年度: 記載なし',
      '令和7年度: 70 ％',
    ]);
    // No two of the four values may be joined: counting changed, then nothing is said.
    expect(drawing.paths.some(({ d, stroke }) => stroke === 'accent' && d.includes('L'))).toBe(false);
    const joined = invented([
      { value: 40, end: '2023-03-31' },
      { value: 55, end: '2024-03-31' },
    ]);
    const whole = seriesChart(joined, indicatorOf(joined)) as ChartView;
    const lines = drawChart(whole.body, DRAWING_WIDTHS[1]).paths.filter(({ d }) =>
      /^M[\d.]+ [\d.]+L/.test(d),
    );
    expect(lines).toHaveLength(1);
  });
});

describe('the charts of meetings', () => {
  it('count each statement once', () => {
    const counts = ['2020-06-02-hq', '2022-04-14-dx'].map((id) =>
      (columnOf(get(`${id}-statements`), 'statements') as number[]).reduce((sum, count) => sum + count, 0),
    );
    expect(counts).toEqual(
      ['2020-06-02-hq', '2022-04-14-dx'].map(
        (id) => real.rowsOf('statements', 'mie').filter(({ meeting }) => meeting === id).length,
      ),
    );
  });

  it('tie an initiative to a meeting only where a statement is quoted', () => {
    const chart = get('kencho-dx-mentions');
    const inFirst = chart.rows.filter(({ cells }) => String(cells[1]).includes('本部員会議'));
    expect(inFirst.map(({ cells }) => cells[2])).toEqual(inFirst.map(() => 0));
    expect(columnOf(chart, 'statements').some((count) => Number(count) > 0)).toBe(true);
  });

  it('stand in the order of time, the undated only in the table', () => {
    const chart = get('mie-timeline');
    expect(columnOf(chart, 'day')).toEqual(['2020-06-02', '2021-01-31', '2022-04-14', null]);
    expect(chart.body.form === 'timeline' && chart.body.input.entries).toHaveLength(3);
  });
});
