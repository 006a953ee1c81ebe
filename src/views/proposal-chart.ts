/** The items of a staff proposal by how they are put forward, a mark for each. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type ChartView, toChart } from './chart.ts';
import { recordLink } from './label.ts';
import type { Library } from './library.ts';

/** The tally of a proposal; undefined when no item of it is recorded. */
export const proposalChart = (library: Library, proposal: Row<'proposals'>): ChartView | undefined => {
  const { jurisdiction, id } = proposal;
  const items = library
    .rowsOf('proposal_items', jurisdiction)
    .filter((row) => row.proposal === id)
    .sort((a, b) => a.order - b.order);
  if (items.length === 0) return undefined;
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)];
  return toChart({
    id: `${id}-items`,
    jurisdiction,
    title: '提案に書かれていることの種別',
    description: `提案に書かれている${items.length}項目を、書かれ方ごとに一つずつの印で並べた図です。県の約束や決定ではありません。`,
    denominator: `提案に書かれている項目 ${items.length}`,
    rule: '一つの項目を、提案の中での書かれ方（考え方、具体策の例、提案など）の一つに数えます。',
    asOf: proposal.date,
    sources: [recordLink(library, 'documents', library.get('documents', jurisdiction, proposal.document))],
    home: recordLink(library, 'proposals', proposal),
    columns: [
      { name: 'item', title: '項目' },
      { name: 'kind', title: '種別' },
    ],
    rows: items.map((row) => ({ cells: [row.title, row.kind], href: addressOf('proposal_items', row) })),
    body: {
      form: 'tally',
      input: {
        key: [],
        groups: [
          {
            heading: null,
            rows: kinds.map(([kind, members]) => ({
              id: members[0]?.id ?? kind,
              label: kind,
              parts: [{ mark: { shape: 'square', tone: 'accent', texture: 'solid' }, count: members.length }],
              value: String(members.length),
              detail: `${kind}: ${items.length}項目のうち${members.length}`,
            })),
          },
        ],
      },
    },
  });
};
