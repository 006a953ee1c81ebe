/** アドレス: which published addresses a change takes away and which it adds, worked out from records alone. */
import type { Row } from '../domain/catalog.ts';
import { compareAddresses } from '../publish/address-changes.ts';
import { addressOf, statementPageAddress } from '../views/address.ts';
import type { ChartView } from '../views/chart.ts';
import { isOf, type RowChange } from './compare-rows.ts';
import { type Entry, type Piece, toEntry } from './report.ts';

const isPage = (address: string): boolean => address.endsWith('/');

/** The address with all that stands below it and the files beside it: `/mie/charts/x/`, `…/x/embed/`, `…/x.svg`. */
const isBelow = (page: string) => {
  const beside = `${page.slice(0, -1)}.`;
  return (address: string): boolean => address.startsWith(page) || address.startsWith(beside);
};

const homesOf = (changes: RowChange[], side: 'before' | 'after'): string[] =>
  changes.flatMap((change) => {
    const row = change[side];
    if (!row) return [];
    const home = addressOf(change.table, row);
    return isOf('statements')(change) ? [home, statementPageAddress(row as Row<'statements'>)] : [home];
  });

/** What is known of the addresses on one side. */
export interface Places {
  ledger: string[];
  charts: ChartView[];
}

/** Addresses of the ledger that the change takes away. */
const takenAway = (ledger: string[], gone: string[]): Set<string> => {
  const pages = gone.filter(isPage).map(isBelow);
  const others = new Set(gone);
  return new Set(ledger.filter((address) => others.has(address) || pages.some((covers) => covers(address))));
};

/** Addresses that are published on either side: by the ledger and the change, or by two builds. */
export interface Published {
  before: string[];
  after: string[];
}

/** The addresses before and after, as far as records, charts and the ledger of the older side tell. */
export const publishedAround = (changes: RowChange[], before: Places, after: Places): Published => {
  const charts = (places: Places): string[] => places.charts.map(({ href }) => href);
  const [was, is] = [
    [...homesOf(changes, 'before'), ...charts(before)],
    [...homesOf(changes, 'after'), ...charts(after)],
  ];
  const here = new Set(is);
  const known = new Set(before.ledger);
  const gone = takenAway(
    before.ledger,
    was.filter((address) => !here.has(address)),
  );
  const added = is.filter((address) => !known.has(address) && !was.includes(address));
  return {
    before: before.ledger,
    after: [...before.ledger.filter((address) => !gone.has(address)), ...added],
  };
};

const code = (text: string): Piece => ({ kind: 'code', text });

/** The entries about addresses; `redirects` are those of the newer side. */
export const addressEntries = (
  { before, after }: Published,
  redirects: { before: Row<'redirects'>[]; after: Row<'redirects'>[] },
): Entry[] => {
  const present = new Set(after);
  const gone = before.filter((address) => !present.has(address));
  // What was already gone, or already wrong, is not what this change does.
  const { vanished, broken, added } = compareAddresses(before, after, redirects.after);
  const old = new Set(
    compareAddresses(before, before, redirects.before).broken.map(({ redirect }) => redirect.id),
  );
  const lost = new Set(vanished.map(({ address }) => address));
  const moved = gone.filter((address) => redirects.after.some(({ from }) => from === address));
  return [
    ...vanished.map(({ address, nearest, anchors }) =>
      toEntry({
        pieces: [
          '公開していたアドレス ',
          code(address),
          `${anchors > 0 ? `（このページの中の${anchors}か所も）` : ''} が、行き先のないままなくなります`,
        ],
        facts: nearest ? [{ kind: 'line', label: '近いアドレス', pieces: [code(nearest)] }] : [],
        alert: true,
      }),
    ),
    ...moved
      .filter((address) => !lost.has(address))
      .map((address) => {
        const to = redirects.after.find(({ from }) => from === address)?.to ?? null;
        return toEntry({
          pieces: [
            'アドレス ',
            code(address),
            to ? ' は転送されます: ' : ' は取り下げられます',
            ...(to ? [code(to)] : []),
          ],
        });
      }),
    ...broken
      .filter(({ redirect }) => !old.has(redirect.id))
      .map(({ redirect }) =>
        toEntry({
          pieces: [
            '転送の行「',
            redirect.id,
            '」は、もとのアドレス・先のアドレスが正しくありません: ',
            code(redirect.from),
          ],
          alert: true,
        }),
      ),
    ...(added.length === 0
      ? []
      : [
          toEntry({
            pieces: [`新しいアドレスが${added.length}件あります`],
            facts: added.map((address) => ({ kind: 'line' as const, label: '', pieces: [code(address)] })),
          }),
        ]),
  ];
};
