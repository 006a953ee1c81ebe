/** Issues → what a person reads in the terminal. */
import { type Issue, issueKinds } from '../issue.ts';

/** One paragraph per issue: `file:line:column`, kind, what to do. */
export const formatIssues = (issues: Issue[]): string =>
  issues
    .map(
      ({ kind, file, line, column, message }) =>
        `${file}:${line}:${column}  ${issueKinds[kind]} [${kind}]\n  ${message}`,
    )
    .join('\n\n');
