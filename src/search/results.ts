/** What the planner found → the results as the page prints them: groups of lines, related pages, facets, readings. */
import { formatFiscalYear } from '../domain/calendar.ts';
import { cutExcerpt } from './excerpt.ts';
import { fold } from './fold.ts';
import type { Hit } from './hit.ts';
import type { Plan } from './ladder.ts';
import { marksOf } from './occurrences.ts';
import type { PageEntry } from './record.ts';
import { keyOf, type Via } from './term.ts';

/** The filters, by the name they have in the address, and what they are called. */
export const facetTitles = {
  kind: '種別',
  fy: '年度',
  place: '県',
  body: '団体・部署',
  post: '発言者の役職',
  plan: '計画',
} as const;

export type FacetName = keyof typeof facetTitles;
export const facetNames = Object.keys(facetTitles) as FacetName[];

export type Filters = Partial<Record<FacetName, string>>;
export type Order = 'relevance' | 'date';

/** A passage that answers, as one line. */
export interface ResultLine {
  href: string;
  /** Who speaks, or under which heading it stands. */
  label: string;
  /** Odd pieces matched. */
  excerpt: string[];
}

/** A page with its passages. */
export interface ResultGroup {
  entry: PageEntry;
  lines: ResultLine[];
}

export interface Facet {
  name: FacetName;
  title: string;
  values: { value: string; label: string; count: number; chosen: boolean }[];
}

/** How a query was understood; its key undoes it. */
export interface Reading {
  key: string;
  via: Via | 'words';
  /** What was typed. */
  from: string;
  /** What was looked for, as the records write it. */
  to: string;
}

export interface Results {
  groups: ResultGroup[];
  related: ResultGroup[];
  facets: Facet[];
  readings: Reading[];
  dropped: string[];
  approximate: boolean;
  /** Passages and pages in `groups`. */
  places: number;
  pages: number;
  /** Candidates that were not read: of records in their own words, and of other pages. */
  unread: Plan['unread'];
}

const valuesOf = (name: FacetName, { entry, section }: Hit): string[] => {
  if (name === 'fy') return entry.years.map(String);
  if (name === 'body') return entry.bodies;
  if (name === 'plan') return entry.plans;
  if (name === 'post') return section?.post ? [section.post] : [];
  return entry[name] === '' ? [] : [entry[name]];
};

const passes = (hit: Hit, filters: Filters, except?: FacetName): boolean =>
  facetNames.every((name) => {
    const wanted = filters[name];
    return name === except || wanted === undefined || valuesOf(name, hit).includes(wanted);
  });

const labelOf = (name: FacetName, value: string): string =>
  name === 'fy' ? formatFiscalYear(Number(value)) : value;

