/** What was typed → phrases that must stand as they are, and words that may be met in other ways. */
import { fold } from './fold.ts';

/** One thing that is looked for, folded. */
export interface QueryPart {
  /** As typed, for the reader. */
  label: string;
  text: string;
  /** Put in quotation marks: met only as it is. */
  exact: boolean;
}

const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|＂([^＂]+)＂/gu;

const toPart = (label: string, exact: boolean): QueryPart => ({ label, text: fold(label).text, exact });

/** Reads a query: quotation marks and 「」 hold a phrase together, spaces part the rest. */
export const readQuery = (typed: string): QueryPart[] => {
  const phrases = [...typed.matchAll(QUOTED)].map((match) => match.slice(1).find(Boolean) ?? '');
  const words = typed.replaceAll(QUOTED, ' ').split(/[\s、]+|[,，](?![0-9０-９])/u);
  const parts = [
    ...phrases.map((phrase) => toPart(phrase, true)),
    ...words.map((word) => toPart(word, false)),
  ];
  const known = new Set<string>();
  return parts.filter(({ text }) => {
    const fresh = /[\p{L}\p{N}]/u.test(text) && !known.has(text);
    known.add(text);
    return fresh;
  });
};
