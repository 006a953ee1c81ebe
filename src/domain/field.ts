/**
 * The kinds of field a record can have. Each takes the Japanese title and one sentence for the person who
 * fills it in; both travel with the schema (zod metadata) into checks, types, downloads and the data dictionary.
 */
import * as z from 'zod';

declare module 'zod' {
  interface GlobalMeta {
    /** Name of the table whose record this field names. */
    references?: string;
    /** Name of the sibling field that holds the document in which this literal quote must stand. */
    quotedIn?: string;
    /** The field holds `table/id` of any record. */
    anyRecord?: boolean;
  }
}

/** What an authored id looks like: ASCII, never made from a name or a position. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids made by the readers from authored ones (`2020-06-02-hq#s3.p2`) follow the address of the thing on the site. */
const DERIVED_ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9.-]+$/;

/** A cell that a spreadsheet would run as a formula; such text is refused, never altered in the download. */
const FORMULA_START = /^[=+\-@\t]/;

/** Authored id of a record, 識別子. */
export const id = (description: string) =>
  z.string().regex(ID_PATTERN).meta({ title: '識別子', description });

/** Id composed by a reader from authored ids. */
export const derivedId = (title: string, description: string) =>
  z.string().regex(DERIVED_ID_PATTERN).meta({ title, description });

/** One line of text. */
export const text = (title: string, description: string) =>
  z
    .string()
    .min(1)
    .refine((value) => !FORMULA_START.test(value), { params: { problem: 'formula' } })
    .refine((value) => !/[\r\n]/.test(value), { params: { problem: 'line-break' } })
    .refine((value) => value === value.trim(), { params: { problem: 'outer-space' } })
    .meta({ title, description });

/** Text taken from a source as it stands there; unlike {@link text} it may begin with any character. */
export const verbatim = (title: string, description: string) =>
  z.string().min(1).meta({ title, description });

/** Words that stand literally in the document named by the sibling field; the check looks them up there. */
export const quote = (title: string, description: string, quotedIn = 'document') =>
  text(title, description).meta({ title, description, quotedIn });

/** Id of a record of another table in the same jurisdiction. */
export const reference = (table: string, title: string, description: string) =>
  z.string().min(1).meta({ title, description, references: table });

/** `table/id` of any record in the same jurisdiction, such as `initiatives/smart-government`. */
export const anyRecord = (title: string, description: string) =>
  z
    .string()
    .regex(/^[a-z_]+\/[a-z0-9.#-]+$/)
    .meta({ title, description, anyRecord: true });

/** Calendar day, ISO 8601. */
export const date = (title: string, description: string) => z.iso.date().meta({ title, description });

/** Time of day, `hh:mm`. */
export const time = (title: string, description: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ title, description });

/** Any number; the unit stands in its own field. */
export const number = (title: string, description: string) => z.number().meta({ title, description });

/** Whole number from 0. */
export const count = (title: string, description: string) =>
  z.number().int().nonnegative().meta({ title, description });

/** One of a closed list of words; the words are the values, so that staff read what is stored. */
export const choice = <const Word extends string>(
  title: string,
  description: string,
  words: readonly Word[],
) => z.enum(words).meta({ title, description });

/** A field that may be unknown: `null` in the record, a blank cell in CSV. Blank is not zero. */
export const maybe = <Field extends z.ZodType>(field: Field) => {
  const optional = field.nullable();
  const meta = field.meta();
  return meta ? optional.meta(meta) : optional;
};

/** Where a fact stands: the document and its literal words. Every authored record carries both. */
export const evidence = {
  document: reference('documents', '出典', 'この記録のもとになった資料の識別子。'),
  quote: quote('引用', '資料にそのまま書かれている文言。資料の本文にない文言は公開されません。'),
};
