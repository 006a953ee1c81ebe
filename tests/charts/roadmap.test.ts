import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { unitsOf, wrapLabel } from '../../src/charts/label-lines.ts';
import { type RoadmapItem, roadmap } from '../../src/charts/roadmap.ts';
import Roadmap from '../../src/components/Roadmap.astro';
import type { RoadmapRow } from '../../src/views/roadmap-row.ts';

const item = (values: Partial<RoadmapItem>): RoadmapItem => ({
  id: 'a',
  label: '在宅勤務システムの運用開始',
  start: null,
  end: null,
  precision: 'day',
  tone: 'planned',
  ...values,
});

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const unknownOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyItem = fc
  .record({
    id: fc.uuid(),
    label: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    days: fc.tuple(unknownOr(day), unknownOr(day)),
    precision: unknownOr(fc.constantFrom('day', 'month', 'half', 'fiscal-year', 'year')),
    tone: fc.constantFrom('planned', 'expected', 'actual'),
    group: fc.constantFrom('変革1', '変革2', undefined),
  })
  .map(({ days: [a, b], ...rest }): RoadmapItem => {
    const [start, end] = a && b && b < a ? [b, a] : [a, b];
    return { ...rest, start, end };
  });
const items = fc.array(anyItem, { maxLength: 30 });
const sizes = fc.constantFrom(
  { width: 320 },
  { width: 672, labelShare: 0.36 },
  { width: 960, labelShare: 0.36 },
);

/** Leftmost and rightmost point of a path of absolute M, H, V and L. */
const reachOf = (path: string): [number, number] => {
  const xs = [...path.matchAll(/[MHL](-?[\d.]+)/g)].map(([, x]) => Number(x));
  return [Math.min(...xs), Math.max(...xs)];
};

