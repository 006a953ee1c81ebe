/**
 * What an index costs: `node scripts/bench/index-cost.ts SITE PAGES ours|pagefind FOLDER` makes the index of a built
 * site and so many generated pages in a process of its own, and prints time, memory and size as JSON.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { readRecords } from '../../src/records/read-records.ts';
import type { IndexedPage } from '../../src/search/record.ts';
import { makeIndex, writeIndex } from '../search-index.ts';
import { collectWords } from '../search-words.ts';
import { pagesOf } from '../site-pages.ts';
import { distractors } from './distractors.ts';

/** What making an index took. */
export interface IndexCost {
  seconds: number;
  /** The most memory that the process and its children held at once, in MB. */
  memory: number;
  /** Bytes of the index itself, without scripts and styles. */
  bytes: number;
}

const peakOf = (pid: number | string): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

/** Peaks of the processes that this one has started; those that have ended are gone. */
const childrenPeak = (): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
        return parent === String(process.pid) ? sum + peakOf(pid) : sum;
      } catch (error) {
        // A process may end between the listing and the look at it.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return sum;
        throw error;
      }
    }, 0);

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(gz|pf_index|pf_meta|pf_fragment|pf_filter)$/.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

const stock = async (pages: IndexedPage[], folder: string): Promise<number> => {
  const { index } = await createIndex({ forceLanguage: 'ja' });
  if (!index) throw new Error('pagefind: no index');
  for (const { address, html } of pages) {
    if (html.includes('data-pagefind-body')) await index.addHTMLFile({ url: address, content: html });
  }
  await index.writeFiles({ outputPath: folder });
  const peak = childrenPeak();
  await close();
  return peak;
};

if (import.meta.main) {
  const [site = '', count = '0', kind, folder = ''] = process.argv.slice(2);
  const pages = [...(await pagesOf(site)), ...distractors(Number(count))];
  const { records } = readRecords(process.cwd());
  const words = kind === 'ours' ? await collectWords(records) : undefined;
  const begin = performance.now();
  let children = 0;
  if (words) await writeIndex(makeIndex(pages, records, words), folder);
  else children = await stock(pages, folder);
  const seconds = (performance.now() - begin) / 1000;
  const cost: IndexCost = { seconds, memory: peakOf('self') + children, bytes: sizeOf(folder) };
  console.log(JSON.stringify(cost));
}
