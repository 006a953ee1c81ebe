/** Results → nodes of the page. */
import { formatDate } from '../domain/calendar.ts';
import { type Asked, toAddress } from './address.ts';
import { element } from './element.ts';
import type { Facet, Reading, ResultGroup, ResultLine, Results } from './results.ts';

/** Lines of a page that are shown at once; the others open on request. */
const LINES_SHOWN = 5;
/** Related pages that are shown at once. */
const RELATED_SHOWN = 8;

const excerptNodes = (pieces: string[]): (Node | string)[] =>
  pieces.map((piece, index) => (index % 2 === 1 ? element('mark', {}, piece) : piece));

const excerptOf = ({ excerpt }: ResultLine): HTMLElement =>
  element('p', { class: 'result-excerpt' }, ...excerptNodes(excerpt));

const metaOf = ({ entry }: ResultGroup): string =>
  [entry.place, entry.kind, entry.date && formatDate(entry.date)].filter(Boolean).join('・');

const lineItem = (line: ResultLine): HTMLElement =>
  element(
    'li',
    { class: 'result-line' },
    element('a', { href: line.href }, line.label || 'このページ'),
    excerptOf(line),
  );

const moreLines = (lines: ResultLine[]): HTMLElement[] =>
  lines.length === 0
    ? []
    : [
        element(
          'details',
          { class: 'result-more' },
          element('summary', {}, `このページのほかの${lines.length}か所`),
          element('ul', { class: 'result-lines' }, ...lines.map(lineItem)),
        ),
      ];

/** One page: its title opens the best passage; the other passages have a line each. */
const groupItem = (group: ResultGroup): HTMLElement => {
  const [best, ...others] = group.lines;
  if (!best) throw new Error(`search result without lines: ${group.entry.address}`);
  const label = best.label === '' ? [] : [element('p', { class: 'result-speaker' }, best.label)];
  return element(
    'li',
    { class: 'result' },
    element('p', { class: 'result-meta' }, metaOf(group)),
    element('h3', { class: 'result-title' }, element('a', { href: best.href }, group.entry.title)),
    ...label,
    excerptOf(best),
    ...(others.length > 0
      ? [element('ul', { class: 'result-lines' }, ...others.slice(0, LINES_SHOWN - 1).map(lineItem))]
      : []),
    ...moreLines(others.slice(LINES_SHOWN - 1)),
  );
};

/** The results proper, in their order. */
export const groupItems = ({ groups }: Results): HTMLElement[] => groups.map(groupItem);

const relatedItem = (group: ResultGroup): HTMLElement =>
  element(
    'li',
    {},
    element('a', { href: group.lines[0]?.href ?? group.entry.address }, group.entry.title),
    ' ',
    element('span', { class: 'quiet' }, group.entry.kind),
  );

/** The pages that were made of such records. */
export const relatedNodes = ({ related }: Results): HTMLElement[] => {
  if (related.length === 0) return [];
  const rest = related.slice(RELATED_SHOWN);
  return [
    element('h2', {}, `関連するページ（${related.length}）`),
    element('ul', { class: 'related-list' }, ...related.slice(0, RELATED_SHOWN).map(relatedItem)),
    ...(rest.length === 0
      ? []
      : [
          element(
            'details',
            {},
            element('summary', {}, `ほかの${rest.length}ページ`),
            element('ul', { class: 'related-list' }, ...rest.map(relatedItem)),
          ),
        ]),
  ];
};

const facetNode = (facet: Facet, asked: Asked): HTMLElement => {
  const items = facet.values.map(({ value, label, count, chosen }) => {
    const { [facet.name]: _, ...others } = asked.filters;
    const filters = chosen ? others : { ...others, [facet.name]: value };
    const link = element(
      'a',
      { href: toAddress({ ...asked, filters }) || '?', 'data-ask': '', class: 'facet-value' },
      element('span', {}, label),
      element('span', { class: 'facet-count' }, chosen ? '× 外す' : String(count)),
    );
    if (chosen) link.setAttribute('aria-current', 'true');
    return element('li', {}, link);
  });
  return element('section', { class: 'facet' }, element('h3', {}, facet.title), element('ul', {}, ...items));
};

/** The filters with their counts. */
export const facetNodes = ({ facets }: Results, asked: Asked): HTMLElement[] =>
  facets.map((facet) => facetNode(facet, asked));

const sentences: Record<Reading['via'], (reading: Reading) => string> = {
  literal: ({ to }) => to,
  spelling: ({ to }) => `表記「${to}」を含む`,
  era: ({ to }) => `年の表し方「${to}」を含む`,
  synonym: ({ to }) => `類義語「${to}」を含む`,
  reading: ({ to }) => `読みから「${to}」`,
  name: ({ to }) => `役職名から「${to}」`,
  typo: ({ to }) => `もしかして「${to}」`,
  words: ({ to }) => `ことばに分けて「${to}」`,
};

const chip = (text: string, act: string, asked: Asked): HTMLElement =>
  element(
    'li',
    {},
    element(
      'a',
      { href: toAddress(asked) || '?', class: 'reading-chip', 'data-ask': '' },
      text,
      ' ',
      element('span', { class: 'reading-act' }, act),
    ),
  );

/** How the query was understood; each can be undone, and what was undone taken up again. */
export const readingItems = ({ readings, dropped }: Results, asked: Asked): HTMLElement[] => [
  ...readings.map((reading) =>
    chip(sentences[reading.via](reading), '× やめる', { ...asked, undone: [...asked.undone, reading.key] }),
  ),
  ...(dropped.length > 0
    ? [
        element(
          'li',
          {},
          element('span', { class: 'reading-chip reading-plain' }, `「${dropped.join('」「')}」を除いた結果`),
        ),
      ]
    : []),
  ...asked.undone.map((key) =>
    chip(`「${key.slice(key.indexOf(':') + 1)}」を含めていません`, '↺ 戻す', {
      ...asked,
      undone: asked.undone.filter((other) => other !== key),
    }),
  ),
];

/** The two orders; the present one is marked. */
export const orderItems = (asked: Asked): HTMLElement[] =>
  (
    [
      ['relevance', '関連の強い順'],
      ['date', '新しい順'],
    ] as const
  ).map(([order, label]) => {
    const link = element('a', { href: toAddress({ ...asked, order }) || '?', 'data-ask': '' }, label);
    if (order === asked.order) link.setAttribute('aria-current', 'true');
    return element('li', {}, link);
  });

/** What the button that reads on is called; undefined when everything has been read. */
export const moreText = ({ unread }: Results): string | undefined => {
  if (unread.verbatim > 0) return `まだ読んでいない候補も読む（${unread.verbatim}）`;
  return unread.other > 0 ? `関連するページの候補をさらに読む（${unread.other}）` : undefined;
};

/** What a reader hears and reads first. */
export const statusText = (
  query: string,
  { places, pages, related, approximate, unread }: Results,
): string => {
  if (places === 0) {
    return `「${query}」に当てはまる記録は見つかりませんでした。別のことばでさがすか、下の索引からお探しください。`;
  }
  const also = related.length > 0 ? `関連するページは${related.length}ページです。` : '';
  const rest = unread.verbatim > 0 ? `まだ読んでいない候補が${unread.verbatim}ページあります。` : '';
  return approximate
    ? `「${query}」に当てはまる記録はありません。近い結果が${places}か所（${pages}ページ）あります。${also}${rest}`
    : `「${query}」は${places}か所（${pages}ページ）に見つかりました。${also}${rest}`;
};
