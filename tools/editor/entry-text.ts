/** A file of records ↔ the fields of its form. Writing changes nothing but what was changed in the form. */
import Papa from 'papaparse';
import { patchYaml, readYaml } from './yaml-patch.ts';

/** The field of the form that holds the text below the front matter. */
export const TEXT = 'full_text';

/** The field that names a document in lists: its first heading. It is only shown, never written. */
export const HEADING = 'heading_shown';

/** The field of the form that holds the rows of a table. */
export const ROWS = 'rows';

type Values = Record<string, unknown>;

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
const plain = (text: string): string => text.replaceAll('\r\n', '\n');

const DOCUMENT = /^(?<open>\uFEFF?---\n)(?<front>[\s\S]*?)(?<close>^---[ \t]*\n+)(?<body>[\s\S]*)$/mu;

const readDocument = (text: string): Values => {
  const { front = '', body = '' } = DOCUMENT.exec(plain(text))?.groups ?? {};
  const values = readYaml(front);
  // Where the front matter cannot be read, all of the file is text to be mended.
  if (!values || front === '') return { [TEXT]: plain(text), [HEADING]: '' };
  const heading = /^#+\s+(?<words>.*?)(?:\s*\[#[^\]]*\])?$/mu.exec(body)?.groups?.words ?? '';
  return { ...values, [TEXT]: body, [HEADING]: heading };
};

/** A last line break that was lost in the form was not taken away by the person. */
const endLike = (text: string, old: string): string =>
  old.endsWith('\n') && !text.endsWith('\n') ? `${text}\n` : text;

const writeDocument = (old: string, { [TEXT]: text, [HEADING]: _, ...fields }: Values): string => {
  const source = plain(old);
  const { open = '', front = '', close = '', body = '' } = DOCUMENT.exec(source)?.groups ?? {};
  const wanted = plain(String(text));
  const written =
    readYaml(front) && front !== ''
      ? open + patchYaml(front, fields) + close + endLike(wanted, body)
      : endLike(wanted, source);
  return written.replaceAll('\n', lineBreakOf(old));
};

interface Line {
  cells: string[];
  /** The line as it stands in the file. */
  raw: string;
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    header: false,
    delimiter: ',',
    newline: '\n',
    step: ({ data: cells, meta }) => {
      lines.push({ cells, raw: text.slice(start, meta.cursor).replace(/\n$/, '') });
      start = meta.cursor;
    },
  });
  return lines.filter(({ raw }) => raw !== '');
};

const openTable = (text: string): { mark: string; header: Line; rows: Line[] } => {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const [header = { cells: [], raw: '' }, ...rows] = linesOf(plain(text.slice(mark.length)));
  return { mark, header, rows };
};

const readTable = (text: string): Values => {
  const { header, rows } = openTable(text);
  const fieldsOf = (cells: string[]) =>
    Object.fromEntries(header.cells.map((name, index) => [name, cells[index] ?? '']));
  return { [ROWS]: rows.map(({ cells }) => fieldsOf(cells)) };
};

const writeTable = (old: string, values: Values): string => {
  const { mark, header, rows } = openTable(old);
  const keyOf = (cells: string[]): string =>
    JSON.stringify(header.cells.map((_, index) => cells[index] ?? ''));
  const rawOf = new Map(rows.map(({ cells, raw }) => [keyOf(cells), raw]));
  const wanted = values[ROWS] as Values[];
  const lines = wanted
    .map((row) => header.cells.map((name) => String(row[name] ?? '')))
    .map((cells) => rawOf.get(keyOf(cells)) ?? Papa.unparse([cells]));
  const text = [header.raw, ...lines].join('\n');
  return mark + endLike(text, plain(old)).replaceAll('\n', lineBreakOf(old));
};

/** The fields of the form for a file. */
export const toValues = (path: string, text: string): Values =>
  path.endsWith('.csv') ? readTable(text) : readDocument(text);

/** The file with what the form says now; `old` is the file as it was. Throws when the form is of another kind of file. */
export const toText = (path: string, old: string, values: Values): string => {
  const belongs = path.endsWith('.csv') ? Array.isArray(values[ROWS]) : typeof values[TEXT] === 'string';
  if (!belongs) throw new Error(`form: not of ${path}`);
  if (JSON.stringify(toValues(path, old)) === JSON.stringify(values)) return old;
  return path.endsWith('.csv') ? writeTable(old, values) : writeDocument(old, values);
};
