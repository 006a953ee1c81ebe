/** Milestones → the rows of the roadmap (chart and table). */
import { formatPeriod } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { evidenceOf } from './evidence.ts';
import { nameOfInitiative } from './label.ts';
import type { Library } from './library.ts';
import type { RoadmapRow } from './roadmap-row.ts';

const groupOf = (library: Library, row: Row<'milestones'>): string | null => {
  const initiative = library.find('initiatives', row.jurisdiction, row.initiative);
  if (initiative) return nameOfInitiative(initiative);
  return library.find('plans', row.jurisdiction, row.plan)?.title ?? null;
};

/** What a reader sees of a period that the document does not date. */
export const NO_DATE = '時期の記載なし';

export const toRoadmapRow = (library: Library, row: Row<'milestones'>): RoadmapRow => {
  const evidence = evidenceOf(library, row);
  const initiative = library.find('initiatives', row.jurisdiction, row.initiative);
  return {
    id: row.id,
    title: row.title,
    group: groupOf(library, row),
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

/** The milestones of a jurisdiction that a test accepts, as roadmap rows. */
export const roadmapRows = (
  library: Library,
  jurisdiction: string,
  accepts: (row: Row<'milestones'>) => boolean = () => true,
): RoadmapRow[] =>
  library
    .rowsOf('milestones', jurisdiction)
    .filter(accepts)
    .map((row) => toRoadmapRow(library, row));
