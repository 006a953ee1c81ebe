/** Indicators with their targets and measured values. */
import { formatPeriod } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type Notice, noticeOf } from './corrections.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';

/** One value of an indicator: a target or a stated value. */
export interface FigureValue {
  id: string;
  table: 'targets' | 'measurements';
  /** 目標, 実績, 見込み or 記載. */
  basis: string;
  value: number | null;
  valueText: string;
  qualifier: string | null;
  period: string | undefined;
  asOf: string | null;
  /** What changed in the way of counting with this value; null when it goes on from the one before. */
  seriesBreak: string | null;
  note: string | null;
  evidence: Evidence;
}

export interface Figure {
  id: string;
  title: string;
  kind: string;
  unit: string | null;
  denominator: string | null;
  note: string | null;
  href: string;
  owners: RecordLink[];
  values: FigureValue[];
  evidence: Evidence;
  notice: Notice;
}

const periodOf = (row: Row<'targets'> | Row<'measurements'>): string | undefined =>
  row.date_text ?? formatPeriod(row.start, row.end, '日');

const shared = (library: Library, row: Row<'targets'> | Row<'measurements'>) => ({
  id: row.id,
  value: row.value,
  valueText: row.value_text,
  qualifier: row.qualifier,
  period: periodOf(row),
  note: row.note,
  evidence: evidenceOf(library, row),
});

/** One indicator as pages show it. */
export const toFigure = (library: Library, row: Row<'indicators'>): Figure => {
  const { jurisdiction } = row;
  const plan = library.find('plans', jurisdiction, row.plan);
  const initiative = library.find('initiatives', jurisdiction, row.initiative);
  const targets = library
    .rowsOf('targets', jurisdiction)
    .filter(({ indicator }) => indicator === row.id)
    .map((target) => ({
      ...shared(library, target),
      table: 'targets' as const,
      basis: '目標',
      asOf: null,
      seriesBreak: null,
    }));
  const measurements = library
    .rowsOf('measurements', jurisdiction)
    .filter(({ indicator }) => indicator === row.id)
    .map((value) => ({
      ...shared(library, value),
      table: 'measurements' as const,
      basis: value.basis,
      asOf: value.as_of,
      seriesBreak: value.series_break,
    }));
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    unit: row.unit,
    denominator: row.denominator,
    note: row.note,
    href: addressOf('indicators', row),
    owners: [
      ...(plan ? [recordLink(library, 'plans', plan)] : []),
      ...(initiative ? [recordLink(library, 'initiatives', initiative)] : []),
    ],
    values: [...targets, ...measurements],
    evidence: evidenceOf(library, row),
    notice: noticeOf(
      library,
      jurisdiction,
      new Set([
        `indicators/${row.id}`,
        ...[...targets, ...measurements].map(({ table, id }) => `${table}/${id}`),
      ]),
    ),
  };
};

/** The indicators of a jurisdiction that a test accepts. */
export const figuresOf = (
  library: Library,
  jurisdiction: string,
  accepts: (row: Row<'indicators'>) => boolean = () => true,
): Figure[] =>
  library
    .rowsOf('indicators', jurisdiction)
    .filter(accepts)
    .map((row) => toFigure(library, row));
