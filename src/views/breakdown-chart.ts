/** A whole and its parts, as far as the records say what is a part of what. Nothing is subtracted or added up. */
import type { BreakdownStep } from '../charts/breakdown.ts';
import type { Row } from '../domain/catalog.ts';
import { dayOfDocument } from '../domain/document.ts';
import { addressOf } from './address.ts';
import { type ChartRow, type ChartView, distinctLinks, toChart } from './chart.ts';
import { recordLink } from './label.ts';
import type { Library } from './library.ts';

type Indicator = Row<'indicators'>;

/** The part of an indicator that is counted in the same unit; undefined at the end of the chain. */
const partOf = (all: Indicator[], whole: Indicator): Indicator | undefined =>
  all.find((row) => row.part_of === whole.id && row.unit === whole.unit);

const chainFrom = (all: Indicator[], whole: Indicator): Indicator[] => {
  const part = partOf(all, whole);
  return part ? [whole, ...chainFrom(all, part)] : [whole];
};

/** The wholes of a jurisdiction of which the records name a part. */
export const wholesOf = (library: Library, jurisdiction: string): Indicator[] => {
  const all = library.rowsOf('indicators', jurisdiction);
  return all.filter((row) => row.part_of === null && partOf(all, row));
};

/** The whole that an indicator belongs to, itself included; undefined when the records name no parts. */
export const wholeOf = (library: Library, row: Indicator): Indicator | undefined => {
  const above = library.find('indicators', row.jurisdiction, row.part_of);
  if (above) return wholeOf(library, above);
  return wholesOf(library, row.jurisdiction).find(({ id }) => id === row.id);
};

/** The parts of a whole, one within the other. */
export const breakdownChart = (library: Library, whole: Indicator): ChartView => {
  const { jurisdiction } = whole;
  const all = library.rowsOf('indicators', jurisdiction);
  const chain = chainFrom(all, whole);
  const valuesOf = (row: Indicator): Row<'measurements'>[] =>
    library.rowsOf('measurements', jurisdiction).filter((value) => value.indicator === row.id);
  const sources: ChartView['sources'] = [];
  const table: ChartRow[] = [];
  let asOf: string | null = null;

  const take = (row: Indicator, part: string): Row<'measurements'> | undefined => {
    const value = valuesOf(row).at(-1);
    table.push({
      cells: [
        row.title,
        value?.value ?? null,
        row.unit,
        value?.qualifier ?? '',
        value?.value_text ?? null,
        part,
      ],
      href: value ? addressOf('measurements', value) : addressOf('indicators', row),
    });
    if (value) {
      const document = library.get('documents', jurisdiction, value.document);
      sources.push(recordLink(library, 'documents', document));
      asOf = value.as_of ?? dayOfDocument(document) ?? asOf;
    }
    return value;
  };

  const steps = chain.map((row): BreakdownStep => {
    const value = take(row, library.find('indicators', jurisdiction, row.part_of)?.title ?? '');
    const others = all.filter((other) => other.part_of === row.id && other.unit !== row.unit);
    return {
      id: row.id,
      label: row.title,
      value: value?.value ?? null,
      text: value?.value_text ?? '値の記載なし',
      texture: 'solid',
      notes: others.map((other) => {
        const said = take(other, row.title);
        const rule = other.denominator ? `（${other.denominator}）` : '';
        return `${other.title}: ${said?.value_text ?? '値の記載なし'}${rule}`;
      }),
    };
  });
  const owner = library.find('initiatives', jurisdiction, whole.initiative);
  return toChart({
    id: `${whole.id}-breakdown`,
    jurisdiction,
    title: `${whole.title}の内訳`,
    description: `${steps.map(({ label, text }) => `${label}は${text}`).join('、')}。帯の長さは数に比例し、下の帯は上の帯の一部です。`,
    denominator: `${whole.title} ${steps[0]?.text ?? ''}`,
    rule: '資料が述べている数だけを示します。差や割合は計算していません。',
    asOf,
    sources: distinctLinks(sources),
    home: owner ? recordLink(library, 'initiatives', owner) : recordLink(library, 'indicators', whole),
    columns: [
      { name: 'indicator', title: '指標' },
      { name: 'value', title: '値' },
      { name: 'unit', title: '単位' },
      { name: 'qualifier', title: '限定' },
      { name: 'value_text', title: '資料での書き方' },
      { name: 'part_of', title: '何の一部・集まりか' },
    ],
    rows: table,
    body: { form: 'breakdown', input: { steps } },
  });
};
