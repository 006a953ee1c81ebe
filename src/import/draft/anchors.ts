/**
 * The ids of a draft. The first import counts a1, s1 …; when a corrected source is imported again, what was there
 * keeps its id and what is new gets the next one, because an address on the site never comes to mean another thing.
 */
import { diffArrays } from 'diff';
import type { Block } from './draft.ts';

/** An agenda item or a statement of an earlier draft, with its id. */
export interface Anchored {
  anchor: string;
  /** What it is known by again: its words and the first that was said. */
  key: string;
}

const prefixOf = ({ kind }: Block): string => (kind === 'agenda item' ? 'a' : 's');

const named = (blocks: readonly Block[]): { block: Block; key: string }[] =>
  blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [];
    const next = blocks[index + 1];
    return [
      {
        block,
        key: `${block.kind}|${block.words}|${next?.kind === 'paragraph' ? next.words.slice(0, 40) : ''}`,
      },
    ];
  });

const sameHeading = (a: string, b: string): boolean =>
  a.split('|').slice(0, 2).join() === b.split('|').slice(0, 2).join();

/** For each entry of `next` the entry of `previous` that it is; undefined for a new one. */
const matchEntries = (previous: readonly Anchored[], next: readonly string[]): (Anchored | undefined)[] => {
  const matches: (Anchored | undefined)[] = next.map(() => undefined);
  let [before, after] = [0, 0];
  let removed: Anchored[] = [];
  for (const { value, added, removed: isRemoved } of diffArrays(
    previous.map(({ key }) => key),
    [...next],
  )) {
    if (isRemoved) {
      removed = previous.slice(before, before + value.length);
      before += value.length;
    } else if (added) {
      // What was said was corrected, but by the same speaker in the same place.
      value.forEach((key, index) => {
        const same = removed.findIndex((other) => sameHeading(other.key, key));
        if (same >= 0) [matches[after + index]] = removed.splice(same, 1);
      });
      after += value.length;
      removed = [];
    } else {
      value.forEach((_, index) => {
        matches[after + index] = previous[before + index];
      });
      before += value.length;
      after += value.length;
      removed = [];
    }
  }
  return matches;
};

/** The ids of the blocks of a draft, in order; `taken` are ids that may not be given again. */
export const anchorsFor = (
  blocks: readonly Block[],
  previous: readonly Anchored[] = [],
  taken: readonly string[] = [],
): Anchored[] => {
  const entries = named(blocks);
  const matches = matchEntries(
    previous,
    entries.map(({ key }) => key),
  );
  const used = new Set([...previous.map(({ anchor }) => anchor), ...taken]);
  const last = new Map(
    ['a', 's'].map((prefix) => [
      prefix,
      Math.max(
        0,
        ...[...used].map((anchor) => Number(new RegExp(`^${prefix}(\\d+)$`, 'u').exec(anchor)?.[1] ?? 0)),
      ),
    ]),
  );
  return entries.map(({ block, key }, index) => {
    const known = matches[index];
    if (known) return { anchor: known.anchor, key };
    const prefix = prefixOf(block);
    const count = (last.get(prefix) ?? 0) + 1;
    last.set(prefix, count);
    return { anchor: `${prefix}${count}`, key };
  });
};
