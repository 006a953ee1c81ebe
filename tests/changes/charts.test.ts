/** Charts of a change: what is drawn otherwise is shown, what was only computed for a later day is counted. */
import { expect, it } from 'vitest';
import { chartEntries } from '../../src/changes/chart-changes.ts';
import type { ChartView } from '../../src/views/chart.ts';
import { chartsOf } from '../../src/views/charts.ts';
import { createLibrary } from '../../src/views/library.ts';
import { rootOf } from '../case-root.ts';
import { heldAt, publisher } from './two-sides.ts';

it('names every chart whose numbers changed, and counts together those whose day alone moved', () => {
  const { records, texts } = heldAt(rootOf('three-editions'));
  const charts = chartsOf(createLibrary(records, texts), { id: 'shiken', name: '試験県' });
  const [changed, ...others] = charts
    .filter(({ rows }) => rows.length > 0)
    .map((chart): ChartView => ({ ...chart, asOf: '2023-04-01' }));
  if (!changed || others.length < 2) throw new Error('the case has too few charts');
  const later = others.map((chart): ChartView => ({ ...chart, asOf: '2099-04-01' }));
  const [row, ...rows] = changed.rows;
  const now: ChartView = {
    ...changed,
    asOf: '2099-04-01',
    rows: [{ href: null, cells: row?.cells.map(() => 'ほかの値') ?? [] }, ...rows],
  };

  const entries = chartEntries([changed, ...others], [now, ...later], publisher);
  expect(entries.map(({ pieces }) => pieces[pieces.length - 1])).toEqual([
    '」が変わります',
    `時点だけが変わる図が${others.length}件あります`,
  ]);
  const [, moved] = entries;
  for (const { title, href } of others) {
    expect(JSON.stringify(moved?.facts)).toContain(JSON.stringify({ kind: 'link', text: title, href }));
  }
  expect(chartEntries(charts, charts, publisher)).toEqual([]);
});
