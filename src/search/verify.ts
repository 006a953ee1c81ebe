/** Reads a page and says which of its passages answer the terms, and how well. */
import { type Folded, fold } from './fold.ts';
import { foldEntry, foldRecord } from './folded-page.ts';
import type { Hit } from './hit.ts';
import { closeness, type MetTerms, meet, unite, type WeighedTerm, worthOf } from './met-terms.ts';
import type { PageEntry, PageRecord, Passage, Section } from './record.ts';

/** How near to each other the terms must stand. */
export type Nearness = 'section' | 'page';

/** What is looked for, and where. */
export interface Context {
  page: number;
  entry: PageEntry;
  record: PageRecord;
  terms: WeighedTerm[];
  /** The whole query, folded: a passage that has it as it is comes first. */
  phrase: string;
  /** What an answer to the question looks like; undefined when nothing of the kind is asked. */
  asked?: RegExp | undefined;
}

/** What a place is worth when a term is met there. */
const WORTH = { text: 1, speaker: 1, heading: 0.8, title: 0.45, place: 0.2 };
/** Terms that meet in a section but in no single passage, and on a page but in no single section. */
const APART = { section: 0.8, page: 0.35 };
/** A heading with nothing directly under it, and what is listed because its page answers. */
const ALONE = 0.7;
const LISTED = 0.3;
/** A passage shorter than this is a label (主な内容), not something that was said; a little longer, it may be. */
const LABEL_LENGTH = 12;
const LABEL_LIKE = 24;

const NOTHING = fold('');

/** Short passages say it more plainly than long ones. */
const brevity = (text: string): number => 0.15 / (1 + text.length / 200);

/** A few words without a sentence are a label or a scene, and say little. */
const plainness = (text: string): number => (text.length < LABEL_LIKE && !text.includes('。') ? 0.7 : 1);

/** What a question asks for (何人, いつ) makes a passage that gives it the likelier answer. */
const answersAsked = (text: Folded, asked: RegExp | undefined): number => (asked?.test(text.text) ? 1.2 : 0);

const hasPhrase = (text: Folded, phrase: string): number =>
  phrase !== '' && text.text.includes(phrase) ? 1 : 0;

interface Spot {
  section?: Section | undefined;
  passage?: Passage | undefined;
  order: number;
}

const toHit = ({ page, entry }: Context, spot: Spot, met: MetTerms, score: number): Hit => {
  const { section, passage, order } = spot;
  const anchor = passage?.anchor ?? section?.anchor ?? '';
  return {
    page,
    entry,
    section,
    passage,
    href: anchor === '' ? entry.address : `${entry.address}#${anchor}`,
    verbatim: passage?.verbatim ?? section?.verbatim ?? entry.verbatim,
    beside: false,
    score,
    order,
    used: [...new Set([...met.values()].map(({ way }) => way))],
  };
};

/** An agenda item is a record itself, and opens with the statement that explains it. */
const introducesStatements = (sections: Section[], number: number): boolean =>
  sections[number]?.speaker === '' && (sections[number + 1]?.speaker ?? '') !== '';

/** The passages of each section, with their places on the page. */
const insideOf = ({ passages }: PageRecord, number: number): { passage: Passage; order: number }[] =>
  passages.flatMap((passage, order) => (passage.section === number ? [{ passage, order }] : []));

/** What the page as a whole meets. */
interface Around {
  /** Its title, or its day. */
  title: MetTerms;
  /** Its day alone. */
  day: MetTerms;
  /** The same, and its place. */
  all: MetTerms;
  /** Each of its passages. */
  own: MetTerms[];
}

/** A day answers a query that says at least a month; a year alone says too little of a page. */
const onDay = (terms: WeighedTerm[], day: Folded): MetTerms =>
  new Map(
    [...meet(terms, day, WORTH.title)].filter(([, { way }]) => way.words.some((word) => word.includes('月'))),
  );

const readAround = ({ entry, record, terms }: Context): Around => {
  const { title, place, day } = foldEntry(entry);
  const days = onDay(terms, day);
  const named = unite(meet(terms, title, WORTH.title), days);
  return {
    title: named,
    day: days,
    all: unite(named, meet(terms, place, WORTH.place)),
    own: foldRecord(record).passages.map((text) => meet(terms, text, WORTH.text)),
  };
};

