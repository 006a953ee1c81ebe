/** A report as plain text for the console: nothing is left out, nothing is escaped. */
import { type Marks, printLines } from './print-lines.ts';
import type { ChangeReport } from './report.ts';

const marks: Marks = {
  escape: (text) => text,
  strong: (words) => `■ ${words}`,
  added: (words) => `［＋${words}］`,
  removed: (words) => `［－${words}］`,
  code: (text) => text,
  link: (words) => words,
  heading: (words, level) => (level === 1 ? `${words}\n${'='.repeat(words.length * 2)}` : `【${words}】`),
  lineBreak: '\n    ',
  table: (rows) => rows.map((cells) => `    ${cells.join(' ｜ ')}`),
};

export const toPlainText = (report: ChangeReport): string => printLines(report, marks).join('\n');
