/** A new initiative and a new correction. */
import { fieldsOf, parseRecordAddress, type Records } from '../domain/catalog.ts';
import type { RowDraft } from './draft-rows.ts';
import { freeId } from './free-id.ts';

/** Drafts an initiative at the end of a plan. */
export const draftInitiative = ({ initiatives }: Records, plan: string, id: string): RowDraft => {
  const order = Math.max(0, ...initiatives.filter((row) => row.plan === plan).map((row) => row.order)) + 1;
  return {
    rows: [{ table: 'initiatives', values: { id, plan, order } }],
    todo: [
      `initiatives.csv の「${id}」: 種別（kind）、資料に書かれている番号（number）と名称（name）、上位の項目（parent）、出典（document）、引用（quote）を書きます。`,
    ],
  };
};

/**
 * Drafts the correction of a record (`table/id`); with a field, what it says now is written down as 訂正前.
 * Undefined when there is no such record or field.
 */
export const draftCorrection = (
  records: Records,
  address: string,
  date: string,
  field?: string,
): RowDraft | undefined => {
  const parsed = parseRecordAddress(address);
  const row = parsed && records[parsed.table].find(({ id }) => id === parsed.id);
  if (!parsed || !row) return undefined;
  if (field !== undefined && !fieldsOf(parsed.table).some(({ name }) => name === field)) return undefined;
  const before = field === undefined ? undefined : (row as Record<string, unknown>)[field];
  const words = parsed.id.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  const id = freeId(new Set(records.corrections.map((row) => row.id)), `${words}-${date}`);
  return {
    rows: [
      {
        table: 'corrections',
        values: {
          id,
          record: address,
          date,
          ...(before !== undefined && before !== null && { before: String(before) }),
        },
      },
    ],
    todo: [
      `corrections.csv の「${id}」: ${before === undefined || before === null ? '訂正前（before）、' : ''}訂正後（after）、理由（reason）、出典（document）、引用（quote）を書きます。`,
      `そのあとで「${address}」の記録を、訂正後のとおりに直します。`,
    ],
  };
};
