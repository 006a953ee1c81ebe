/** How many slips of the finger lie between two words: a letter more, less, another, or two exchanged. */

/** Two words without what they begin and end with alike: the slips lie between. */
const withoutShared = (from: string[], to: string[]): [string[], string[]] => {
  let start = 0;
  while (start < from.length && from[start] === to[start] && start < to.length) start += 1;
  let [fromEnd, toEnd] = [from.length, to.length];
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return [from.slice(start, fromEnd), to.slice(start, toEnd)];
};

/** Damerau–Levenshtein (optimal string alignment); above `limit` it says `limit + 1` without counting on. */
export const editDistance = (from: string, to: string, limit: number): number => {
  const [a, b] = withoutShared([...from], [...to]);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (before[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? limit + 1;
};

/** How many slips a word of this length may have before it is another word. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);
