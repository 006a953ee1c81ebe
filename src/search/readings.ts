/** Kana without conversion → the words of the site that are read so: ざいたくきんむ → 在宅勤務. */
import { toHiragana } from './kana.ts';
import type { Lexicon } from './lexicon.ts';

const MOST = 6;

interface Way {
  pieces: string[];
}

/** Finds the writings of a kana text, those of fewest pieces first. */
export const createReadings = ({ terms }: Lexicon): ((kana: string) => string[][]) => {
  const byReading = new Map<string, string[]>();
  for (const [surface, reading] of terms) {
    if (reading === '') continue;
    byReading.set(reading, [...(byReading.get(reading) ?? []), surface]);
  }
  const longest = Math.max(0, ...[...byReading.keys()].map(({ length }) => length));
  return (kana) => {
    const text = toHiragana(kana);
    const ways: Way[][] = [[{ pieces: [] }]];
    for (let end = 1; end <= text.length; end += 1) {
      const found: Way[] = [];
      for (let start = Math.max(0, end - longest); start < end; start += 1) {
        const surfaces = byReading.get(text.slice(start, end)) ?? [];
        for (const { pieces } of ways[start] ?? []) {
          for (const surface of surfaces) found.push({ pieces: [...pieces, surface] });
        }
      }
      ways[end] = found.sort((a, b) => a.pieces.length - b.pieces.length).slice(0, MOST);
    }
    return (ways[text.length] ?? []).map(({ pieces }) => pieces).filter(({ length }) => length > 0);
  };
};
