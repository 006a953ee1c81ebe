/** The full text of a plan, report or proposal (MDX) → sections and passages. */
import { openAnchors } from './anchors.ts';
import { openFrontMatter, scalarOf, unknownKey } from './front-matter.ts';
import type { Issue, Position } from './issue.ts';
import { type AnyLocated, emptyReading, type Reading } from './located.ts';
import { itemsOf, positionOf, readMdx, shorten, wordsOf } from './mdx.ts';

/** A section whose id is missing or taken: its passages are read, but make no rows. */
const UNNAMED = '';

const SECTION = { noun: '見出し', prefix: 'section-' };

/** Reads one document. A heading whose id in brackets is an initiative's id speaks of that initiative. Never throws. */
export const readProse = (
  jurisdiction: string,
  file: string,
  text: string,
  initiatives: Set<string>,
): Reading => {
  const reading = emptyReading();
  const mdx = readMdx(file, text);
  reading.issues.push(...mdx.issues);
  if (!mdx.complete) reading.incomplete.push('sections', 'passages');
  if (!mdx.frontMatter) return reading;

  const front = openFrontMatter(file, mdx.frontMatter.text, mdx.frontMatter.firstLine);
  reading.issues.push(...front.issues);
  const report = (kind: Issue['kind'], at: Position, message: string): void => {
    reading.issues.push({ kind, file, ...at, message });
  };
  const documentEntry = front.root.values.get('document');
  const document = scalarOf(documentEntry?.node ?? null);
  for (const [key, { at }] of front.root.values) {
    if (key !== 'document') {
      const problem = unknownKey(key, ['document'], [...front.root.values.keys()]);
      reading.issues.push({ file, ...at, ...problem });
    }
  }
  if (typeof document !== 'string') {
    reading.incomplete.push('sections', 'passages');
    if (front.issues.length === 0 && front.root.values.size === 0) {
      report('front-matter', front.root.at, '先頭の欄に「document: 資料の識別子」を書いてください。');
    }
    return reading;
  }
  const documentAt = { document: documentEntry?.at ?? front.root.at };
  let verbatim = true;
  const add = (row: AnyLocated['row'], table: AnyLocated['table'], at: Position): void => {
    reading.seen.push({ table, id: row.id });
    if (verbatim) reading.rows.push({ table, row, file, at, fieldsAt: documentAt } as AnyLocated);
  };

  const anchors = openAnchors(text);
  let section: string | null = null;
  let sectionOrder = 0;
  let passageOrder = 0;
  const addPassage = (kind: '段落' | '項目', words: string, at: Position): void => {
    if (section === null) {
      if (verbatim)
        report(
          'stray-text',
          at,
          `この文章「${shorten(words)}」の前に見出しがありません。見出し（例: # 表題 [#title]）を先に書いてください。`,
        );
      return;
    }
    if (section === UNNAMED) return;
    passageOrder += 1;
    const id = `${section}.${passageOrder}`;
    add({ jurisdiction, id, document, section, order: passageOrder, kind, text: words }, 'passages', at);
  };

  for (const block of mdx.blocks) {
    const at = positionOf(block);
    verbatim = !mdx.faulty.has(block);
    if (block.type === 'paragraph') addPassage('段落', wordsOf(block), at);
    else if (block.type === 'list')
      for (const item of itemsOf(block)) addPassage('項目', wordsOf(item), positionOf(item));
    else {
      const { words, anchor, problem } = anchors.claim(wordsOf(block), at, SECTION);
      sectionOrder += 1;
      passageOrder = 0;
      if (problem) {
        reading.issues.push({ file, ...at, ...problem });
        reading.incomplete.push('sections', 'passages');
        section = UNNAMED;
        continue;
      }
      section = `${document}#${anchor}`;
      const initiative = initiatives.has(anchor) ? anchor : null;
      add(
        {
          jurisdiction,
          id: section,
          document,
          anchor,
          order: sectionOrder,
          level: block.depth,
          heading: words,
          initiative,
        },
        'sections',
        at,
      );
    }
  }
  return reading;
};
