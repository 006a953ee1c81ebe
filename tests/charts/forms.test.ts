/** What holds for every form of chart: nothing outside the width, no two lines of text on each other, nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartBody, DRAWING_WIDTHS, drawChart } from '../../src/charts/draw-chart.ts';
import { boxOf, type Drawing, textsOf } from '../../src/charts/drawing.ts';
import { anyBody } from './any-body.ts';

/** Every pair of lines of text that share a place. */
const collisionsIn = (drawing: Drawing): string[] => {
  const boxes = textsOf(drawing).map((text) => ({ text: text.text, ...boxOf(text) }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
};

const idsOf = (body: ChartBody): string[] => {
  switch (body.form) {
    case 'share':
      return body.input.rows.map(({ id }) => id);
    case 'bullet':
      return body.input.rows.map(({ id }) => id);
    case 'breakdown':
      return body.input.steps.map(({ id }) => id);
    case 'series':
      return body.input.series.flatMap(({ points }) => points.map(({ id }) => id));
    case 'timeline':
      return body.input.entries.map(({ id }) => id);
    case 'roadmap':
      return body.input.items.map(({ id }) => id);
    case 'matrix':
      return body.input.rows.flatMap(({ id, cells }) => cells.map((_, i) => `${id}-${i}`));
    case 'tally':
      return body.input.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    case 'states':
      return body.input.groups.flatMap(({ rows }) =>
        rows.flatMap(({ id, cells }) =>
          cells.flatMap(({ words }, i) => (words.length > 0 ? [`${id}-${i}`] : [])),
        ),
      );
  }
};

describe.each(Object.entries(anyBody))('the form %s', (_name, bodies) => {
  it.each(DRAWING_WIDTHS)('keeps its text inside $width and apart', (size) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const drawing = drawChart(body, size);
        expect(drawing.width).toBe(size.width);
        for (const text of textsOf(drawing)) {
          const { left, right, top, bottom } = boxOf(text);
          expect(left).toBeGreaterThanOrEqual(-0.5);
          expect(right).toBeLessThanOrEqual(size.width + 0.5);
          expect(top).toBeGreaterThanOrEqual(-2);
          expect(bottom).toBeLessThanOrEqual(drawing.height + 3);
        }
        expect(collisionsIn(drawing)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws a point with words and marks for each thing it is given, in order', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...DRAWING_WIDTHS), (body, size) => {
        const { points } = drawChart(body, size);
        expect(points.map(({ id }) => id)).toEqual(idsOf(body));
        for (const point of points) expect(point.label).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('is made of finite numbers', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...DRAWING_WIDTHS), (body, size) => {
        expect(JSON.stringify(drawChart(body, size))).not.toMatch(/NaN|Infinity|:null/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the check of collisions', () => {
  it('would notice two lines at one place', () => {
    const text = { x: 0, y: 20, text: '令和2年度', tone: 'text' } as const;
    const drawing = { width: 100, height: 40, fontSize: 15, paths: [], points: [] };
    expect(collisionsIn({ ...drawing, texts: [text, { ...text, x: 30 }] })).toHaveLength(1);
    expect(collisionsIn({ ...drawing, texts: [text, { ...text, y: 41 }] })).toEqual([]);
  });
});
