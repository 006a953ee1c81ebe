/** The words that go with a chart out of the site: in a picture, in a citation, in the page that embeds it. */
import { formatDate } from '../domain/calendar.ts';
import type { ChartView } from './chart.ts';

/** Who publishes the chart, and where. */
export interface Publisher {
  name: string;
  /** Without the last slash. */
  address: string;
}

const asOfWords = ({ asOf }: ChartView): string => (asOf ? `${formatDate(asOf)}時点` : '時点の記載なし');

const sourceWords = ({ sources }: ChartView): string => sources.map(({ label }) => label).join('、');

/** Lines for below a picture, which stands without its page. */
export const factsOf = (chart: ChartView, { name, address }: Publisher): string[] => [
  `母数: ${chart.denominator}`,
  `数え方: ${chart.rule}`,
  `${asOfWords(chart)}。出典: ${sourceWords(chart)}`,
  `${name} ${address}${chart.href}`,
];

/** A ready citation: title, day, source, publisher, address. */
export const citationOf = (chart: ChartView, { name, address }: Publisher): string =>
  `「${chart.title}」（${asOfWords(chart)}）。出典: ${sourceWords(chart)}。${name}、${address}${chart.href}`;

/** The lines by which another site embeds the chart. */
export const embedCodeOf = (chart: ChartView, { name, address }: Publisher, height: number): string => {
  const escapeAttribute = (text: string): string =>
    text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<iframe src="${address}${chart.href}embed/" title="${escapeAttribute(`${chart.title}（${name}）`)}" width="100%" height="${height}" loading="lazy"></iframe>`;
};
