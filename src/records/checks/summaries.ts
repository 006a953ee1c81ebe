import { createBelonging, namedBy, type OwnedRow } from '../../domain/belonging.ts';
import { fiscalYearOf } from '../../domain/calendar.ts';
import { catalog, type Field, fieldsOf, parseRecordAddress, tableNames } from '../../domain/catalog.ts';
import { numbersIn, westernYearsIn } from '../../domain/numbers-in-text.ts';
import { withoutRuby } from '../../domain/ruby.ts';
import { SUMMED_UP, type SummedUp } from '../../domain/summary.ts';
import type { Issue } from '../issue.ts';
import type { AnyLocated, Located } from '../located.ts';
import { type Check, haveAllRows } from './checked.ts';

type LocatedSummary = Located<'summaries'>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Columns whose numbers only put rows in order or name other records. */
const isStatement = ({ name, references, anyRecord }: Field): boolean =>
  !references && !anyRecord && !['id', 'order', 'level', 'anchor', 'sha256'].includes(name);

/** The numbers that records state, those of things and those of dates apart. */
interface Stated {
  things: Set<number>;
  dates: Set<number>;
}

/** Adds what a row states: in its text, its numbers and its dates (also as fiscal years and western years). */
const addNumbers = ({ things, dates }: Stated, { table, row }: OwnedRow): void => {
  for (const { name } of fieldsOf(table).filter(isStatement)) {
    const value = (row as unknown as Record<string, unknown>)[name];
    if (typeof value === 'number') (name.startsWith('fiscal_year') ? dates : things).add(value);
    if (typeof value !== 'string') continue;
    const isDay = ISO_DATE.test(value);
    for (const number of numbersIn(value)) {
      dates.add(number.value);
      if (!isDay && !number.inDate) things.add(number.value);
    }
    for (const year of [...westernYearsIn(value), ...(isDay ? [fiscalYearOf(value)] : [])]) dates.add(year);
  }
};

const isSummedUp = (table: string): table is SummedUp => SUMMED_UP.some((name) => name === table);

const judgeRecord = ({ row, file, at, fieldsAt }: LocatedSummary): Issue[] => {
  const target = parseRecordAddress(row.record);
  if (!target || isSummedUp(target.table)) return [];
  const tables = SUMMED_UP.map((table) => `${catalog[table].title}（${table}）`).join('・');
  const message = `要約を書けるのは、${tables}です。「${row.record}」は${catalog[target.table].title}です。発言などは、もとの言葉のまま読んでもらいます。`;
  return [{ kind: 'summary-record', file, ...(fieldsAt.record ?? at), message }];
};

const judgeRepeat = ({ row, file, at }: LocatedSummary, summaries: LocatedSummary[]): Issue[] => {
  const first = summaries.find(
    (other) => other.row.record === row.record && other.row.language === row.language,
  );
  if (!first || first.row === row) return [];
  const message = `「${row.record}」の${row.language}の要約は、${first.at.line}行目にもあります。一つにしてください。`;
  return [{ kind: 'duplicate-summary', file, ...at, message }];
};

/** Each number of a summary is one that the record, what belongs to it or what it names states. */
const judgeNumbers = ({ row, file, at, fieldsAt }: LocatedSummary, stated: Stated): Issue[] => {
  const unknown = (['title', 'text'] as const).flatMap((field) =>
    numbersIn(withoutRuby(row[field]))
      .filter(({ value, inDate }) => !(inDate ? stated.dates : stated.things).has(value))
      .map(({ words }) => ({ field, words })),
  );
  return unknown.map(({ field, words }) => ({
    kind: 'summary-number',
    file,
    ...(fieldsAt[field] ?? at),
    found: words,
    message: `要約の数「${words}」が、「${row.record}」とそれに属する記録のどこにもありません。数を記録で確かめて直すか、その数を書かないでください。`,
  }));
};

/** Rows of the same document as a proposal: a proposal is its document, and all that is recorded of it. */
const sameDocument = (rows: OwnedRow[], { table, row }: OwnedRow): OwnedRow[] =>
  table === 'proposals'
    ? rows.filter(
        (other) => 'document' in other.row && 'document' in row && other.row.document === row.document,
      )
    : [];

const knownNumbers = (rows: AnyLocated[]): ((address: string) => Stated) => {
  const owned: OwnedRow[] = rows.filter(({ table }) => table !== 'summaries');
  const belongingTo = createBelonging(owned);
  const at = new Map(owned.map((entry) => [`${entry.table}/${entry.row.id}`, entry]));
  return (address) => {
    const own = at.get(address);
    const above = own ? namedBy(own).flatMap((named) => at.get(named) ?? []) : [];
    const told = own ? [own, ...above, ...belongingTo(address), ...sameDocument(owned, own)] : [];
    const stated: Stated = { things: new Set(), dates: new Set() };
    for (const owner of told) addNumbers(stated, owner);
    return stated;
  };
};

/** A summary is of a plan, an initiative or a proposal, one in each language, with no number but the records'. */
export const checkSummaries: Check = (checked) => {
  const { rows } = checked;
  const summaries = rows.filter((located) => located.table === 'summaries');
  if (summaries.length === 0) return [];
  const numbersAt = knownNumbers(rows);
  // Where a row could not be read its numbers are not known, and a summary is not to blame.
  const allKnown = haveAllRows(checked, tableNames);
  return summaries.flatMap((located) => {
    const wrongRecord = judgeRecord(located);
    const judgeable = allKnown && wrongRecord.length === 0;
    return [
      ...wrongRecord,
      ...judgeRepeat(located, summaries),
      ...(judgeable ? judgeNumbers(located, numbersAt(located.row.record)) : []),
    ];
  });
};
