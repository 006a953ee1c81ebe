/** The values of an indicator over time, with its targets; the line breaks where the records say that counting changed. */
import type { SeriesPoint } from '../charts/series.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type ChartView, distinctLinks, toChart } from './chart.ts';
import { recordLink } from './label.ts';
import type { Library } from './library.ts';
import { boundOf, endOfUnit, textureOf, timeOf } from './target-chart.ts';

/** The day that a value stands for: the end of its period, else its 時点. */
const dayOf = ({ end, as_of, start }: Row<'measurements'>): string | null => end ?? as_of ?? start;

/** A series; undefined while the records hold fewer than two values of different days. */
export const seriesChart = (library: Library, indicator: Row<'indicators'>): ChartView | undefined => {
  const { jurisdiction, id } = indicator;
  const values = library
    .rowsOf('measurements', jurisdiction)
    .filter((row) => row.indicator === id && dayOf(row) !== null)
    .sort((a, b) => String(dayOf(a)).localeCompare(String(dayOf(b))));
  const days = new Set(values.filter(({ value }) => value !== null).map(dayOf));
  if (days.size < 2) return undefined;
  const targets = library.rowsOf('targets', jurisdiction).filter((row) => row.indicator === id);
  const breaks = values.flatMap((row) => (row.series_break === null ? [] : [row.series_break]));
  const points = values.map(
    (row): SeriesPoint => ({
      id: row.id,
      day: dayOf(row) ?? '',
      time: timeOf(row) ?? dayOf(row) ?? '',
      value: row.value,
      text: row.value === null ? '記載なし' : row.value_text,
      texture: textureOf(row),
      break: row.series_break,
    }),
  );
  const documents = [...targets, ...values].map((row) =>
    library.get('documents', jurisdiction, row.document),
  );
  return toChart({
    id: `${id}-series`,
    jurisdiction,
    title: `${indicator.title}の推移`,
    description: `${points.map(({ time, text }) => `${time}は${text}`).join('、')}。${breaks.length > 0 ? `数え方の変わったところで線を切っています（${breaks.join('。')}）。` : ''}塗りつぶした印は実績・記載、白い印は見込みです。`,
    denominator: indicator.denominator ?? '資料に記載なし',
    rule: `単位は${indicator.unit ?? '記載なし'}。資料に書かれている値だけを結び、書かれていない時期の値は補いません。`,
    asOf: values.at(-1)?.as_of ?? dayOf(values.at(-1) as Row<'measurements'>),
    sources: distinctLinks(documents.map((row) => recordLink(library, 'documents', row))),
    home: recordLink(library, 'indicators', indicator),
    columns: [
      { name: 'time', title: '時期' },
      { name: 'kind', title: '種別' },
      { name: 'value', title: '値' },
      { name: 'unit', title: '単位' },
      { name: 'value_text', title: '資料での書き方' },
      { name: 'series_break', title: '系列の切れ目' },
    ],
    rows: [
      ...values.map((row, i) => ({
        cells: [
          points[i]?.time ?? null,
          row.basis,
          row.value,
          indicator.unit,
          row.value_text,
          row.series_break ?? '',
        ],
        href: addressOf('measurements', row),
      })),
      ...targets.map((row) => ({
        cells: [timeOf(row) ?? null, '目標', row.value, indicator.unit, row.value_text, ''],
        href: addressOf('targets', row),
      })),
    ],
    body: {
      form: 'series',
      input: {
        series: [{ name: indicator.title, tone: 'accent', points }],
        targets: targets.flatMap((row) =>
          row.value === null
            ? []
            : [
                {
                  value: row.value,
                  text: `目標 ${row.value_text}${row.date_text ? `（${row.date_text}）` : ''}`,
                  about: boundOf(row.qualifier) === 'about',
                },
              ],
        ),
        end: endOfUnit(indicator.unit),
      },
    },
  });
};
