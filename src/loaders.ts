/**
 * Records → Astro's content store. Strict where Astro's own loaders are lenient: any issue stops the build; in
 * `npm run dev` a bad edit prints its issues and the last good pages stay.
 */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { TableName } from './domain/catalog.ts';
import { readLines } from './records/read-lines.ts';
import { type ReadRecords, readRecords } from './records/read-records.ts';
import { formatConsole } from './records/reporters/console.ts';
import { toReport } from './records/reporters/report.ts';

let current: ReadRecords | undefined;
let watching = false;
const refills: (() => Promise<void>)[] = [];

const formatIssues = (root: string, read: ReadRecords): string =>
  formatConsole(toReport({ ...read, warnings: [] }, readLines(root)));

const stopOnIssues = (root: string, read: ReadRecords): void => {
  if (read.issues.length > 0) throw new Error(`${formatIssues(root, read)}\n`);
};

/** Tests and other prefectures may keep the records elsewhere than the code. */
const rootOfRecords = ({ config }: LoaderContext): string =>
  process.env.MICHISHIRUBE_RECORDS ?? fileURLToPath(config.root);

const watchOnce = ({ watcher, logger }: LoaderContext, root: string): void => {
  if (!watcher || watching) return;
  watching = true;
  const folders = [join(root, 'data'), join(root, 'content')];
  for (const folder of folders) watcher.add(folder);
  watcher.on('all', async (_event, path) => {
    if (!folders.some((folder) => path.startsWith(folder + sep))) return;
    const fresh = readRecords(root);
    if (fresh.issues.length > 0) {
      logger.error(`${formatIssues(root, fresh)}\n\n直すまで、前の内容を表示します。\n`);
      return;
    }
    current = fresh;
    for (const refill of refills) await refill();
    logger.info('記録を読み直しました。');
  });
};

const strictLoader = (
  name: string,
  entriesOf: (read: ReadRecords) => { id: string; data: Record<string, unknown> }[],
): Loader => ({
  name,
  load: async (context) => {
    const root = rootOfRecords(context);
    if (!current) {
      const read = readRecords(root);
      stopOnIssues(root, read);
      current = read;
    }
    watchOnce(context, root);
    const fill = async (): Promise<void> => {
      if (!current) return;
      context.store.clear();
      for (const { id, data } of entriesOf(current)) {
        const parsed = await context.parseData({ id, data });
        context.store.set({ id, data: parsed, digest: context.generateDigest(parsed) });
      }
    };
    refills.push(fill);
    await fill();
  },
});

/** Loads one table of the catalog. */
export const tableLoader = (table: TableName): Loader =>
  strictLoader(`records:${table}`, ({ records, places }) =>
    records[table].map((row, position) => ({
      id: `${row.jurisdiction}/${row.id}`,
      data: { position, at: places[table][position], row },
    })),
  );

/** Loads the stored texts that quotes are checked against. */
export const textLoader = (): Loader =>
  strictLoader('records:texts', ({ texts }) =>
    texts.map((text, position) => ({
      id: `${text.jurisdiction}/${text.document}`,
      data: { position, row: text },
    })),
  );
