/** The charts of a jurisdiction by form, and of each form without a chart the reason why there is none. */
import type { ChartForm } from '../charts/draw-chart.ts';
import type { ChartView } from './chart.ts';

interface FormWords {
  form: ChartForm;
  title: string;
  /** What the records must hold for a chart of this form. */
  empty: string;
}

const FORMS: FormWords[] = [
  {
    form: 'share',
    title: '全体のうちの数',
    empty: '全体の数とそのうちの数を述べた報告が、記録にありません。',
  },
  { form: 'states', title: '版ごとの達成区分', empty: '取組ごとの状況を報告する版が、記録にありません。' },
  {
    form: 'breakdown',
    title: '全体とその一部',
    empty: 'ある数が別の数の一部であると述べた記録がありません。',
  },
  { form: 'bullet', title: '目標と値', empty: '数で書かれた目標が、記録にありません。' },
  {
    form: 'series',
    title: '推移',
    empty:
      '同じ指標について、時期の異なる値が二つ以上ある記録がありません。次の値が公表されたときに描きます。',
  },
  { form: 'timeline', title: '年表', empty: '日付の分かる会議や資料が、記録にありません。' },
  { form: 'tally', title: '発言・項目の数', empty: '発言や提案の項目の記録がありません。' },
  { form: 'matrix', title: '取組と会議', empty: '取組と結び付いた発言の記録がありません。' },
  { form: 'roadmap', title: '工程表', empty: '時期を日付で表せる工程が、記録にありません。' },
];

export interface ChartGroup {
  form: ChartForm;
  title: string;
  charts: ChartView[];
  /** Why there is none, when there is none. */
  empty: string;
}

/** Every form, also those without a chart. */
export const chartGroups = (charts: ChartView[]): ChartGroup[] =>
  FORMS.map(({ form, title, empty }) => ({
    form,
    title,
    empty,
    charts: charts.filter(({ body }) => body.form === form),
  }));
