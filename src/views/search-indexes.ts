/** The static indexes beside the search: passages, posts with their statements, fiscal years with their records. */
import { fiscalYearOf, formatFiscalYear } from '../domain/calendar.ts';
import { dayOfDocument } from '../domain/document.ts';
import { addressOf } from './address.ts';
import { speakerOf } from './label.ts';
import type { Library } from './library.ts';

/** A passage with its address and a label that says where it stands. */
export interface PassagePlace {
  href: string;
  label: string;
  text: string;
}

/** Every paragraph of statements and documents, in the order of the records. */
export const passagePlaces = (library: Library): PassagePlace[] => [
  ...library.records.paragraphs.map((row) => {
    const statement = library.get('statements', row.jurisdiction, row.statement);
    const meeting = library.get('meetings', row.jurisdiction, row.meeting);
    return {
      href: addressOf('paragraphs', row),
      label: `${speakerOf(library, statement)}（${meeting.label}）`,
      text: row.text,
    };
  }),
  ...library.records.passages.map((row) => ({
    href: addressOf('passages', row),
    label: `${library.get('sections', row.jurisdiction, row.section).heading}（${library.get('documents', row.jurisdiction, row.document).label}）`,
    text: row.text,
  })),
];

export interface PostIndexEntry {
  name: string;
  href: string;
  statements: { href: string; label: string }[];
}

/** Every post, with the statements made from it. */
export const postIndex = ({ records, get }: Library): PostIndexEntry[] =>
  records.posts.map((post) => ({
    name: post.name,
    href: addressOf('posts', post),
    statements: records.statements
      .filter(({ jurisdiction, post: id }) => jurisdiction === post.jurisdiction && id === post.id)
      .map((row) => ({
        href: addressOf('statements', row),
        label: `${row.surname}${post.name}（${get('meetings', row.jurisdiction, row.meeting).label}）`,
      })),
  }));

export interface YearIndexEntry {
  year: number;
  title: string;
  records: { kind: string; label: string; href: string }[];
}

/** Every fiscal year of which a record speaks, newest first. */
export const yearIndex = ({ records }: Library): YearIndexEntry[] => {
  const all = [
    ...records.meetings.map((row) => ({
      year: fiscalYearOf(row.date),
      kind: '会議',
      label: row.label,
      href: addressOf('meetings', row),
    })),
    ...records.editions.map((row) => ({
      year: row.fiscal_year,
      kind: '進捗報告',
      label: row.title,
      href: addressOf('editions', row),
    })),
    ...records.plans.flatMap((row) => {
      const { fiscal_year_start: start, fiscal_year_end: end } = row;
      if (start === null) return [];
      return Array.from({ length: (end ?? start) - start + 1 }, (_, index) => ({
        year: start + index,
        kind: '計画',
        label: row.title,
        href: addressOf('plans', row),
      }));
    }),
    ...records.documents.flatMap((row) => {
      const day = row.held === '本文あり' ? dayOfDocument(row) : null;
      return day === null
        ? []
        : [{ year: fiscalYearOf(day), kind: '資料', label: row.label, href: addressOf('documents', row) }];
    }),
    ...records.proposals.flatMap((row) =>
      row.date === null
        ? []
        : [
            {
              year: fiscalYearOf(row.date),
              kind: '提案',
              label: row.title,
              href: addressOf('proposals', row),
            },
          ],
    ),
  ];
  return [...Map.groupBy(all, ({ year }) => year)]
    .sort(([a], [b]) => b - a)
    .map(([year, entries]) => ({
      year,
      title: formatFiscalYear(year),
      records: entries.map(({ kind, label, href }) => ({ kind, label, href })),
    }));
};
