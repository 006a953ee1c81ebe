/** Opens the files of records and hands them to the readers and checks. The only file here that opens files. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import {
  catalog,
  fieldsOf,
  type Records,
  SITE_FOLDER,
  type TableName,
  tableNames,
} from '../domain/catalog.ts';
import type { StoredText } from '../domain/document.ts';
import { type SearchableText, toSearchable } from '../domain/quote.ts';
import { readCsv } from './csv.ts';
import { decodeUtf8 } from './decode.ts';
import { compareIssues, type Issue, warningKinds } from './issue.ts';
import { emptyReading, mergeReadings, type Reading, toPlaces, toRecords, type WrittenAt } from './located.ts';
import { minutesTables, readMinutes } from './minutes.ts';
import { readProse } from './prose.ts';
import { runChecks } from './run-checks.ts';
import { homelessFile, strayFile } from './stray-file.ts';

/** Everything staff wrote: the records, the stored texts, and what is wrong with them. */
export interface ReadRecords {
  records: Records;
  /** Where each of the records is written, in their order. */
  places: Record<TableName, WrittenAt[]>;
  texts: StoredText[];
  issues: Issue[];
  /** What staff should see to, though it does not stop the site from being published. */
  warnings: Issue[];
  /** How many files were read. */
  files: number;
}

/** A file that was read, and what it holds. */
interface OpenedFile {
  path: string;
  reading: Reading;
}

/** Where one jurisdiction's files are. */
interface Folders {
  root: string;
  jurisdiction: string;
  dataFolder: string;
  contentFolder: string;
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== SITE_FOLDER)
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

const nameOf = (root: string, path: string): string => relative(root, path).split(sep).join('/');

const openFile = (
  root: string,
  path: string,
  tables: TableName[],
  read: (file: string, text: string) => Reading,
): OpenedFile => {
  const file = nameOf(root, path);
  const { text, issues } = decodeUtf8(file, readFileSync(path));
  const reading = text === undefined ? { ...emptyReading(), issues, incomplete: tables } : read(file, text);
  return { path, reading };
};

/** The tables that staff write in a folder of `data/`. */
const csvTablesOf = ({ jurisdiction }: Folders): TableName[] =>
  tableNames.filter(
    (table) =>
      catalog[table].origin === 'csv' && (catalog[table].scope === 'site') === (jurisdiction === SITE_FOLDER),
  );

const pathOfTable = ({ dataFolder }: Folders, table: TableName): string => join(dataFolder, `${table}.csv`);

const readTables = (folders: Folders): OpenedFile[] =>
  csvTablesOf(folders)
    .filter((table) => existsSync(pathOfTable(folders, table)))
    .map((table) =>
      openFile(folders.root, pathOfTable(folders, table), [table], (file, text) =>
        readCsv(table, folders.jurisdiction, file, text),
      ),
    );

/** The site can do without its own tables; a jurisdiction says with an empty table that it has no such records. */
const findMissingTables = (folders: Folders): Reading[] =>
  (folders.jurisdiction === SITE_FOLDER ? [] : csvTablesOf(folders))
    .filter((table) => !existsSync(pathOfTable(folders, table)))
    .map((table) => {
      const file = nameOf(folders.root, pathOfTable(folders, table));
      const header = fieldsOf(table).map(({ name }) => name);
      const message = `表「${catalog[table].title}」のファイルがありません。記録が一つもないときも、見出しの行「${header.join(',')}」だけのファイルを置いてください。`;
      const issue: Issue = { kind: 'missing-file', file, line: 1, column: 1, message };
      return { ...emptyReading(), issues: [issue], incomplete: [table] };
    });

const documentsIn = ({ contentFolder }: Folders, names: string[]): string[] =>
  filesBelow(contentFolder).filter(
    (path) => names.some((name) => path.startsWith(join(contentFolder, name) + sep)) && path.endsWith('.mdx'),
  );

const readAllMinutes = (folders: Folders, tables: Reading): OpenedFile[] => {
  const posts = tables.rows.flatMap((row) => (row.table === 'posts' ? [row.row] : []));
  const allPostsKnown =
    !tables.incomplete.includes('posts') &&
    tables.seen.filter(({ table }) => table === 'posts').length === posts.length;
  return documentsIn(folders, ['meetings']).map((path) =>
    openFile(folders.root, path, minutesTables, (file, text) =>
      readMinutes(folders.jurisdiction, file, text, posts, { allPostsKnown }),
    ),
  );
};

const readAllProse = (folders: Folders, tables: Reading): OpenedFile[] => {
  const initiatives = new Set(
    tables.rows.flatMap((row) => (row.table === 'initiatives' ? [row.row.id] : [])),
  );
  return documentsIn(folders, ['plans', 'reports', 'proposals']).map((path) =>
    openFile(folders.root, path, ['sections', 'passages'], (file, text) =>
      readProse(folders.jurisdiction, file, text, initiatives),
    ),
  );
};

