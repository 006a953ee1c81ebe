/** What else the records say about the words of one paragraph of minutes: what was promised there, what it concerns, what came of it. */
import { catalog, getRecordAddress, type Row, type TableName } from '../domain/catalog.ts';
import type { CommitmentState } from '../domain/commitment-state.ts';
import { addressOf } from './address.ts';
import { standingsOf } from './commitments.ts';
import { paragraphOf } from './evidence.ts';
import { labelOf } from './label.ts';
import type { Library } from './library.ts';
import { once, rowsBy } from './look-up.ts';

/** A record that quotes a paragraph or is linked with it. */
export interface PassageNote {
  /** What it is, in a word: 約束, 取組, 指標, たどる … */
  kind: string;
  label: string;
  href: string;
  /** How a commitment stands. */
  state: CommitmentState | undefined;
  /** What a link between the two says that one is to the other. */
  relation: string | undefined;
}

/** A note and where it belongs, before notes on the same record are made one. */
interface Found {
  paragraph: string;
  note: PassageNote;
}

const firstParagraphOf = rowsBy('paragraphs', 'statement');
const linksFrom = rowsBy('links', 'from');

const noteOn = <Name extends TableName>(
  library: Library,
  table: Name,
  row: Row<Name>,
  extra: Partial<PassageNote> = {},
): PassageNote => ({
  kind: catalog[table].title,
  label: labelOf(library, table, row),
  href: addressOf(table, row),
  state: undefined,
  relation: undefined,
  ...extra,
});

/** The paragraph at which a record stands, when it is one of a statement or the statement itself, which is met at its beginning. */
const paragraphAt = (library: Library, jurisdiction: string, address: string): string | undefined => {
  const { table, id } = getRecordAddress(address);
  if (table === 'paragraphs') return id;
  return table === 'statements' ? firstParagraphOf(library, jurisdiction, id)[0]?.id : undefined;
};

/** Where the words of a row stand, unless they are not words of a statement. */
const quotedIn = (
  library: Library,
  row: { jurisdiction: string; document: string; quote: string },
): string | undefined => paragraphOf(library, row)?.id;

const at = (paragraph: string | undefined, note: PassageNote): Found[] =>
  paragraph === undefined ? [] : [{ paragraph, note }];

const commitmentsIn = (library: Library, jurisdiction: string): Found[] => {
  const standingOf = standingsOf(library, jurisdiction);
  return library
    .rowsOf('commitments', jurisdiction)
    .flatMap((row) =>
      at(
        quotedIn(library, row),
        noteOn(library, 'commitments', row, { kind: row.kind, state: standingOf(row).state }),
      ),
    );
};

const subjectsIn = (library: Library, jurisdiction: string): Found[] =>
  (['plans', 'initiatives'] as const).flatMap((table) =>
    library
      .rowsOf(table, jurisdiction)
      .flatMap((row) => at(quotedIn(library, row), noteOn(library, table, row, { kind: row.kind }))),
  );

/** Indicators whose own words, target or value stands in a paragraph. */
const indicatorsIn = (library: Library, jurisdiction: string): Found[] => {
  const note = (id: string): PassageNote =>
    noteOn(library, 'indicators', library.get('indicators', jurisdiction, id));
  return [
    ...library.rowsOf('indicators', jurisdiction).flatMap((row) => at(quotedIn(library, row), note(row.id))),
    ...(['targets', 'measurements'] as const).flatMap((table) =>
      library.rowsOf(table, jurisdiction).flatMap((row) => at(quotedIn(library, row), note(row.indicator))),
    ),
  ];
};

/** Milestones; one that is linked with a commitment is reached through it. */
const milestonesIn = (library: Library, jurisdiction: string): Found[] =>
  library
    .rowsOf('milestones', jurisdiction)
    .filter((row) =>
      linksFrom(library, jurisdiction, `milestones/${row.id}`).every(
        ({ to }) => !to.startsWith('commitments/'),
      ),
    )
    .flatMap((row) => at(quotedIn(library, row), noteOn(library, 'milestones', row)));

/** The other end of each link that begins or ends at a paragraph or a statement; answers to words are told elsewhere. */
const linkedWith = (library: Library, jurisdiction: string): Found[] =>
  library.rowsOf('links', jurisdiction).flatMap((link) =>
    [
      [link.from, link.to],
      [link.to, link.from],
    ].flatMap(([here = '', there = '']) => {
      const own = paragraphAt(library, jurisdiction, here);
      if (own === undefined || link.relation === '回答') return [];
      const { table, id } = getRecordAddress(there);
      if (table === 'statements' || table === 'paragraphs') return [];
      const quoted = here.startsWith('statements/') ? paragraphOf(library, link) : undefined;
      const paragraph = `statements/${quoted?.statement}` === here ? quoted?.id : own;
      const row = library.get(table, jurisdiction, id);
      const kind = 'kind' in row ? String(row.kind) : catalog[table].title;
      return at(paragraph, noteOn(library, table, row, { kind, relation: link.relation }));
    }),
  );

const threadsThrough = (library: Library, jurisdiction: string): Found[] =>
  library.rowsOf('thread_steps', jurisdiction).flatMap((step) => {
    const thread = library.get('threads', jurisdiction, step.thread);
    const paragraph = quotedIn(library, step) ?? paragraphAt(library, jurisdiction, step.record);
    return at(paragraph, noteOn(library, 'threads', thread, { kind: 'たどる' }));
  });

const discrepanciesWith = (library: Library, jurisdiction: string): Found[] =>
  library.rowsOf('discrepancies', jurisdiction).flatMap((row) => {
    const other = { jurisdiction, document: row.other_document, quote: row.other_quote };
    const note = noteOn(library, 'discrepancies', row);
    return [row.record, row.other_record]
      .flatMap((address) => (address === null ? [] : at(paragraphAt(library, jurisdiction, address), note)))
      .concat(at(quotedIn(library, row), note), at(quotedIn(library, other), note));
  });

/** Notes on one record become one, which says all that any of them says. */
const joinNotes = (notes: PassageNote[]): PassageNote[] => {
  const byRecord = new Map<string, PassageNote>();
  for (const note of notes) {
    const known = byRecord.get(note.href);
    byRecord.set(note.href, known ? { ...known, relation: known.relation ?? note.relation } : note);
  }
  return [...byRecord.values()];
};

const gatherNotes = (library: Library, jurisdiction: string): Map<string, PassageNote[]> => {
  const found = [
    commitmentsIn,
    threadsThrough,
    subjectsIn,
    indicatorsIn,
    milestonesIn,
    linkedWith,
    discrepanciesWith,
  ].flatMap((find) => find(library, jurisdiction));
  return new Map(
    [...Map.groupBy(found, ({ paragraph }) => paragraph)].map(([paragraph, there]) => [
      paragraph,
      joinNotes(there.map(({ note }) => note)),
    ]),
  );
};

const notesIn = once(gatherNotes);

/** The records that quote a paragraph or are linked with it; commitments come first. */
export const notesOn = (library: Library, { jurisdiction, id }: Row<'paragraphs'>): PassageNote[] =>
  notesIn(library, jurisdiction).get(id) ?? [];
