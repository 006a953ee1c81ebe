/** A source: its stored text with every passage that a record quotes, its structured text, what cites it. */
import { catalog, fieldsOf, type Row, type TableName, tableNames } from '../domain/catalog.ts';
import { addressOf, passageAddress } from './address.ts';
import { type Notice, noticeOf, recordsIn } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { labelOf, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { type SectionView, sectionsOf } from './sections.ts';

/** The stored text cut into plain text and quoted ranges; a range may hold others. */
export type TextNode =
  | { kind: 'text'; text: string }
  /** A range that reaches over the end of another has its id on the first piece; the rest follows the other range. */
  | { kind: 'mark'; id: string | undefined; piece: 'whole' | 'cut' | 'rest'; children: TextNode[] };

interface Range {
  start: number;
  end: number;
  id: string | undefined;
}

/** Nests quoted ranges; one that reaches over the end of another is cut there. */
export const nestRanges = (text: string, ranges: { start: number; end: number }[]): TextNode[] => {
  const distinct = new Map(ranges.map(({ start, end }) => [`char=${start},${end}`, { start, end }]));
  const pending: Range[] = [...distinct]
    .map(([id, range]) => ({ ...range, id }))
    .sort((a, b) => a.start - b.start || b.end - a.end);

  const build = (from: number, to: number): TextNode[] => {
    const nodes: TextNode[] = [];
    let at = from;
    while (pending[0] && pending[0].start < to) {
      const range = pending.shift() as Range;
      if (range.start > at) nodes.push({ kind: 'text', text: text.slice(at, range.start) });
      const end = Math.min(range.end, to);
      const piece = range.id === undefined ? 'rest' : range.end > to ? 'cut' : 'whole';
      nodes.push({ kind: 'mark', id: range.id, piece, children: build(range.start, end) });
      at = end;
      if (range.end > to) insertSorted(pending, { start: to, end: range.end, id: undefined });
    }
    if (at < to) nodes.push({ kind: 'text', text: text.slice(at, to) });
    return nodes;
  };
  return build(0, text.length);
};

const insertSorted = (pending: Range[], range: Range): void => {
  const at = pending.findIndex(
    (other) => other.start > range.start || (other.start === range.start && other.end < range.end),
  );
  pending.splice(at < 0 ? pending.length : at, 0, range);
};

/** Tables whose rows are the document itself, not facts drawn from it. */
const transcriptions: TableName[] = ['paragraphs', 'passages', 'sections'];

export interface CitingRecord {
  label: string;
  href: string;
  quote: string;
  passageHref: string;
}

export interface DocumentView {
  id: string;
  title: string | null;
  label: string;
  kind: string;
  publisher: string | null;
  held: boolean;
  date: string | null;
  asOf: string | null;
  sha256: string | null;
  sourceUrl: string | null;
  retrieved: string | null;
  licence: string | null;
  note: string | null;
  /** Where another document names this one. */
  namedIn: Evidence;
  meeting: RecordLink | undefined;
  editions: RecordLink[];
  sections: SectionView[];
  text: TextNode[] | undefined;
  textHref: string | undefined;
  citing: { table: string; records: CitingRecord[] }[];
  counts: { passages: number; citing: number };
  notice: Notice;
}

interface Citation {
  table: TableName;
  row: Row<TableName>;
  quote: string;
  start: number;
  end: number;
}

const citationsOf = (library: Library, jurisdiction: string, document: string): Citation[] =>
  tableNames
    .filter((table) => !transcriptions.includes(table))
    .flatMap((table) => {
      const quoted = fieldsOf(table).filter(({ quotedIn }) => quotedIn);
      return library.rowsOf(table, jurisdiction).flatMap((row) =>
        quoted.flatMap((field) => {
          const values = row as unknown as Record<string, unknown>;
          const quote = values[field.name];
          if (values[field.quotedIn ?? ''] !== document || typeof quote !== 'string') return [];
          const place = library.placeOf(jurisdiction, document, quote);
          return place ? [{ table, row, quote, start: place.start, end: place.end }] : [];
        }),
      );
    });

export const documentView = (library: Library, document: Row<'documents'>): DocumentView => {
  const { jurisdiction, id } = document;
  const text = library.textOf(jurisdiction, id);
  const citations = citationsOf(library, jurisdiction, id);
  const meeting = library.rowsOf('meetings', jurisdiction).find((row) => row.document === id);
  const tables = [...new Set(citations.map(({ table }) => table))];
  return {
    id,
    title: document.title,
    label: document.label,
    kind: document.kind,
    publisher: document.publisher,
    held: document.held === '本文あり',
    date: document.date,
    asOf: document.as_of,
    sha256: document.sha256,
    sourceUrl: document.source_url,
    retrieved: document.retrieved,
    licence: document.licence,
    note: document.note,
    namedIn: evidenceOf(library, document),
    meeting: meeting && recordLink(library, 'meetings', meeting),
    editions: library
      .rowsOf('editions', jurisdiction)
      .filter((row) => row.document === id)
      .map((row) => recordLink(library, 'editions', row)),
    sections: sectionsOf(library, jurisdiction, id),
    text: text === undefined ? undefined : nestRanges(text, citations),
    textHref: text === undefined ? undefined : `/${jurisdiction}/documents/${id}.txt`,
    citing: tables.map((table) => ({
      table: catalog[table].title,
      records: citations
        .filter((citation) => citation.table === table)
        .map(({ row, quote, start, end }) => ({
          label: labelOf(library, table, row),
          href: addressOf(table, row),
          quote,
          passageHref: passageAddress(jurisdiction, id, { start, end }),
        })),
    })),
    counts: {
      passages: new Set(citations.map(({ start, end }) => `${start},${end}`)).size,
      citing: citations.length,
    },
    notice: noticeOf(
      library,
      jurisdiction,
      new Set([
        `documents/${id}`,
        ...(['sections', 'passages'] as const).flatMap((table) =>
          recordsIn(library, table, jurisdiction, (row) => row.document === id),
        ),
      ]),
    ),
  };
};
