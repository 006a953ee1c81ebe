/** The search page in the browser: reads the address, asks the planner, prints nodes. */
import { type Asked, readAddress, toAddress } from './address.ts';
import { joinSuggestions } from './combobox.ts';
import { byId } from './element.ts';
import { INDEX_FOLDER, indexReader } from './index-reader.ts';
import { createPlanner, FIRST_REACH, type Plan, type Planner } from './ladder.ts';
import type { Lexicon } from './lexicon.ts';
import {
  facetNodes,
  groupItems,
  moreText,
  orderItems,
  readingItems,
  relatedNodes,
  statusText,
} from './print-results.ts';
import { makeResults } from './results.ts';
import { shardBackend } from './shard-backend.ts';
import { suggestWords } from './suggest.ts';

const readFile = indexReader(INDEX_FOLDER);

const readLexicon = async (): Promise<Lexicon> =>
  JSON.parse(new TextDecoder().decode(await readFile('words.json'))) as Lexicon;

let lexicon: Promise<Lexicon> | undefined;
const getLexicon = (): Promise<Lexicon> => {
  lexicon ??= readLexicon().catch((error: unknown) => {
    lexicon = undefined;
    throw error;
  });
  return lexicon;
};

let planner: Planner | undefined;
const getPlanner = async (): Promise<Planner> => {
  planner ??= createPlanner(shardBackend(readFile), await getLexicon());
  return planner;
};

/** How many times as far the reader has had the search read; back to 1 with each new question. */
let stretch = 1;

/** The last plan, so that filters and order change without asking again. */
let last: { key: string; plan: Plan } | undefined;
const planOf = async ({ query, undone }: Asked): Promise<Plan> => {
  const question = JSON.stringify([query, undone]);
  if (!last?.key.endsWith(question)) stretch = 1;
  const key = stretch + question;
  if (last?.key !== key) {
    const reach = { verbatim: FIRST_REACH.verbatim * stretch, other: FIRST_REACH.other * stretch };
    last = { key, plan: await (await getPlanner())(query, new Set(undone), reach) };
  }
  return last.plan;
};

const parts = () => ({
  form: byId<HTMLFormElement>('search'),
  input: byId<HTMLInputElement>('search-words'),
  status: byId('search-status'),
  readings: byId('search-readings'),
  orders: byId('search-orders'),
  facets: byId('search-facets'),
  facetBox: byId<HTMLDetailsElement>('search-facet-box'),
  results: byId('results'),
  related: byId('search-related'),
  begin: byId('search-begin'),
  more: byId<HTMLButtonElement>('search-more'),
});

const clear = (): void => {
  const { readings, orders, facets, results, related } = parts();
  for (const list of [readings, orders, facets, results, related]) list.replaceChildren();
};

const print = (asked: Asked, plan: Plan): void => {
  const { status, readings, orders, facets, facetBox, results, related, more } = parts();
  const found = makeResults(plan, asked.filters, asked.order);
  readings.replaceChildren(...readingItems(found, asked));
  facets.replaceChildren(...facetNodes(found, asked));
  facetBox.hidden = found.facets.length === 0;
  orders.replaceChildren(...(found.pages > 1 ? orderItems(asked) : []));
  results.replaceChildren(...groupItems(found));
  results.toggleAttribute('data-approximate', found.approximate && found.places > 0);
  related.replaceChildren(...relatedNodes(found));
  related.hidden = found.related.length === 0;
  more.hidden = moreText(found) === undefined;
  more.textContent = moreText(found) ?? '';
  status.textContent = statusText(asked.query, found);
};

/** Counts what was asked, so that a slow answer does not print over a later one. */
let turn = 0;

const show = async (asked: Asked): Promise<void> => {
  turn += 1;
  const mine = turn;
  const { status, results, facetBox, related, begin, more } = parts();
  results.dataset.state = 'busy';
  more.hidden = true;
  begin.hidden = asked.query !== '';
  if (asked.query === '') {
    clear();
    facetBox.hidden = true;
    related.hidden = true;
    results.removeAttribute('data-approximate');
    status.textContent = '';
  } else {
    status.textContent = 'さがしています。';
    try {
      const plan = await planOf(asked);
      if (mine !== turn) return;
      print(asked, plan);
    } catch (error) {
      if (mine !== turn) return;
      clear();
      status.textContent = '検索の索引を読み込めませんでした。通信を確かめて、もう一度さがしてください。';
      console.error(error);
    }
  }
  results.dataset.state = 'done';
};

const ask = (asked: Asked): void => {
  history.pushState(null, '', `${location.pathname}${toAddress(asked)}`);
  parts().input.value = asked.query;
  void show(asked);
};

const start = (): void => {
  const { form, input } = parts();
  const here = (): Asked => readAddress(location.search);
  const askAnew = (query: string): void =>
    ask({ query: query.trim(), filters: {}, order: here().order, undone: [] });
  input.value = here().query;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    askAnew(input.value);
  });
  joinSuggestions(
    input,
    byId('search-suggestions'),
    async (typed) => suggestWords(await getLexicon(), typed),
    askAnew,
  );
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('a[data-ask]');
    if (!link) return;
    event.preventDefault();
    ask(readAddress(link.search));
    byId('search-status').focus();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  parts().more.addEventListener('click', () => {
    stretch *= 4;
    void show(here());
    byId('search-status').focus();
  });
  addEventListener('popstate', () => {
    input.value = here().query;
    void show(here());
  });
  if (matchMedia('(min-width: 64rem)').matches) parts().facetBox.open = true;
  void show(here());
};

start();