describe('the roadmap', () => {
  it('draws every item that has a day, with its own days, and names the others', () => {
    fc.assert(
      fc.property(items, sizes, (list, size) => {
        const { rows, undated } = roadmap(list, size);
        const dated = list.filter(({ start, end }) => start || end);
        expect(rows.map(({ id, start, end, tone }) => ({ id, start, end, tone }))).toEqual(
          dated.map(({ id, start, end, tone }) => ({ id, start, end, tone })),
        );
        expect(undated).toEqual(list.filter(({ start, end }) => !start && !end).map(({ id }) => id));
      }),
    );
  });

  it('keeps every mark inside the plot and every row below the one before', () => {
    fc.assert(
      fc.property(items, sizes, (list, size) => {
        const { rows, plot, height } = roadmap(list, size);
        for (const [i, { bar, ...row }] of rows.entries()) {
          for (const path of [bar.path, bar.tail ?? bar.path]) {
            const [left, right] = reachOf(path);
            expect(left).toBeGreaterThanOrEqual(plot.left);
            expect(right).toBeLessThanOrEqual(plot.right);
          }
          const next = rows[i + 1]?.y ?? height;
          expect(row.y + row.height).toBeLessThanOrEqual(next);
          expect(bar.y).toBeGreaterThanOrEqual(row.y);
          expect(bar.y + bar.height).toBeLessThanOrEqual(row.y + row.height);
        }
      }),
    );
  });

  it('never draws a later start left of an earlier one, nor a later end left of an earlier one', () => {
    fc.assert(
      fc.property(items, sizes, (list, size) => {
        const { rows } = roadmap(list, size);
        const starts = rows
          .filter(({ start }) => start)
          .sort((a, b) => (String(a.start) < String(b.start) ? -1 : 1));
        for (const [i, { bar }] of starts.slice(1).entries()) {
          expect(bar.x).toBeGreaterThanOrEqual(starts[i]?.bar.x ?? Number.NaN);
        }
        const ends = rows.filter(({ end }) => end).sort((a, b) => (String(a.end) < String(b.end) ? -1 : 1));
        for (const [i, { bar }] of ends.slice(1).entries()) {
          const before = ends[i]?.bar;
          // Positions are rounded to hundredths.
          expect(bar.x + bar.width).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0) - 0.02);
        }
      }),
    );
  });

  it('shows whole years from April to March: a fiscal year fills the space between its two boundaries', () => {
    const { rows, ticks } = roadmap(
      [item({ start: '2022-04-01', end: '2023-03-31', precision: 'fiscal-year' })],
      {
        width: 320,
      },
    );
    expect(ticks.map((tick) => tick.day)).toEqual(['2022-04-01', '2023-04-01']);
    expect(rows[0]?.bar).toMatchObject({ x: ticks[0]?.x, shape: 'bar' });
    expect((rows[0]?.bar.x ?? 0) + (rows[0]?.bar.width ?? 0)).toBe(ticks[1]?.x);
  });

  it('puts the last day of March before, the first of April after, the boundary', () => {
    const { ticks, rows } = roadmap(
      [item({ start: '2021-03-31', end: '2021-03-31' }), item({ start: '2021-04-01', end: '2021-04-01' })],
      { width: 320 },
    );
    expect(ticks.map((tick) => tick.day)).toEqual(['2020-04-01', '2021-04-01', '2022-04-01']);
    expect(rows.map(({ bar }) => bar.shape)).toEqual(['point', 'point']);
    expect(rows[0]?.bar.x).toBeLessThan(ticks[1]?.x ?? 0);
    expect(rows[1]?.bar.x).toBe(ticks[1]?.x);
  });

  it('leaves the side open whose day is not known', () => {
    const { rows, plot } = roadmap(
      [
        item({ id: 'from', start: '2026-04-01', precision: 'fiscal-year' }),
        item({ id: 'until', end: '2028-03-31', precision: 'fiscal-year' }),
        item({ id: 'both', start: '2026-05-01', end: '2026-05-31', precision: 'month' }),
      ],
      { width: 320 },
    );
    expect(rows.map(({ bar }) => [bar.openStart, bar.openEnd, bar.shape])).toEqual([
      [false, true, 'bar'],
      [true, false, 'bar'],
      [false, false, 'bar'],
    ]);
    expect(reachOf(rows[0]?.bar.tail ?? '')[1]).toBe(plot.right);
    expect(reachOf(rows[1]?.bar.tail ?? '')[0]).toBe(plot.left);
    expect(rows[2]?.bar.tail).toBeNull();
  });

  it('marks the day it is told, and no day outside the axis', () => {
    const list = [item({ start: '2020-06-01', end: '2021-01-31' })];
    const inside = roadmap(list, {
      width: 320,
      asOf: '2021-01-31',
      asOfLabel: '時点 令和3年1月31日（2021年）',
    });
    expect(inside.asOf?.x).toBeGreaterThan(inside.rows[0]?.bar.x ?? Number.NaN);
    const half = (unitsOf(inside.asOf?.label.text ?? '') * 16) / 2;
    expect((inside.asOf?.label.x ?? 0) - half).toBeGreaterThanOrEqual(0);
    expect((inside.asOf?.label.x ?? 0) + half).toBeLessThanOrEqual(320);
    expect(roadmap(list, { width: 320, asOf: '2020-03-31' }).asOf).toBeNull();
    expect(roadmap(list, { width: 320, asOf: '2021-04-01' }).asOf).toBeNull();
  });

  it('lets no two labels of the axis meet, however many years there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), sizes, (years, size) => {
        const chart = roadmap([item({ start: '2000-04-01', end: `${2000 + years}-03-31` })], {
          ...size,
          formatTick: (april) => [`令和${april.slice(2, 4)}年度`, `${april.slice(0, 4)}年度`],
        });
        const labelled = chart.ticks.filter(({ lines }) => lines.length > 0);
        expect(labelled.length).toBeGreaterThan(0);
        for (const [i, { x, lines }] of labelled.entries()) {
          const right = x + Math.max(...lines.map(unitsOf)) * 16;
          expect(right).toBeLessThanOrEqual(labelled[i + 1]?.x ?? size.width);
        }
      }),
    );
  });

  it('prints a heading where the group changes', () => {
    const { groups, rows } = roadmap(
      ['あ', 'あ', 'い'].map((group, i) => item({ id: String(i), start: '2020-04-01', group })),
      { width: 320 },
    );
    expect(groups.map(({ text }) => text)).toEqual(['あ', 'い']);
    expect(groups[1]?.y).toBeGreaterThanOrEqual((rows[1]?.y ?? 0) + (rows[1]?.height ?? 0));
    expect(groups[1]?.y).toBeLessThan(rows[2]?.y ?? 0);
  });

  it('can be cut into blocks without loss: each under an axis, every mark and label whole in one of them', () => {
    fc.assert(
      fc.property(items, sizes, (list, size) => {
        const { blocks, rows, groups, axis, asOf, height } = roadmap(list, {
          ...size,
          axisEvery: 120,
          asOf: '2021-01-31',
        });
        expect(blocks.map(({ top }) => top)).toEqual(
          rows.length > 0 ? [0, ...blocks.slice(0, -1).map(({ bottom }) => bottom)] : [],
        );
        expect(blocks.at(-1)?.bottom ?? 0).toBe(height);
        const holds = (y: number) => blocks.filter(({ top, bottom }) => y >= top && y < bottom);
        for (const row of rows) {
          const [block] = holds(row.y);
          expect(row.y + row.height).toBeLessThanOrEqual(block?.bottom ?? 0);
          for (const { y } of [...row.lines, ...row.notes]) expect(holds(y)).toEqual([block]);
        }
        for (const { y, lines } of groups) for (const line of lines) expect(holds(line.y)).toEqual(holds(y));
        for (const { top, bottom } of blocks) {
          expect(axis.some(({ y }) => y > top && y < bottom)).toBe(true);
        }
        if (asOf) expect(holds(asOf.label.y)).toEqual(blocks.slice(0, 1));
      }),
    );
  });

  it('is empty for nothing, and for items without a day', () => {
    const empty = {
      width: 320,
      height: 0,
      ticks: [],
      axis: [],
      rows: [],
      groups: [],
      asOf: null,
      strips: '',
      grid: '',
    };
    expect(roadmap([], { width: 320, asOf: '2021-01-31' })).toMatchObject({
      ...empty,
      undated: [],
      first: null,
    });
    expect(roadmap([item({})], { width: 320 })).toMatchObject({ ...empty, undated: ['a'], last: null });
  });

  it('refuses what is not a day, and an end before the start', () => {
    expect(() => roadmap([item({ start: '令和2年6月' })], { width: 320 })).toThrow('day: 令和2年6月');
    expect(() => roadmap([item({ start: '2021-01-01', end: '2020-01-01' })], { width: 320 })).toThrow(
      '2021-01-01',
    );
  });

  describe('in another time zone', () => {
    const zone = process.env.TZ;
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });

    it('is the same', () => {
      const list = ['2020-03-31', '2020-04-01', '2020-04-02', '2021-01-01', '2021-12-31'].flatMap(
        (start, i) => [
          item({ id: `${i}`, start, end: start }),
          item({ id: `${i}-from`, start, precision: 'month' }),
          item({ id: `${i}-until`, end: start, precision: 'half' }),
        ],
      );
      const [first, ...others] = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(
        (name) => {
          process.env.TZ = name;
          return {
            offset: new Date('2020-04-01').getTimezoneOffset(),
            chart: roadmap(list, { width: 320, asOf: '2020-04-01' }),
          };
        },
      );
      expect(others.map(({ offset }) => offset)).toEqual([-540, 420, -840]);
      for (const { chart } of others) expect(chart).toEqual(first?.chart);
    });
  });
});

