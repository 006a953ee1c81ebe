/** The small parts of the planner, each by what it is for. */
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/domain/edit-distance.ts';
import { readAddress, toAddress } from '../../src/search/address.ts';
import { answerPattern, contentWordsOf } from '../../src/search/content-words.ts';
import { eraSpellings } from '../../src/search/era.ts';
import { cutExcerpt } from '../../src/search/excerpt.ts';
import { fold } from '../../src/search/fold.ts';
import { emptyLexicon, type LexiconTerm } from '../../src/search/lexicon.ts';
import { nearestStretch } from '../../src/search/near-text.ts';
import { occurrencesOf } from '../../src/search/occurrences.ts';
import { readQuery } from '../../src/search/query.ts';
import { createReadings } from '../../src/search/readings.ts';
import { createSpellings } from '../../src/search/spellings.ts';
import { suggestWords } from '../../src/search/suggest.ts';
import { makeTermIndex } from '../../src/search/term-index.ts';

const terms: LexiconTerm[] = [
  ['デジタル化', 'でじたるか', 3],
  ['マネジメント', 'まねじめんと', 1],
  ['在宅勤務', 'ざいたくきんむ', 5],
  ['在宅勤務システム', 'ざいたくきんむしすてむ', 2],
  ['鈴木', 'すずき', 1],
  ['知事', 'ちじ', 4],
  ['web会議', '', 2, 'Web会議'],
];
const lexicon = { ...emptyLexicon(), terms };

describe('years and days', () => {
  it.each([
    ['r2年度', ['令和2年度', '2020年度']],
    ['令和元年', ['令和1年', '平成31年', '2019年']],
    ['2022年4月14日', ['令和4年4月14日']],
    ['r4.4.14', ['令和4年4月14日', '2022年4月14日']],
    ['2022/4/14', ['令和4年4月14日', '2022年4月14日']],
    ['fy2020', ['令和2年度', '2020年度']],
    ['2020年7月豪雨', ['令和2年7月豪雨']],
    ['dr2', []],
    ['12020年', []],
    ['令和', []],
  ])('%s is also %j', (typed, others) => {
    expect(eraSpellings(typed)).toEqual(others);
  });
});

describe('queries', () => {
  it('hold phrases together and part words', () => {
    expect(readQuery('「紙の資料」 ＤＸ　2,000台').map(({ text, exact }) => [text, exact])).toEqual([
      ['紙の資料', true],
      ['dx', false],
      ['2000台', false],
    ]);
  });

  it.each([
    ['在宅勤務は何台まで接続できますか', ['在宅勤務', '接続']],
    ['知事はdxについて何と言いましたか', ['知事', 'dx']],
    ['未利用財産をどうするのか', ['未利用財産']],
    ['なぜ紙を減らすのですか', ['紙']],
  ])('%s carries %j', (question, words) => {
    expect(contentWordsOf(question, new Set(), 0)).toEqual(words);
  });

  it('keep words with hiragana in them', () => {
    expect(contentWordsOf('めざす姿とは何ですか', new Set(['めざす姿']), 5)).toEqual(['めざす姿']);
  });

  it('say what an answer looks like', () => {
    expect(answerPattern('何人ですか')?.test('20名')).toBe(true);
    expect(answerPattern('いつですか')?.test('令和4年')).toBe(true);
    expect(answerPattern('在宅勤務')).toBeUndefined();
  });
});

describe('words', () => {
  it('have the spellings of loan words and of numbers', () => {
    const { all } = createSpellings(lexicon);
    expect(all('ディジタル化')).toContain('デジタル化');
    expect(all('マネージメント')).toContain('マネジメント');
    expect(all('一人一台')).toContain('1人1台');
  });

  it('are found by sound, also when put together', () => {
    const readingsOf = createReadings(lexicon);
    expect(readingsOf('ざいたくきんむ')).toEqual([['在宅勤務']]);
    expect(readingsOf('すずきちじ')).toEqual([['鈴木', '知事']]);
    expect(readingsOf('すずきちじと')).toEqual([]);
  });

  it('are offered while one types, by writing and by sound', () => {
    expect(suggestWords(lexicon, '在宅')).toEqual(['在宅勤務', '在宅勤務システム']);
    expect(suggestWords(lexicon, 'ざいた')).toEqual(['在宅勤務', '在宅勤務システム']);
    expect(suggestWords(lexicon, 'we')).toEqual(['Web会議']);
    expect(suggestWords(lexicon, '')).toEqual([]);
  });

  it('count slips', () => {
    expect(editDistance('テレワク', 'テレワーク', 2)).toBe(1);
    expect(editDistance('推会進議', '推進会議', 2)).toBe(1);
    expect(editDistance('会議', '道路工事', 1)).toBe(2);
  });

  it('are found in a text with few slips', () => {
    expect(nearestStretch('各所属で推進会議を開く', '推進怪議')).toEqual({ slips: 1, found: '推進会議' });
  });

  it('stand in the index of terms by their sound', () => {
    const rows = makeTermIndex(lexicon, [{ href: '/m/#p', label: '会議', text: '在宅勤務とＷｅｂ会議' }]);
    const found = rows.flatMap(({ id, terms: listed }) => listed.map(({ written }) => [id, written]));
    expect(found).toEqual([
      ['sa', '在宅勤務'],
      ['latin', 'Web会議'],
    ]);
  });
});

describe('what stands in a text', () => {
  it.each([
    ['75手続', '175手続', 0],
    ['75手続', '75手続', 1],
    ['5%', '2.5%', 0],
    ['2', '2020', 0],
    ['it', 'digital', 0],
    ['it', 'ITとIT化', 2],
    ['dx', '県庁DXの', 1],
  ])('%s stands in %s %i times', (literal, text, times) => {
    expect(occurrencesOf(fold(text), literal)).toHaveLength(times);
  });

  it('is cut out around the first mark', () => {
    const text = `${'前の文。'.repeat(60)}ここに${'目印'}がある。${'後の文。'.repeat(60)}`;
    const start = text.indexOf('目印');
    const pieces = cutExcerpt(text, [{ start, end: start + 2 }]);
    expect(pieces.slice(0, 2)).toEqual(['…ここに', '目印']);
    expect(pieces.at(-1)?.endsWith('…')).toBe(true);
  });
});

describe('the address of a search', () => {
  it('says all that is asked, and is read back', () => {
    const asked = {
      query: '在宅勤務 台数',
      filters: { fy: '2020', kind: '会議' },
      order: 'date' as const,
      undone: ['synonym:テレワーク'],
    };
    expect(readAddress(toAddress(asked))).toEqual(asked);
    expect(readAddress('')).toEqual({ query: '', filters: {}, order: 'relevance', undone: [] });
  });
});
