import { findBareKanji, findRubyFaults, type RubyFault, withoutRuby } from '../../domain/ruby.ts';
import { sentencesOf } from '../../domain/summary.ts';
import type { Issue } from '../issue.ts';
import type { Located } from '../located.ts';
import type { Check } from './checked.ts';

/** A sentence of more characters than this (the ruby not counted) is hard to read. */
const LONGEST_SENTENCE = 50;

const faultWords: Record<RubyFault['problem'], string> = {
  'no-word':
    '《 》の前に、ふりがなを付ける言葉がありません。漢字でない文字も含む言葉は、前に ｜ を書いてください。',
  'no-reading': '《 》の中が空です。ふりがなを書いてください。',
  'not-closed': '《 が閉じていません。ふりがなの後に 》 を書いてください。',
  'not-opened': '》 の前に 《 がありません。ふりがなを 《 》 で囲んでください。',
  'unused-bar': '｜ の後に 《 》 がありません。ふりがなを書くか、｜ を消してください。',
  'not-kana': 'ふりがなは、ひらがなかカタカナだけで書いてください。',
};

/** Ways of writing that やさしい日本語 avoids, outside the names in 「」. */
const judgeWording = (text: string): string[] => {
  const own = withoutRuby(text).replaceAll(/「[^」]*」/gu, '');
  const long = sentencesOf(withoutRuby(text)).filter((sentence) => [...sentence].length > LONGEST_SENTENCE);
  return [
    ...(/[～〜]/u.test(own) ? ['「～」を使わず、「から」「まで」と書いてください。'] : []),
    ...(/令和|平成|昭和/u.test(own) ? ['年は、西暦で書いてください（2022年）。'] : []),
    ...long.map(
      (sentence) =>
        `「${sentence.slice(0, 12)}…」の文は${[...sentence].length}字あります。一つの文で一つのことを、${LONGEST_SENTENCE}字までで書いてください。`,
    ),
  ];
};

const judgeField = ({ row, file, at, fieldsAt }: Located<'summaries'>, field: 'title' | 'text'): Issue[] => {
  const place = { file, ...(fieldsAt[field] ?? at) };
  const faults = findRubyFaults(row[field]);
  if (faults.length > 0) {
    return faults.map(({ problem, found }) => ({
      kind: 'ruby-syntax',
      ...place,
      found,
      message: `「${found}」のふりがなの書き方が正しくありません。${faultWords[problem]}`,
    }));
  }
  const bare = findBareKanji(row[field]);
  return [
    ...(bare.length > 0
      ? [
          {
            kind: 'ruby-missing' as const,
            ...place,
            message: `ふりがなのない漢字があります:「${bare.join('」「')}」。「${bare[0]}《…》」のように、読みを書いてください。`,
          },
        ]
      : []),
    ...(field === 'text'
      ? judgeWording(row.text).map((message) => ({ kind: 'easy-wording' as const, ...place, message }))
      : []),
  ];
};

/** やさしい日本語: well-formed ふりがな on every word in kanji, short sentences, western years, no 「～」. */
export const checkEasyJapanese: Check = ({ rows }) =>
  rows
    .filter((located) => located.table === 'summaries')
    .filter(({ row }) => row.language === 'やさしい日本語')
    .flatMap((located) => [...judgeField(located, 'title'), ...judgeField(located, 'text')]);
