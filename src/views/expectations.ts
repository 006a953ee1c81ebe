/** What an edition expected and what became of it. */
import { getRecordAddress, type Row } from '../domain/catalog.ts';
import { createStandings, expectationsOf } from '../domain/expectation.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { linkTo, nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';

/** An expectation of the edition and what became of it. */
export interface ExpectationView {
  title: string;
  href: string;
  /** 確定, 修正, 取下げ, 見込みのまま or 次の版を待つ. */
  standing: string;
  settledBy: RecordLink | undefined;
  evidence: Evidence | undefined;
}

const titleOfExpectation = (
  library: Library,
  jurisdiction: string,
  address: string,
): { title: string; href: string } => {
  const { table, id } = getRecordAddress(address);
  if (table === 'progress') {
    const row = library.get('progress', jurisdiction, id);
    const status = library.find('statuses', jurisdiction, row.status);
    const initiative = library.get('initiatives', jurisdiction, row.initiative);
    return {
      title: `${nameOfInitiative(initiative)}: ${status?.label ?? ''}`,
      href: addressOf('progress', row),
    };
  }
  if (table === 'edition_totals') {
    const row = library.get('edition_totals', jurisdiction, id);
    const status = library.get('statuses', jurisdiction, row.status);
    return {
      title: `${row.denominator}取組のうち${row.count}取組が「${status.label}」`,
      href: addressOf('edition_totals', row),
    };
  }
  if (table === 'measurements') {
    const row = library.get('measurements', jurisdiction, id);
    const { title } = library.get('indicators', jurisdiction, row.indicator);
    return { title: `${title}: ${row.value_text}`, href: addressOf('measurements', row) };
  }
  const { label, href } = linkTo(library, jurisdiction, address);
  return { title: label, href };
};

/** The expectations of an edition, in the order of its rows. */
export const expectationViews = (library: Library, edition: Row<'editions'>): ExpectationView[] => {
  const { jurisdiction } = edition;
  const context = {
    editions: library.rowsOf('editions', jurisdiction),
    progress: library.rowsOf('progress', jurisdiction),
    edition_totals: library.rowsOf('edition_totals', jurisdiction),
    measurements: library.rowsOf('measurements', jurisdiction),
    milestones: library.rowsOf('milestones', jurisdiction),
    settlements: library.rowsOf('settlements', jurisdiction),
    statuses: library.rowsOf('statuses', jurisdiction),
  };
  const standingOf = createStandings(context);
  return expectationsOf(context)
    .filter((expectation) => expectation.edition === edition.id)
    .map((expectation) => {
      const standing = standingOf(expectation);
      const settlement = 'settlement' in standing ? standing.settlement : undefined;
      const later =
        'edition' in standing ? library.find('editions', jurisdiction, standing.edition) : undefined;
      const row = library.find('settlements', jurisdiction, settlement?.id ?? null);
      return {
        ...titleOfExpectation(library, jurisdiction, expectation.address),
        standing: standing.kind,
        settledBy: later && recordLink(library, 'editions', later),
        evidence: row && evidenceOf(library, row),
      };
    });
};
