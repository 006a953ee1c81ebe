/** A record in other words, with what stands above and below it in the same words. */
import { getRecordAddress, type Row } from '../domain/catalog.ts';
import { sentencesOf } from '../domain/summary.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';

type Language = Row<'summaries'>['language'];
type SummedUpTable = 'plans' | 'initiatives' | 'proposals';

/** A link to another summary; its words carry ruby where the language is やさしい日本語. */
export interface SummaryLink {
  /** What is summed up: `plans/third-reform`. */
  record: string;
  title: string;
  href: string;
  children: SummaryLink[];
}

export interface SummaryView {
  id: string;
  jurisdiction: string;
  title: string;
  /** The sentences of やさしい日本語; the whole text in English. */
  sentences: string[];
  /** What is summed up. */
  table: SummedUpTable;
  /** Name and address of the full record. */
  full: { name: string | null; href: string };
  /** From the plan down to the node above this one. */
  above: SummaryLink[];
  /** The nodes below this one, or the whole tree of a plan. */
  below: SummaryLink[];
}

const summaryAt = (library: Library, jurisdiction: string, record: string, language: Language) =>
  library.rowsOf('summaries', jurisdiction).find((row) => row.record === record && row.language === language);

const linkOf = (row: Row<'summaries'>, children: SummaryLink[] = []): SummaryLink => ({
  record: row.record,
  title: row.title,
  href: addressOf('summaries', row),
  children,
});

/** The initiatives of a plan below one node; one without a summary lets its own children take its place. */
const treeBelow = (
  library: Library,
  language: Language,
  plan: Row<'plans'>,
  parent: string | null,
): SummaryLink[] =>
  library
    .rowsOf('initiatives', plan.jurisdiction)
    .filter((row) => row.plan === plan.id && row.parent === parent)
    .sort((a, b) => a.order - b.order)
    .flatMap((row) => {
      const below = treeBelow(library, language, plan, row.id);
      const summary = summaryAt(library, plan.jurisdiction, `initiatives/${row.id}`, language);
      return summary ? [linkOf(summary, below)] : below;
    });

const ancestorsOf = (library: Library, row: Row<'initiatives'>): string[] => {
  const parent = library.find('initiatives', row.jurisdiction, row.parent);
  return parent ? [...ancestorsOf(library, parent), `initiatives/${parent.id}`] : [`plans/${row.plan}`];
};

const belowOf = (library: Library, { record, jurisdiction, language }: Row<'summaries'>): SummaryLink[] => {
  const { table, id } = getRecordAddress(record);
  if (table === 'plans') {
    const parts = library.rowsOf('plans', jurisdiction).filter((row) => row.part_of === id);
    return [
      ...parts.flatMap((part) => {
        const summary = summaryAt(library, jurisdiction, `plans/${part.id}`, language);
        return summary ? [linkOf(summary)] : [];
      }),
      ...treeBelow(library, language, library.get('plans', jurisdiction, id), null),
    ];
  }
  if (table !== 'initiatives') return [];
  const { plan } = library.get('initiatives', jurisdiction, id);
  return treeBelow(library, language, library.get('plans', jurisdiction, plan), id);
};

const aboveOf = (library: Library, { record, jurisdiction, language }: Row<'summaries'>): SummaryLink[] => {
  const { table, id } = getRecordAddress(record);
  if (table !== 'initiatives') return [];
  return ancestorsOf(library, library.get('initiatives', jurisdiction, id)).flatMap((address) => {
    const summary = summaryAt(library, jurisdiction, address, language);
    return summary ? [linkOf(summary)] : [];
  });
};

const fullOf = (library: Library, { record, jurisdiction }: Row<'summaries'>): SummaryView['full'] => {
  const { table, id } = getRecordAddress(record);
  const row = library.get(table, jurisdiction, id) as Row<SummedUpTable>;
  return { name: 'name' in row ? row.name : row.title, href: addressOf(table, row) };
};

export const summaryView = (library: Library, row: Row<'summaries'>): SummaryView => ({
  id: row.id,
  jurisdiction: row.jurisdiction,
  title: row.title,
  sentences: row.language === 'やさしい日本語' ? sentencesOf(row.text) : [row.text],
  table: getRecordAddress(row.record).table as SummedUpTable,
  full: fullOf(library, row),
  above: aboveOf(library, row),
  below: belowOf(library, row),
});

/** What a jurisdiction has in a language: its plans with their trees, and its proposals. */
export const summariesOf = (
  library: Library,
  jurisdiction: string,
  language: Language,
): { plans: SummaryLink[]; proposals: SummaryLink[] } => {
  const linksTo = (table: 'plans' | 'proposals'): SummaryLink[] =>
    library.rowsOf(table, jurisdiction).flatMap(({ id }) => {
      const summary = summaryAt(library, jurisdiction, `${table}/${id}`, language);
      return summary ? [linkOf(summary, belowOf(library, summary))] : [];
    });
  const plans = linksTo('plans');
  const within = new Set(plans.flatMap(({ children }) => children.map(({ href }) => href)));
  return { plans: plans.filter(({ href }) => !within.has(href)), proposals: linksTo('proposals') };
};

/** A page for each summary of a language. */
export const summaryPaths = (library: Library, language: Language) =>
  library.records.summaries
    .filter((row) => row.language === language)
    .map((row) => {
      const { table, id } = getRecordAddress(row.record);
      return { params: { jurisdiction: row.jurisdiction, table, id }, props: { row } };
    });
