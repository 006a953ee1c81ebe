/** A report → workflow commands, which GitHub shows as annotations on the lines of a pull request. */
import { withoutControls } from './excerpt.ts';
import { type Finding, helpAddressOf, type Report } from './report.ts';

/** GitHub keeps so many annotations of each level for one step, and drops the others without a word. */
const MOST_OF_A_LEVEL = 10;

const LEVELS = { issue: 'error', warning: 'warning' } as const;

const escapeMessage = (words: string): string =>
  words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (words: string): string =>
  escapeMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');

const commandOf = (level: string, properties: Record<string, string | number>, message: string): string => {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeMessage(message)}`;
};

const annotationOf = (finding: Finding, repository: string | null): string => {
  const { file, line, column: col, title, kind, message, severity } = finding;
  const properties = { file, line, col, title: `${title} [${kind}]` };
  return commandOf(LEVELS[severity], properties, `${message}\n直し方: ${helpAddressOf(finding, repository)}`);
};

/** A line of the log for a finding that has no annotation; a file name comes first, so it is no command. */
const logLineOf = ({ file, line, column, title, kind, message }: Finding): string =>
  withoutControls(`${file}:${line}:${column}  ${title} [${kind}]  ${message}`);

const summaryOf = ({ issues, warnings, files, rows }: Report, rest: number): string => {
  const counts = [issues > 0 && `指摘が${issues}件`, warnings > 0 && `注意が${warnings}件`].filter(Boolean);
  if (counts.length === 0) return `記録に指摘はありません（${files}ファイル、${rows}行）。`;
  const hidden =
    rest > 0 ? `うち${rest}件は行に示せないため、このステップのログの「示せなかった指摘」にあります。` : '';
  return `記録に${counts.join('、')}あります。${hidden}`;
};

/** As many annotations as GitHub shows, the rest in a group of the log, and one line that says how many there are. */
export const formatGithub = (report: Report, repository: string | null): string => {
  const [shown, rest]: [Finding[], Finding[]] = [[], []];
  for (const [, findings] of Map.groupBy(report.findings, ({ severity }) => severity)) {
    shown.push(...findings.slice(0, MOST_OF_A_LEVEL));
    rest.push(...findings.slice(MOST_OF_A_LEVEL));
  }
  const group = rest.length > 0 ? ['::group::示せなかった指摘', ...rest.map(logLineOf), '::endgroup::'] : [];
  const summary = summaryOf(report, rest.length);
  return [
    ...shown.map((finding) => annotationOf(finding, repository)),
    ...group,
    shown.length > 0 ? commandOf('notice', { title: '記録の確認' }, summary) : summary,
  ].join('\n');
};