describe('a label', () => {
  const label = fc.array(
    fc.constantFrom(
      '次期',
      '県',
      'ネットワーク',
      'AI-OCR',
      'Web',
      ' ',
      '（',
      '）',
      '、',
      '「',
      'ー',
      'DX',
      'ｶﾅ',
      '𠮷',
      'が',
      'W',
    ),
    { maxLength: 40 },
  );

  it('never loses a character and never exceeds the width', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          label.map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme', maxLength: 80 }),
        ),
        fc.integer({ min: 3, max: 30 }),
        (text, units) => {
          const lines = wrapLabel(text, units);
          expect(lines.join('')).toBe(text);
          for (const line of lines) expect(unitsOf(line.trimEnd())).toBeLessThanOrEqual(units);
        },
      ),
    );
  });

  it('keeps an ASCII word on one line when it fits on one', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 6, max: 30 }), (parts, units) => {
        const text = parts.join('');
        const lines = wrapLabel(text, units);
        for (const [word] of text.matchAll(/[!-~]+/g)) {
          if (unitsOf(word) <= units) expect(lines.some((line) => line.includes(word))).toBe(true);
        }
      }),
    );
    expect(wrapLabel('業務でAI-OCRとRPAを使う', 6)).toEqual(['業務で', 'AI-OCRと', 'RPAを使う']);
  });

  it('begins no line with closing punctuation and ends none with an opening bracket', () => {
    for (let units = 4; units < 16; units += 1) {
      for (const line of wrapLabel(
        '電子申請・届出システムの更新（電子署名、電子納付への対応）の完了。',
        units,
      )) {
        expect(line).not.toMatch(/^[）、。・ー]|[（]$/);
      }
    }
  });
});

const row = (values: Partial<RoadmapRow> & { id: string }): RoadmapRow => ({
  title: `工程${values.id}`,
  group: null,
  start: null,
  end: null,
  precision: null,
  period: '時期の記載なし',
  basis: '予定',
  href: null,
  quote: '在宅勤務システムの運用（令和2年6月～）',
  sourceHref: '/mie/documents/a/#q1',
  sourceLabel: '資料1',
  note: null,
  ...values,
});

