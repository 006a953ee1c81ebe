/**
 * From the very words down to what is only near, one rung after the other until something answers: spellings, years
 * and synonyms; names, readings, the content words of a question; slips; words apart on one page; fewer words.
 */
import { createAlternatives } from './alternatives.ts';
import type { SearchBackend } from './backend.ts';
import { answerPattern } from './content-words.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { findNearText } from './near-text.ts';
import { type QueryPart, readQuery } from './query.ts';
import { createRepairs } from './repairs.ts';
import { ALL_READ, type Found, type Reach, runPlan } from './run-plan.ts';
import type { Term } from './term.ts';
import type { Nearness } from './verify.ts';

/** What the planner found, and how it understood the query. */
export interface Plan {
  hits: Hit[];
  terms: Term[];
  /** Whether this is not what was asked for, but near it. */
  approximate: boolean;
  /** Words of a sentence that were looked for in its place; empty when the query was taken as it is. */
  words: { from: string; to: string[] }[];
  /** Words that were left out, because nothing has all of them. */
  dropped: string[];
  /** Candidates that were not read. */
  unread: Reach;
}

export const FIRST_REACH: Reach = { verbatim: 60, other: 6 };
/** When a rung is only tried. */
const TRIAL_REACH: Reach = { verbatim: 24, other: 4 };

/** How deep a repaired word may be repaired itself. */
const DEPTH = 2;

interface Understood {
  terms: Term[];
  approximate: boolean;
  words: Plan['words'];
  /** Parts that nothing on the site answers. */
  missing: boolean;
}

const join = (all: Understood[]): Understood => ({
  terms: all.flatMap(({ terms }) => terms),
  approximate: all.some(({ approximate }) => approximate),
  words: all.flatMap(({ words }) => words),
  missing: all.some(({ missing }) => missing),
});

/** Makes the planner of an index and its words. */
export const createPlanner = (backend: SearchBackend, lexicon: Lexicon) => {
  const alternatives = createAlternatives(lexicon);
  const repairsOf = createRepairs(lexicon, alternatives);

  /** Who answers terms: records in their own words, only pages made of records, or nothing. */
  const answering = async (terms: Term[]): Promise<'records' | 'pages' | undefined> => {
    const { hits } = await runPlan(backend, terms, { phrase: '', nearness: 'section', reach: TRIAL_REACH });
    if (hits.some(({ verbatim }) => verbatim)) return 'records';
    return hits.length > 0 ? 'pages' : undefined;
  };

  /** A part as it is when something answers it, else the surest repair that something answers. */
  const understand = async (
    part: QueryPart,
    undone: ReadonlySet<string>,
    depth: number,
  ): Promise<Understood> => {
    const term = alternatives.termOf(part, undone, { near: false });
    const literal: Understood = { terms: [term], approximate: false, words: [], missing: false };
    const answer = await answering([term]);
    if (answer === 'records' || (answer && depth < DEPTH)) return literal;
    if (depth > 0) {
      for (const repair of repairsOf(part.label, part.text, undone)) {
        if (answer && repair.approximate) break;
        const inner = join(
          await Promise.all(
            repair.words.map((word) =>
              understand({ label: word, text: word, exact: false }, undone, depth - 1),
            ),
          ),
        );
        const terms = [...repair.terms, ...inner.terms];
        const wanted = await answering(terms);
        if (inner.missing || !wanted || (answer && wanted !== 'records')) continue;
        const words = repair.words.length > 0 ? [{ from: part.label, to: repair.words }] : [];
        const approximate = repair.approximate || inner.approximate || part.exact;
        return { terms, approximate, words: [...words, ...inner.words], missing: false };
      }
    }
    if (answer) return literal;
    const wider = alternatives.termOf(part, undone);
    if (await answering([wider])) return { terms: [wider], approximate: false, words: [], missing: false };
    return { terms: [], approximate: false, words: [], missing: true };
  };

  /** The content words of parts that nothing answers as a whole: some of them may still be on the site. */
  const looseWords = async (parts: QueryPart[], undone: ReadonlySet<string>): Promise<Understood> => {
    const words = parts.flatMap(({ label, text }) =>
      repairsOf(label, text, undone).flatMap((repair) => (repair.words.length > 0 ? [repair.words] : [])),
    );
    const all = [...new Set(words.flat())].map((word) => ({ label: word, text: word, exact: false }));
    const understood = await Promise.all(all.map((part) => understand(part, undone, 1)));
    return join(understood);
  };

  return async (
    typed: string,
    undone: ReadonlySet<string> = new Set(),
    reach: Reach = FIRST_REACH,
  ): Promise<Plan> => {
    const parts = readQuery(typed);
    const phrase = parts.map(({ text }) => text).join('');
    const asked = answerPattern(phrase);
    const run = (terms: Term[], nearness: Nearness, within = reach): Promise<Found> =>
      runPlan(backend, terms, { phrase, asked, nearness, reach: within });
    const plan = (found: Found, rest: Partial<Plan> = {}): Plan => ({
      ...found,
      terms: [],
      approximate: false,
      words: [],
      dropped: [],
      ...rest,
    });
    const nothing = plan({ hits: [], unread: ALL_READ });
    if (parts.length === 0) return nothing;

    const plain = parts.map((part) => alternatives.termOf(part, undone));
    const asTyped = await run(plain, 'section');
    if (asTyped.hits.some(({ verbatim }) => verbatim)) return plan(asTyped, { terms: plain });

    const understood = await Promise.all(parts.map((part) => understand(part, undone, DEPTH)));
    const whole = join(understood);
    const { approximate, words, missing } = whole;
    if (!missing) {
      for (const nearness of ['section', 'page'] as const) {
        const found = await run(whole.terms, nearness);
        // Pages made of records may have the very words where the records say it otherwise.
        const isBetter = found.hits.some(({ verbatim }) => verbatim) && !approximate;
        if (asTyped.hits.length > 0 && !isBetter) return plan(asTyped, { terms: plain });
        if (found.hits.length > 0) {
          const known = new Set(found.hits.map(({ href }) => href));
          const hits = [...found.hits, ...asTyped.hits.filter(({ href }) => !known.has(href))];
          return plan({ ...found, hits }, { terms: whole.terms, approximate, words });
        }
      }
    }
    if (asTyped.hits.length > 0) return plan(asTyped, { terms: plain });
    const near = await findNearText(backend, typed, phrase);
    if (missing && near.length > 0) return plan({ hits: near, unread: ALL_READ }, { approximate: true });

    // Not all of them stand together: leave out the words that tell least until the others do.
    const loose = missing
      ? join([
          ...understood.filter((part) => !part.missing),
          await looseWords(
            parts.filter((_, index) => understood[index]?.missing),
            undone,
          ),
        ])
      : whole;
    const counts = await Promise.all(
      loose.terms.map(async (term) => ({
        term,
        hits: (await run([term], 'section', TRIAL_REACH)).hits.length,
      })),
    );
    const kept = counts.sort((a, b) => a.hits - b.hits).map(({ term }) => term);
    const dropped: string[] = [];
    while (kept.length > 0) {
      const found = await run(kept, 'section');
      if (found.hits.length > 0) {
        const half = dropped.length > kept.length;
        return plan(found, {
          terms: kept,
          approximate: missing || approximate || loose.approximate || half,
          words: loose.words,
          dropped,
        });
      }
      const last = kept.pop();
      if (last) dropped.unshift(last.label);
    }
    return near.length > 0 ? plan({ hits: near, unread: ALL_READ }, { approximate: true }) : nothing;
  };
};

export type Planner = ReturnType<typeof createPlanner>;
