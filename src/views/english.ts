/** What an English page says of a record beside its summary: states, dates and numbers. The government's own words stay Japanese. */
import type { Row } from '../domain/catalog.ts';
import { rowsBehind } from '../domain/counting.ts';
import { editionsOf } from '../domain/edition-order.ts';
import {
  englishBasis,
  englishHalf,
  englishInitiativeKind,
  englishPlanKind,
  englishPlanState,
  englishState,
  englishValueBasis,
} from '../domain/english.ts';
import { formatEnglishDate, formatEnglishPeriod } from '../domain/english-date.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { figuresOf } from './figures.ts';
import type { Library } from './library.ts';

/** A count that a report states, with its denominator. */
export interface EnglishTotal {
  id: string;
  count: number;
  denominator: number;
  /** The report's own word, in Japanese. */
  word: string;
  state: string;
  basis: string;
  /** Whether the report names the initiatives that it counts. */
  itemised: boolean;
  evidence: Evidence;
}

/** One edition of a report on a plan. */
export interface EnglishEdition {
  /** `Fiscal year 2020, end of year` */
  label: string;
  asOf: string;
  /** The day from which results are expected, not actual; null when all are actual. */
  expectedFrom: string | null;
  href: string;
  totals: EnglishTotal[];
}

/** What one edition says of one initiative; `word` is null when it does not say. */
export interface EnglishResult {
  edition: string;
  asOf: string;
  href: string;
  word: string | null;
  state: string;
  basis: string | null;
}

/** A dated step; its name stays Japanese. */
export interface EnglishStep {
  id: string;
  period: string;
  basis: string;
  name: string;
}

const labelOfEdition = ({ fiscal_year: year, half }: Row<'editions'>): string =>
  `Fiscal year ${year}, ${englishHalf[half]}`;

const toTotal = (library: Library, row: Row<'edition_totals'>): EnglishTotal => {
  const status = library.get('statuses', row.jurisdiction, row.status);
  const named = rowsBehind(row, library.rowsOf('progress', row.jurisdiction));
  return {
    id: row.id,
    count: row.count,
    denominator: row.denominator,
    word: status.label,
    state: englishState[status.state],
    basis: englishBasis[row.basis],
    itemised: named.length >= row.count,
    evidence: evidenceOf(library, row),
  };
};

/** The editions of a plan, the newest first. */
export const englishEditions = (library: Library, jurisdiction: string, plan: string): EnglishEdition[] =>
  editionsOf(library.rowsOf('editions', jurisdiction), plan)
    .toReversed()
    .map((edition) => ({
      label: labelOfEdition(edition),
      asOf: formatEnglishDate(edition.as_of),
      expectedFrom: edition.expected_from && formatEnglishDate(edition.expected_from),
      href: addressOf('editions', edition),
      totals: library
        .rowsOf('edition_totals', jurisdiction)
        .filter((row) => row.edition === edition.id)
        .map((row) => toTotal(library, row)),
    }));

const resultsOf = (library: Library, { jurisdiction, id, plan }: Row<'initiatives'>): EnglishResult[] =>
  editionsOf(library.rowsOf('editions', jurisdiction), plan)
    .toReversed()
    .flatMap((edition) =>
      library
        .rowsOf('progress', jurisdiction)
        .filter((said) => said.edition === edition.id && said.initiative === id)
        .map((said) => {
          const status = library.find('statuses', jurisdiction, said.status);
          return {
            edition: labelOfEdition(edition),
            asOf: formatEnglishDate(edition.as_of),
            href: addressOf('progress', said),
            word: status?.label ?? null,
            state: englishState[status?.state ?? '不明'],
            basis: said.basis && englishBasis[said.basis],
          };
        }),
    );

/** By beginning (or end, when only that is known); what has no date comes last. */
const byTime = (a: Row<'milestones'>, b: Row<'milestones'>): number =>
  (a.start ?? a.end ?? '9999').localeCompare(b.start ?? b.end ?? '9999');

const stepsOf = (library: Library, jurisdiction: string, accepts: (row: Row<'milestones'>) => boolean) =>
  library
    .rowsOf('milestones', jurisdiction)
    .filter(accepts)
    .sort(byTime)
    .map(
      (row): EnglishStep => ({
        id: row.id,
        period: formatEnglishPeriod(row.start, row.end, row.precision) ?? 'date not stated',
        basis: englishBasis[row.basis],
        name: row.title,
      }),
    );

/** A number that the documents state; its name and words stay Japanese. */
export interface EnglishFigure {
  name: string;
  href: string;
  values: { id: string; words: string; basis: string; asOf: string | null }[];
}

export interface EnglishFacts {
  /** What kind of thing it is: `Plan (draft)`, `Initiative`. */
  kind: string;
  editions: EnglishEdition[];
  /** The words of the plan's own vocabulary and the common states they are mapped to. */
  words: { word: string; state: string }[];
  results: EnglishResult[];
  steps: EnglishStep[];
  figures: EnglishFigure[];
}

const figuresIn = (
  library: Library,
  jurisdiction: string,
  accepts: Parameters<typeof figuresOf>[2],
): EnglishFigure[] =>
  figuresOf(library, jurisdiction, accepts).map(({ title, href, values }) => ({
    name: title,
    href,
    values: values.map(({ id, valueText, basis, asOf }) => ({
      id,
      words: valueText,
      basis: englishValueBasis[basis] ?? basis,
      asOf: asOf && formatEnglishDate(asOf),
    })),
  }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const planFacts = (library: Library, plan: Row<'plans'>): EnglishFacts => ({
  kind: capital(englishPlanKind[plan.kind]) + (plan.state ? ` (${englishPlanState[plan.state]})` : ''),
  editions: englishEditions(library, plan.jurisdiction, plan.id),
  words: library
    .rowsOf('statuses', plan.jurisdiction)
    .filter((row) => row.plan === plan.id)
    .sort((a, b) => a.order - b.order)
    .map(({ label, state }) => ({ word: label, state: englishState[state] })),
  results: [],
  steps: stepsOf(library, plan.jurisdiction, (row) => row.plan === plan.id),
  figures: figuresIn(library, plan.jurisdiction, (row) => row.plan === plan.id),
});

const initiativeFacts = (library: Library, initiative: Row<'initiatives'>): EnglishFacts => ({
  kind: capital(englishInitiativeKind[initiative.kind]),
  editions: [],
  words: [],
  results: resultsOf(library, initiative),
  steps: stepsOf(library, initiative.jurisdiction, (row) => row.initiative === initiative.id),
  figures: figuresIn(library, initiative.jurisdiction, (row) => row.initiative === initiative.id),
});

/** The facts beside the summary of a record. */
export const englishFacts = (
  library: Library,
  jurisdiction: string,
  table: 'plans' | 'initiatives' | 'proposals',
  id: string,
): EnglishFacts => {
  if (table === 'plans') return planFacts(library, library.get('plans', jurisdiction, id));
  if (table === 'initiatives') return initiativeFacts(library, library.get('initiatives', jurisdiction, id));
  return { kind: 'Staff proposal', editions: [], words: [], results: [], steps: [], figures: [] };
};
