/** ふりがな: words with their readings, written `漢字《かんじ》`, and `｜取り組み《とりくみ》` where the word is not all kanji. Pure. */

/** A run of text; `reading` is the ruby above it, null where it has none. */
export interface RubyPiece {
  text: string;
  reading: string | null;
}

/** What is wrong with a text written with ruby, and the characters at which it is. */
export interface RubyFault {
  problem: 'no-word' | 'no-reading' | 'not-closed' | 'not-opened' | 'unused-bar' | 'not-kana';
  found: string;
}

const KANJI = '[\\p{Script=Han}々〆〇]';
const KANJI_RUN = new RegExp(`${KANJI}+`, 'gu');
const KANA = /^[ぁ-ゖァ-ヺー・]+$/u;

/** One marked word: the bar and the word, or kanji alone; then its reading between the brackets. */
const MARKED = new RegExp(`(?:｜(?<word>[^｜《》]*)|(?<kanji>${KANJI}+))《(?<reading>[^｜《》]*)》`, 'gu');

/** Cuts a text at its marked words. What is not well formed stays in the text, for {@link findRubyFaults} to name. */
export const readRuby = (source: string): RubyPiece[] => {
  const pieces: RubyPiece[] = [];
  let done = 0;
  for (const match of source.matchAll(MARKED)) {
    if (match.index > done) pieces.push({ text: source.slice(done, match.index), reading: null });
    const { word, kanji = '', reading = '' } = match.groups ?? {};
    pieces.push({ text: word ?? kanji, reading });
    done = match.index + match[0].length;
  }
  if (done < source.length) pieces.push({ text: source.slice(done), reading: null });
  return pieces;
};

/** The text as it is read without the ruby. */
export const withoutRuby = (source: string): string =>
  readRuby(source)
    .map(({ text }) => text)
    .join('');

/** A few characters around a place, to show where it is. */
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 6), at + 7);

/** The marks of a text in which no marked word was found: each is a fault, but for a bar or `》` that belongs to a `《`. */
const faultsOfLoose = (text: string): RubyFault[] =>
  [...text.matchAll(/｜(?<used>[^｜》]*《)?|《(?<closed>[^｜《》]*》)?|》/gu)].flatMap(
    ({ 0: marks, index, groups = {} }): RubyFault[] => {
      const found = around(text, index);
      if (marks === '》') return [{ problem: 'not-opened', found }];
      if (marks === '｜') return [{ problem: 'unused-bar', found }];
      if (groups.closed !== undefined) return [{ problem: 'no-word', found }];
      return [{ problem: 'not-closed', found: around(text, index + marks.length - 1) }];
    },
  );

/** Everything that is not well formed, in the order of the text. */
export const findRubyFaults = (source: string): RubyFault[] =>
  readRuby(source).flatMap(({ text, reading }): RubyFault[] => {
    if (reading === null) return faultsOfLoose(text);
    if (text === '') return [{ problem: 'no-word', found: `｜《${reading}》` }];
    if (reading === '') return [{ problem: 'no-reading', found: `${text}《》` }];
    return KANA.test(reading) ? [] : [{ problem: 'not-kana', found: `${text}《${reading}》` }];
  });

/** The runs of kanji that have no reading, once each. */
export const findBareKanji = (source: string): string[] => [
  ...new Set(
    readRuby(source).flatMap(({ text, reading }) => (reading === null ? (text.match(KANJI_RUN) ?? []) : [])),
  ),
];
