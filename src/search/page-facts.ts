/** What each page is about, from the records: kind, place, day, fiscal years, bodies, plans. For filters and order. */
import { fiscalYearOf } from '../domain/calendar.ts';
import type { Records, Row, TableName } from '../domain/catalog.ts';
import { dayOfDocument } from '../domain/document.ts';
import type { PageFacts } from './record.ts';

/** A part of an address → 種別; the first that fits. */
const kinds: [folder: string, kind: string][] = [
  ['easy', 'やさしい日本語'],
  ['en', '英語（English）'],
  ['meetings', '会議'],
  ['documents', '資料'],
  ['initiatives', '取組'],
  ['plans', '計画'],
  ['reports', '進捗報告'],
  ['indicators', '指標'],
  ['commitments', '約束・要望・課題'],
  ['threads', 'ことばから結果まで'],
  ['proposals', '提案'],
  ['roadmap', '工程'],
  ['glossary', '用語'],
];

/** The kinds that say in other words what another page says. */
const retold = new Set(['やさしい日本語', '英語（English）']);

/** Pages in the order in which an answer reads them: first those that say it themselves, then those that retell it. */
export const inReadingOrder = <Page>(pages: Page[], factsOf: (page: Page) => PageFacts): Page[] => {
  const { true: last = [], false: first = [] } = Object.groupBy(pages, (page) =>
    retold.has(factsOf(page).kind) ? 'true' : 'false',
  );
  return [...first, ...last];
};

const kindOf = (address: string): string =>
  kinds.find(([folder]) => address.split('/').includes(folder))?.[1] ?? '案内';

type Known = Partial<Omit<PageFacts, 'kind' | 'place'>>;

type AddressOf = <Name extends TableName>(table: Name, row: Row<Name>) => string;

interface Names {
  id: string;
  name: string;
}

/** The facts of every page that a record has to itself, by address. */
const factsByAddress = (records: Records, addressOf: AddressOf): Map<string, Known> => {
  const facts = new Map<string, Known>();
  const nameOf = (rows: Names[], id: string | null): string[] =>
    rows.filter((row) => row.id === id).map(({ name }) => name);
  const bodies = records.bodies;
  const planNames = records.plans.map(({ id, title }) => ({ id, name: title }));
  const yearsOfPlan = new Map(
    records.plans.map(({ id, fiscal_year_start: start, fiscal_year_end: end }) => [
      id,
      start === null ? [] : Array.from({ length: (end ?? start) - start + 1 }, (_, index) => start + index),
    ]),
  );
  for (const row of records.meetings) {
    const years = [fiscalYearOf(row.date)];
    facts.set(addressOf('meetings', row), { date: row.date, years, bodies: nameOf(bodies, row.body) });
  }
  for (const row of records.documents) {
    const date = dayOfDocument(row);
    const plans = records.plans.filter(
      (plan) => plan.document === row.id && plan.jurisdiction === row.jurisdiction,
    );
    facts.set(addressOf('documents', row), {
      date: date ?? '',
      years: date ? [fiscalYearOf(date)] : plans.flatMap(({ id }) => yearsOfPlan.get(id) ?? []),
      bodies: row.publisher ? [row.publisher] : [],
      plans: row.kind === '計画' ? plans.map(({ title }) => title) : [],
    });
  }
  for (const row of records.plans) {
    facts.set(addressOf('plans', row), {
      years: yearsOfPlan.get(row.id) ?? [],
      bodies: nameOf(bodies, row.body),
      plans: [row.title],
    });
  }
  for (const row of records.initiatives) {
    facts.set(addressOf('initiatives', row), {
      years: yearsOfPlan.get(row.plan) ?? [],
      bodies: nameOf(bodies, row.body),
      plans: nameOf(planNames, row.plan),
    });
  }
  for (const row of records.indicators) {
    facts.set(addressOf('indicators', row), {
      years: yearsOfPlan.get(row.plan ?? '') ?? [],
      plans: nameOf(planNames, row.plan),
    });
  }
  for (const row of records.editions) {
    facts.set(addressOf('editions', row), {
      date: row.as_of ?? '',
      years: [row.fiscal_year],
      plans: nameOf(planNames, row.plan),
    });
  }
  for (const row of records.proposals) {
    facts.set(addressOf('proposals', row), {
      date: row.date ?? '',
      years: row.date ? [fiscalYearOf(row.date)] : [],
      bodies: nameOf(bodies, row.body),
    });
  }
  return facts;
};

/** Says what the page at an address is about. */
export const createPageFacts = (
  records: Records,
  jurisdictions: readonly Names[],
  addressOf: AddressOf,
): ((address: string) => PageFacts) => {
  const known = factsByAddress(records, addressOf);
  return (address) => ({
    kind: kindOf(address),
    place: jurisdictions.find(({ id }) => address.split('/').includes(id))?.name ?? '',
    date: '',
    years: [],
    bodies: [],
    plans: [],
    ...known.get(address),
  });
};
