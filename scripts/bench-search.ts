/**
 * `npm run bench:search [-- --queries FILE] [--pages 0,2000,10000]`: holds the search to its gates in Chromium, on the
 * site alone and among generated pages, beside stock Pagefind. Prints what it measured; exit code 1 when a gate fails.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { fold } from '../src/search/fold.ts';
import type { IndexedPage } from '../src/search/record.ts';
import { distractors } from './bench/distractors.ts';
import type { IndexCost } from './bench/index-cost.ts';
import { createOpener, type JudgedQuery, judge, plain } from './bench/judge.ts';
import { absentWords, cutTerms, makeSlips, printedPassages } from './bench/mechanical.ts';
import { openSession } from './bench/session.ts';
import { createTally, mean, percentile } from './bench/tally.ts';
import { ensureChromium } from './find-chromium.ts';
import { buildSite } from './site-build.ts';
import { pagesOf } from './site-pages.ts';
import { serveSite } from './site-server.ts';

const { values: options } = parseArgs({
  options: {
    queries: { type: 'string', default: 'tests/search/queries.json' },
    pages: { type: 'string', default: '0,2000,10000' },
  },
});

const { queries } = JSON.parse(readFileSync(options.queries, 'utf8')) as { queries: JudgedQuery[] };
const sizes = options.pages.split(',').map(Number);
const TERMS = 200;
const SLIPS = 100;
const ABSENT = 60;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
const tally = createTally();

/** What an index of either kind costs, made in a process of its own. */
const costOf = (site: string, count: number, kind: 'ours' | 'pagefind', folder: string): IndexCost =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'bench/index-cost.ts'), site, `${count}`, kind, folder],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    )
      .trim()
      .split('\n')
      .at(-1) ?? '',
  ) as IndexCost;

