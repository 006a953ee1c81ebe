/** How staff name records in a sheet (a label, a number, a half year) → the ids of those records. */
import type { Records, Row, TableName } from '../../domain/catalog.ts';
import { readNumber } from '../../domain/number-words.ts';
import type { FindId } from './cell-proposal.ts';
import type { ReadWideHeader } from './columns.ts';

const plain = (words: string): string => words.normalize('NFKC').replaceAll(/[\s「」『』・]/gu, '');

/** The fields by which a record can be called. */
const CALLED = ['name', 'title', 'label', 'number', 'term'];

const isCalled = (row: Record<string, unknown>, words: string): boolean =>
  CALLED.some((field) => typeof row[field] === 'string' && plain(row[field]) === plain(words));

/** Finds ids among the records of one jurisdiction. */
export const findIdIn =
  (records: Records): FindId =>
  ({ references }, words) => {
    const rows = references ? (records[references] as Row<TableName>[]) : [];
    if (rows.some(({ id }) => id === words)) return words;
    const called = rows.filter((row) => isCalled(row, words));
    return called.length === 1 ? called[0]?.id : undefined;
  };

const ERA_YEAR = /^(?:令和|R)(?<era>元|\d{1,2})|^(?<western>20\d{2})/u;

/** 「令和２年度」「R2年度」「2020年度」 → the year in which it begins. */
const fiscalYearIn = (words: string): number | undefined => {
  const groups = ERA_YEAR.exec(words)?.groups;
  if (groups?.western) return Number(groups.western);
  const year = readNumber(groups?.era ?? '');
  return year === undefined ? undefined : 2018 + year;
};

const readEditionHeader = (
  records: Records,
  header: string,
): { given: Record<string, string>; field: string } | undefined => {
  const words = plain(header);
  const year = fiscalYearIn(words);
  const half = /上半期|上期|9月末/u.test(words)
    ? '上半期'
    : /年度末|下半期|下期|3月末|年度$/u.test(words)
      ? '年度末'
      : undefined;
  const found = records.editions.filter(
    (edition) =>
      edition.id === header ||
      plain(edition.title) === words ||
      (edition.fiscal_year === year && edition.half === half),
  );
  const [only] = found;
  return only && found.length === 1 ? { given: { edition: only.id }, field: 'status' } : undefined;
};

const readYearHeader = (header: string): { given: Record<string, string>; field: string } | undefined => {
  const words = plain(header);
  const year = /^(?:令和|R)?(?:元|\d{1,4})(?:年度)(?:目標値?|実績値?|末)?$|^20\d{2}年度/u.test(words)
    ? fiscalYearIn(words)
    : undefined;
  return year === undefined
    ? undefined
    : {
        given: { start: `${year}-04-01`, end: `${year + 1}-03-31`, date_text: header.trim() },
        field: 'value',
      };
};

/** Reads headers that are values: editions over progress, fiscal years over targets and measurements. */
export const wideHeadersOf =
  (table: TableName, records: Records): ReadWideHeader =>
  (header) => {
    if (table === 'progress') return readEditionHeader(records, header);
    return table === 'targets' || table === 'measurements' ? readYearHeader(header) : undefined;
  };
