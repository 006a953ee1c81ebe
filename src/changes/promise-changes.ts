/** 約束の状態: what was promised, and what becomes of its state, computed for one day on both sides. */
import { formatDate } from '../domain/calendar.ts';
import { type CommitmentView, commitmentsOf } from '../views/commitments.ts';
import type { Library } from '../views/library.ts';
import { isOf, type RowChange } from './compare-rows.ts';
import { arrow, type Entry, toEntry } from './report.ts';
import { rowEntry, type Sides } from './row-entry.ts';

type Standings = Map<string, CommitmentView>;

const standingsIn = (library: Library, jurisdictions: string[]): Standings =>
  new Map(
    jurisdictions.flatMap((jurisdiction) =>
      commitmentsOf(library, jurisdiction).map((view) => [`${jurisdiction}/${view.id}`, view] as const),
    ),
  );

/** Commitments that are there on both sides, and stand otherwise. */
const moves = (before: Standings, after: Standings, why: string): Entry[] =>
  [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    if (!then || then.state === now.state) return [];
    const link = { kind: 'link', text: now.title, href: now.href } as const;
    return [
      toEntry({
        pieces: [`${now.kind}「`, link, '」の状態: ', ...arrow(then.state, now.state)],
        facts: [
          { kind: 'line', label: '理由', pieces: [why] },
          { kind: 'line', label: '説明', pieces: [now.explanation] },
          ...now.fulfilments.map(({ evidence: { quote, documentLabel: document, passageHref: href } }) => ({
            kind: 'quote' as const,
            quote,
            document,
            href,
          })),
        ],
      }),
    ];
  });

/**
 * `published` is the older side as the site shows it: for the newest day of its own records. When the change brings
 * a newer day, some states move for that reason alone, and are told apart.
 */
export const promiseEntries = (
  sides: Sides,
  published: Library,
  changes: RowChange[],
  jurisdictions: string[],
): Entry[] => {
  const [shown, before, after] = [published, sides.before, sides.after].map((library) =>
    standingsIn(library, jurisdictions),
  ) as [Standings, Standings, Standings];
  const { asOf } = sides.after;
  const dayMoved =
    published.asOf === asOf
      ? []
      : [
          toEntry({
            pieces: [
              'サイトが状態を計算する日が進みます: ',
              ...arrow(formatDate(published.asOf), formatDate(asOf)),
            ],
          }),
          ...moves(shown, before, '記録ではなく、計算する日が進むため'),
        ];
  const rows = changes.filter(isOf('commitments')).map((change) => {
    const entry = rowEntry(sides, change);
    const state = after.get(`${change.jurisdiction}/${change.id}`)?.state;
    const isNew = change.before === undefined && state !== undefined;
    return isNew
      ? { ...entry, facts: [{ kind: 'line' as const, label: '状態', pieces: [state] }, ...entry.facts] }
      : entry;
  });
  return [...moves(before, after, '記録が変わるため'), ...dayMoved, ...rows];
};
