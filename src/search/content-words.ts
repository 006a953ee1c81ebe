/** A question or a sentence → the words that carry it: 在宅勤務は何台まで接続できますか → 在宅勤務, 接続. */

/** What asks, and what only makes a sentence polite. Longer ones first. */
const ASKING =
  /(何(?:人|名|台|件|回|年度|年|月|日|時間|時|円|か所|箇所|つ|個|割|パーセント|%)?|いくつ|いくら|どのような|どのように|どのくらい|どれくらい|どれだけ|どんな|どうやって|どうして|どう|どの|どれ|どこ|どちら|だれ|誰|いつ|なぜ|なに|なん|理由|教えて(?:ください|下さい)?|知りたい|ください|下さい)/gu;

/** 何人 → a number of people, いつ → a day or year: what an answer to a folded question looks like. */
export const answerPattern = (text: string): RegExp | undefined => {
  const [, counter = ''] =
    /何(人|名|台|件|回|年度|年|月|日|時間|時|円|か所|箇所|つ|割|パーセント|%)/u.exec(text) ?? [];
  if (counter === '人' || counter === '名') return /[0-9]+[人名]/u;
  if (counter === 'パーセント' || counter === '%') return /[0-9]+(パーセント|%)/u;
  if (counter !== '') return new RegExp(`[0-9万千百]+${counter}`, 'u');
  if (/いくつ|いくら|どのくらい|どれくらい/u.test(text)) return /[0-9]/u;
  return /いつ/u.test(text) ? /[0-9]+(年|月|日)/u : undefined;
};

/** Particles and endings: a run of hiragana made of nothing else parts the words. */
const GLUE = new RegExp(
  `^(?:${
    'について|に関する|に関して|における|において|に対する|に対して|によって|による|により|として|ための|ために|ため|という|といった|との|とは|では|には|にも|でも|へは|へも|からの|から|まで|より|など|だけ|ほど|くらい|ばかり|しか|' +
    'され|できる|できます|でき|する|します|しました|しています|している|した|して|しよう|せず|しない|し|さ|せ|' +
    'ありますか|ありました|あります|ある|いますか|いました|います|いる|い|なる|なります|なりました|なって|なった|' +
    'のですか|のですが|のでしょうか|のです|のか|ますか|ました|ます|ません|ましたか|ですか|でしたか|でした|でしょうか|でしょう|です|だった|だ|' +
    'こと|もの|ところ|とき|よう|たい|れる|られる|られ|れ|' +
    'は|が|を|に|の|で|と|も|や|へ|か|ね|よ|な|た|て|る|ら|き|け|っ|う|え|り|く|ん|み|げ|め|わ|ど|つ|べ|す|む|ぶ|ち|じ|ば|お|ご'
  })+$`,
  'u',
);

const RUNS = /[ぁ-ゖ]+|[^ぁ-ゖ\s、。，．！？!?「」『』()（）・…]+/gu;

/** One kanji that its ending leaves over is the stem of a verb: 言いました, 行う; before a particle it is a word. */
const isStem = (word: string, next: string | undefined): boolean =>
  /^\p{Script=Han}$/u.test(word) && next !== undefined && /^(?![はがをのにでとやへも])[ぁ-ゖ]/u.test(next);

/**
 * The content words of a folded sentence, in their order. `known` says which words the site has, so that words
 * with hiragana in them stay whole (おもいやり駐車場, めざす姿).
 */
export const contentWordsOf = (text: string, known: ReadonlySet<string>, longest: number): string[] => {
  const kept: string[] = [];
  let rest = '';
  const plain = text.replaceAll(ASKING, '　');
  const cut = (): void => {
    const runs = rest.match(RUNS) ?? [];
    runs.forEach((run, index) => {
      const isWord = /^[ぁ-ゖ]/u.test(run)
        ? run.length >= 3 && !GLUE.test(run)
        : !isStem(run, runs[index + 1]);
      if (isWord) kept.push(run);
    });
    rest = '';
  };
  for (let at = 0; at < plain.length; ) {
    let length = Math.min(longest, plain.length - at);
    // Only a known word with hiragana inside must be kept from being cut; others are runs of their own.
    while (length >= 3) {
      const candidate = plain.slice(at, at + length);
      if (/[ぁ-ゖ]/u.test(candidate) && known.has(candidate)) break;
      length -= 1;
    }
    if (length >= 3) {
      cut();
      kept.push(plain.slice(at, at + length));
      at += length;
    } else {
      rest += plain.charAt(at);
      at += 1;
    }
  }
  cut();
  return [...new Set(kept)];
};
