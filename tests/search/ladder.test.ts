import { describe, expect, it } from 'vitest';
import { hrefsOf, meetingPage, plannerOf } from './small-site.ts';

const page = meetingPage('/m/', '試験会議', [
  ['高間総務部長', ['サーバーの手続を 2,000 台分行う。', '紙の資料を減らす。']],
  ['横山企画課長', ['令和2年度にテレワークを始める。', '175手続のうち75手続を見直す。']],
  ['田中CDO', ['電子決裁の徹底を求める。', 'ワーク・ライフ・バランスを保つ。', '保管にスペースが要る。']],
  ['森企画課長', ['若手職員20名を公募した。', '会議の digital 化を図る。']],
]);
const planner = plannerOf([page], {
  terms: [
    ['テレワーク', 'てれわーく', 1],
    ['電子決裁', 'でんしけっさい', 1],
    ['電子', 'でんし', 1],
    ['決済', 'けっさい', 1],
    ['徹底', 'てってい', 1],
    ['高間総務部長', 'たかまそうむぶちょう', 1],
    ['サーバー', 'さーばー', 1],
    ['若手職員', 'わかてしょくいん', 1],
  ],
  names: [
    ['高間', '総務部長'],
    ['横山', '企画課長'],
    ['田中', 'cdo'],
    ['森', '企画課長'],
  ],
  spellings: [['手続き', '手続']],
  synonyms: [
    ['テレワーク', '在宅勤務', '近い意味'],
    ['教育', '研修', '含む'],
  ],
});
const find = (query: string, undone?: string[]) => hrefsOf(planner, query, undone);

describe('the planner', () => {
  it.each([
    ['as typed', 'テレワーク', '/m/#s2.p1'],
    ['in another width', 'ﾃﾚﾜｰｸ', '/m/#s2.p1'],
    ['in another spelling of the table', '手続き 台', '/m/#s1.p1'],
    ['without its long vowel', 'サーバ', '/m/#s1.p1'],
    ['without its commas', '2000台', '/m/#s1.p1'],
    ['without the dots inside', 'ワークライフバランス', '/m/#s3.p2'],
    ['as a western year', '2020年度', '/m/#s2.p1'],
    ['as a letter and a number', 'R2年度', '/m/#s2.p1'],
    ['as a synonym', '在宅勤務', '/m/#s2.p1'],
    ['by its sound', 'てれわーく', '/m/#s2.p1'],
    ['with a slip', 'テレワアク', '/m/#s2.p1'],
    ['by surname and rank', '高間部長', '/m/#s1.p1'],
    ['by surname and title of respect', '横山さん', '/m/#s2.p1'],
    ['in a question', 'テレワークはいつ始めますか', '/m/#s2.p1'],
    ['with its homophone', '電子決済の徹底', '/m/#s3.p1'],
    ['as a single character', '紙', '/m/#s1.p2'],
    ['with a false space', 'テレ ワーク', '/m/#s2.p1'],
  ])('finds a word %s', async (_, query, href) => {
    expect((await find(query))[0]).toBe(href);
  });

  it('keeps a number whole', async () => {
    expect(await find('75手続')).toEqual(['/m/#s2.p2']);
    expect((await planner('5手続')).hits.every(({ used }) => used.every(({ via }) => via === 'typo'))).toBe(
      true,
    );
  });

  it('keeps a short Latin word whole', async () => {
    const { hits, approximate } = await planner('git');
    expect(hits.length === 0 || approximate).toBe(true);
  });

  it('wants all words, near to each other or in one statement', async () => {
    expect(await find('紙 台')).toHaveLength(1);
    expect(await find('公募 決裁')).not.toContain('/m/#s1.p1');
  });

  it('lists everything that a speaker said when the speaker is asked for', async () => {
    expect((await find('横山企画課長')).sort()).toEqual(['/m/#s2.p1', '/m/#s2.p2']);
  });

  it('takes a quoted phrase as it is', async () => {
    expect(await find('「紙の資料」')).toEqual(['/m/#s1.p2']);
    const { hits, approximate } = await planner('「紙が資料」');
    expect(hits.length === 0 || approximate).toBe(true);
  });

  it('leaves out a way that the reader has undone', async () => {
    const { hits, approximate } = await planner('在宅勤務', new Set(['synonym:テレワーク']));
    expect(hits.length === 0 || approximate).toBe(true);
  });

  it('marks what is only near, and finds nothing for what stands nowhere', async () => {
    expect((await planner('テレワアク')).approximate).toBe(true);
    expect((await planner('鶴亀算')).hits).toEqual([]);
    expect((await planner('研究所')).hits).toEqual([]);
  });

  it('does not let a narrower word stand for a wider one', async () => {
    expect((await planner('研修')).hits).toEqual([]);
  });

  it('puts beside what does not say what a question asks for', async () => {
    const { hits } = await planner('若手職員は何人公募したのですか');
    expect(hits.filter(({ beside }) => !beside).map(({ href }) => href)).toEqual(['/m/#s4.p1']);
  });

  it('says into which words it cut a question', async () => {
    const { words } = await planner('若手職員は何人公募したのですか');
    expect(words).toEqual([{ from: '若手職員は何人公募したのですか', to: ['若手職員', '公募'] }]);
  });

  it('finds the same when it is asked again', async () => {
    const once = await find('手続');
    await find('テレワーク');
    expect(await find('手続')).toEqual(once);
  });
});