interface Source {
  path: string;
  document: string;
  digest: string;
  /** Undefined when the file could not be decoded. */
  text: SearchableText | undefined;
  issues: Issue[];
}

const readSource = (root: string, path: string): Source => {
  const bytes = readFileSync(path);
  const { text, issues } = decodeUtf8(nameOf(root, path), bytes);
  return {
    path,
    document: basename(path, '.txt'),
    digest: sha256(bytes),
    text: text === undefined ? undefined : toSearchable(text),
    issues,
  };
};

/** Reads the stored texts of the known documents: of all, when it is not known which documents there are. */
const readSources = ({ root, dataFolder }: Folders, { seen, incomplete }: Reading): Source[] => {
  const folder = join(dataFolder, 'sources');
  const documents = new Set(seen.flatMap(({ table, id }) => (table === 'documents' ? [id] : [])));
  return filesBelow(folder)
    .filter((path) => {
      const document = basename(path, '.txt');
      const isKnown = incomplete.includes('documents') || documents.has(document);
      return isKnown && path === join(folder, `${document}.txt`);
    })
    .map((path) => readSource(root, path));
};

/** Files that nobody reads. What belongs to the whole site is read by others too, but for its tables. */
const findStrayFiles = (
  { root, jurisdiction, dataFolder, contentFolder }: Folders,
  opened: Set<string>,
): Issue[] =>
  [...filesBelow(dataFolder), ...filesBelow(contentFolder)]
    .filter((path) => !opened.has(path) && (jurisdiction !== SITE_FOLDER || path.endsWith('.csv')))
    .map((path) => strayFile(nameOf(root, path)));

/** The ledger of published addresses, which `npm run addresses` keeps. */
const LEDGER_FILE = 'data/addresses.txt';

/** Files that lie where only the folders of jurisdictions belong, besides the ledger. */
const findHomelessFiles = (root: string): Issue[] =>
  [join(root, 'data'), join(root, 'content')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && join(entry.parentPath, entry.name) !== join(root, LEDGER_FILE))
    .map((entry) => homelessFile(nameOf(root, join(entry.parentPath, entry.name))));

const readJurisdiction = (root: string, jurisdiction: string) => {
  const folders: Folders = {
    root,
    jurisdiction,
    dataFolder: join(root, 'data', jurisdiction),
    contentFolder: join(root, 'content', jurisdiction),
  };
  const csv = readTables(folders);
  const tables = mergeReadings([...csv.map(({ reading }) => reading), ...findMissingTables(folders)]);
  const mdx = [...readAllMinutes(folders, tables), ...readAllProse(folders, tables)];
  const reading = mergeReadings([tables, ...mdx.map((file) => file.reading)]);
  const stored = readSources(folders, reading);
  const sources = new Map(stored.flatMap(({ document, text }) => (text ? [[document, text]] : [])));
  const digests = new Map(stored.map(({ document, digest }) => [document, digest]));
  const opened = new Set([...csv, ...mdx, ...stored].map(({ path }) => path));
  return {
    rows: reading.rows,
    texts: [...sources].map(([document, { source }]) => ({ jurisdiction, document, text: source })),
    issues: [
      ...reading.issues,
      ...stored.flatMap(({ issues }) => issues),
      ...findStrayFiles(folders, opened),
      ...runChecks(jurisdiction, reading, { sources, digests, sha256 }),
    ],
    files: opened.size,
  };
};

/** One fault of a document can be seen from each of its rows; it is one issue. */
const withoutRepeats = (issues: Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];

/** Reads all records under `root` (its folders `data` and `content`). Never throws for what staff wrote. */
export const readRecords = (root: string): ReadRecords => {
  const jurisdictions = [
    ...new Set([...foldersIn(join(root, 'data')), ...foldersIn(join(root, 'content')), SITE_FOLDER]),
  ].sort();
  const results = jurisdictions.map((jurisdiction) => readJurisdiction(root, jurisdiction));
  const found = withoutRepeats([
    ...results.flatMap((result) => result.issues),
    ...findHomelessFiles(root),
  ]).sort(compareIssues);
  const rows = results.flatMap((result) => result.rows);
  return {
    records: toRecords(rows),
    places: toPlaces(rows),
    texts: results.flatMap(({ texts }) => texts),
    issues: found.filter(({ kind }) => !warningKinds.has(kind)),
    warnings: found.filter(({ kind }) => warningKinds.has(kind)),
    files: results.reduce((sum, { files }) => sum + files, 0),
  };
};
