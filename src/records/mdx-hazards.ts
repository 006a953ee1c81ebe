/** What must never reach the native MDX parser, because it crashes or does not end. */
import type { Position } from './issue.ts';

/** Quotes and lists nested deeper, in one line, than any document needs crash the native parser without a message. */
const DEEP_NESTING = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){20}/mu;

const DEEPEST_TAGS = 50;

/** Where a text nests too deeply to be parsed; undefined when it does not. */
export const deepNestingIn = (text: string): number | undefined => {
  const markers = DEEP_NESTING.exec(text)?.index;
  if (markers !== undefined) return markers;
  let depth = 0;
  for (const { index, 1: closing } of text.matchAll(/(?<!\\)<(\/?)[A-Za-z]/g)) {
    depth += closing ? -1 : 1;
    if (depth > DEEPEST_TAGS) return index;
  }
  return undefined;
};

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/;

/** The beginning of a program: `{` not escaped by `\`, or import and export at the head of a line. */
const PROGRAM = /(?<!\\)(?:\\\\)*\{|^(?:import|export)\b/gu;

/** Where a program begins. */
export interface Program extends Position {
  isBrace: boolean;
}

/**
 * Takes programs out of the parser's sight, so that none is ever parsed (some crash or stop it): each beginning
 * becomes letters of the same length, so that every position stays. Returns the first program of each line.
 */
export const withoutPrograms = (text: string): { text: string; programs: Program[] } => {
  const bodyLine = FRONT_MATTER.exec(text)?.[0].split('\n').length ?? 0;
  const programs: Program[] = [];
  const lines = text.split('\n').map((content, index) => {
    if (index < bodyLine) return content;
    let found: Program | undefined;
    const plain = content.replaceAll(PROGRAM, (words: string, at: number) => {
      const isBrace = words.endsWith('{');
      found ??= { line: index + 1, column: at + (isBrace ? words.length : 1), isBrace };
      return isBrace ? `${words.slice(0, -1)}x` : words.toUpperCase();
    });
    if (found) programs.push(found);
    return plain;
  });
  return { text: lines.join('\n'), programs };
};
