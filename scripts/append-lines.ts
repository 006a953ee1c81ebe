/** Adds lines at the end of a table of records. */
import { appendFileSync, readFileSync } from 'node:fs';

/** Adds whole lines, each ended with `\n`, at the end of a file, with the line ends that the file has. */
export const appendLines = (file: string, lines: string): void => {
  const text = readFileSync(file, 'utf8');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  appendFileSync(file, `${text.endsWith('\n') ? '' : newline}${lines.replaceAll('\n', newline)}`);
};
