/** Who answers whom, as far as links between statements say so. Nothing is taken from the order in which people spoke. */
import { getRecordAddress, type Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { paragraphOf } from './evidence.ts';
import { speakerOf } from './label.ts';
import type { Library } from './library.ts';
import { once } from './look-up.ts';

/** The statement on the other side of a link between two statements. */
export interface Reply {
  relation: string;
  /** Surname and post of who speaks there. */
  speaker: string;
  href: string;
  /** The meeting, when it is another one. */
  meeting: string | undefined;
}

export interface Replies {
  /** What links say of other statements towards this one: answers to it. */
  toThis: Reply[];
  /** What links say of this one: that it answers another. */
  ofThis: Reply[];
}

/** The statement to which a record belongs: its own, that of its paragraph, or the one in which a commitment was made. */
const statementAt = (library: Library, jurisdiction: string, address: string): string | undefined => {
  const { table, id } = getRecordAddress(address);
  if (table === 'statements') return id;
  if (table === 'paragraphs') return library.get(table, jurisdiction, id).statement;
  return table === 'commitments'
    ? paragraphOf(library, library.get(table, jurisdiction, id))?.statement
    : undefined;
};

interface Pair {
  from: string;
  to: string;
  relation: string;
}

const pairsIn = once((library, jurisdiction) => {
  const pairs = new Map<string, Pair>();
  for (const link of library.rowsOf('links', jurisdiction)) {
    const from = statementAt(library, jurisdiction, link.from);
    const to = statementAt(library, jurisdiction, link.to);
    if (from === undefined || to === undefined || from === to) continue;
    pairs.set(`${from} ${link.relation} ${to}`, { from, to, relation: link.relation });
  }
  const all = [...pairs.values()];
  return { from: Map.groupBy(all, ({ from }) => from), to: Map.groupBy(all, ({ to }) => to) };
});

/** The links between a statement and others, in both directions. */
export const repliesOf = (library: Library, row: Row<'statements'>): Replies => {
  const { jurisdiction } = row;
  const { from, to } = pairsIn(library, jurisdiction);
  const toReply = (relation: string, id: string): Reply => {
    const other = library.get('statements', jurisdiction, id);
    return {
      relation,
      speaker: speakerOf(library, other),
      href: addressOf('statements', other),
      meeting:
        other.meeting === row.meeting
          ? undefined
          : library.get('meetings', jurisdiction, other.meeting).label,
    };
  };
  return {
    toThis: (from.get(row.id) ?? []).map((pair) => toReply(pair.relation, pair.to)),
    ofThis: (to.get(row.id) ?? []).map((pair) => toReply(pair.relation, pair.from)),
  };
};
