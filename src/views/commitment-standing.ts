/** How the commitments of a jurisdiction stand on the library's day, and from which passages this follows. */
import { getRecordAddress, type Row, type TableName } from '../domain/catalog.ts';
import { endOfHalf, type Fulfilment, type Standing, standingOn } from '../domain/commitment-state.ts';
import { dayOfDocument } from '../domain/document.ts';
import type { Library } from './library.ts';

/** Words in a document: what they stand in, what they are. */
interface Words {
  document: string;
  quote: string;
}

/** A fulfilment with the record and the words that say so. */
export interface FulfilmentOnRecord extends Fulfilment {
  relation: '実績' | '回答';
  /** `table/id` of what fulfils. */
  record: string;
  words: Words;
}

export interface CommitmentStanding extends Standing {
  /** Day of the document it was made in; null when that is not known. */
  made: string | null;
  fulfilments: FulfilmentOnRecord[];
  /** The newest words about it, of the documents up to the day; undefined when it was made later. */
  last: (Words & { date: string | null }) | undefined;
  /** The newest report or minutes after the due day that could have shown it. */
  laterReport: Row<'documents'> | undefined;
}

/** What is there once it is on record; other kinds of record carry their own basis. */
const SPOKEN: TableName[] = ['editions', 'statements', 'paragraphs', 'decisions', 'thread_steps'];

/** Tables whose rows belong to a plan, or to one through their initiative. */
const OF_PLAN = ['initiatives', 'milestones', 'indicators', 'commitments', 'editions', 'statuses'] as const;

/** The plan that the given one is part of, up to the whole. */
const wholeOf = (library: Library, jurisdiction: string, plan: string): string => {
  const partOf = library.find('plans', jurisdiction, plan)?.part_of;
  return partOf ? wholeOf(library, jurisdiction, partOf) : plan;
};

/**
 * The reports and minutes that speak of each plan, by the whole that the plan is part of: a record of the plan, or a
 * link that touches one, cites them. Minutes about other things could not have reported on a commitment of the plan.
 */
const reportsByPlan = (library: Library, jurisdiction: string): Map<string, Row<'documents'>[]> => {
  const planAt = new Map<string, string>();
  const cited = new Map<string, Set<string>>();
  const cite = (plan: string | undefined, document: string): void => {
    if (plan) cited.set(plan, (cited.get(plan) ?? new Set()).add(document));
  };
  const add = (address: string, plan: string, document: string): void => {
    const whole = wholeOf(library, jurisdiction, plan);
    planAt.set(address, whole);
    cite(whole, document);
  };
  for (const row of library.rowsOf('plans', jurisdiction)) add(`plans/${row.id}`, row.id, row.document);
  for (const table of OF_PLAN) {
    for (const row of library.rowsOf(table, jurisdiction)) {
      const initiative = 'initiative' in row ? row.initiative : null;
      const plan = row.plan ?? library.find('initiatives', jurisdiction, initiative)?.plan;
      if (plan) add(`${table}/${row.id}`, plan, row.document);
    }
  }
  for (const { from, to, document } of library.rowsOf('links', jurisdiction)) {
    cite(planAt.get(from), document);
    cite(planAt.get(to), document);
  }
  const isReport = ({ kind }: Row<'documents'>): boolean => kind === '進捗報告' || kind === '議事概要';
  return new Map(
    [...cited].map(([plan, ids]) => [
      plan,
      [...ids].map((id) => library.get('documents', jurisdiction, id)).filter(isReport),
    ]),
  );
};

