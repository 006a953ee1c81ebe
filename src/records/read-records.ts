/** Opens the files of records and hands them to the readers and checks. The only file here that opens files. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import {
  catalog,
  emptyRecords,
  fieldsOf,
  type Records,
  type Row,
  type TableName,
  tableNames,
} from '../domain/catalog.ts';
import { type SearchableText, toSearchable } from '../domain/quote.ts';
import type { Check, Checked } from './checks/checked.ts';
import { checkDateOrder } from './checks/date-order.ts';
import { checkDuplicateIds } from './checks/duplicate-ids.ts';
import { checkQuotes } from './checks/quotes.ts';
import { checkReferences } from './checks/references.ts';
import { checkShapes } from './checks/shapes.ts';
import { checkSources } from './checks/sources.ts';
import { readCsv } from './csv.ts';
import { decodeUtf8 } from './decode.ts';
import { compareIssues, type Issue } from './issue.ts';
import { emptyReading, mergeReadings, type Reading } from './located.ts';
import { minutesTables, readMinutes } from './minutes.ts';
import { readProse } from './prose.ts';

const checks: Check[] = [
  checkDuplicateIds,
  checkReferences,
  checkSources,
  checkQuotes,
  checkDateOrder,
  checkShapes,
];

/** A stored text as published. */
export interface StoredText {
  jurisdiction: string;
  document: string;
  text: string;
}

/** Everything staff wrote: the records, the stored texts, and what is wrong with them. */
export interface ReadRecords {
  records: Records;
  texts: StoredText[];
  issues: Issue[];
  /** How many files were read. */
  files: number;
}

const proseFolders = ['plans', 'reports', 'proposals'];

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

const unknownFile = (file: string, message: string): Issue => ({
  kind: 'unknown-file',
  file,
  line: 1,
  column: 1,
  message,
});

/** One fault of a document can be seen from each of its rows; it is one issue. */
const withoutRepeats = (issues: Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];

/** Reads all records under `root` (its folders `data` and `content`). Never throws for what staff wrote. */
export const readRecords = (root: string): ReadRecords => {
  const nameOf = (path: string): string => relative(root, path).split(sep).join('/');
  const jurisdictions = [
    ...new Set([...foldersIn(join(root, 'data')), ...foldersIn(join(root, 'content'))]),
  ].sort();
  const results = jurisdictions.map((jurisdiction) => readJurisdiction(root, jurisdiction, nameOf));
  const records = emptyRecords();
  for (const { rows } of results) {
    for (const { table, row } of rows) (records[table] as Row<TableName>[]).push(row);
  }
  const strays = [join(root, 'data'), join(root, 'content')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      unknownFile(
        nameOf(join(entry.parentPath, entry.name)),
        'この場所には団体のフォルダだけを置きます。団体のフォルダ（例: data/mie/）の中に移してください。',
      ),
    );
  return {
    records,
    texts: results.flatMap(({ texts }) => texts),
    issues: withoutRepeats([...results.flatMap(({ issues }) => issues), ...strays]).sort(compareIssues),
    files: results.reduce((sum, { files }) => sum + files, 0),
  };
};

const readJurisdiction = (root: string, jurisdiction: string, nameOf: (path: string) => string) => {
  const dataFolder = join(root, 'data', jurisdiction);
  const contentFolder = join(root, 'content', jurisdiction);
  const known = new Set<string>();

  const open = (path: string, incomplete: TableName[], read: (text: string) => Reading): Reading => {
    known.add(path);
    const { text, issues } = decodeUtf8(nameOf(path), readFileSync(path));
    return text === undefined ? { ...emptyReading(), issues, incomplete } : read(text);
  };

  const csv = tableNames
    .filter((table) => catalog[table].origin === 'csv')
    .map((table) => {
      const path = join(dataFolder, `${table}.csv`);
      if (existsSync(path))
        return open(path, [table], (text) => readCsv(table, jurisdiction, nameOf(path), text));
      const header = fieldsOf(table).map(({ name }) => name);
      const message = `表「${catalog[table].title}」のファイルがありません。記録が一つもないときも、見出しの行「${header.join(',')}」だけのファイルを置いてください。`;
      const issue: Issue = { kind: 'missing-file', file: nameOf(path), line: 1, column: 1, message };
      return { ...emptyReading(), issues: [issue], incomplete: [table] };
    });

  const posts = csv.flatMap(({ rows }) => rows.flatMap((row) => (row.table === 'posts' ? [row.row] : [])));
  const allPostsKnown =
    !csv.some(({ incomplete }) => incomplete.includes('posts')) &&
    csv.flatMap(({ seen }) => seen).filter(({ table }) => table === 'posts').length === posts.length;
  const initiatives = new Set(
    csv.flatMap(({ rows }) => rows.flatMap((row) => (row.table === 'initiatives' ? [row.row.id] : []))),
  );
  const contentFiles = filesBelow(contentFolder);
  const minutes = contentFiles
    .filter((path) => path.startsWith(join(contentFolder, 'meetings') + sep) && path.endsWith('.mdx'))
    .map((path) =>
      open(path, minutesTables, (text) =>
        readMinutes(jurisdiction, nameOf(path), text, posts, { allPostsKnown }),
      ),
    );
  const prose = contentFiles
    .filter(
      (path) =>
        proseFolders.some((folder) => path.startsWith(join(contentFolder, folder) + sep)) &&
        path.endsWith('.mdx'),
    )
    .map((path) =>
      open(path, ['sections', 'passages'], (text) =>
        readProse(jurisdiction, nameOf(path), text, initiatives),
      ),
    );
  const reading = mergeReadings([...csv, ...minutes, ...prose]);

  const sources = new Map<string, SearchableText>();
  const digests = new Map<string, string>();
  const sourceIssues: Issue[] = [];
  const knowsDocuments = !reading.incomplete.includes('documents');
  const documents = new Set(reading.seen.flatMap(({ table, id }) => (table === 'documents' ? [id] : [])));
  for (const path of filesBelow(join(dataFolder, 'sources'))) {
    const document = basename(path, '.txt');
    if (path !== join(dataFolder, 'sources', `${document}.txt`)) continue;
    if (knowsDocuments && !documents.has(document)) continue;
    known.add(path);
    const bytes = readFileSync(path);
    const { text, issues } = decodeUtf8(nameOf(path), bytes);
    sourceIssues.push(...issues);
    digests.set(document, createHash('sha256').update(bytes).digest('hex'));
    if (text !== undefined) sources.set(document, toSearchable(text));
  }

  const strays = [...filesBelow(dataFolder), ...contentFiles]
    .filter((path) => !known.has(path))
    .map((path) =>
      unknownFile(
        nameOf(path),
        'このファイルは公開されません。名前と置き場所を確かめてください（表は data/団体/表の名前.csv、本文は data/団体/sources/資料の識別子.txt、文書は content/団体/ の meetings・plans・reports・proposals に .mdx）。',
      ),
    );

  const seen = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set<string>()]));
  for (const { table, id } of reading.seen) seen.get(table)?.add(id);
  const checked: Checked = {
    jurisdiction,
    rows: reading.rows,
    seen,
    incomplete: new Set(reading.incomplete),
    sources,
    digests,
  };
  return {
    rows: reading.rows,
    texts: [...sources].map(([document, { source }]) => ({ jurisdiction, document, text: source })),
    issues: [...reading.issues, ...sourceIssues, ...strays, ...checks.flatMap((check) => check(checked))],
    files: known.size,
  };
};