const ROWS: RoadmapRow[] = [
  row({ id: 'm1', start: '2020-06-01', precision: '月', period: '令和2年6月（2020年）から', group: '取組A' }),
  row({
    id: 'm2',
    start: '2022-04-01',
    end: '2023-03-31',
    precision: '年度',
    period: '令和4年度（2022年度）',
    basis: '見込み',
    group: '取組B',
  }),
  row({
    id: 'm3',
    end: '2028-03-31',
    precision: '年度',
    period: '令和9年度（2027年度）まで',
    group: '取組A',
  }),
  row({
    id: 'm4',
    start: '2020-06-03',
    end: '2020-06-03',
    precision: '日',
    period: '令和2年6月3日（2020年）',
    basis: '実績',
    href: '/i/',
  }),
  row({ id: 'm5', note: '<b>&' }),
];

const render = async (rows: RoadmapRow[], props: object = {}): Promise<string> => {
  const container = await AstroContainer.create();
  return container.renderToString(Roadmap, { props: { title: '取組の工程表', id: 'plan', rows, ...props } });
};

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** What the chart says of each row, for each of its drawings. */
const drawnIn = (html: string) =>
  [...html.matchAll(/<div[^>]*role="img"[\s\S]*?<\/div>/g)].map(([drawing]) =>
    [...drawing.matchAll(/<g[^>]*data-id[^>]*>/g)].map(([tag]) => ({
      id: attribute(tag, 'data-id'),
      start: attribute(tag, 'data-start'),
      end: attribute(tag, 'data-end'),
    })),
  );

/** What the table says of each row. */
const tabledIn = (html: string) =>
  [...html.matchAll(/<tr id="row-([^"]+)"[\s\S]*?<\/tr>/g)].map(([tr, id]) => {
    const times = [...tr.matchAll(/<time[^>]*>/g)].map(([tag]) => tag);
    const timeOf = (name: string): string | null => {
      const tag = times.find((time) => attribute(time, 'class')?.split(' ').includes(name));
      return tag ? attribute(tag, 'datetime') : null;
    };
    return { id, start: timeOf('roadmap-start'), end: timeOf('roadmap-end') };
  });

describe('the component', () => {
  it('says the same in each drawing and in the table', async () => {
    const html = await render(ROWS, { asOf: '2021-01-31' });
    const table = tabledIn(html);
    expect(table.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['m4', '2020-06-03', '2020-06-03'],
      ['m5', null, null],
      ['m1', '2020-06-01', null],
      ['m3', null, '2028-03-31'],
      ['m2', '2022-04-01', '2023-03-31'],
    ]);
    const drawings = drawnIn(html);
    expect(drawings).toHaveLength(3);
    for (const marks of drawings) expect(marks).toEqual(table.filter(({ start, end }) => start || end));
  });

  it('draws or calls undated every row of the table', async () => {
    const html = await render(ROWS);
    const undated = Number(/5件のうち(\d+)件は、時期を日付で表せない/.exec(html)?.[1]);
    for (const marks of drawnIn(html)) expect(marks.length + undated).toBe(tabledIn(html).length);
    expect(tabledIn(html)).toHaveLength(ROWS.length);
  });

  it('tells a screen reader how many there are, and from when to when', async () => {
    const html = await render(ROWS);
    expect(html).toContain('5件の工程のうち、時期を日付で表せる4件を示す図。');
    expect(html).toContain('最も早い日は令和2年6月1日（2020年）、最も遅い日は令和10年3月31日（2028年）。');
    for (const [, ids = ''] of html.matchAll(/aria-labelledby="([^"]*)"/g)) {
      for (const id of ids.split(' ')) expect(html.split(` id="${id}"`)).toHaveLength(2);
    }
  });

  it('uses each id once and no style, script or inline style', async () => {
    const html = await render(ROWS);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/\sstyle=|<style|<script/);
    for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it('says why there is no chart', async () => {
    const empty = await render([]);
    expect(empty).toContain('工程の記録がないため、図と表はありません。');
    expect(empty).not.toMatch(/<svg|<table/);
    const undated = await render([row({ id: 'm5' })]);
    expect(undated).toContain('時期を日付で表せる工程がないため、図はありません。1件を下の表に示します。');
    expect(undated).not.toContain('<svg');
    expect(tabledIn(undated)).toHaveLength(1);
  });

  it('is never shown smaller than drawn: the style sheet changes drawings at the widths they are drawn for', async () => {
    const css = readFileSync('src/styles/roadmap.css', 'utf8');
    for (const [, name, width] of (await render(ROWS)).matchAll(
      /roadmap-drawing roadmap-(\w+)"[^>]*>\s*<svg viewBox="0 0 (\d+)/g,
    )) {
      expect(css).toContain(`.roadmap-${name} {`);
      expect(css).toContain(`max-width: ${Number(width) / 16}rem;`);
      if (name !== 'narrow') expect(css).toContain(`@container (min-width: ${Number(width) / 16}rem)`);
    }
  });
});
