/** A report → JSON for other tools; docs/check/README.md describes the shape, which only ever gains fields. */
import { helpAddressOf, type Report } from './report.ts';

/** The report as JSON; help pages as full addresses where the repository is public. */
export const formatJson = (report: Report, repository: string | null): string => {
  const { files, rows, issues, warnings, findings } = report;
  const list = findings.map((finding) => ({
    kind: finding.kind,
    title: finding.title,
    severity: finding.severity,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    message: finding.message,
    found: finding.found ?? null,
    suggestion: finding.suggestion ?? null,
    excerpt: finding.excerpt ?? null,
    help: helpAddressOf(finding, repository),
  }));
  return JSON.stringify({ version: 1, files, rows, issues, warnings, findings: list }, null, 2);
};
