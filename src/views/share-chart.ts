/** Shares with their denominator: counts that a report states, and other parts of a counted whole. */
import type { ShareRow } from '../charts/share.ts';
import { formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { dayOfDocument } from '../domain/document.ts';
import { addressOf } from './address.ts';
import { type ChartView, distinctLinks, toChart } from './chart.ts';
import { editionView } from './edition.ts';
import { recordLink } from './label.ts';
import type { Library } from './library.ts';
import { markOfState } from './state-marks.ts';
import { endOfUnit, textureOf, timeOf } from './target-chart.ts';

/** The counts that an edition states; undefined when it states none. */
export const editionShareChart = (library: Library, edition: Row<'editions'>): ChartView | undefined => {
  const { jurisdiction } = edition;
  const view = editionView(library, edition);
  const totals = library.rowsOf('edition_totals', jurisdiction).filter((row) => row.edition === edition.id);
  if (totals.length === 0) return undefined;
  const rows = totals.map((total, i) => {
    const status = library.get('statuses', jurisdiction, total.status);
    const named = view.totals[i]?.named ?? 0;
    const axis = status.axis ? `${status.axis}: ` : '';
    const row: ShareRow = {
      id: total.id,
      label: `${axis}「${status.label}」${total.basis === '見込み' ? 'となる見込み' : '（実績）'}`,
      count: total.count,
      denominator: total.denominator,
      value: `${total.denominator}取組のうち ${total.count}`,
      tone: markOfState(status.state, total.basis).tone,
      texture: total.basis === '見込み' ? 'hatched' : 'solid',
      note: named < total.count ? `どの${total.count}取組かは、報告に内訳の記載がありません。` : null,
    };
    return { row, total, status, named };
  });
  const denominators = [...new Set(totals.map(({ rule }) => rule))];
  return toChart({
    id: `${edition.id}-share`,
    jurisdiction,
    title: `報告されている数（${formatFiscalYear(edition.fiscal_year)}・${edition.half}）`,
    description: `${rows.map(({ row }) => `${row.label}: ${row.value}`).join('。')}。四角一つが1取組で、どの四角がどの取組かは示していません。`,
    denominator: denominators.join('、'),
    rule: '報告が述べている数を、そのまま示します。実績は塗りつぶし、見込みは斜線です。',
    asOf: edition.as_of,
    sources: distinctLinks([
      recordLink(library, 'documents', library.get('documents', jurisdiction, edition.document)),
    ]),
    home: recordLink(library, 'editions', edition),
    columns: [
      ...(rows.some(({ status }) => status.axis !== null) ? [{ name: 'axis', title: '軸' }] : []),
      { name: 'status', title: '達成区分' },
      { name: 'basis', title: '区分' },
      { name: 'count', title: '数' },
      { name: 'denominator', title: '全体の数' },
      { name: 'itemised', title: '内訳の書かれている数' },
    ],
    rows: rows.map(({ total, status, named }) => ({
      cells: [
        ...(rows.some((row) => row.status.axis !== null) ? [status.axis] : []),
        status.label,
        total.basis,
        total.count,
        total.denominator,
        named,
      ],
      href: addressOf('edition_totals', total),
    })),
    body: { form: 'share', input: { rows: rows.map(({ row }) => row) } },
  });
};

/** How many of the documents that the records know are held; undefined where they know none. */
export const coverageShareChart = (
  library: Library,
  { id, name }: { id: string; name: string },
): ChartView | undefined => {
  const documents = library.rowsOf('documents', id);
  if (documents.length === 0) return undefined;
  const held = documents.filter((row) => row.held === '本文あり').length;
  return toChart({
    id: 'documents-held-share',
    jurisdiction: id,
    title: `${name}の資料のうち、本文を持っているもの`,
    description: `記録に出てくる資料${documents.length}件のうち、このサイトが本文を持っているのは${held}件です。ほかの${documents.length - held}件は、名前が挙がっているだけです。`,
    denominator: `記録に出てくる${name}の資料 ${documents.length}件`,
    rule: '本文を持っている資料と、その中で名前が挙がっている資料を、1件ずつ数えます。',
    asOf: library.asOf,
    sources: [{ label: `${name}の資料の一覧`, href: `/${id}/documents/` }],
    home: { label: '収録範囲・記録にないこと', href: `/coverage/#${id}` },
    columns: [
      { name: 'document', title: '資料' },
      { name: 'held', title: '所蔵' },
    ],
    rows: documents.map((row) => ({ cells: [row.label, row.held], href: addressOf('documents', row) })),
    body: {
      form: 'share',
      input: {
        rows: [
          {
            id: 'held',
            label: '本文を持っている資料（塗りつぶし）',
            count: held,
            denominator: documents.length,
            value: `${documents.length}件のうち ${held}`,
            tone: 'accent',
            texture: 'solid',
            note: held < documents.length ? '枠だけの四角は、名前が挙がっているだけの資料です。' : null,
          },
        ],
      },
    },
  });
};

/** A stated share of a hundred, a square for each; undefined where the indicator is no percentage or has no value. */
export const percentChart = (library: Library, indicator: Row<'indicators'>): ChartView | undefined => {
  const { jurisdiction, id } = indicator;
  if (endOfUnit(indicator.unit) === null || indicator.kind === '基準') return undefined;
  const values = library
    .rowsOf('measurements', jurisdiction)
    .filter((row) => row.indicator === id && row.value !== null && Number.isInteger(row.value));
  const value = values.at(-1);
  if (!value || value.value === null) return undefined;
  const document = library.get('documents', jurisdiction, value.document);
  return toChart({
    id: `${id}-hundred`,
    jurisdiction,
    title: indicator.title,
    description: `${indicator.title}は${value.value_text}（${value.basis}）。四角一つが1%です。`,
    denominator: indicator.denominator ?? '資料に記載なし',
    rule: '資料が述べている割合を、百の四角で示します。実績・記載は塗りつぶし、見込みは斜線です。',
    asOf: value.as_of ?? dayOfDocument(document),
    sources: [recordLink(library, 'documents', document)],
    home: recordLink(library, 'indicators', indicator),
    columns: [
      { name: 'kind', title: '種別' },
      { name: 'time', title: '時期' },
      { name: 'value', title: '値' },
      { name: 'unit', title: '単位' },
      { name: 'value_text', title: '資料での書き方' },
    ],
    rows: values.map((row) => ({
      cells: [row.basis, timeOf(row) ?? null, row.value, indicator.unit, row.value_text],
      href: addressOf('measurements', row),
    })),
    body: {
      form: 'share',
      input: {
        rows: [
          {
            id: value.id,
            label: indicator.denominator ?? '母数の記載なし',
            count: value.value,
            denominator: 100,
            value: value.value_text,
            tone: 'accent',
            texture: textureOf(value),
            note: null,
          },
        ],
      },
    },
  });
};
