/** Minutes made up at random in each notation, with what they say, for property tests. */
import fc from 'fast-check';

/** Somebody who can speak; `post` may stand without a surname. */
export interface InventedSpeaker {
  surname: string | null;
  post: string;
}

export interface InventedStatement extends InventedSpeaker {
  sentences: string[];
}

export interface InventedMinutes {
  text: string;
  date: string | null;
  place: string | null;
  agenda: string[];
  statements: InventedStatement[];
}

const surname = fc.constantFrom(
  '森',
  '田中',
  '鈴木',
  '小田切',
  '三宅',
  '紀平',
  '佐藤',
  '高橋',
  '伊藤',
  '渡辺',
);
const posts = fc.constantFrom(
  '総務部長',
  'デジタル改革推進課長',
  '委員',
  '委員長',
  '座長',
  '知事',
  '企画課長',
  '健康福祉部長',
);
const postsAlone = fc.constantFrom('事務局', '行政改革課長', '会長', '知事', '財政課長');

const speaker: fc.Arbitrary<InventedSpeaker> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ surname, post: posts }) },
  { weight: 1, arbitrary: postsAlone.map((post) => ({ surname: null, post })) },
);

const sentence = fc.constantFrom(
  '資料を御覧ください。',
  'ＤＸの推進について説明します。',
  '年間 1,337 件を予定している。',
  '「重要」な取組だと考えています。',
  '進捗はどうなっていますか。',
  'おおむね予定どおりです。',
  '令和８年度までに 100% をめざす。',
  '前年度から▲１．３ポイントとなった。',
  '（１）から（３）までの方針に沿って進めます。',
  'C:\\data\\{a}_b* <c> の形式で保存しています。',
  '目標は、①件数、②割合の２点です。',
  'https://example.jp/a_b に掲載しています。',
);

const statement: fc.Arbitrary<InventedStatement> = fc
  .tuple(speaker, fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([who, sentences]) => ({ ...who, sentences }));

const nameOf = ({ surname: name, post }: InventedSpeaker): string => `${name ?? ''}${post}`;

/** The notations: how a statement is written, its paragraphs given as lines. */
const notations: Record<string, (statement: InventedStatement) => string[]> = {
  'a mark, the name on its own line': (said) => [
    `●${nameOf(said)}`,
    ...said.sentences.map((words) => `・${words}`),
    '',
  ],
  'a mark and white space': (said) => [
    `○${nameOf(said)}　${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'a mark, post and name in brackets': (said) => [
    said.surname
      ? `◎${said.post}（${said.surname}君）　${said.sentences[0]}`
      : `◎${said.post}　${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'thick brackets': (said) => [
    `【${nameOf(said)}】　${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'round brackets on their own line': (said) => [
    `（${nameOf(said)}）`,
    ...said.sentences.map((words) => `　${words}`),
    '',
  ],
  'round brackets': (said) => [
    `（${nameOf(said)}）${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'a colon': (said) => [
    `${nameOf(said)}：${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'a closing bracket': (said) => [
    `${nameOf(said)}） ${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'a mark before round brackets': (said) => [
    `○（${nameOf(said)}）${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'a label and white space': (said) => [
    `発言者　${nameOf(said)}`,
    ...said.sentences.map((words) => `　${words}`),
  ],
  'a label': (said) => [`発言者：${nameOf(said)}`, ...said.sentences.map((words) => `　${words}`)],
  'a cell of a table': (said) => [
    `${nameOf(said)}\t${said.sentences[0]}`,
    ...said.sentences.slice(1).map((words) => `　${words}`),
  ],
  'the name alone': (said) => [nameOf(said), ...said.sentences.map((words) => `　${words}`), ''],
};

export const notationNames = Object.keys(notations);

const full = (value: number | string): string =>
  String(value).replaceAll(/[0-9:]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const kanji = (value: number): string => {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const ten = Math.floor(value / 10);
  return `${ten > 1 ? digits[ten] : ''}${ten > 0 ? '十' : ''}${digits[value % 10]}`;
};

const day = fc
  .date({ min: new Date('2019-05-02T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const dateForms: ((year: number, month: number, date: number, weekday: string) => string)[] = [
  (y, m, d, w) => `令和${full(y - 2018)}年${full(m)}月${full(d)}日（${w}）`,
  (y, m, d) => `令和${y - 2018 === 1 ? '元' : y - 2018}年${m}月${d}日`,
  (y, m, d, w) => `令和${kanji(y - 2018)}年${kanji(m)}月${kanji(d)}日(${w}曜日)`,
  (y, m, d, w) => `令 和 ${y - 2018} 年 ${m} 月 ${d} 日（${w}）`,
  (y, m, d, w) => `R${y - 2018}.${m}.${d}(${w})`,
  (y, m, d, w) => `${y}/${String(m).padStart(2, '0')}/${String(d).padStart(2, '0')}(${w})`,
  (y, m, d, w) => `${y}年（令和${y - 2018}年）${m}月${d}日（${w}）`,
];

const written = (iso: string, form: number): string => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const weekday = '日月火水木金土'.charAt(new Date(`${iso}T00:00:00Z`).getUTCDay());
  return (dateForms[form] ?? dateForms[0])?.(year, month, date, weekday) ?? '';
};

const labels: [date: string, place: string][] = [
  ['１ 開催日時：', '２ 開催場所：'],
  ['日　時：', '場　所：'],
  ['1 日時\n\n', '2 場所\n\n'],
  ['■日時　', '■会場　'],
  ['開催日時\t', '開催場所\t'],
];

const agendaForms = [
  (title: string, count: number) => `議題${count}　${title}`,
  (title: string, count: number) => `【議題${full(count)}】${title}`,
  (title: string, count: number) => `（${full(count)}）${title}`,
];

const titles = ['行政手続のデジタル化について', '令和６年度の予算（案）について', 'その他'];

/** Invented minutes in one notation. */
export const inventedMinutes = (notation: string): fc.Arbitrary<InventedMinutes> =>
  fc
    .record({
      day: fc.option(day, { nil: null, freq: 6 }),
      form: fc.nat({ max: dateForms.length - 1 }),
      place: fc.option(fc.constantFrom('プレゼンテーションルーム', '県庁３階　第一会議室', 'Web会議'), {
        nil: null,
        freq: 6,
      }),
      label: fc.nat({ max: labels.length - 1 }),
      agenda: fc.nat({ max: agendaForms.length - 1 }),
      groups: fc.array(fc.array(statement, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
    })
    .map(({ day: date, form, place, label, agenda, groups }) => {
      const [dateLabel, placeLabel] = labels[label] ?? ['', ''];
      const head = [
        '第２回みらい県行政改革推進会議　議事概要',
        '',
        ...(date ? [`${dateLabel}${written(date, form)}　9:30～10:15`] : []),
        ...(place ? [`${placeLabel}${place}`] : []),
        '',
      ];
      const body = groups.flatMap((statements, index) => [
        agendaForms[agenda]?.(titles[index] ?? '', index + 1) ?? '',
        '',
        ...statements.flatMap((said) => notations[notation]?.(said) ?? []),
        '',
      ]);
      return {
        text: [...head, ...body].join('\n'),
        date,
        place,
        agenda: titles.slice(0, groups.length),
        statements: groups.flat(),
      };
    });
