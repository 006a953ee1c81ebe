/** A cell as staff wrote it → the value a record would hold, and why it differs; it is proposed, never just taken. */
import type { Field } from '../../domain/catalog.ts';
import { findDates } from '../../domain/dates-in-text.ts';
import { findTimes } from '../meeting/meeting-time.ts';

/** What a cell would become. */
export interface CellProposal {
  /** The value for the record; the cell itself when nothing better is known. */
  value: string;
  /** Why it differs from the cell; undefined when it is the cell. */
  why: string | undefined;
  /** A word that stood with a number and belongs to another column: 約, 以上. */
  qualifier?: string;
}

/** Finds the id of the record that a cell names in words; undefined when none or several are called so. */
export type FindId = (field: Field, words: string) => string | undefined;

const NUMBER = /^-?\d+(\.\d+)?$/u;
const QUALIFIERS = '約|およそ|概ね|おおむね|最大|最低|最高|延べ|程度|以上|以下|未満|超|超え|弱|強|前後|から';
const QUALIFIED = new RegExp(
  `^(?<before>${QUALIFIERS})?(?<number>.+?)(?<unit>[^\\d.\\s]{0,6}?)(?<after>${QUALIFIERS})?$`,
  'u',
);

const same = (value: string): CellProposal => ({ value, why: undefined });

const plainNumber = (words: string): string =>
  words
    .replaceAll(/[,\s]/gu, '')
    .replace(/^[▲△−－‐–—]/u, '-')
    .replace(/^\((?<number>\d[\d.]*)\)$/u, '-$<number>');

const proposeNumber = (cell: string): CellProposal => {
  if (NUMBER.test(cell)) return same(cell);
  const words = cell.normalize('NFKC').trim();
  const whole = plainNumber(words);
  if (NUMBER.test(whole)) return { value: whole, why: '半角の数字に改めました' };
  const {
    before = '',
    number = '',
    unit = '',
    after = '',
  } = QUALIFIED.exec(words.replaceAll(/\s/gu, ''))?.groups ?? {};
  const value = plainNumber(number);
  if (!NUMBER.test(value)) return same(cell);
  const qualifier = before || after;
  const parts = [qualifier && `「${qualifier}」`, unit && `「${unit}」`].filter(Boolean).join('と');
  return {
    value,
    why: parts ? `数だけを残し、${parts}を除きました` : '半角の数字に改めました',
    ...(qualifier && { qualifier }),
  };
};

const proposeDate = (cell: string): CellProposal => {
  const [found, another] = findDates(cell);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(cell) || !found || another) return same(cell);
  const rest = `${cell.slice(0, found.start)}${cell.slice(found.end)}`.trim();
  return rest === '' ? { value: found.date, why: '西暦の日付に改めました' } : same(cell);
};

const proposeTime = (cell: string): CellProposal => {
  const [found, another] = findTimes(cell);
  return found && !another && found.time !== cell
    ? { value: found.time, why: '時:分の形に改めました' }
    : same(cell);
};

const proposeWord = (cell: string, words: readonly string[]): CellProposal => {
  if (words.includes(cell)) return same(cell);
  const plain = cell.normalize('NFKC').replaceAll(/\s/gu, '');
  const near = words.filter(
    (word) => plain === word || (plain !== '' && (word.includes(plain) || plain.includes(word))),
  );
  const [only] = near;
  return only !== undefined && near.length === 1
    ? { value: only, why: `選べる語「${only}」に改めました` }
    : same(cell);
};

const proposeText = (cell: string): CellProposal => {
  const value = cell.replaceAll(/[ \t]*\r?\n[ \t]*/gu, '').trim();
  return value === cell ? same(cell) : { value, why: 'セルの中の改行と前後の空白を除きました' };
};

/** Proposes the value of a cell. */
export const proposeCell = (field: Field, cell: string, findId: FindId): CellProposal => {
  if (cell === '') return same('');
  if (
    /^[\s\u3000]*(?:[-－―‐ー]|なし|無し|該当なし|未定|不明|n\/?a)[\s\u3000]*$/iu.test(cell) &&
    field.optional &&
    !field.isNumeric &&
    field.words.length === 0
  )
    return field.isDay || field.references
      ? { value: '', why: '空欄に改めました（値がないことを表す印）' }
      : same(cell);
  if (field.isNumeric) return proposeNumber(cell);
  if (field.words.length > 0) return proposeWord(cell, field.words);
  if (field.references) {
    const id = findId(field, cell);
    return id === undefined || id === cell
      ? same(cell)
      : { value: id, why: `「${cell.trim()}」の識別子に改めました` };
  }
  if (field.isDay) return proposeDate(cell);
  return field.isTime ? proposeTime(cell) : proposeText(cell);
};
