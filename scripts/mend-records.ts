/** Mechanical fixes of the records: what each file would become, and writing it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { catalog, SITE_FOLDER, type TableName, tableNames } from '../src/domain/catalog.ts';
import { readCsv } from '../src/records/csv.ts';
import { decodeForCertain } from '../src/records/decode.ts';
import { mendCsv } from '../src/records/mending/mend-csv.ts';
import { mendMinutes } from '../src/records/mending/mend-minutes.ts';
import { type Change, formatLines, type Mended } from '../src/records/mending/mended.ts';
import type { KnownPost } from '../src/records/speaker.ts';
import { replaceFile } from './write-file.ts';

/** A file that can be mended. */
export interface MendedFile {
  path: string;
  /** Its path below the root. */
  file: string;
  text: string;
  changes: Change[];
}

/** How far the fixes go: `form` is the canonical form of the tables, `all` also width in cells and missing ids. */
export type Extent = 'form' | 'all';

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

const decode = (bytes: Uint8Array): Mended | undefined => {
  const decoded = decodeForCertain(bytes);
  if (!decoded) return undefined;
  const { text, encoding } = decoded;
  const hasMark = encoding === 'UTF-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const what =
    encoding === 'UTF-8'
      ? hasMark && 'ファイルの先頭の印（BOM）を除きました'
      : `文字コードを ${encoding} から UTF-8 に改めました`;
  return { text, changes: what ? [{ lines: [], what, isFault: !hasMark }] : [] };
};

const mendFile = (root: string, path: string, mend: (file: string, text: string) => Mended): MendedFile[] => {
  if (!existsSync(path)) return [];
  const decoded = decode(readFileSync(path));
  if (!decoded) return [];
  const file = relative(root, path).split(sep).join('/');
  const { text, changes } = mend(file, decoded.text);
  return [{ path, file, text, changes: [...decoded.changes, ...changes] }];
};

const mendTables = (root: string, jurisdiction: string, extent: Extent): MendedFile[] =>
  tableNames
    .filter((table) => catalog[table].origin === 'csv')
    .filter((table) => (catalog[table].scope === 'site') === (jurisdiction === SITE_FOLDER))
    .flatMap((table: TableName) =>
      mendFile(root, join(root, 'data', jurisdiction, `${table}.csv`), (_file, text) =>
        mendCsv(table, text, { typed: extent === 'all' }),
      ),
    );

/** The posts as they will be when the tables are mended. */
const postsIn = (tables: MendedFile[], jurisdiction: string): KnownPost[] =>
  tables
    .filter(({ file }) => file.endsWith('/posts.csv'))
    .flatMap(({ file, text }) => readCsv('posts', jurisdiction, file, text).rows)
    .flatMap((located) => (located.table === 'posts' ? [located.row] : []));

const minutesIn = (root: string, jurisdiction: string): string[] => {
  const folder = join(root, 'content', jurisdiction, 'meetings');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(folder, name))
    .sort();
};

const addressesIn = (root: string): string[] => {
  const ledger = join(root, 'data/addresses.txt');
  return existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n') : [];
};

/** What every file of records that has a mechanical fault would become. Nothing is written. */
export const mendRecords = (root: string, extent: Extent): MendedFile[] => {
  const addresses = addressesIn(root);
  const jurisdictions = [
    ...new Set([...foldersIn(join(root, 'data')), ...foldersIn(join(root, 'content'))]),
  ].sort();
  return jurisdictions
    .flatMap((jurisdiction) => {
      const tables = mendTables(root, jurisdiction, extent);
      if (extent === 'form') return tables;
      const posts = postsIn(tables, jurisdiction);
      const minutes = minutesIn(root, jurisdiction).flatMap((path) =>
        mendFile(root, path, (file, text) => mendMinutes(text, { jurisdiction, file, posts, addresses })),
      );
      return [...tables, ...minutes];
    })
    .filter(({ changes }) => changes.length > 0);
};

/** Puts the mended texts in the place of the files. */
export const writeMended = (files: MendedFile[]): void => {
  for (const { path, text } of files) replaceFile(path, text);
};

/** What was changed, by file and line. */
export const formatMended = (files: MendedFile[], { isDryRun = false } = {}): string => {
  if (files.length === 0) return '自動で直せるところはありません。';
  const parts = files.map(({ file, changes }) =>
    [`■ ${file}`, ...changes.map(({ lines, what }) => `  ${formatLines(lines)}: ${what}`)].join('\n'),
  );
  const closing = isDryRun
    ? `${files.length}ファイルを直せます。まだ何も書いていません（--dry-run を付けずに実行すると直します）。`
    : `${files.length}ファイルを直しました。`;
  return [...parts, closing].join('\n\n');
};
