/** What changed from one edition to the next: states, texts, initiatives, targets and dates. */
import type { Row } from '../domain/catalog.ts';
import { areComparable, previousEdition, vocabularyOf } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { linkTo, nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { narrativesOf } from './sections.ts';
import { type DiffPiece, diffText } from './text-diff.ts';

/** A status that is not the one of the edition before. */
export interface Move {
  initiative: RecordLink;
  axis: string | null;
  before: string | null;
  after: string | null;
  /** Whether the new status is only expected (見込み). */
  expected: boolean;
  /** False when the vocabulary changed in between: then no arrow is drawn. */
  comparable: boolean;
  evidence: Evidence;
}

export interface EditionChanges {
  previous: RecordLink | undefined;
  moves: Move[];
  /** Initiatives whose status is the same word as before. */
  unchanged: number;
  texts: { initiative: RecordLink; pieces: DiffPiece[] }[];
  added: RecordLink[];
  /** Initiatives that the edition no longer reports, and what took them over. */
  dropped: { initiative: RecordLink; successor: RecordLink | undefined }[];
  /** Targets and dates that this edition's document moved. */
  moved: { from: RecordLink; to: RecordLink; evidence: Evidence }[];
  /** Axes whose words or definitions changed with this edition. */
  newVocabulary: (string | null)[];
}

const initiativeLink = (library: Library, jurisdiction: string, id: string): RecordLink => {
  const row = library.get('initiatives', jurisdiction, id);
  return { ...recordLink(library, 'initiatives', row), label: nameOfInitiative(row) };
};

const progressOf = (library: Library, { jurisdiction, id }: Row<'editions'>): Row<'progress'>[] =>
  library.rowsOf('progress', jurisdiction).filter(({ edition }) => edition === id);

const textOf = (library: Library, edition: Row<'editions'>, initiative: string): string | undefined =>
  narrativesOf(library, edition.jurisdiction, initiative)
    .find(({ document }) => document === edition.document)
    ?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === '段落' ? [block] : block.items)),
    )
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join('\n');

const movesBetween = (library: Library, before: Row<'editions'>, after: Row<'editions'>) => {
  const { jurisdiction } = after;
  const statusOf = (id: string | null) => library.find('statuses', jurisdiction, id);
  const earlier = progressOf(library, before);
  const moves: Move[] = [];
  let unchanged = 0;
  for (const row of progressOf(library, after)) {
    const now = statusOf(row.status);
    const same = earlier.filter(({ initiative }) => initiative === row.initiative);
    const match = same.find(({ status }) => statusOf(status)?.axis === now?.axis) ?? same[0];
    if (!match) continue;
    const then = statusOf(match.status);
    if (then?.id === now?.id) {
      unchanged += 1;
      continue;
    }
    moves.push({
      initiative: initiativeLink(library, jurisdiction, row.initiative),
      axis: (now ?? then)?.axis ?? null,
      before: then?.label ?? null,
      after: now?.label ?? null,
      expected: row.basis === '見込み',
      comparable: then === undefined || now === undefined || areComparable(then, now),
      evidence: evidenceOf(library, row),
    });
  }
  return { moves, unchanged };
};

const textsBetween = (library: Library, before: Row<'editions'>, after: Row<'editions'>) =>
  [...new Set(progressOf(library, after).map(({ initiative }) => initiative))].flatMap((initiative) => {
    const then = textOf(library, before, initiative);
    const now = textOf(library, after, initiative);
    if (then === now || (then === undefined && now === undefined)) return [];
    return [
      {
        initiative: initiativeLink(library, after.jurisdiction, initiative),
        pieces: diffText(then ?? '', now ?? ''),
      },
    ];
  });

const movedIn = (library: Library, { jurisdiction, document }: Row<'editions'>): EditionChanges['moved'] =>
  library
    .rowsOf('links', jurisdiction)
    .filter((link) => link.relation === '変更' && link.document === document)
    .map((link) => ({
      from: linkTo(library, jurisdiction, link.from),
      to: linkTo(library, jurisdiction, link.to),
      evidence: evidenceOf(library, link),
    }));

const nothingBefore: EditionChanges = {
  previous: undefined,
  moves: [],
  unchanged: 0,
  texts: [],
  added: [],
  dropped: [],
  moved: [],
  newVocabulary: [],
};

/** Compares an edition with the one before it; `previous` is undefined for the first edition of a plan. */
export const editionChanges = (library: Library, edition: Row<'editions'>): EditionChanges => {
  const { jurisdiction } = edition;
  const editions = library.rowsOf('editions', jurisdiction);
  const before = previousEdition(editions, edition);
  if (!before) return nothingBefore;
  const ids = (row: Row<'editions'>): Set<string> =>
    new Set(progressOf(library, row).map(({ initiative }) => initiative));
  const [then, now] = [ids(before), ids(edition)];
  const link = (id: string): RecordLink => initiativeLink(library, jurisdiction, id);
  const words = vocabularyOf(library.rowsOf('statuses', jurisdiction), editions, edition);
  return {
    previous: { ...recordLink(library, 'editions', before), href: addressOf('editions', before) },
    ...movesBetween(library, before, edition),
    texts: textsBetween(library, before, edition),
    added: [...now].filter((id) => !then.has(id)).map(link),
    dropped: [...then]
      .filter((id) => !now.has(id))
      .map((id) => {
        const { successor } = library.get('initiatives', jurisdiction, id);
        return { initiative: link(id), successor: successor === null ? undefined : link(successor) };
      }),
    moved: movedIn(library, edition),
    newVocabulary: [...new Set(words.filter((word) => word.edition === edition.id).map(({ axis }) => axis))],
  };
};
