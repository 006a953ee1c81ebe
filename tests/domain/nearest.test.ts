import { describe, expect, it } from 'vitest';
import { findNearestName, findNearestWord } from '../../src/domain/nearest.ts';

describe('the nearest name', () => {
  const names = ['shiken-plan', 'smart-government', 'document', 'date', 'date_quote', 'place'];

  it.each([
    ['shiken-plann', 'shiken-plan'],
    ['Shiken_Plan', 'shiken-plan'],
    ['ｓｈｉｋｅｎ－ｐｌａｎ', 'shiken-plan'],
    ['smart-goverment', 'smart-government'],
    ['smart', 'smart-government'],
    ['docuemnt', 'document'],
    ['doc', 'document'],
    ['palce', 'place'],
  ])('to %s is %s', (found, near) => {
    expect(findNearestName(found, names)).toBe(near);
  });

  it.each(['', 'x', 'da', 'basho', 'kumamoto-plan', '取組'])('to %j is none', (found) => {
    expect(findNearestName(found, names)).toBeUndefined();
  });

  it('is none where several are equally near', () => {
    expect(findNearestName('2020-06-02#s9', ['2020-06-02#s1', '2020-06-02#s2'])).toBeUndefined();
    expect(findNearestName('2020-06-02#s9', ['2020-06-02#s1'])).toBe('2020-06-02#s1');
  });
});

describe('the nearest word of a closed list', () => {
  it.each([
    ['取り組み', ['柱', '重点項目', '取組'], '取組'],
    ['見込', ['予定', '見込み', '実績'], '見込み'],
    ['実積', ['予定', '見込み', '実績'], '実績'],
    ['重点頂目', ['柱', '重点項目', '取組'], '重点項目'],
    ['本文あり（全文）', ['本文あり', '名前のみ'], '本文あり'],
    ['計', ['計画', '提案'], '計画'],
    ['増 ', ['増', '減'], '増'],
  ])('to %s among %j is %s', (found, words, near) => {
    expect(findNearestWord(found, words)).toBe(near);
  });

  it.each([
    ['', ['増', '減']],
    ['横ばい', ['増', '減']],
    ['年', ['半期', '年度', '年末']],
    ['完了済', ['進行中', '未着手']],
  ])('to %j among %j is none', (found, words) => {
    expect(findNearestWord(found, words)).toBeUndefined();
  });
});
