/** Addresses that have changed: the page left at the old one, and the word of it at the new one. */
import { catalog, type Row, type TableName, tableNames } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { labelOf } from './label.ts';
import type { Library } from './library.ts';

/** What happened to the record of an address, as a sentence. */
export const movedWords: Record<Row<'redirects'>['kind'], string> = {
  同一: 'アドレスが変わりました。内容は同じです。',
  修正: '内容を修正し、別のアドレスに移しました。',
  分割: 'いくつかに分かれました。',
  統合: 'ほかのものにまとめました。',
  取下げ: '取り下げました。今は公開していません。',
};

/** A published address with the words by which readers know what stands there. */
export interface NamedAddress {
  href: string;
  label: string;
}

/** A page that is left at an old address. */
export interface MovedPage {
  address: string;
  kind: Row<'redirects'>['kind'];
  words: string;
  date: string;
  notes: string[];
  targets: NamedAddress[];
  /** Where the page sends its reader at once; undefined when the reader must choose or there is nothing. */
  refresh: string | undefined;
}

const nameAddress = (library: Library, href: string): NamedAddress => {
  for (const table of tableNames) {
    const row = (library.records[table] as Row<TableName>[]).find(
      (other) => addressOf(table, other) === href,
    );
    if (row) return { href, label: `${catalog[table].title}「${labelOf(library, table, row)}」` };
  }
  return { href, label: href };
};

const pageOf = (address: string): string => address.split('#')[0] ?? '';

/** The pages that records have today. A redirect from one of them is a mistake, which the ledger's check explains. */
const pagesOfRecords = (library: Library): Set<string> =>
  new Set(
    tableNames.flatMap((table) =>
      (library.records[table] as Row<TableName>[]).map((row) => pageOf(addressOf(table, row))),
    ),
  );

/** The old pages that redirects name, one for each address; anchors and files have none. */
export const movedPages = (library: Library): MovedPage[] => {
  const { redirects } = library.records;
  const present = pagesOfRecords(library);
  const rowsFrom = Map.groupBy(
    redirects.filter(({ from }) => from.endsWith('/') && !present.has(from)),
    ({ from }) => from,
  );
  return [...rowsFrom].flatMap(([address, rows]) => {
    const [first] = rows;
    if (!first) return [];
    const { kind, date } = first;
    const targets = rows.flatMap(({ to }) => (to === null ? [] : [nameAddress(library, to)]));
    return [
      {
        address,
        kind,
        words: movedWords[kind],
        date,
        notes: [...new Set(rows.flatMap(({ note }) => note ?? []))],
        targets,
        refresh: kind === '分割' || kind === '取下げ' ? undefined : targets[0]?.href,
      },
    ];
  });
};

/** A redirect as a list of changes shows it. */
export interface RedirectView {
  id: string;
  /** The id of the entry on the page of changes. */
  anchor: string;
  from: string;
  to: NamedAddress | undefined;
  kind: Row<'redirects'>['kind'];
  words: string;
  date: string;
  note: string | null;
  /** Where the redirect itself is recorded. */
  href: string;
}

const toRedirectView = (library: Library, row: Row<'redirects'>): RedirectView => {
  const href = addressOf('redirects', row);
  return {
    id: row.id,
    anchor: href.split('#')[1] ?? '',
    from: row.from,
    to: row.to === null ? undefined : nameAddress(library, row.to),
    kind: row.kind,
    words: movedWords[row.kind],
    date: row.date,
    note: row.note,
    href,
  };
};

/** The redirects of a jurisdiction, or those that lead to one of the given addresses of the site. */
export const redirectsOf = (
  library: Library,
  jurisdiction: string,
  targets?: ReadonlySet<string>,
): RedirectView[] =>
  library
    .rowsOf('redirects', jurisdiction)
    .filter(({ to }) => !targets || (to !== null && targets.has(to)))
    .map((row) => toRedirectView(library, row));
