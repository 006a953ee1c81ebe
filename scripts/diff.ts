/** `npm run diff -- BASE [--markdown FILE] [--html FILE] [--json FILE] [--as-of DAY] [--build]`: what the change since BASE means. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { compareRows, keyOf } from '../src/changes/compare-rows.ts';
import type { FileChange } from '../src/changes/file-changes.ts';
import { toHtml } from '../src/changes/html.ts';
import { makeReport } from '../src/changes/make-report.ts';
import { toMarkdown } from '../src/changes/markdown.ts';
import { toPlainText } from '../src/changes/plain-text.ts';
import { type Row, type TableName, tableNames } from '../src/domain/catalog.ts';
import type { ReadRecords } from '../src/records/read-records.ts';
import { site } from '../src/site.ts';
import { ExpectedFailure, runCommand } from './command.ts';
import { compareBuilds } from './diff-builds.ts';
import {
  type BaseVersion,
  changedFiles,
  extractRecords,
  findBase,
  NEW_SIDE,
  OLD_SIDE,
  readSide,
} from './diff-sides.ts';

const USAGE =
  '比べるもとの版を一つ書いてください（例: npm run diff -- main）。--markdown ファイル名、--html ファイル名、--json ファイル名 で書き出す先を、--as-of 日付 で約束の状態を計算する日を選べます。--build を付けると、サイトを二つ作って比べます。';

interface Wish {
  base: string;
  markdown: string | undefined;
  html: string | undefined;
  json: string | undefined;
  asOf: string | undefined;
  build: boolean;
}

/** What the arguments ask for. */
export const readWish = (args: string[]): Wish => {
  const { values, positionals } = parseArgs({
    args,
    options: {
      markdown: { type: 'string' },
      html: { type: 'string' },
      json: { type: 'string' },
      'as-of': { type: 'string' },
      build: { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
  });
  const { markdown, html, json, 'as-of': asOf, build = false, ...others } = values;
  const [base, ...more] = positionals;
  const unknown = [...Object.keys(others).map((name) => `--${name}`), ...more];
  if (unknown.length > 0)
    throw new ExpectedFailure(`「${unknown.join(' ')}」という指定はありません。${USAGE}`);
  const texts = [markdown, html, json, asOf];
  if (!base || typeof build !== 'boolean' || texts.some((text) => typeof text === 'boolean' || text === '')) {
    throw new ExpectedFailure(USAGE);
  }
  if (asOf !== undefined && !z.iso.date().safeParse(asOf).success) {
    throw new ExpectedFailure(`--as-of には、暦にある日を 年-月-日 で書いてください: 「${asOf}」`);
  }
  return { base, markdown, html, json, asOf, build } as Wish;
};

const require = createRequire(import.meta.url);

/** The look of the site, for a page that must hold it itself. */
const readStyles = (): string =>
  [
    require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
    ...['roles', 'base', 'change-report'].map((name) =>
      join(import.meta.dirname, `../src/styles/${name}.css`),
    ),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const write = (file: string, text: string): void => {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, text);
};

/** Files whose changes no row tells of. Stored texts have a section of their own. */
const otherFiles = (
  files: Omit<FileChange, 'isWriting'>[],
  before: ReadRecords,
  after: ReadRecords,
): FileChange[] => {
  const { rows } = compareRows(before.records, after.records);
  const changed = new Set(rows.map(keyOf));
  const told = new Set(
    [before, after].flatMap(({ records, places }) =>
      tableNames.flatMap((table) =>
        (records[table] as Row<TableName>[]).flatMap(({ jurisdiction, id }, i) =>
          changed.has(keyOf({ table, jurisdiction, id })) ? [places[table][i]?.file] : [],
        ),
      ),
    ),
  );
  return files
    .filter(({ path }) => !told.has(path) && !/^data\/[^/]+\/sources\//.test(path))
    .map((file) => ({ ...file, isWriting: /^(data\/.*\.csv|content\/.*\.mdx)$/.test(file.path) }));
};

const nameBase = ({ name, commit }: BaseVersion): string =>
  name.startsWith(commit.slice(0, 7)) ? commit.slice(0, 7) : `${name}（${commit.slice(0, 7)}）`;

/** What a failure leaves for the reviewer, who reads the file and not the console. */
const failureText = (message: string): string =>
  `## この変更で変わること\n\n比べられませんでした。\n\n\`\`\`\`text\n${message.slice(0, 20_000).replaceAll('````', '')}\n\`\`\`\`\n`;

const compare = async (wish: Wish, root: string, folder: string): Promise<void> => {
  const base = findBase(root, wish.base);
  const old = join(folder, 'base');
  mkdirSync(old);
  extractRecords(root, base, old);
  const before = readSide(old, OLD_SIDE);
  const after = readSide(root, NEW_SIDE);
  const built = wish.build
    ? await compareBuilds(process.cwd(), { before: old, after: root }, folder, wish.asOf)
    : undefined;
  const report = makeReport(before.held, after.held, {
    base: nameBase(base),
    publisher: site,
    jurisdictions: [...site.jurisdictions],
    asOf: wish.asOf,
    files: otherFiles(changedFiles(root, base), before.read, after.read),
    built,
  });
  const { name: siteName, address: siteAddress } = site;
  const whole = wish.html ? `一緒に作ったページ（${wish.html.split('/').at(-1)}）` : undefined;
  if (wish.markdown) write(wish.markdown, toMarkdown(report, { siteAddress, ...(whole && { whole }) }));
  if (wish.html) write(wish.html, toHtml(report, { siteName, siteAddress, styles: readStyles() }));
  if (wish.json) write(wish.json, `${JSON.stringify(report, null, 1)}\n`);
  console.log(toPlainText(report));
};

if (import.meta.main) {
  await runCommand(async () => {
    const wish = readWish(process.argv.slice(2));
    const root = process.env.MICHISHIRUBE_RECORDS ?? process.cwd();
    mkdirSync('.cache', { recursive: true });
    const folder = mkdtempSync(resolve('.cache/diff-'));
    try {
      await compare(wish, root, folder);
    } catch (error) {
      if (wish.markdown && error instanceof ExpectedFailure) write(wish.markdown, failureText(error.message));
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
