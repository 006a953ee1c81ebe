/** Text that is nearly a query: the last thing that is tried, for slips inside words that no list knows. */
import type { SearchBackend } from './backend.ts';
import { foldRecord } from './folded-page.ts';
import type { Hit } from './hit.ts';
import type { Term } from './term.ts';
import { findHits } from './verify.ts';

/** The stretch of a text that lies nearest to a query, and how many slips away it is. */
export const nearestStretch = (text: string, query: string): { slips: number; found: string } => {
  const [haystack, needle] = [[...text], [...query]];
  let above = needle.map((_, index) => ({ slips: index + 1, start: 0 }));
  let best = { slips: needle.length, start: 0, end: 0 };
  haystack.forEach((character, column) => {
    let diagonal = { slips: 0, start: column };
    let left = { slips: 0, start: column + 1 };
    const current = needle.map((wanted, row) => {
      const up = above[row] ?? { slips: row + 1, start: 0 };
      const options = [
        { slips: diagonal.slips + (wanted === character ? 0 : 1), start: diagonal.start },
        { slips: up.slips + 1, start: up.start },
        { slips: left.slips + 1, start: left.start },
      ];
      const chosen = options.reduce((least, option) => (option.slips < least.slips ? option : least));
      diagonal = up;
      left = chosen;
      return chosen;
    });
    above = current;
    const last = current.at(-1);
    if (last && last.slips < best.slips) best = { ...last, end: column + 1 };
  });
  return { slips: best.slips, found: haystack.slice(best.start, best.end).join('') };
};

const MOST_PAGES = 24;
const SHORTEST = 4;

const pairsOf = (text: string): string[] => {
  const characters = [...text];
  return [
    ...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`)),
  ].filter((pair) => /^[\p{L}\p{N}ー]+$/u.test(pair));
};

/** The pages that hold most of the pairs of a text. */
const nearPages = async (backend: SearchBackend, text: string): Promise<number[]> => {
  const pairs = pairsOf(text);
  const counts = new Map<number, number>();
  for (const pages of await Promise.all(pairs.map((pair) => backend.search(pair)))) {
    for (const page of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= pairs.length * 0.4)
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, MOST_PAGES)
    .map(([page]) => page);
};

/** Passages that hold a text with few slips; those with the fewest. */
export const findNearText = async (backend: SearchBackend, label: string, text: string): Promise<Hit[]> => {
  const length = [...text].length;
  if (length < SHORTEST) return [];
  const limit = Math.max(1, Math.floor(length * 0.3));
  const entries = await backend.pages();
  const found: { slips: number; hits: Hit[] }[] = [];
  for (const page of await nearPages(backend, text)) {
    const entry = entries[page];
    if (!entry) throw new Error(`search page: ${page}`);
    const record = await backend.load(page);
    const { passages, headings, speakers } = foldRecord(record);
    const near = [...passages, ...headings, ...speakers]
      .map((folded) => nearestStretch(folded.text, text))
      .filter(({ slips, found: stretch }) => slips <= limit && stretch.length > 1);
    const slips = Math.min(...near.map((stretch) => stretch.slips));
    const words = [...new Set(near.filter((stretch) => stretch.slips === slips).map((one) => one.found))];
    if (words.length === 0) continue;
    const term: Term = {
      label,
      alternatives: words.map((word) => ({ words: [word], weight: 0.6, via: 'typo' })),
    };
    const hits = findHits({ page, entry, record, terms: [{ ...term, weight: 1 }], phrase: text }, 'section');
    found.push({ slips, hits });
  }
  const fewest = Math.min(...found.map(({ slips }) => slips));
  return found.filter(({ slips }) => slips === fewest).flatMap(({ hits }) => hits);
};
