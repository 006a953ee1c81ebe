/** Slips of the finger and of the conversion → the words of the site that were meant. */
import { editDistance, slipsAllowed } from '../domain/edit-distance.ts';
import { toHiragana } from './kana.ts';
import type { Lexicon } from './lexicon.ts';

const MOST = 3;

/** Splits a word into known words that cover it wholly, the fewest; undefined when they cannot. */
export const createCover = ({ terms }: Lexicon): ((text: string) => string[] | undefined) => {
  const known = new Set(terms.map(([surface]) => surface).filter(({ length }) => length >= 2));
  const longest = Math.max(0, ...[...known].map(({ length }) => length));
  return (text) => {
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= text.length; end += 1) {
      for (let start = Math.max(0, end - longest); start < end; start += 1) {
        const before = best[start];
        const piece = text.slice(start, end);
        if (!before || !known.has(piece)) continue;
        const shortest = best[end];
        if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, piece];
      }
    }
    const cover = best[text.length];
    return cover && cover.length > 1 ? cover : undefined;
  };
};

/** Words of the site that are read as the pieces are, but written otherwise: 電子決済 for 電子決裁. */
export const homophonesOf = ({ terms }: Lexicon, pieces: string[]): string[] => {
  const readings = pieces.map((piece) => terms.find(([surface]) => surface === piece)?.[1] ?? '');
  if (pieces.length === 0 || readings.includes('')) return [];
  const [text, reading] = [pieces.join(''), readings.join('')];
  return terms.flatMap(([surface, other]) => (other === reading && surface !== text ? [surface] : []));
};

/** The words of the site that lie nearest, within the slips that a word of this length may have. */
export const nearestTerms = ({ terms }: Lexicon, text: string): string[] => {
  const kana = toHiragana(text);
  const isKana = /^[ぁ-ゖー]+$/u.test(kana);
  const limit = slipsAllowed([...text].length);
  if (limit === 0) return [];
  let nearest = limit;
  let found: string[] = [];
  for (const [surface, reading] of terms) {
    if (surface.length < 3) continue;
    const distance = Math.min(
      editDistance(text, surface, nearest),
      isKana && reading !== '' ? editDistance(kana, reading, nearest) : limit + 1,
    );
    if (distance > nearest) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push(surface);
  }
  const begin = text.charAt(0);
  const rank = (surface: string): number =>
    (surface.startsWith(begin) ? 0 : 1) + Math.abs(surface.length - text.length) / 10;
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
};
