/** A small site in memory, for tests of the planner: pages as the build makes them, an index, its words. */
import { indexPages } from '../../src/search/index-pages.ts';
import { createPlanner, type Planner } from '../../src/search/ladder.ts';
import { emptyLexicon, type Lexicon } from '../../src/search/lexicon.ts';
import type { PageFacts } from '../../src/search/record.ts';
import { shardBackend } from '../../src/search/shard-backend.ts';

const facts: PageFacts = { kind: '会議', place: '三重県', date: '', years: [], bodies: [], plans: [] };

/** A meeting: its title, and what was said as [speaker, paragraphs]. */
export const meetingPage = (address: string, title: string, said: [string, string[]][]) => ({
  address,
  html: `<main data-pagefind-body><h1>${title}</h1><h2 id="a1" data-record="agenda_items/m#a1">議題1 試験</h2>${said
    .map(
      ([speaker, paragraphs], index) =>
        `<article data-record="statements/m#s${index + 1}"><h3 id="s${index + 1}">${speaker}</h3>${paragraphs
          .map(
            (text, place) =>
              `<p id="s${index + 1}.p${place + 1}" data-record="paragraphs/m#s${index + 1}.p${place + 1}">${text}</p>`,
          )
          .join('')}</article>`,
    )
    .join('')}</main>`,
});

/** The planner of pages with such words. */
export const plannerOf = (
  pages: { address: string; html: string }[],
  words: Partial<Lexicon> = {},
): Planner => {
  const lexicon = { ...emptyLexicon(), ...words };
  const { files } = indexPages(pages, () => facts, lexicon);
  const backend = shardBackend((name) => {
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`no file: ${name}`));
  });
  return createPlanner(backend, lexicon);
};

/** The addresses that a query finds, best first. */
export const hrefsOf = async (planner: Planner, query: string, undone: string[] = []): Promise<string[]> => {
  const { hits } = await planner(query, new Set(undone));
  return [...hits].sort((a, b) => b.score - a.score).map(({ href }) => href);
};
