/** A report as Markdown for a comment on a pull request, which has only so much room. */
import { ALL_ROOM, type Marks, printLines, type Room } from './print-lines.ts';
import type { ChangeReport } from './report.ts';

/** What GitHub accepts as one comment, in characters; a little is kept for what is added around it. */
export const COMMENT_LIMIT = 65_536 - 1536;

/** Nothing between a mark and what follows keeps 「@name」 and 「#12」 from calling people and issues. */
const APART = '\u200b';

const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '&amp;')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*)([-+#=])/gm, '$1\\$2')
    .replace(/@(?=\w)/g, `@${APART}`)
    .replace(/#(?=\d)/g, `#${APART}`);

const toTable = (rows: string[][]): string[] => {
  const [head = [], ...body] = rows;
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
};

const marksFor = (siteAddress: string): Marks => ({
  escape: escapeText,
  strong: (words) => `<strong>${words}</strong>`,
  added: (words) => `<ins>${words}</ins>`,
  removed: (words) => `<del>${words}</del>`,
  code: (text) => `<code>${escapeText(text)}</code>`,
  link: (words, href) => `[${words}](<${siteAddress}${encodeURI(href)}>)`,
  heading: (words, level) => `${'#'.repeat(level + 1)} ${words}`,
  lineBreak: '<br>',
  table: toTable,
});

/** From all to hardly anything; the first that fits is taken. */
const ROOMS: Room[] = [
  ALL_ROOM,
  { entries: 1000, facts: 60, letters: 600 },
  { entries: 200, facts: 30, letters: 300 },
  { entries: 60, facts: 15, letters: 200 },
  { entries: 40, facts: 10, letters: 160 },
  { entries: 25, facts: 8, letters: 120 },
  { entries: 17, facts: 6, letters: 100 },
  { entries: 10, facts: 5, letters: 80 },
  { entries: 4, facts: 2, letters: 60 },
  { entries: 1, facts: 0, letters: 40 },
];

export interface MarkdownOptions {
  /** Address of the site, before which the addresses of pages are put. */
  siteAddress: string;
  limit?: number;
  /** Where the whole stands, in words. */
  whole?: string;
}

/** The report as Markdown, no longer than the limit; what is left out is counted where it would stand. */
export const toMarkdown = (
  report: ChangeReport,
  { siteAddress, limit = COMMENT_LIMIT, whole = 'npm run diff の --html で作るページ' }: MarkdownOptions,
): string => {
  const marks = marksFor(siteAddress);
  const shortened = `長いので、一部を省いています。省いたところには件数を書きました。すべては、${whole}にあります。`;
  for (const room of ROOMS) {
    const text = printLines(report, marks, room === ALL_ROOM ? {} : { room, shortened })
      .join('\n')
      .replace(/\n{3,}/g, '\n\n');
    if (text.length <= limit) return text;
  }
  throw new Error(`comment of ${limit} characters: too small for any report`);
};
