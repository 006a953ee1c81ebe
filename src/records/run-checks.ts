/** Runs every check over the rows of one jurisdiction. */
import { type TableName, tableNames } from '../domain/catalog.ts';
import type { Check, Checked } from './checks/checked.ts';
import { checkDateOrder } from './checks/date-order.ts';
import { checkDuplicateIds } from './checks/duplicate-ids.ts';
import { checkEasyJapanese } from './checks/easy-japanese.ts';
import { checkExpectations } from './checks/expectations.ts';
import { checkFrozenEditions } from './checks/frozen-editions.ts';
import { checkParts } from './checks/parts.ts';
import { checkQuotes } from './checks/quotes.ts';
import { checkRedirects } from './checks/redirects.ts';
import { checkReferences } from './checks/references.ts';
import { checkShapes } from './checks/shapes.ts';
import { checkSources } from './checks/sources.ts';
import { checkSummaries } from './checks/summaries.ts';
import { checkSums } from './checks/sums.ts';
import { checkThreads } from './checks/threads.ts';
import type { Issue } from './issue.ts';
import { createFinder, type Reading, toRecords } from './located.ts';

const checks: Check[] = [
  checkDuplicateIds,
  checkReferences,
  checkSources,
  checkQuotes,
  checkDateOrder,
  checkShapes,
  checkFrozenEditions,
  checkSums,
  checkParts,
  checkExpectations,
  checkThreads,
  checkRedirects,
  checkSummaries,
  checkEasyJapanese,
];

/** Reports what all checks find in the reading of a jurisdiction's files, beside its stored texts. */
export const runChecks = (
  jurisdiction: string,
  { rows, seen, incomplete }: Reading,
  { sources, digests, sha256 }: Pick<Checked, 'sources' | 'digests' | 'sha256'>,
): Issue[] => {
  const ids = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set<string>()]));
  for (const { table, id } of seen) ids.get(table)?.add(id);
  const checked = {
    jurisdiction,
    rows,
    records: toRecords(rows),
    find: createFinder(rows),
    seen: ids,
    incomplete: new Set(incomplete),
    sources,
    digests,
    sha256,
  };
  return checks.flatMap((check) => check(checked));
};
