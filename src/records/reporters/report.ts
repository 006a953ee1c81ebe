/** One report of all that was found, which every reporter prints in its own form. */
import { type Issue, type IssueKind, issueKinds } from '../issue.ts';
import type { ReadRecords } from '../read-records.ts';

/** An issue with all that a reader of the report is told. */
export interface Finding extends Issue {
  /** The title of the kind. */
  title: string;
  /** An issue must be mended before the site is published; a warning should be seen to. */
  severity: 'issue' | 'warning';
  /** The line as it is written; undefined when the file has no such line. */
  excerpt: string | undefined;
  /** Where the kind is explained: a path in the repository. */
  help: string;
}

/** What `npm run check` has to say. */
export interface Report {
  /** The issues, then the warnings, each in the order of files and lines. */
  findings: Finding[];
  issues: number;
  warnings: number;
  /** How many files and rows were read. */
  files: number;
  rows: number;
}

/** The page that explains a kind of issue. */
export const helpPageOf = (kind: IssueKind): string => `docs/check/${kind}.md`;

/** The address of a help page for readers who have no copy of the repository; its path when that is not public. */
export const helpAddressOf = ({ help }: Finding, repository: string | null): string =>
  repository === null ? help : `${repository}/blob/main/${help}`;

/** Makes the report of what was read; `lineOf` finds the line that an issue is about. */
export const toReport = (
  { issues, warnings, files, records }: Omit<ReadRecords, 'places' | 'texts'>,
  lineOf: (issue: Issue) => string | undefined,
): Report => {
  const toFinding =
    (severity: Finding['severity']) =>
    (issue: Issue): Finding => ({
      ...issue,
      title: issueKinds[issue.kind],
      severity,
      excerpt: lineOf(issue),
      help: helpPageOf(issue.kind),
    });
  return {
    findings: [...issues.map(toFinding('issue')), ...warnings.map(toFinding('warning'))],
    issues: issues.length,
    warnings: warnings.length,
    files,
    rows: Object.values(records).reduce((sum, rows) => sum + rows.length, 0),
  };
};
