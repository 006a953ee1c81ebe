/** 工程・目標値・実績値: moved dates and targets, changed values with unit and denominator, 見込み that became 実績. */
import { formatDate, formatPeriod } from '../domain/calendar.ts';
import type { Row, TableName } from '../domain/catalog.ts';
import { addressOf } from '../views/address.ts';
import type { Library } from '../views/library.ts';
import { isOf, type RowChange, rowOf } from './compare-rows.ts';
import { arrow, type Entry, type Fact, type Piece } from './report.ts';
import { rowEntry, type Sides, sideOf } from './row-entry.ts';

const whenWords = ({ start, end, precision, date_text, basis }: Row<'milestones'>): string =>
  `${formatPeriod(start, end, precision) ?? date_text ?? '時期の記載なし'}（${basis}）`;

type Figure = Row<'targets'> | Row<'measurements'>;

/** 「75 手続（実績、令和3年3月31日（2021年）時点）」 */
const valueWords = (library: Library, row: Figure): string => {
  const { unit } = library.get('indicators', row.jurisdiction, row.indicator);
  const number = row.value === null ? '' : `${row.value}${unit ?? ''}`;
  const said =
    row.value_text.replaceAll(' ', '') === number
      ? row.value_text
      : `${row.value_text}［${number || '数の記載なし'}］`;
  const asOf = 'as_of' in row && row.as_of ? `${formatDate(row.as_of)}時点` : '';
  const period = formatPeriod(row.start, row.end, null) ?? row.date_text ?? '';
  const asides = ['basis' in row ? row.basis : '', asOf || period].filter((words) => words !== '');
  return asides.length > 0 ? `${said}（${asides.join('、')}）` : said;
};

const denominatorFact = (library: Library, row: Figure): Fact => {
  const { denominator } = library.get('indicators', row.jurisdiction, row.indicator);
  return { kind: 'line', label: '分母・数え方', pieces: [denominator ?? '記載なし'] };
};

const between = <Name extends TableName>(
  sides: Sides,
  { before, after }: RowChange<Name>,
  words: (library: Library, row: Row<Name>) => string,
): Piece[] => {
  const was = before && words(sides.before, before);
  const is = after && words(sides.after, after);
  if (was !== undefined && is !== undefined)
    return was === is ? [`${is}のまま、ほかの欄が変わります`] : arrow(was, is);
  if (is !== undefined) return [{ kind: 'added', text: is }, ' が加わります'];
  return [{ kind: 'removed', text: was ?? '' }, ' がなくなります'];
};

const figureEntry = (
  sides: Sides,
  change: RowChange<'targets'> | RowChange<'measurements'>,
  noun: string,
): Entry => {
  const row = rowOf(change as RowChange<'targets'>);
  const side = sideOf(sides, change);
  const indicator = side.get('indicators', row.jurisdiction, row.indicator);
  const link = { kind: 'link', text: indicator.title, href: addressOf(change.table, row as never) } as const;
  const entry = rowEntry(sides, change, [
    '指標「',
    link,
    `」の${noun}: `,
    ...between(sides, change as RowChange<'targets'>, valueWords),
  ]);
  return { ...entry, facts: [denominatorFact(side, row), ...entry.facts] };
};

const milestoneEntry = (sides: Sides, change: RowChange<'milestones'>): Entry => {
  const row = rowOf(change);
  const link = { kind: 'link', text: row.title, href: addressOf('milestones', row) } as const;
  return rowEntry(sides, change, [
    `${row.kind}「`,
    link,
    '」: ',
    ...between(sides, change, (_, each) => whenWords(each)),
  ]);
};

/** The tables that this section tells of. */
export const FIGURE_TABLES = [
  'milestones',
  'indicators',
  'targets',
  'measurements',
] as const satisfies TableName[];

export const figureEntries = (sides: Sides, changes: RowChange[]): Entry[] =>
  changes.filter(isOf(...FIGURE_TABLES)).map((change) => {
    if (isOf('milestones')(change)) return milestoneEntry(sides, change);
    if (isOf('targets')(change)) return figureEntry(sides, change, '目標値');
    if (isOf('measurements')(change)) return figureEntry(sides, change, '値');
    return rowEntry(sides, change);
  });
