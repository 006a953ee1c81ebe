/** What became of the published addresses: the ledger, the built site and the redirects compared. */
import type { Row } from '../domain/catalog.ts';
import { redirectIdOf } from '../domain/redirect.ts';

/** An address that was published and is gone, without a word of where. */
export interface Vanished {
  address: string;
  /** The address that it may have become, or the nearest place above it. */
  nearest: string | undefined;
  /** How many anchors of a vanished page went with it. */
  anchors: number;
}

/** A redirect that does not do what it says. */
export interface BrokenRedirect {
  redirect: Row<'redirects'>;
  kind: 'still-there' | 'to-nowhere' | 'chain' | 'loop';
  /** What to write as `to`, as far as it is known. */
  instead: string | undefined;
}

export interface AddressChanges {
  vanished: Vanished[];
  broken: BrokenRedirect[];
  /** Published, but not yet in the ledger. */
  added: string[];
}

const pageOf = (address: string): string => address.split('#')[0] ?? '';
const anchorOf = (address: string): string | undefined => address.split('#')[1];

/** The folder of a page or file, the page of an anchor: `/mie/a/b/` → `/mie/a/`, `/mie/a/#b` → `/mie/a/`; '' above `/`. */
const above = (address: string): string => {
  if (address.includes('#')) return pageOf(address);
  return address === '/' ? '' : address.slice(0, address.lastIndexOf('/', address.length - 2) + 1);
};

const sharedLength = (a: string, b: string): number => {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length += 1;
  return length;
};

const reversed = (text: string): string => [...text].reverse().join('');

/** How much of the beginning and the end two addresses share. */
const likeness = (a: string, b: string): number =>
  sharedLength(a, b) + sharedLength(reversed(a), reversed(b));

const nearestOf = (
  address: string,
  candidates: string[],
  published: ReadonlySet<string>,
): string | undefined => {
  const anchor = anchorOf(address);
  const moved = anchor && candidates.find((other) => anchorOf(other) === anchor);
  if (moved) return moved;
  const [best] = candidates
    .filter((other) => above(other) === above(address) && other.endsWith('/') === address.endsWith('/'))
    .map((other) => ({ other, like: likeness(address, other) }))
    .sort((a, b) => b.like - a.like);
  if (best) return best.other;
  let place = above(address);
  while (place !== '' && !published.has(place)) place = above(place);
  return place === '' ? undefined : place;
};

/** Where a chain of redirects ends; undefined when it runs in a circle. */
const endOf = (to: string, next: Map<string, string | null>, passed: string[] = []): string | undefined => {
  if (passed.includes(to)) return undefined;
  const further = next.get(to);
  return further ? endOf(further, next, [...passed, to]) : to;
};

/** Compares what was ever published with what is published now and with where the redirects lead. */
export const compareAddresses = (
  ledger: string[],
  published: string[],
  redirects: Row<'redirects'>[],
): AddressChanges => {
  const present = new Set(published);
  const known = new Set(ledger);
  const added = published.filter((address) => !known.has(address));
  const rowsFrom = Map.groupBy(redirects, ({ from }) => from);
  const next = new Map(redirects.map(({ from, to }) => [from, to]));

  /** A moved page takes along the anchors that its target has too, a withdrawn one all of them. */
  const isAccountedFor = (address: string): boolean =>
    present.has(address) ||
    rowsFrom.has(address) ||
    (rowsFrom.get(pageOf(address)) ?? []).some(
      ({ kind, to }) =>
        kind === '取下げ' || (to !== null && present.has(`${pageOf(to)}#${anchorOf(address)}`)),
    );

  const gone = ledger.filter((address) => !isAccountedFor(address));
  const gonePages = new Set(gone.filter((address) => !address.includes('#')));
  const isEcho = (address: string): boolean => address.includes('#') && gonePages.has(pageOf(address));

  return {
    vanished: gone
      .filter((address) => !isEcho(address))
      .map((address) => ({
        address,
        nearest: nearestOf(address, added, present),
        anchors: gone.filter((other) => isEcho(other) && pageOf(other) === address).length,
      })),
    broken: redirects.flatMap((redirect): BrokenRedirect[] => {
      const { from, to } = redirect;
      if (present.has(from)) return [{ redirect, kind: 'still-there', instead: undefined }];
      if (to === null || present.has(to)) return [];
      if (!rowsFrom.has(to)) {
        return [{ redirect, kind: 'to-nowhere', instead: nearestOf(to, published, present) }];
      }
      const end = endOf(to, next, [from]);
      return [{ redirect, kind: end ? 'chain' : 'loop', instead: end }];
    }),
    added,
  };
};

