/** The search page in the browser: reads the address, asks the backend, prints links. DOM nodes only, no HTML strings. */
import type { SearchAnswer, SearchHit } from './backend.ts';
import { pagefindBackend } from './pagefind-backend.ts';

const PAGES = 30;

const byId = <Kind extends HTMLElement>(id: string): Kind => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`element: #${id}`);
  return element as Kind;
};

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: (Node | string)[],
  className?: string,
): HTMLElementTagNameMap[Name] => {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...children);
  return created;
};

const excerptNodes = (pieces: string[]): (Node | string)[] =>
  pieces.map((piece, index) => (index % 2 === 1 ? element('mark', [piece]) : piece));

const hitItem = (hit: SearchHit): HTMLLIElement => {
  const link = element('a', [hit.title === hit.pageTitle ? hit.pageTitle : `${hit.title}｜${hit.pageTitle}`]);
  link.href = hit.href;
  return element('li', [link, element('p', [hit.kind], 'quiet'), element('p', excerptNodes(hit.excerpt))]);
};

const messageFor = (query: string, { hits, pages }: SearchAnswer): string => {
  if (pages === 0) return `「${query}」に当てはまる記録は見つかりませんでした。別の言葉でさがしてください。`;
  const shown = Math.min(pages, PAGES);
  const rest = pages > shown ? `（はじめの${shown}ページを表示）` : '';
  return `「${query}」は${pages}ページ${rest}、${hits.length}か所に見つかりました。`;
};

const backend = pagefindBackend('/pagefind/pagefind.js');

const show = async (query: string): Promise<void> => {
  const results = byId('results');
  const status = byId('search-status');
  results.dataset.state = 'busy';
  if (query === '') {
    results.replaceChildren();
    status.textContent = '';
  } else {
    status.textContent = 'さがしています。';
    try {
      const answer = await backend.search(query, PAGES);
      results.replaceChildren(...answer.hits.map(hitItem));
      status.textContent = messageFor(query, answer);
    } catch (error) {
      results.replaceChildren();
      status.textContent = '検索の索引を読み込めませんでした。通信を確かめて、もう一度さがしてください。';
      console.error(error);
    }
  }
  results.dataset.state = 'done';
};

const queryOfAddress = (): string => new URLSearchParams(location.search).get('q')?.trim() ?? '';

const start = (): void => {
  const form = byId<HTMLFormElement>('search');
  const input = byId<HTMLInputElement>('search-words');
  input.value = queryOfAddress();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    history.pushState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    void show(query);
  });
  addEventListener('popstate', () => {
    input.value = queryOfAddress();
    void show(queryOfAddress());
  });
  void show(queryOfAddress());
};

start();
