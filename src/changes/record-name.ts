/** The name of a record in a sentence about its change; records without words of their own are named by what they join. */
import { formatDate } from '../domain/calendar.ts';
import { parseRecordAddress, type Row, type TableName } from '../domain/catalog.ts';
import { labelOf, nameOfInitiative } from '../views/label.ts';
import type { Library } from '../views/library.ts';

type Naming = { [Name in TableName]?: (library: Library, row: Row<Name>) => string };

const naming: Naming = {
  progress: (library, { jurisdiction, initiative, edition }) =>
    `${nameOfInitiative(library.get('initiatives', jurisdiction, initiative))}（${library.get('editions', jurisdiction, edition).title}）`,
  edition_totals: (library, { jurisdiction, edition, status }) =>
    `${library.get('editions', jurisdiction, edition).title}の${library.get('statuses', jurisdiction, status).label}`,
  edition_digests: (library, { jurisdiction, edition, date }) =>
    `${library.get('editions', jurisdiction, edition).title}、${formatDate(date)}公開`,
  settlements: (library, { jurisdiction, expectation, outcome }) =>
    `${nameOfAddress(library, jurisdiction, expectation)}: ${outcome}`,
  targets: (library, { jurisdiction, indicator, value_text }) =>
    `${library.get('indicators', jurisdiction, indicator).title}: ${value_text}`,
  measurements: (library, { jurisdiction, indicator, value_text }) =>
    `${library.get('indicators', jurisdiction, indicator).title}: ${value_text}`,
  links: (library, { jurisdiction, from, relation, to }) =>
    `${nameOfAddress(library, jurisdiction, from)} → ${relation} → ${nameOfAddress(library, jurisdiction, to)}`,
  corrections: (library, { jurisdiction, record }) => nameOfAddress(library, jurisdiction, record),
  redirects: (_, { from, to }) => `${from} → ${to ?? '取下げ'}`,
  spellings: (_, { word, variant }) => `${word}・${variant}`,
  synonyms: (_, { word, synonym }) => `${word}・${synonym}`,
};

/** Name of a record of any table. */
export const nameOfRecord = <Name extends TableName>(
  library: Library,
  table: Name,
  row: Row<Name>,
): string => {
  const name = naming[table] as ((library: Library, row: Row<Name>) => string) | undefined;
  return name ? name(library, row) : labelOf(library, table, row);
};

/** The name of the record that `table/id` names; the address itself when there is no such record. */
const nameOfAddress = (library: Library, jurisdiction: string, address: string): string => {
  const parsed = parseRecordAddress(address);
  const row = parsed && library.find(parsed.table, jurisdiction, parsed.id);
  return parsed && row ? nameOfRecord(library, parsed.table, row) : address;
};
