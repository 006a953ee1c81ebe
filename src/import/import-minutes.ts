/** One source of minutes → draft, rows and everything a report tells about them. */

import { findDecisions, type ProposedDecision } from './decisions.ts';
import { type Account, accountFor } from './draft/accounting.ts';
import { type Anchored, anchorsFor } from './draft/anchors.ts';
import { type Draft, type DraftContext, toDraft, toMinutes } from './draft/draft.ts';
import { type ProposedRows, proposeRows } from './draft/proposed-rows.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { ReadName } from './speakers/surnames.ts';
import { type Doubt, findDoubts } from './text-doubts.ts';

/** What an import needs to know besides the text. */
export interface ImportContext extends Omit<DraftContext, 'text'> {
  jurisdiction: string;
  readName: ReadName;
  sha256: string;
  /** The ids of the last draft of the same meeting. */
  previous: readonly Anchored[];
  /** Ids that staff gave in the meantime. */
  taken: readonly string[];
}

/** Everything an import has to say. */
export interface ImportedMinutes {
  recognised: Recognised;
  draft: Draft;
  /** The draft as it is written to a file. */
  minutes: string;
  anchors: Anchored[];
  rows: ProposedRows;
  account: Account;
  doubts: Doubt[];
  decisions: ProposedDecision[];
}

/** Imports minutes. The same text and context give the same draft. */
export const importMinutes = (text: string, context: ImportContext): ImportedMinutes => {
  const recognised = recognise(text, {
    readName: context.readName,
    posts: context.posts.map(({ name }) => name),
  });
  const draft = toDraft(recognised, { ...context, text });
  const anchors = anchorsFor(draft.blocks, context.previous, context.taken);
  return {
    recognised,
    draft,
    minutes: toMinutes(
      draft,
      anchors.map(({ anchor }) => anchor),
    ),
    anchors,
    rows: proposeRows(context.jurisdiction, recognised, draft, context),
    account: accountFor(recognised, draft),
    doubts: [
      ...recognised.doubts.map(({ line, message }) => ({
        line,
        column: 1,
        excerpt: recognised.lines[line - 1]?.words ?? '',
        message,
      })),
      ...findDoubts(text),
    ],
    decisions: findDecisions(recognised.statements),
  };
};
