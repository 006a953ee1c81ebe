/** The words of the records in the order of their sounds, each with the passages that use it: a search without a script. */
import { fold } from './fold.ts';
import type { Lexicon, LexiconTerm } from './lexicon.ts';
import { occurrencesOf } from './occurrences.ts';

/** A passage that the index can lead to. */
export interface IndexedPassage {
  href: string;
  /** Where it stands, in words. */
  label: string;
  text: string;
}

export interface IndexedTerm {
  written: string;
  reading: string;
  places: { href: string; label: string }[];
}

/** A page of the index: あ行, か行 … 英数字. */
export interface TermRow {
  /** For the address: `ka`. */
  id: string;
  title: string;
  terms: IndexedTerm[];
}

const rows: { id: string; title: string; begins: RegExp }[] = [
  { id: 'a', title: 'あ行', begins: /^[ぁ-おゔ]/u },
  { id: 'ka', title: 'か行', begins: /^[か-ご]/u },
  { id: 'sa', title: 'さ行', begins: /^[さ-ぞ]/u },
  { id: 'ta', title: 'た行', begins: /^[た-ど]/u },
  { id: 'na', title: 'な行', begins: /^[な-の]/u },
  { id: 'ha', title: 'は行', begins: /^[は-ぽ]/u },
  { id: 'ma', title: 'ま行', begins: /^[ま-も]/u },
  { id: 'ya', title: 'や行', begins: /^[ゃ-よ]/u },
  { id: 'ra', title: 'ら行', begins: /^[ら-ろ]/u },
  { id: 'wa', title: 'わ行', begins: /^[ゎ-ん]/u },
  { id: 'latin', title: '英数字', begins: /^[a-z0-9]/u },
];

/** A word on more passages than this tells nothing apart. */
const MOST_PLACES = 20;
const SHORTEST = 3;

/** Whether a word ever stands alone: a part that is only met inside one longer word is that word's. */
const standsAlone = ([surface, , count]: LexiconTerm, terms: LexiconTerm[]): boolean =>
  !terms.some(
    ([longer, , same]) => longer.length > surface.length && same >= count && longer.includes(surface),
  );

/** What a term is sorted by: its reading, or its own letters. */
const soundOf = ([surface, reading]: LexiconTerm): string => (/^[a-z0-9]/.test(surface) ? surface : reading);

/** Makes the index of the words that the passages use. */
export const makeTermIndex = ({ terms }: Lexicon, passages: IndexedPassage[]): TermRow[] => {
  const folded = passages.map(({ text }) => fold(text));
  const listed = terms
    .filter((term) => term[0].length >= SHORTEST && soundOf(term) !== '' && !/^[0-9]/.test(term[0]))
    .filter((term) => standsAlone(term, terms))
    .flatMap((term) => {
      const [surface, reading, , written = surface] = term;
      const places = passages
        .filter((_, index) => occurrencesOf(folded[index] ?? fold(''), surface).length > 0)
        .map(({ href, label }) => ({ href, label }));
      return places.length === 0 || places.length > MOST_PLACES
        ? []
        : [{ sound: soundOf(term), written, reading, places }];
    })
    .sort((a, b) => a.sound.localeCompare(b.sound, 'ja') || (a.written < b.written ? -1 : 1));
  return rows.map(({ id, title, begins }) => ({
    id,
    title,
    terms: listed
      .filter(({ sound }) => begins.test(sound))
      .map(({ written, reading, places }) => ({ written, reading, places })),
  }));
};