/** A function that says how a commitment of the jurisdiction stands. */
export const createStandings = (
  library: Library,
  jurisdiction: string,
): ((row: Row<'commitments'>) => CommitmentStanding) => {
  const { asOf } = library;
  const links = library.rowsOf('links', jurisdiction);
  const linksFrom = Map.groupBy(links, ({ from }) => from);
  const linksTo = Map.groupBy(links, ({ to }) => to);
  const reports = reportsByPlan(library, jurisdiction);
  const dayOf = (document: string): string | null =>
    dayOfDocument(library.get('documents', jurisdiction, document));
  const isKnown = (date: string | null): boolean => date === null || date <= asOf;

  /** What a document settled of an expectation by the day: it came about, or it was withdrawn. */
  const settle = (expected: FulfilmentOnRecord): FulfilmentOnRecord[] => {
    const settled = library
      .rowsOf('settlements', jurisdiction)
      .filter(({ expectation, document }) => expectation === expected.record && isKnown(dayOf(document)));
    if (settled.some(({ outcome }) => outcome === '取下げ')) return [];
    const confirmed = settled.filter(({ outcome }) => outcome === '確定');
    return [
      expected,
      ...confirmed.map(({ document, quote }) => ({
        ...expected,
        basis: '実績' as const,
        date: dayOf(document),
        words: { document, quote },
      })),
    ];
  };

  const toFulfilments = (link: Row<'links'>): FulfilmentOnRecord[] => {
    if (link.relation !== '実績' && link.relation !== '回答') return [];
    const fulfilment = {
      relation: link.relation,
      record: link.to,
      date: dayOf(link.document),
      basis: '実績' as const,
      words: { document: link.document, quote: link.quote },
    };
    const { table, id } = getRecordAddress(link.to);
    if (table === 'editions') {
      return [{ ...fulfilment, about: endOfHalf(library.get(table, jurisdiction, id)) }];
    }
    if (SPOKEN.includes(table)) return [fulfilment];
    if (table !== 'milestones' && table !== 'measurements') return [];
    const { basis, start, end } = library.get(table, jurisdiction, id);
    if (basis === '実績') return [{ ...fulfilment, about: end ?? start }];
    return basis === '見込み' ? settle({ ...fulfilment, basis, about: end ?? start }) : [];
  };

  /** Once a link says that an edition keeps a recurring promise, every edition of that plan keeps it for its half-year. */
  const otherEditions = (
    { recurs }: Row<'commitments'>,
    named: FulfilmentOnRecord[],
  ): FulfilmentOnRecord[] => {
    const ids = named
      .map(({ record }) => getRecordAddress(record))
      .filter(({ table }) => table === 'editions');
    const plans = ids.map(({ id }) => library.get('editions', jurisdiction, id).plan);
    if (recurs === null) return [];
    return library
      .rowsOf('editions', jurisdiction)
      .filter(({ id, plan }) => plans.includes(plan) && !ids.some((other) => other.id === id))
      .map((edition) => ({
        relation: '実績',
        record: `editions/${edition.id}`,
        date: edition.as_of,
        basis: '実績',
        about: endOfHalf(edition),
        words: { document: edition.document, quote: edition.quote },
      }));
  };

  return (row) => {
    const address = `commitments/${row.id}`;
    const made = dayOf(row.document);
    const ownLinks = linksFrom.get(address) ?? [];
    const named = ownLinks.flatMap(toFulfilments);
    const fulfilments = [...named, ...otherEditions(row, named)].filter(({ date }) => isKnown(date));
    const plan = row.plan ?? library.find('initiatives', jurisdiction, row.initiative)?.plan;
    const possible = (plan ? (reports.get(wholeOf(library, jurisdiction, plan)) ?? []) : [])
      .map((document) => ({ document, day: dayOfDocument(document) ?? '' }))
      .filter(({ day }) => row.due !== null && row.due < day && day <= asOf)
      .sort((a, b) => a.day.localeCompare(b.day));
    const spoken = [
      ...(linksTo.get(address) ?? []),
      row,
      ...ownLinks,
      ...fulfilments.map(({ words }) => words),
    ]
      .map(({ document, quote }) => ({ document, quote, date: dayOf(document) }))
      .filter(({ date }) => isKnown(date))
      .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
    return {
      ...standingOn(
        { made, due: row.due, recurs: row.recurs },
        fulfilments,
        possible.map(({ day }) => day),
        asOf,
      ),
      made,
      fulfilments,
      last: spoken.at(-1),
      laterReport: possible.at(-1)?.document,
    };
  };
};
