import type { APIRoute, GetStaticPaths } from 'astro';
import { DRAWING_WIDTHS, drawChart } from '../../../charts/draw-chart.ts';
import { chartPaths } from '../../../content.ts';
import { toChartCsv, toChartJson } from '../../../publish/chart-rows.ts';
import { type PictureOptions, toChartSvg } from '../../../publish/chart-svg.ts';
import { PICTURE_FONT, toPng } from '../../../publish/picture.ts';
import { site } from '../../../site.ts';
import type { ChartView } from '../../../views/chart.ts';
import { factsOf } from '../../../views/chart-words.ts';

const pictureOf = (chart: ChartView, options?: PictureOptions): string =>
  toChartSvg(
    drawChart(chart.body, DRAWING_WIDTHS[1]),
    { title: chart.title, description: chart.description, facts: factsOf(chart, site) },
    options,
  );

const jsonOf = (chart: ChartView): string =>
  toChartJson(chart, {
    id: chart.id,
    title: chart.title,
    description: chart.description,
    address: `${site.address}${chart.href}`,
    denominator: chart.denominator,
    rule: chart.rule,
    asOf: chart.asOf,
    sources: chart.sources.map(({ label, href }) => ({ title: label, address: `${site.address}${href}` })),
    licence: site.licence.data.name,
  });

const forms = {
  svg: { write: (chart: ChartView) => pictureOf(chart), type: 'image/svg+xml; charset=utf-8' },
  png: {
    write: (chart: ChartView) => toPng(pictureOf(chart, { fontFamily: PICTURE_FONT, outlineBold: true })),
    type: 'image/png',
  },
  csv: { write: toChartCsv, type: 'text/csv; charset=utf-8' },
  json: { write: jsonOf, type: 'application/json; charset=utf-8' },
} as const;
type Form = keyof typeof forms;

/** The files of each chart, beside its page: `/mie/charts/x.svg` for `/mie/charts/x/`. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await chartPaths()).flatMap(({ params, props }) =>
    (Object.keys(forms) as Form[]).map((form) => ({
      params: { jurisdiction: params.jurisdiction, file: `${params.id}.${form}` },
      props: { ...props, form },
    })),
  );

export const GET: APIRoute<{ chart: ChartView; form: Form }> = ({ props: { chart, form } }) => {
  const { write, type } = forms[form];
  return new Response(write(chart), { headers: { 'content-type': type } });
};
