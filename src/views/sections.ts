/** The full text of a document as sections and passages. */
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';
import { type VerbatimPiece, verbatimPieces } from './verbatim.ts';

/** Passages in reading order; neighbouring list items stand together. */
export type Block =
  | { kind: '段落'; id: string; pieces: VerbatimPiece[] }
  | { kind: '箇条書き'; items: { id: string; pieces: VerbatimPiece[] }[] };

export interface SectionView {
  id: string;
  anchor: string;
  level: number;
  heading: VerbatimPiece[];
  initiative: string | null;
  href: string;
  blocks: Block[];
}

const toBlocks = (library: Library, passages: Row<'passages'>[]): Block[] => {
  const blocks: Block[] = [];
  for (const { jurisdiction, document, id, kind, text } of passages) {
    const passage = { id, pieces: verbatimPieces(library, jurisdiction, document, text) };
    const last = blocks.at(-1);
    if (kind === '段落') blocks.push({ kind, ...passage });
    else if (last?.kind === '箇条書き') last.items.push(passage);
    else blocks.push({ kind: '箇条書き', items: [passage] });
  }
  return blocks;
};

/** The sections of a document, in order. */
export const sectionsOf = (library: Library, jurisdiction: string, document: string): SectionView[] => {
  const passages = library.rowsOf('passages', jurisdiction).filter((row) => row.document === document);
  return library
    .rowsOf('sections', jurisdiction)
    .filter((row) => row.document === document)
    .map((section) => ({
      id: section.id,
      anchor: section.anchor,
      level: section.level,
      heading: verbatimPieces(library, jurisdiction, document, section.heading),
      initiative: section.initiative,
      href: addressOf('sections', section),
      blocks: toBlocks(
        library,
        passages.filter((row) => row.section === section.id),
      ),
    }));
};

/** What one document says of one initiative: its section and the sections below it, with their text. */
export interface Narrative {
  document: string;
  documentLabel: string;
  href: string;
  sections: SectionView[];
}

/** Every document's narrative of an initiative. */
export const narrativesOf = (library: Library, jurisdiction: string, initiative: string): Narrative[] =>
  library.rowsOf('documents', jurisdiction).flatMap((document) => {
    const sections = sectionsOf(library, jurisdiction, document.id);
    const first = sections.findIndex((section) => section.initiative === initiative);
    const head = sections[first];
    if (!head) return [];
    const after = sections.slice(first + 1);
    const next = after.findIndex(({ level }) => level <= head.level);
    const own = [head, ...(next < 0 ? after : after.slice(0, next))];
    return [{ document: document.id, documentLabel: document.label, href: head.href, sections: own }];
  });
