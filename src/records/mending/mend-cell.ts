/** The width of cells that hold a number, a day, a time or an id, and the days that Excel writes its own way. */
import type { Field } from '../../domain/catalog.ts';
import { problemOf, typedCell } from '../cell.ts';

const REFERENCE = /^[a-z0-9]+(?:[.#-][a-z0-9]+)*$/;

const isId = (field: Field): boolean =>
  field.name === 'id' || field.references !== undefined || field.anyRecord;

const isGood = (field: Field, cell: string): boolean =>
  field.references === undefined
    ? problemOf(field, typedCell(field, cell)) === undefined
    : REFERENCE.test(cell);

const narrow = (cell: string): string =>
  cell.replaceAll(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Signs that stand for a hyphen between digits and letters. */
const HYPHENS = /[‐-―−ーｰ]/gu;

/** A day as Excel writes it when it saves a table: `2020/4/1`, the year first, so that it has only one reading. */
const EXCEL_DAY = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/u;

const toIsoDay = (cell: string): string =>
  cell.replace(
    EXCEL_DAY,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

/**
 * The cell in half width, and a day as Excel saves it in its ISO form, when it is of no use as it is and good
 * when only this is changed; else the cell.
 * Quotes, names and other free text are never touched, nor is a value whose meaning would have to be guessed.
 */
export const mendCell = (field: Field, cell: string): string => {
  if (cell === '' || field.words.length > 0) return cell;
  const isTyped = field.isNumeric || field.isDay || field.isTime || isId(field);
  if (!isTyped || isGood(field, cell)) return cell;
  const narrowed = narrow(cell).replaceAll(field.isNumeric ? /^−/gu : HYPHENS, '-');
  const plain = field.isDay ? toIsoDay(narrowed) : narrowed;
  return plain !== cell && isGood(field, plain) ? plain : cell;
};
