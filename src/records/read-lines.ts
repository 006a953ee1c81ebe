/** Opens the files that issues are about once more, for the lines to show beside them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode.ts';
import type { Issue } from './issue.ts';

const linesOf = (path: string): string[] => {
  if (!existsSync(path) || !statSync(path).isFile()) return [];
  const text = decodeText(readFileSync(path))?.text ?? '';
  return text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
};

/** A look-up of the line that an issue is about; undefined when the file has no such line. */
export const readLines = (root: string): ((issue: Pick<Issue, 'file' | 'line'>) => string | undefined) => {
  const files = new Map<string, string[]>();
  return ({ file, line }) => {
    const lines = files.get(file) ?? linesOf(join(root, file));
    files.set(file, lines);
    return lines[line - 1];
  };
};
