/** Milestones → the rows of the roadmap (chart and table). */
import { formatPeriod } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { evidenceOf } from './evidence.ts';
import { nameOfInitiative } from './label.ts';
import type { Library } from './library.ts';
import type { RoadmapRow } from './roadmap-row.ts';

/** Under which headings the rows of a roadmap stand. */
type Grouping = 'plan' | 'initiative' | 'none';

const groupOf = (library: Library, row: Row<'milestones'>, grouping: Grouping): string | null => {
  if (grouping === 'none') return null;
  const initiative = library.find('initiatives', row.jurisdiction, row.initiative);
  if (grouping === 'initiative' && initiative) return nameOfInitiative(initiative);
  return library.find('plans', row.jurisdiction, row.plan ?? initiative?.plan ?? null)?.title ?? null;
};

/** By beginning (or end, when only that is known); what has no date comes last. */
const byTime = (a: Row<'milestones'>, b: Row<'milestones'>): number =>
  (a.start ?? a.end ?? '9999').localeCompare(b.start ?? b.end ?? '9999');

/** What a reader sees of a period that the document does not date. */
const NO_DATE = '時期の記載なし';

const toRoadmapRow = (library: Library, row: Row<'milestones'>, grouping: Grouping): RoadmapRow => {
  const evidence = evidenceOf(library, row);
  const initiative = library.find('initiatives', row.jurisdiction, row.initiative);
  return {
    id: row.id,
    title: row.title,
    group: groupOf(library, row, grouping),
    start: row.start,
    end: row.end,
    precision: row.precision,
    period: formatPeriod(row.start, row.end, row.precision) ?? row.date_text ?? NO_DATE,
    basis: row.basis,
    href: initiative ? addressOf('initiatives', initiative) : null,
    quote: row.quote,
    sourceHref: evidence.passageHref,
    sourceLabel: evidence.documentLabel,
    note: row.note,
  };
};

/** The milestones of a jurisdiction that a test accepts, in the order of time. */
export const roadmapRows = (
  library: Library,
  jurisdiction: string,
  grouping: Grouping,
  accepts: (row: Row<'milestones'>) => boolean = () => true,
): RoadmapRow[] =>
  library
    .rowsOf('milestones', jurisdiction)
    .filter(accepts)
    .sort(byTime)
    .map((row) => toRoadmapRow(library, row, grouping));
