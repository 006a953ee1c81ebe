/**
 * Pairs of neighbours: what the index knows of a text. No word border decides what can be found. A neighbour is a
 * character or a whole number, for a number is never found by a part of it.
 */

const RUN = /[\p{L}\p{N}\p{M}ー]+/gu;
const NEIGHBOUR = /[0-9]+|./gu;

const runsOf = (folded: string): string[][] =>
  [...folded.matchAll(RUN)].map(([run]) => run.match(NEIGHBOUR) ?? []);

const pairsOf = (run: string[]): string[] =>
  run.slice(1).map((neighbour, index) => `${run[index]}${neighbour}`);

/**
 * Every pair of a folded text, and the last neighbour of each run alone: so a single one is found as the beginning
 * of a gram.
 */
export const gramsOf = (folded: string): Set<string> => {
  const grams = new Set<string>();
  for (const run of runsOf(folded)) {
    for (const pair of pairsOf(run)) grams.add(pair);
    grams.add(run.at(-1) ?? '');
  }
  return grams;
};

/** What a text must hold to contain a literal: pairs, or for a single neighbour what its grams begin with. */
export interface GramQuery {
  pairs: string[];
  beginnings: string[];
}

/** Kanji and long numbers tell pages apart better than kana do. */
const weightOf = (pair: string): number => pair.match(/\p{Script=Han}|[0-9]{2,}/gu)?.length ?? 0;

/**
 * The grams to look up for a literal: pairs that cover it without overlap, at most `limit` of them, those with
 * kanji first. They need not be all, for what they find is read and compared.
 */
export const gramQueryOf = (literal: string, limit = 4): GramQuery => {
  const runs = runsOf(literal);
  const pairs = runs.flatMap((run) =>
    run.length < 2 ? [] : pairsOf(run).filter((_, index, all) => index % 2 === 0 || index === all.length - 1),
  );
  const chosen = [...new Set(pairs)].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, limit);
  const beginnings = pairs.length > 0 ? [] : runs.flatMap((run) => run.slice(0, 1));
  return { pairs: chosen, beginnings: [...new Set(beginnings)] };
};