const writePages = (site: string, pages: IndexedPage[]): void => {
  for (const { address, html } of pages) {
    const file = join(site, address, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
};

/** The queries with known answers: first each in a browser that has nothing yet, then all in one session. */
const benchQueries = async (browser: Browser, address: string, pages: IndexedPage[], size: number) => {
  const opened = createOpener(pages);
  const scores = new Map<string, ReturnType<typeof judge>[]>();
  const first: number[] = [];
  const cold = new Map<string, string>();
  const unanswered: string[] = [];
  for (const query of queries) {
    const { session, answer } = await openSession(browser, address, { query: query.query, counted: true });
    first.push(session.traffic().search);
    await session.close();
    cold.set(query.id, answer.hrefs.join(' '));
    if (answer.hrefs.length === 0) unanswered.push(query.query);
    const score = judge(query, answer.hrefs.map(opened));
    scores.set(query.class, [...(scores.get(query.class) ?? []), score]);
    if (score.recall < 1 || score.precision < 1) {
      console.log(
        `  ${query.class} 「${query.query}」 recall ${score.recall.toFixed(2)}, first five ${score.precision.toFixed(2)}`,
      );
    }
  }
  const { session } = await openSession(browser, address);
  const times: number[] = [];
  const different: string[] = [];
  for (const [turn, query] of [...queries, ...queries].entries()) {
    const { answer, took } = await session.ask(query.query);
    if (turn > 0) times.push(took);
    if (answer.hrefs.join(' ') !== cold.get(query.id)) different.push(query.query);
  }
  await session.close();

  const classes = [...scores].map(([name, all]) => ({
    name,
    recall: mean(all.map(({ recall }) => recall)),
    precision: mean(all.map(({ precision }) => precision)),
    reciprocal: mean(all.map(({ reciprocal }) => reciprocal)),
  }));
  for (const { name, recall, precision, reciprocal } of classes) {
    console.log(
      `  ${name.padEnd(10)} recall ${recall.toFixed(3)}  first five ${precision.toFixed(3)}  reciprocal rank ${reciprocal.toFixed(3)}`,
    );
  }
  tally.atLeast('recall, mean over classes', mean(classes.map(({ recall }) => recall)), 0.98);
  tally.atLeast('first five right, mean over classes', mean(classes.map(({ precision }) => precision)), 0.95);
  tally.atLeast(
    'reciprocal rank, mean over classes',
    mean(classes.map(({ reciprocal }) => reciprocal)),
    0.94,
  );
  const question = classes.find(({ name }) => name === 'question');
  if (question) tally.atLeast('questions, recall', question.recall, 0.9);
  tally.atMost('queries without a result', unanswered.length, 0, unanswered.join(' '));
  tally.atMost('answers that differ on later use', different.length, 0, different.join(' '));
  console.log(
    `  first query: ${kilobytes(mean(first))} in the mean, ${kilobytes(Math.max(...first))} at most`,
  );
  if (size <= 2000) tally.atMost('first query, KB at most', Math.max(...first) / 1000, 250);
  tally.atMost('later queries, ms at the 95th percentile', percentile(times, 0.95), 50);
};

/** Queries made by a machine: terms, slips, words that stand nowhere. */
const benchMechanical = async (
  browser: Browser,
  address: string,
  pages: IndexedPage[],
  own: IndexedPage[],
) => {
  const opened = createOpener(pages);
  const passages = printedPassages(pages);
  const ownPassages = printedPassages(own);
  const { session } = await openSession(browser, address);
  let equal = 0;
  const missing: string[] = [];
  const lines = { all: 0, right: 0 };
  const terms = cutTerms(ownPassages, TERMS);
  for (const term of terms) {
    await session.ask(`「${term}」`);
    const answer = await session.readAll();
    const wanted = new Set(passages.filter(({ text }) => text.includes(term)).map(({ href }) => href));
    const found = new Set(answer.marked.filter((href) => passages.some((passage) => passage.href === href)));
    const unfound = [...wanted].filter((href) => !found.has(href));
    if (unfound.length > 0) missing.push(`${term} (${unfound.length}/${wanted.size}: ${unfound[0]})`);
    if (wanted.size === found.size && [...wanted].every((href) => found.has(href))) equal += 1;
    for (const href of answer.marked) {
      lines.all += 1;
      if (fold(opened(href)).text.includes(term)) lines.right += 1;
    }
  }
  tally.atLeast(`terms cut from the records (${terms.length}): same as grep`, equal / terms.length, 0.97);
  tally.atMost('terms of which grep finds more', missing.length, 0, missing.join(' '));
  tally.atLeast(`hits that open the right statement (${lines.all})`, lines.right / lines.all, 0.99);

  const words = [
    ...new Set(ownPassages.flatMap(({ text }) => text.match(/[\p{Script=Han}ァ-ヺー]{5,12}/gu) ?? [])),
  ];
  const slips = makeSlips(words, SLIPS);
  for (const kind of ['打ち間違い', '全角・半角', '空白'] as const) {
    const ofKind = slips.filter((slip) => slip.kind === kind);
    const failed: string[] = [];
    for (const { query, meant } of ofKind) {
      const { answer } = await session.ask(query);
      const firstFive = answer.hrefs.slice(0, 5).map((href) => href.split('#')[0]);
      const right = new Set(
        passages.filter(({ text }) => text.includes(fold(meant).text)).map((passage) => passage.address),
      );
      if (!firstFive.some((path) => right.has(path ?? ''))) failed.push(`${query} (${meant})`);
    }
    const share = 1 - failed.length / ofKind.length;
    tally.atLeast(
      `${kind} (${ofKind.length}): right page among the first five`,
      share,
      0.98,
      failed.join(' '),
    );
  }

  const texts = pages.flatMap(({ html }) =>
    html.includes('data-pagefind-body') ? [fold(plain(html)).text] : [],
  );
  const absent = absentWords(texts, ABSENT);
  const unmarked: string[] = [];
  for (const word of absent) {
    const { answer } = await session.ask(word);
    if (answer.hrefs.length > 0 && !answer.approximate) unmarked.push(word);
  }
  tally.atMost(
    `words that stand nowhere (${absent.length}): answered unmarked`,
    unmarked.length,
    0,
    unmarked.join(' '),
  );
  await session.close();
};

const root = process.cwd();
mkdirSync(resolve(root, '.cache'), { recursive: true });
const work = mkdtempSync(resolve(root, '.cache', 'bench-'));
try {
  const site = join(work, 'site');
  await buildSite({ root, out: site });
  const own = await pagesOf(site);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  console.log(
    `${queries.length} queries; node ${process.version}; Chromium ${browser.version()}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const size of sizes) {
    const copy = join(work, `site-${size}`);
    cpSync(site, copy, { recursive: true });
    rmSync(join(copy, 'search-index'), { recursive: true, force: true });
    console.log(`\n${own.length} pages of the site and ${size} generated ones`);
    const ours = costOf(site, size, 'ours', join(copy, 'search-index'));
    const stock = costOf(site, size, 'pagefind', join(work, `pagefind-${size}`));
    for (const [name, cost] of Object.entries({ ours, 'stock Pagefind': stock })) {
      console.log(
        `  index, ${name}: ${cost.seconds.toFixed(1)} s, ${cost.memory.toFixed(0)} MB, ${kilobytes(cost.bytes)}`,
      );
    }
    const more = distractors(size);
    writePages(copy, more);
    if (!existsSync(join(copy, 'search-index', 'start.json.gz'))) throw new Error('bench: no index');
    const { server, address } = await serveSite(copy, 0);
    const pages = [...own, ...more];
    await benchQueries(browser, address, pages, size);
    await benchMechanical(browser, address, pages, own);
    server.close();
  }
  await browser.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = tally.failed() > 0 ? 1 : 0;
