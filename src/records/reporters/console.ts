/** A report → what a person reads in the terminal. */
import { cutExcerpt, withoutControls } from './excerpt.ts';
import type { Finding, Report } from './report.ts';

/** How a part of the report may be set off. */
export type Tone = 'file' | 'issue' | 'warning' | 'quiet';

/** The terminal: how wide it is, and how it sets words off (not at all, where there is no colour). */
export interface Terminal {
  width: number;
  paint: (tone: Tone, words: string) => string;
}

const plain: Terminal = { width: 100, paint: (_tone, words) => words };

const INDENT = '  ';

const formatExcerpt = ({ line, column, found, excerpt, severity }: Finding, terminal: Terminal): string[] => {
  if (excerpt === undefined || excerpt === '') return [];
  const number = String(line);
  const gutter = (label: string): string => terminal.paint('quiet', `${INDENT}${INDENT}${label} |`);
  const room = Math.max(20, terminal.width - number.length - 2 * INDENT.length - 3);
  const { text, carets } = cutExcerpt(excerpt, column, found ?? '', room);
  return [
    `${gutter(number)} ${text}`,
    `${gutter(' '.repeat(number.length))} ${terminal.paint(severity, carets)}`,
  ];
};

const formatFinding = (finding: Finding, terminal: Terminal): string => {
  const { file, line, column, kind, title, severity, message, help } = finding;
  const { paint } = terminal;
  const label = severity === 'warning' ? `注意: ${title}` : title;
  return [
    `${withoutControls(file)}:${line}:${column}  ${paint(severity, label)} ${paint('quiet', `[${kind}]`)}`,
    `${INDENT}${withoutControls(message)}`,
    ...formatExcerpt(finding, terminal),
    `${INDENT}${paint('quiet', `直し方: ${help}`)}`,
  ].join('\n');
};

const summaryOf = ({ findings, issues, warnings, files, rows }: Report): string => {
  const inFiles = new Set(findings.map(({ file }) => file)).size;
  const more = warnings > 0 ? `注意が${warnings}件あります。公開はできますが、確かめてください。` : '';
  return issues > 0
    ? `記録に${issues}件の指摘があります（${inFiles}ファイル）。直してから、もう一度確かめてください。${more && `ほかに${more}`}`
    : `${more}記録に指摘はありません（${files}ファイル、${rows}行）。`;
};

/** All findings, file by file, and the closing line. */
export const formatConsole = (report: Report, terminal: Terminal = plain): string => {
  const byFile = [...Map.groupBy(report.findings, ({ file }) => file)];
  const groups = byFile.map(([file, findings]) =>
    [
      terminal.paint('file', `■ ${withoutControls(file)}（${findings.length}件）`),
      ...findings.map((finding) => formatFinding(finding, terminal)),
    ].join('\n\n'),
  );
  return [...groups, summaryOf(report)].join('\n\n');
};
