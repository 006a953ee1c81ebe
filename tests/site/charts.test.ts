/** Charts as they are published: drawing, table and files of one chart say the same, taken from the records. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import Papa from 'papaparse';
import { describe, expect, inject, it } from 'vitest';
import { DRAWING_WIDTHS, drawChart } from '../../src/charts/draw-chart.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { site as settings } from '../../src/site.ts';
import { chartsOf } from '../../src/views/charts.ts';
import { createLibrary } from '../../src/views/library.ts';
import { readPages } from './built-pages.ts';

const site = inject('site');
const pages = new Map((await readPages(site)).map((page) => [page.address, page]));
const { records, texts } = readRecords(process.cwd());
const library = createLibrary(records, texts);
const charts = settings.jurisdictions.flatMap((jurisdiction) => chartsOf(library, jurisdiction));
const fileOf = (href: string, form: string): string => join(site, `${href.replace(/\/$/, '')}.${form}`);

/** The cells of a table as they were before they were written for people. */
const cellsOf = (table: HTMLElement): (string | number | null)[][] =>
  table.querySelectorAll('tbody tr').map((row) =>
    row.querySelectorAll('th, td').map((cell) => {
      const number = cell.querySelector('data');
      if (number) return Number(number.getAttribute('value'));
      if (cell.querySelector('.missing')) return null;
      const words = cell.textContent.trim();
      return words === '－' ? '' : words;
    }),
  );

describe('each chart', () => {
  it.each(charts.map((chart) => [chart.href, chart] as const))(
    '%s is drawn, tabled, and published with its files',
    (href, chart) => {
      const page = pages.get(href)?.root;
      const figure = page?.querySelector(`figure[data-chart="${chart.id}"]`);
      expect(figure?.querySelectorAll('svg[role="img"]')).toHaveLength(DRAWING_WIDTHS.length);
      const points = drawChart(chart.body, DRAWING_WIDTHS[0]).points.map(({ label }) => label);
      for (const svg of figure?.querySelectorAll('svg[role="img"]') ?? []) {
        const said = svg.querySelectorAll('[data-point]').map((point) => point.getAttribute('data-point'));
        expect(said).toEqual(points);
        for (const id of (svg.getAttribute('aria-labelledby') ?? '').split(' ')) {
          expect(page?.getElementById(id)?.textContent).toBeTruthy();
        }
      }
      const cells = chart.rows.map((row) => row.cells);
      const table = figure?.querySelector('table');
      expect(table && cellsOf(table)).toEqual(cells);
      for (const words of [chart.denominator, chart.rule, chart.description])
        expect(figure?.textContent).toContain(words);

      const json = JSON.parse(readFileSync(fileOf(href, 'json'), 'utf8'));
      expect(json.rows.map((row: Record<string, unknown>) => Object.values(row))).toEqual(cells);
      expect(json).toMatchObject({ id: chart.id, denominator: chart.denominator, asOf: chart.asOf });
      const csv = Papa.parse<string[]>(readFileSync(fileOf(href, 'csv'), 'utf8').trimEnd(), {
        delimiter: ',',
      }).data;
      expect(csv.slice(1)).toEqual(cells.map((row) => row.map((cell) => String(cell ?? ''))));
      expect(csv[0]).toEqual(chart.columns.map(({ name }) => name));

      const svg = readFileSync(fileOf(href, 'svg'), 'utf8');
      expect(svg).toContain(settings.address + href);
      const png = readFileSync(fileOf(href, 'png'));
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);

      const embed = pages.get(`${href}embed/`);
      expect(embed?.html).not.toContain('<script');
      expect(
        embed?.root.querySelector('table') && cellsOf(embed.root.querySelector('table') as HTMLElement),
      ).toEqual(cells);
      expect(embed?.root.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
        settings.address + href,
      );
    },
  );

  it('is on the list of its jurisdiction', () => {
    for (const { jurisdiction, href } of charts) {
      expect(pages.get(`/${jurisdiction}/charts/`)?.root.querySelector(`a[href="${href}"]`)).toBeTruthy();
    }
  });

  it('and forms without a chart say why', () => {
    const list = pages.get('/mie/charts/')?.root.textContent ?? '';
    expect(list).toContain('推移（0）');
    expect(list).toContain('時期の異なる値が二つ以上ある記録がありません');
  });
});

describe('pages with charts', () => {
  const withCharts = [...pages.values()].filter(({ root }) => root.querySelector('figure.chart'));

  it('show the numbers of the records in the drawing itself', () => {
    const wordsIn = (address: string, chart: string): string =>
      pages
        .get(address)
        ?.root.querySelector(`[data-chart="${chart}"] svg`)
        ?.textContent.replaceAll(/\s/g, '') ?? '';
    expect(wordsIn('/mie/reports/reform-2020-year-end/', 'reform-2020-year-end-share')).toContain(
      '7取組のうち2',
    );
    const breakdown = wordsIn('/mie/initiatives/procedures-online/', 'own-procedures-breakdown');
    for (const number of ['1,337', '111', '75', '110,145', '92%']) expect(breakdown).toContain(number);
    expect(wordsIn('/mie/indicators/dx-specialists/', 'dx-specialists-target')).toContain('20名程度');
    expect(wordsIn('/kumamoto/proposals/smart-kumamoto/', 'smart-kumamoto-items')).toContain('具体策の例6');
  });

  it('weigh at most 50 KB compressed, with their style sheets and scripts', () => {
    const heavy = withCharts.flatMap(({ address, html, root }) => {
      const linked = root
        .querySelectorAll('link[rel="stylesheet"], script[src]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter((path) => path.startsWith('/') && existsSync(join(site, path)));
      const size = [Buffer.from(html), ...linked.map((path) => readFileSync(join(site, path)))]
        .map((bytes) => gzipSync(bytes).length)
        .reduce((sum, bytes) => sum + bytes, 0);
      return size > 50 * 1024 ? [`${address} ${size}`] : [];
    });
    expect(withCharts.length).toBeGreaterThan(100);
    expect(heavy).toEqual([]);
  });
});