const fileFor = (address: string): string => {
  const jurisdiction = /^\/([^/]+)\/[^#]/.exec(address)?.[1];
  return jurisdiction && jurisdiction !== 'data'
    ? `data/${jurisdiction}/redirects.csv`
    : 'data/<団体>/redirects.csv';
};

const formatVanished = ({ address, nearest, anchors }: Vanished): string =>
  [
    `${address}${anchors > 0 ? `（このページの中の${anchors}か所も）` : ''}`,
    ...(nearest ? [`  近いアドレス: ${nearest}`] : []),
    `  ${fileFor(address)} に書く行の例: ${redirectIdOf(address)},${address},${nearest ?? '（先のアドレス）'},同一,（変わった日）,（理由）`,
  ].join('\n');

const brokenWords: Record<BrokenRedirect['kind'], (broken: BrokenRedirect) => string> = {
  'still-there': ({ redirect: { from } }) =>
    `もとのアドレス「${from}」は、今も公開されています。転送の行を削除するか、もとのアドレスを確かめてください。`,
  'to-nowhere': ({ redirect: { to }, instead }) =>
    `先のアドレス「${to}」は公開されていません。${instead ? `「${instead}」ではありませんか。` : '今のアドレスを書いてください。'}`,
  chain: ({ redirect: { to }, instead }) =>
    `先のアドレス「${to}」は、さらに転送されています。先（to）に「${instead}」と書いてください。`,
  loop: ({ redirect: { from, to } }) =>
    `転送が輪になっています（「${from}」→「${to}」→ …）。今のアドレスを先（to）に書いてください。`,
};

/** What must be mended before the site can be published, in Japanese; undefined when nothing must. */
export const formatAddressFaults = ({ vanished, broken }: AddressChanges): string | undefined => {
  if (vanished.length === 0 && broken.length === 0) return undefined;
  const parts: string[] = [];
  if (vanished.length > 0) {
    parts.push(
      `公開していたアドレスが${vanished.length}件、なくなっています。公開したアドレスはなくさない約束です。もとに戻すか、転送の表に行き先を書いてください。`,
      ...vanished.map(formatVanished),
      '種別（kind）は、同一（アドレスだけが変わった）、修正（内容を直した）、分割（先ごとに一行）、統合、取下げ（先は空欄）のどれかです。',
      '行をまとめて作るには: npm run new -- redirects --to 団体 --kind 取下げ --note "読む人に示す理由"',
    );
  }
  if (broken.length > 0) {
    parts.push(
      `転送の表に、正しくない行が${broken.length}件あります。`,
      ...broken.map(
        (entry) =>
          `data/${entry.redirect.jurisdiction}/redirects.csv「${entry.redirect.id}」\n  ${brokenWords[entry.kind](entry)}`,
      ),
    );
  }
  return parts.join('\n\n');
};

/** A friendly word about addresses that the ledger does not have yet; undefined when it has them all. */
export const formatAddedAddresses = ({ added }: AddressChanges): string | undefined =>
  added.length === 0
    ? undefined
    : `まだ台帳にないアドレスが${added.length}件あります（${added.slice(0, 3).join(' ')}${added.length > 3 ? ' …' : ''}）。公開する前に npm run addresses で data/addresses.txt に加え、記録と一緒にコミットしてください。`;
