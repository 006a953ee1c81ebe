/** The words of the records with their readings, for search: cut out by kuromoji before the site is built. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji from '@sglkc/kuromoji';
import { catalog, type Records, type Row, type TableName, tableNames } from '../src/domain/catalog.ts';
import { toComparable } from '../src/domain/japanese-text.ts';
import { fold } from '../src/search/fold.ts';
import { toHiragana } from '../src/search/kana.ts';
import type { Lexicon } from '../src/search/lexicon.ts';

type Tokenizer = kuromoji.Tokenizer<kuromoji.IpadicFeatures>;
type Token = kuromoji.IpadicFeatures;

/** Compounds longer than this are sentences without particles. */
const MOST_TOKENS = 6;
const SHORTEST = 2;
/** Dictionaries cut a text as a whole; far longer ones only cost time. */
const WORD = /^[\p{L}\p{N}ー・-]+$/u;
const SOUND = /^[\p{L}\p{N}].*[\p{L}\p{N}ー]$/u;

const dictionary = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@sglkc/kuromoji/package.json')), 'dict');

const loadTokenizer = (): Promise<Tokenizer> =>
  new Promise((done, fail) => {
    kuromoji.builder({ dicPath: dictionary() }).build((error, tokenizer) => {
      if (error) fail(error);
      else done(tokenizer);
    });
  });

/** Every value of the records that is written in Japanese, once. */
const textsOf = (records: Records): string[] => {
  const texts = new Set<string>();
  for (const table of tableNames.filter((name) => catalog[name].scope === 'jurisdiction')) {
    for (const row of records[table] as Row<TableName>[]) {
      for (const value of Object.values(row)) {
        // Readings are no words of the records.
        const isText =
          typeof value === 'string' && /[^\x20-\x7e]/.test(value) && !/^[ぁ-ゖー]+$/u.test(value);
        if (isText) texts.add(toComparable(value).text);
      }
    }
  }
  return [...texts].sort();
};

const isPart = ({ pos, pos_detail_1: detail, surface_form: surface }: Token): boolean =>
  WORD.test(surface) &&
  ((pos === '名詞' && !['非自立', '代名詞'].includes(detail)) || (pos === '接頭詞' && detail !== '数接続'));

/** Runs of nouns, as tokens. */
const compoundsOf = (tokens: Token[]): Token[][] => {
  const compounds: Token[][] = [[]];
  for (const token of tokens) {
    if (isPart(token)) compounds.at(-1)?.push(token);
    else if (compounds.at(-1)?.length !== 0) compounds.push([]);
  }
  return compounds.filter(({ length }) => length > 0);
};

/** Kana are their own reading; of what the dictionary does not know, nothing is known. */
const readingOf = (tokens: Token[]): string => {
  const readings = tokens.map(({ reading, surface_form: surface }) =>
    reading && /[ァ-ヶー]/.test(reading) ? reading : /^[ぁ-ゖァ-ヶー]+$/u.test(surface) ? surface : undefined,
  );
  return readings.includes(undefined) ? '' : toHiragana(readings.join(''));
};

/** A compound and every run of its parts that is a word. */
const spansOf = (compound: Token[]): Token[][] =>
  compound.flatMap((_, start) =>
    compound
      .slice(start, start + MOST_TOKENS)
      .map((_token, length) => compound.slice(start, start + length + 1))
      .filter(
        ([first, ...rest]) =>
          first?.pos_detail_1 !== '接尾' && !(rest.length === 0 && first?.pos_detail_1 === '数'),
      ),
  );

interface Counted {
  reading: string;
  count: number;
  written: string;
}

const collectTerms = (texts: string[], tokenizer: Tokenizer): Map<string, Counted> => {
  const terms = new Map<string, Counted>();
  for (const text of texts) {
    const here = new Map<string, { written: string; reading: string }>();
    for (const compound of compoundsOf(tokenizer.tokenize(text))) {
      for (const span of spansOf(compound)) {
        const written = span.map(({ surface_form: surface }) => surface).join('');
        const folded = fold(written).text;
        const isWord = folded.length >= SHORTEST && SOUND.test(folded) && !/^[0-9]+.?$/.test(folded);
        if (isWord) here.set(folded, { written, reading: readingOf(span) });
      }
    }
    for (const [folded, { written, reading }] of here) {
      const known = terms.get(folded);
      if (known) known.count += 1;
      else terms.set(folded, { reading, count: 1, written });
    }
  }
  return terms;
};

/** Makes the words of the site out of its records. */
export const collectWords = async (records: Records): Promise<Lexicon> => {
  const tokenizer = await loadTokenizer();
  const read = (text: string): string => readingOf(tokenizer.tokenize(text));
  const posts = new Map(records.posts.map(({ jurisdiction, id, name }) => [`${jurisdiction}/${id}`, name]));
  const speakers = new Map(
    records.statements.flatMap(({ jurisdiction, surname, post }) => {
      const name = posts.get(`${jurisdiction}/${post}`);
      return surname !== null && name !== undefined ? [[surname + name, [surname, name] as const]] : [];
    }),
  );
  const terms = collectTerms(textsOf(records), tokenizer);
  const add = (written: string, reading: string): void => {
    const { text } = fold(written);
    const known = terms.get(text);
    terms.set(text, { reading: reading || known?.reading || '', count: known?.count ?? 1, written });
  };
  for (const [surname, post] of speakers.values()) {
    add(surname, read(surname));
    add(post, read(post));
    add(surname + post, read(surname) && read(post) ? read(surname) + read(post) : '');
  }
  for (const { term, reading } of records.terms) add(term, toHiragana(reading ?? ''));
  return {
    terms: [...terms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([surface, { reading, count, written }]) =>
        written === surface ? [surface, reading, count] : [surface, reading, count, written],
      ),
    names: [...speakers.values()].map(([surname, post]) => [fold(surname).text, fold(post).text]),
    spellings: records.spellings.map(({ word, variant }) => [fold(word).text, fold(variant).text]),
    synonyms: records.synonyms.map(({ word, synonym, relation }) => [
      fold(word).text,
      synonym
        .split(/\s+/)
        .map((part) => fold(part).text)
        .join(' '),
      relation,
    ]),
  };
};

/** Writes the words for the pages to read (`src/search-words.ts`): `.cache/search-words.json` beside the records. */
export const writeWords = (root: string, words: Lexicon): void => {
  const file = join(root, '.cache/search-words.json');
  const text = `${JSON.stringify(words)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  // A build beside this one must not read half a file.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
};