const facetsOf = (hits: Hit[], filters: Filters): Facet[] =>
  facetNames.flatMap((name) => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      if (!passes(hit, filters, name)) continue;
      for (const value of valuesOf(name, hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen = filters[name];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const values = [...counts]
      .sort(([a, few], [b, many]) => (name === 'fy' ? Number(b) - Number(a) : many - few))
      .map(([value, count]) => ({ value, label: labelOf(name, value), count, chosen: value === chosen }));
    return values.length > 1 || chosen !== undefined ? [{ name, title: facetTitles[name], values }] : [];
  });

/** Everything that may be marked: all ways of all terms. */
const literalsOf = ({ terms }: Plan, { used }: Hit): string[] => [
  ...new Set([...terms.flatMap(({ alternatives }) => alternatives), ...used].flatMap(({ words }) => words)),
];

const lineOf = (plan: Plan, hit: Hit): ResultLine => {
  const { passage, section } = hit;
  const heading = section?.speaker || section?.heading || '';
  const text = passage?.text ?? (section ? section.heading : hit.entry.title);
  return {
    href: hit.href,
    label: heading,
    excerpt: cutExcerpt(text, marksOf(fold(text), literalsOf(plan, hit))),
  };
};

const scoreOf = (hits: Hit[]): number => Math.max(...hits.map(({ score }) => score));

const groupsOf = (plan: Plan, hits: Hit[], order: Order): ResultGroup[] => {
  const byScore = [...hits].sort((a, b) => b.score - a.score || a.page - b.page || a.order - b.order);
  const groups = [...Map.groupBy(byScore, ({ page }) => page).values()].sort(
    (a, b) => scoreOf(b) - scoreOf(a) || (a[0]?.page ?? 0) - (b[0]?.page ?? 0),
  );
  if (order === 'date') {
    groups.sort((a, b) => ((a[0]?.entry.date ?? '') < (b[0]?.entry.date ?? '') ? 1 : -1));
  }
  return groups.flatMap(([first, ...rest]) => {
    if (!first) return [];
    const known = new Set<string>();
    const lines = [first, ...rest]
      .filter(({ href }) => {
        const isFresh = !known.has(href);
        known.add(href);
        return isFresh;
      })
      .map((hit) => lineOf(plan, hit));
    return [{ entry: first.entry, lines }];
  });
};

/** How a word was written where it was found. */
const writtenIn = (hits: Hit[], word: string): string => {
  for (const { passage, section, entry } of hits) {
    const text = [passage?.text, section?.speaker, section?.heading, entry.title].find(
      (candidate) => candidate && marksOf(fold(candidate), [word]).length > 0,
    );
    const [mark] = text ? marksOf(fold(text), [word]) : [];
    if (text && mark) return text.slice(mark.start, mark.end);
  }
  return word;
};

const readingsOf = (plan: Plan): Reading[] => {
  const used = new Set(plan.hits.flatMap((hit) => hit.used.map(keyOf)));
  const words = plan.words.map(({ from, to }) => ({
    key: `words:${fold(from).text}`,
    via: 'words' as const,
    from,
    to: to.join('・'),
  }));
  const named = plan.terms.flatMap(({ label, alternatives }) =>
    alternatives
      .filter((alternative) => alternative.via !== 'literal' && used.has(keyOf(alternative)))
      .map((alternative) => ({
        key: keyOf(alternative),
        via: alternative.via,
        from: label,
        to: alternative.words.map((word) => writtenIn(plan.hits, word)).join('・'),
      })),
  );
  const listed = new Set(named.map(({ key }) => key));
  const near = plan.hits.flatMap((hit) =>
    hit.used
      .filter((alternative) => alternative.via === 'typo' && !listed.has(keyOf(alternative)))
      .map((alternative) => ({
        key: keyOf(alternative),
        via: alternative.via,
        from: '',
        to: alternative.words.map((word) => writtenIn([hit], word)).join('・'),
      })),
  );
  return [...new Map([...words, ...named, ...near].map((reading) => [reading.to, reading])).values()];
};

/**
 * Makes the results. Where records answer in their own words, these are the results, and what the site made of them
 * (取組, 題, 指標 …) is related; a filter by kind, or the lack of such records, brings the rest to the front.
 */
export const makeResults = (plan: Plan, filters: Filters, order: Order): Results => {
  const wanted = plan.hits.filter((hit) => passes(hit, filters));
  const words = wanted.filter(({ verbatim, beside }) => verbatim && !beside);
  const front = words.length > 0 && filters.kind === undefined ? words : wanted;
  const groups = groupsOf(plan, front, order);
  const inFront = new Set(front.map(({ page }) => page));
  return {
    groups,
    related: groupsOf(
      plan,
      wanted.filter(({ page }) => !inFront.has(page)),
      'relevance',
    ),
    facets: facetsOf(plan.hits, filters),
    readings: readingsOf(plan),
    dropped: plan.dropped,
    approximate: plan.approximate,
    places: groups.reduce((sum, { lines }) => sum + lines.length, 0),
    pages: groups.length,
    unread: plan.unread,
  };
};
