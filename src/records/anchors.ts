/** Anchors, 識別子: the ids in brackets that end a heading or a speaker's line, each of them once in a file. */
import { ID_PATTERN } from '../domain/field.ts';
import type { Position, Problem } from './issue.ts';

/** What an anchor can name: the word for it, and how an anchor proposed for it begins. */
export interface Anchored {
  noun: string;
  prefix: string;
}

/** The words of a line, and its anchor or what is wrong with it. */
export type Claimed =
  | { words: string; anchor: string; problem: undefined }
  | { words: string; anchor: undefined; problem: Problem };

/** The anchors of one file. */
export interface Anchors {
  /** An anchor that the file does not use, another one each time. */
  propose: (prefix: string) => string;
  /** Takes the anchor of a line, unless it is missing, bad, or taken by a line before. */
  claim: (line: string, at: Position, what: Anchored) => Claimed;
}

/** The first id of a kind (`s1`, `s2` …) after all that the text uses; each call gives the next. */
const unusedAnchors = (text: string, prefix: string): (() => string) => {
  const used = [...text.matchAll(new RegExp(`\\[#${prefix}(\\d{1,6})\\]`, 'g'))].map((match) =>
    Number(match[1]),
  );
  let last = Math.max(0, ...used);
  return () => {
    last += 1;
    return `${prefix}${last}`;
  };
};

const ANCHOR = /\s*\[#([^[\]]*)\]$/;

/** 「発言者 [#s1]」 → the words and the id in brackets; `bad` is an id that cannot be one. */
export const splitAnchor = (
  words: string,
): { words: string; anchor: string | undefined; bad: string | undefined } => {
  const match = ANCHOR.exec(words);
  if (!match) return { words, anchor: undefined, bad: undefined };
  const { 1: written = '', index } = match;
  const good = ID_PATTERN.test(written);
  return {
    words: words.slice(0, index),
    anchor: good ? written : undefined,
    bad: good ? undefined : written,
  };
};

const anchorProblem = (name: string, bad: string | undefined, proposal: string): Problem =>
  bad === undefined
    ? {
        kind: 'missing-anchor',
        suggestion: `[#${proposal}]`,
        message: `${name}に識別子がありません。行の終わりに [#${proposal}] と書いてください。一度付けた識別子は変えません。`,
      }
    : {
        kind: 'bad-id',
        found: `[#${bad}]`,
        suggestion: `[#${proposal}]`,
        message: `${name}の識別子 [#${bad}] は使えません。半角の英小文字と数字を、ハイフンでつないで [#${proposal}] のように書いてください。`,
      };

const takenProblem = (anchor: string, first: Position): Problem => ({
  kind: 'duplicate-anchor',
  found: `[#${anchor}]`,
  message: `識別子 [#${anchor}] は${first.line}行目でも使われています。別の識別子を付けてください。`,
});

/** Opens the anchors of a file. The whole text is asked for, lest a proposal meet an anchor further below. */
export const openAnchors = (text: string): Anchors => {
  const taken = new Map<string, Position>();
  const unused = new Map<string, () => string>();
  const propose = (prefix: string): string => {
    const next = unused.get(prefix) ?? unusedAnchors(text, prefix);
    unused.set(prefix, next);
    return next();
  };
  const claim = (line: string, at: Position, { noun, prefix }: Anchored): Claimed => {
    const { words, anchor, bad } = splitAnchor(line);
    if (!anchor) {
      const problem = anchorProblem(`${noun}「${words}」`, bad, propose(prefix));
      return { words, anchor: undefined, problem };
    }
    const first = taken.get(anchor);
    if (first) return { words, anchor: undefined, problem: takenProblem(anchor, first) };
    taken.set(anchor, at);
    return { words, anchor, problem: undefined };
  };
  return { propose, claim };
};
