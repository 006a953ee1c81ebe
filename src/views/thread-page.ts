/** A thread (ことばから結果まで) as a dated sequence, and the threads that pass through a record. */
import { formatDate, formatFiscalYear } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { RELATIONS } from '../domain/thread.ts';
import { addressOf } from './address.ts';
import { type Evidence, evidenceOf, paragraphOf } from './evidence.ts';
import { linkTo, type RecordLink, speakerOf } from './label.ts';
import type { Library } from './library.ts';
import { type DiscrepancyView, discrepanciesAmong } from './thread.ts';

type Relation = (typeof RELATIONS)[number];

/** What each relation says of a step, in the words of the page. */
const relationMeanings: Record<Relation, string> = {
  約束: 'すること、めざすことが述べられた',
  要望: 'してほしいこと、知りたいことが述べられた',
  回答: '前に述べられたことに答えた',
  根拠: 'もとになる状況、理由、見込みが述べられた',
  実績: 'したこと、できたことが報告された',
  変更: '前のことを改める、やめることが述べられた',
};

/** When the words of a document stand, as far as it says: its day, or only the fiscal year in its title. */
export interface Moment {
  label: string;
  /** The day; undefined when the document has none. */
  date: string | undefined;
}

export interface StepView {
  id: string;
  relation: Relation;
  title: string;
  note: string | null;
  when: Moment;
  /** Surname and post of who said it; undefined when it stands in no statement. */
  speaker: string | undefined;
  /** The record it stands on; undefined when that is the paragraph to which the evidence leads already. */
  record: RecordLink | undefined;
  evidence: Evidence;
}

/** A thread in a few lines, for lists. */
export interface ThreadSummary {
  id: string;
  title: string;
  lead: string;
  href: string;
  from: Moment;
  to: Moment;
  steps: number;
  documents: number;
  /** Whether a step reports a result (実績). */
  reported: boolean;
}

export interface ThreadView extends ThreadSummary {
  /** At least one step. */
  sequence: StepView[];
  /** The relations of its steps and what each of them says. */
  relations: { word: Relation; meaning: string }[];
  results: StepView[];
  last: StepView;
  /** Whether a document without a date stands among the steps. */
  undated: boolean;
  /** What the words or the records of its steps do not agree with. */
  discrepancies: DiscrepancyView[];
}

/** The fiscal year that a document names in its own title: that of the plan it holds, never one worked out. */
const fiscalYearInTitle = (library: Library, document: Row<'documents'>): string | undefined =>
  library
    .rowsOf('plans', document.jurisdiction)
    .filter((plan) => plan.document === document.id)
    .flatMap(({ fiscal_year_start: year }) => (year === null ? [] : [formatFiscalYear(year)]))
    .find((label) => document.title?.normalize('NFKC').includes(label.slice(0, label.indexOf('（'))));

/** When a document speaks: the day of the meeting, the day up to which it reports, or that it gives no day. */
export const momentOf = (library: Library, document: Row<'documents'>): Moment => {
  const { as_of: asOf, date, kind } = document;
  if (asOf) return { label: `${formatDate(asOf)}${kind === '議事概要' ? 'の会議' : '時点'}`, date: asOf };
  if (date) return { label: formatDate(date), date };
  const year = fiscalYearInTitle(library, document);
  return { label: year ? `${year}・日付の記載なし` : '日付の記載なし', date: undefined };
};

const speakerAt = (library: Library, step: Row<'thread_steps'>): string | undefined => {
  const paragraph = paragraphOf(library, step);
  if (!paragraph) return undefined;
  const statement = library.get('statements', step.jurisdiction, paragraph.statement);
  return speakerOf(library, statement) || undefined;
};

const documentOf = (library: Library, { jurisdiction, document }: Row<'thread_steps'>): Row<'documents'> =>
  library.get('documents', jurisdiction, document);

const toStep = (library: Library, step: Row<'thread_steps'>): StepView => {
  const record = linkTo(library, step.jurisdiction, step.record);
  const evidence = evidenceOf(library, step);
  return {
    id: step.id,
    relation: step.relation,
    title: step.title,
    note: step.note,
    when: momentOf(library, documentOf(library, step)),
    speaker: speakerAt(library, step),
    record: record.href === evidence.statement?.href ? undefined : record,
    evidence,
  };
};

const stepsOf = (library: Library, { jurisdiction, id }: Row<'threads'>): Row<'thread_steps'>[] =>
  library
    .rowsOf('thread_steps', jurisdiction)
    .filter(({ thread }) => thread === id)
    .sort((a, b) => a.order - b.order);

const toSummary = (library: Library, thread: Row<'threads'>): ThreadSummary => {
  const steps = stepsOf(library, thread);
  const moments = steps.map((step) => momentOf(library, documentOf(library, step)));
  const [from, to] = [moments.at(0), moments.at(-1)];
  if (!from || !to) throw new Error(`thread without steps: ${thread.jurisdiction}/${thread.id}`);
  return {
    id: thread.id,
    title: thread.title,
    lead: thread.lead,
    href: addressOf('threads', thread),
    from,
    to,
    steps: steps.length,
    documents: new Set(steps.map(({ document }) => document)).size,
    reported: steps.some(({ relation }) => relation === '実績'),
  };
};

/** The threads of a jurisdiction in their order; with `passes`, only those one of whose steps it accepts. */
export const threadsOf = (
  library: Library,
  jurisdiction: string,
  passes: (step: Row<'thread_steps'>) => boolean = () => true,
): ThreadSummary[] =>
  library
    .rowsOf('threads', jurisdiction)
    .filter((thread) => stepsOf(library, thread).some(passes))
    .sort((a, b) => a.order - b.order)
    .map((thread) => toSummary(library, thread));

/** The threads one of whose steps stands on one of these records (`table/id`) or on words of this statement. */
export const threadsThroughStatement = (
  library: Library,
  statement: Row<'statements'>,
  addresses: Set<string>,
): ThreadSummary[] =>
  threadsOf(
    library,
    statement.jurisdiction,
    (step) =>
      addresses.has(step.record) ||
      (step.document === statement.document && paragraphOf(library, step)?.statement === statement.id),
  );

/** A thread with all its steps. Throws when it has none (there is nothing to follow). */
export const threadView = (library: Library, thread: Row<'threads'>): ThreadView => {
  const rows = stepsOf(library, thread);
  const sequence = rows.map((step) => toStep(library, step));
  const last = sequence.at(-1);
  if (!last) throw new Error(`thread without steps: ${thread.jurisdiction}/${thread.id}`);
  return {
    ...toSummary(library, thread),
    sequence,
    relations: RELATIONS.filter((word) => sequence.some(({ relation }) => relation === word)).map((word) => ({
      word,
      meaning: relationMeanings[word],
    })),
    results: sequence.filter(({ relation }) => relation === '実績'),
    last,
    undated: sequence.some(({ when }) => when.date === undefined),
    discrepancies: discrepanciesAmong(library, thread.jurisdiction, rows),
  };
};
