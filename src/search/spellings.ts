/** Other spellings of the same word: from the table of spellings, by the rules of loan words and of numbers. */
import { loanWordBones } from './kana.ts';
import type { Lexicon } from './lexicon.ts';

/** More would only slow the search down. */
const MOST = 10;

const KATAKANA_RUN = /[ァ-ヺー]{2,}/gu;
const KANJI_DIGITS = '〇一二三四五六七八九';
const COUNTERS = '人台つ回度件本部課か所箇柱種年月日時分円名割階社校者点';

const replaceAt = (text: string, at: number, from: string, to: string): string =>
  text.slice(0, at) + to + text.slice(at + from.length);

/** 一人一台 ↔ 1人1台: single digits before a counter. */
const otherNumerals = (text: string): string[] => {
  const toDigits = text.replaceAll(new RegExp(`[${KANJI_DIGITS}](?=[${COUNTERS}])`, 'gu'), (digit) =>
    String(KANJI_DIGITS.indexOf(digit)),
  );
  const toKanji = text.replaceAll(new RegExp(`(?<![0-9])[1-9](?=[${COUNTERS}])`, 'gu'), (digit) =>
    KANJI_DIGITS.charAt(Number(digit)),
  );
  return [toDigits, toKanji].filter((other) => other !== text);
};

/** The spellings of a folded text, the text itself left out. */
export interface Spellings {
  /** By the table alone. */
  byTable: (text: string) => string[];
  /** By the table and by rule. */
  all: (text: string) => string[];
}

/** Makes the spellings of any folded text. */
export const createSpellings = (lexicon: Lexicon): Spellings => {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of lexicon.spellings) {
    const members = new Set([one, other, ...(groups.get(one) ?? []), ...(groups.get(other) ?? [])]);
    for (const member of members) groups.set(member, members);
  }
  const words = [...groups.keys()].sort((a, b) => b.length - a.length);
  const byBones = new Map<string, string[]>();
  for (const run of new Set(lexicon.terms.flatMap(([surface]) => surface.match(KATAKANA_RUN) ?? []))) {
    const bones = loanWordBones(run);
    byBones.set(bones, [...(byBones.get(bones) ?? []), run]);
  }

  /** Every word of the table that stands in the text, the longest at each place. */
  const fromTable = (text: string): string[] => {
    const found: string[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const word = words.find((candidate) => text.startsWith(candidate, at));
      if (!word) continue;
      for (const other of groups.get(word) ?? []) {
        if (other !== word) found.push(replaceAt(text, at, word, other));
      }
      at += word.length - 1;
    }
    return found;
  };
  const fromBones = (text: string): string[] =>
    [...text.matchAll(KATAKANA_RUN)].flatMap(({ 0: run, index }) => {
      const bones = loanWordBones(run);
      if ([...bones].length < 2) return [];
      const same = (byBones.get(bones) ?? []).filter((other) => other !== run);
      const short = run.endsWith('ー') && run.length > 2 ? [run.slice(0, -1)] : [];
      return [...same, ...short].map((other) => replaceAt(text, index, run, other));
    });

  const all = (text: string): string[] => {
    const found = new Set<string>();
    let fresh = [text];
    for (let round = 0; round < 2 && found.size < MOST; round += 1) {
      fresh = fresh.flatMap((one) => [...fromTable(one), ...fromBones(one), ...otherNumerals(one)]);
      for (const one of fresh) if (one !== text) found.add(one);
    }
    return [...found].slice(0, MOST);
  };
  return { byTable: fromTable, all };
};
