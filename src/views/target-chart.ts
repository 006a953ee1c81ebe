/** A target against the values of the same indicator, with what qualifies the number: 程度, 最大, 以上, 約. */
import type { BulletInput } from '../charts/bullet.ts';
import { formatPeriod } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { dayOfDocument } from '../domain/document.ts';
import { addressOf } from './address.ts';
import { type ChartView, distinctLinks, toChart } from './chart.ts';
import { recordLink } from './label.ts';
import type { Library } from './library.ts';

type Value = Row<'targets'> | Row<'measurements'>;

/** The words that qualify a number, and how a target so qualified is drawn. */
const BOUNDS: [words: RegExp, bound: 'about' | 'most' | 'least'][] = [
  [/程度|約|概ね|前後/, 'about'],
  [/最大|以下|以内|上限|未満/, 'most'],
  [/以上|超|最低|からスタート/, 'least'],
];

/** How a number is meant, from the words beside it. */
export const boundOf = (qualifier: string | null): 'exact' | 'about' | 'most' | 'least' =>
  BOUNDS.find(([words]) => words.test(qualifier ?? ''))?.[1] ?? 'exact';

/** When a value holds, as the document writes it or as its days say. */
export const timeOf = (row: Value): string | undefined =>
  row.date_text ?? formatPeriod(row.start, row.end, '日');

/** Solid for what is, hatched for what is expected. */
export const textureOf = ({ basis }: Row<'measurements'>): 'solid' | 'hatched' =>
  basis === '見込み' ? 'hatched' : 'solid';

/** The end of a scale whose unit has one. */
export const endOfUnit = (unit: string | null): number | null => (unit === '%' || unit === '％' ? 100 : null);

const withTime = (words: string, row: Value): string => {
  const time = timeOf(row);
  return time && !words.includes(time) ? `${words}（${time}）` : words;
};

/** The targets of an indicator with its values; undefined where no target is a number, or where the number sets no amount. */
export const targetChart = (library: Library, indicator: Row<'indicators'>): ChartView | undefined => {
  const { jurisdiction, id } = indicator;
  if (indicator.kind !== '成果' && indicator.kind !== '規模') return undefined;
  const targets = library.rowsOf('targets', jurisdiction).filter((row) => row.indicator === id);
  const values = library.rowsOf('measurements', jurisdiction).filter((row) => row.indicator === id);
  const drawn = targets.filter(({ value }) => value !== null);
  if (drawn.length === 0) return undefined;
  // A value belongs to the target whose period it ends with; without periods all stand against the one target.
  const newestFor = (target: Row<'targets'>): Row<'measurements'>[] =>
    values
      .filter((row) => drawn.length === 1 || target.end === null || row.end === target.end)
      .toSorted((a, b) => (a.end ?? a.as_of ?? '').localeCompare(b.end ?? b.as_of ?? ''))
      .slice(-1);
  const rows = drawn.map((target): BulletInput['rows'][number] => ({
    id: target.id,
    label: `${timeOf(target) ?? '時期の記載なし'}`,
    target: {
      value: target.value ?? 0,
      text: `目標 ${target.value_text}`,
      bound: boundOf(target.qualifier),
    },
    values: newestFor(target).map((row) => ({
      value: row.value,
      text: withTime(`${row.basis} ${row.value_text}`, row),
      texture: textureOf(row),
    })),
    empty: '実績の記載なし',
  }));
  const documents = [...targets, ...values].map((row) =>
    library.get('documents', jurisdiction, row.document),
  );
  const said = values.length === 0 ? '値は、このサイトが持っている資料に書かれていません。' : '';
  return toChart({
    id: `${id}-target`,
    jurisdiction,
    title: `${indicator.title}の目標と値`,
    description: `${drawn.map((row) => withTime(`目標は${row.value_text}`, row)).join('、')}。${said}帯の左端が0、縦の線が目標です。${drawn.some(({ qualifier }) => boundOf(qualifier) === 'about') ? '破線は、約・程度の付いた目標です。' : ''}${drawn.some(({ qualifier }) => boundOf(qualifier) === 'most') ? '左向きの印は、最大の付いた目標です。' : ''}${drawn.some(({ qualifier }) => boundOf(qualifier) === 'least') ? '右向きの印は、そこから上をめざす目標です。' : ''}`,
    denominator: indicator.denominator ?? '資料に記載なし',
    rule: `単位は${indicator.unit ?? '記載なし'}。資料が数で書いている目標と、最も新しい値を示します。`,
    asOf:
      documents
        .map(dayOfDocument)
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null,
    sources: distinctLinks(documents.map((row) => recordLink(library, 'documents', row))),
    home: recordLink(library, 'indicators', indicator),
    columns: [
      { name: 'kind', title: '種別' },
      { name: 'time', title: '時期' },
      { name: 'value', title: '値' },
      { name: 'unit', title: '単位' },
      { name: 'qualifier', title: '限定' },
      { name: 'value_text', title: '資料での書き方' },
    ],
    rows: [
      ...targets.map((row) => ({
        cells: ['目標', timeOf(row) ?? null, row.value, indicator.unit, row.qualifier ?? '', row.value_text],
        href: addressOf('targets', row),
      })),
      ...values.map((row) => ({
        cells: [
          row.basis,
          timeOf(row) ?? null,
          row.value,
          indicator.unit,
          row.qualifier ?? '',
          row.value_text,
        ],
        href: addressOf('measurements', row),
      })),
    ],
    body: { form: 'bullet', input: { rows, end: endOfUnit(indicator.unit) } },
  });
};