/** The hits of one section: its passages that have all terms, else the section as a whole. */
const findInSection = (context: Context, number: number, around: Around): Hit[] => {
  const { record, terms, phrase, asked } = context;
  const section = record.sections[number];
  const { passages, headings, speakers, trails } = foldRecord(record);
  const heading = headings[number] ?? NOTHING;
  const speaker = speakers[number] ?? NOTHING;
  const shared = unite(
    meet(terms, speaker, WORTH.speaker),
    speaker.text === '' ? meet(terms, heading, WORTH.heading) : new Map(),
  );
  const outside = unite(shared, meet(terms, trails[number] ?? NOTHING, WORTH.title), around.all);
  const inside = insideOf(record, number);
  const ownOf = (order: number): MetTerms => around.own[order] ?? new Map();
  const textOf = (order: number): Folded => passages[order] ?? NOTHING;

  const found = inside.flatMap(({ passage, order }) => {
    const own = ownOf(order);
    const met = unite(own, outside);
    if (own.size === 0 || met.size < terms.length) return [];
    const text = textOf(order);
    const score =
      worthOf(met) +
      closeness(text, own) +
      brevity(passage.text) +
      answersAsked(text, asked) +
      hasPhrase(text, phrase);
    return [toHit(context, { section, passage, order }, met, score * plainness(passage.text))];
  });
  if (found.length > 0) return found;

  // Nothing said here has them all; together with its heading or its speaker the section may.
  const mines = inside.map(({ order }) => ownOf(order));
  const met = unite(...mines, outside);
  if (met.size < terms.length || (shared.size === 0 && mines.every(({ size }) => size === 0))) return [];
  const isWhole = outside.size === terms.length && shared.size > 0;
  const score = worthOf(met) * (isWhole ? 1 : APART.section) + hasPhrase(heading, phrase);
  const worth = (order: number): number => worthOf(ownOf(order)) + answersAsked(textOf(order), asked);
  const ranked = [...inside].sort(
    (a, b) => Number(b.passage.verbatim) - Number(a.passage.verbatim) || worth(b.order) - worth(a.order),
  );
  const [best] = ranked;
  if (!best) {
    const order = record.passages.findIndex((passage) => passage.section >= number);
    const explained = introducesStatements(record.sections, number)
      ? insideOf(record, number + 1).filter(({ passage }) => passage.verbatim)
      : [];
    return [
      toHit(context, { section, order }, met, score * ALONE),
      ...explained.map(({ passage, order: place }) =>
        toHit(
          context,
          { section: record.sections[number + 1], passage, order: place },
          met,
          score * ALONE - (place - order) / 1000,
        ),
      ),
    ];
  }
  // A heading or a speaker that answers answers for everything said under it.
  const alike = ranked.filter(({ passage }) => passage.verbatim === best.passage.verbatim);
  const said = alike.filter(({ passage }) => passage.text.length >= LABEL_LENGTH);
  const listed = said.length > 0 ? said : alike;
  return (isWhole ? listed : [best]).map(({ passage, order }) =>
    toHit(context, { section, passage, order }, met, score - (order - best.order) / 1000),
  );
};

/** The page itself, when its title or its day has all terms; of a meeting on the day, what was said there. */
const findByTitle = (context: Context, { title, day }: Around, hasHits: boolean): Hit[] => {
  const { entry, record, terms, phrase } = context;
  if (title.size < terms.length) return [];
  const score = worthOf(title) / WORTH.title + (foldEntry(entry).title.text === phrase ? 1 : 0.2);
  const statements =
    hasHits || day.size === 0
      ? []
      : record.passages.flatMap((passage, order) => {
          const section = record.sections[passage.section];
          return passage.verbatim && section?.speaker
            ? [toHit(context, { section, passage, order }, title, score * LISTED - order / 1000)]
            : [];
        });
  return [toHit(context, { order: -1 }, title, score), ...statements];
};

/** The passage with the most of terms that stand apart on a page. */
const findApart = (context: Context, { own, all }: Around): Hit[] => {
  const { record, terms } = context;
  const met = unite(...own, all);
  const [best] = own
    .map((mine, order) => ({ mine, order }))
    .sort((a, b) => b.mine.size - a.mine.size || worthOf(b.mine) - worthOf(a.mine));
  const passage = best && record.passages[best.order];
  if (met.size < terms.length || !passage || best.mine.size === 0) return [];
  const spot = { section: record.sections[passage.section], passage, order: best.order };
  return [toHit(context, spot, met, worthOf(met) * APART.page)];
};

/** Which passages, headings and statements of a page answer, with their scores. */
export const findHits = (context: Context, nearness: Nearness): Hit[] => {
  const { record } = context;
  const around = readAround(context);
  const all = record.sections.flatMap((_, number) => findInSection(context, number, around));
  // A heading that stands alone says nothing that the passages of its page do not; an agenda item does.
  const isRecord = ({ section }: Hit): boolean =>
    section !== undefined && introducesStatements(record.sections, record.sections.indexOf(section));
  const hits = all.some(({ passage }) => passage) ? all.filter((hit) => hit.passage || isRecord(hit)) : all;
  const verbatim = hits.some((hit) => hit.verbatim);
  const named = [...hits, ...findByTitle(context, around, verbatim)];
  return named.length === 0 && nearness === 'page' ? findApart(context, around) : named;
};
