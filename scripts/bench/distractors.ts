/**
 * Pages of distracting text for the search benchmark: minutes of invented committees, from a seeded generator over
 * the general vocabulary of Japanese administration. They share the common words of the records (推進, 整備, 課題,
 * 部長, 年度, numbers with units), not their passages.
 */
import type { IndexedPage } from '../../src/search/record.ts';

const fields = (
  '道路 河川 砂防 港湾 漁港 農地 林道 下水道 水道 公園 県営住宅 学校 図書館 博物館 美術館 体育館 病院 保健所 福祉施設 保育所 児童館 観光 ' +
  '農業 畜産 林業 水産業 商店街 中小企業 産業廃棄物 自然公園 文化財 防災 消防 救急 交通安全 青少年 高齢者 子育て 介護 地域医療 食の安全 ' +
  '動物愛護 国際交流 多文化共生 男女共同参画 人権 選挙 統計 広報 県有林 土地改良 空き家 移住 地籍調査 再生可能エネルギー 温泉 鳥獣被害'
).split(' ');
const objects = (
  '計画 方針 事業 施設 制度 予算 補助金 協定 条例 基準 台帳 工事 調査 点検 研修会 説明会 相談窓口 訓練 協議会 審議 備品 車両 用地 契約 ' +
  '入札 指定管理 委託 広報紙 パンフレット アンケート 報告書 巡回 見学会 表彰 登録 許可 届出 検査 指導 監査 支援 連携 体制'
).split(' ');
const actions = (
  '推進する 見直す 整備する 検討する 実施する 拡充する 周知する 把握する 改修する 更新する 調整する 継続する 公表する 取りまとめる 確認する ' +
  '引き継ぐ 縮小する 再開する 延長する 検証する'
).split(' ');
const places =
  '北部 南部 東部 西部 中部 沿岸部 山間部 離島 市街地 港湾地区 駅周辺 工業団地 高原 半島 流域 旧町村部'.split(
    ' ',
  );
const reasons = (
  '老朽化が進んでいる 利用者が減っている 担い手が足りない 資材の価格が上がっている 県民から要望が寄せられている 豪雨による被害があった ' +
  '国の基準が改められた 市町との役割分担が明らかでない 財源の見通しが立っていない 安全の確保が急がれる 冬の間は工事ができない ' +
  '関係団体との協議に時間がかかる'
).split(' ');
const posts =
  '農林部長 土木部長 福祉部長 教育次長 観光課長 道路課長 河川課長 財政課長 健康課長 環境課長 消防課長 統計課長 学校教育課長 住宅課長 文化課長 会長 委員 事務局長'.split(
    ' ',
  );
const names =
  '青木 石田 上野 遠藤 大塚 加藤 木下 黒田 小林 坂本 清水 杉山 関 園田 高木 千葉 津田 手塚 戸田 中川 西村 沼田 野口 橋本 平野 藤井 本田 松井 三浦 村上 望月 安田 吉川 和田'.split(
    ' ',
  );
const units = '件 人 か所 台 戸 名 団体 施設 路線 世帯 回 校'.split(' ');
const years = [...Array(12)].map((_, index) => 2012 + index);

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Pick = <Item>(items: Item[]) => Item;

const sentence = (pick: Pick, number: (limit: number) => number): string => {
  const [field, other, object] = [pick(fields), pick(fields), pick(objects)];
  return pick([
    () =>
      `${field}の${object}については、${pick(reasons)}ため、令和${1 + number(5)}年度から${pick(actions)}。`,
    () =>
      `${pick(places)}の${field}${object}は${1 + number(900)}${pick(units)}であり、前年度より${1 + number(90)}${pick(units)}増えている。`,
    () => `${field}と${other}の${object}を一体として${pick(actions)}ことが課題である。`,
    () =>
      `${object}の${pick(['案', '進め方', '見通し', '結果', '時期'])}は、${pick(places)}の関係者に説明し、意見を聞いたうえで${pick(actions)}。`,
    () =>
      `${pick(years)}年度に${pick(actions).replace(/する$/, 'した').replace(/す$/, 'した').replace(/める$/, 'めた').replace(/ぐ$/, 'いだ')}${field}の${object}は、${pick(places)}の${1 + number(40)}市町が対象である。`,
    () =>
      `${pick(reasons)}との指摘があり、${field}${object}の${pick(['範囲', '費用', '効果', '期間', '手順'])}を改めて示す必要がある。`,
  ])();
};

/** One page: a title, a kind, statements with speakers and paragraphs, marked up as the pages of meetings are. */
const distractor = (position: number): IndexedPage => {
  const random = seededNumbers(position + 1);
  const number = (limit: number): number => Math.floor(random() * limit);
  const pick: Pick = (items) => items[number(items.length)] as (typeof items)[number];
  const title = `${pick(years)}年度 ${pick(places)}${pick(fields)}${pick(objects)}検討会議（第${1 + number(9)}回）`;
  const statements = Array.from({ length: 4 + number(5) }, (_, at) => {
    const id = `s${at + 1}`;
    const paragraphs = Array.from(
      { length: 1 + number(3) },
      (_paragraph, index) =>
        `<p id="${id}.p${index + 1}" data-record="paragraphs/g#${id}.p${index + 1}">${sentence(pick, number)}${sentence(pick, number)}</p>`,
    );
    return `<article class="statement" data-record="statements/g#${id}"><h3 id="${id}"><span class="mark">○</span>${pick(names)}<span class="post">${pick(posts)}</span></h3>${paragraphs.join('')}</article>`;
  });
  const html = `<!doctype html><html lang="ja"><body><main id="main" data-pagefind-body><p class="kicker" data-pagefind-meta="kind">三重県の会議</p><h1>${title}</h1><h2 id="a1" data-record="agenda_items/g#a1">議題1 ${pick(fields)}の${pick(objects)}について</h2>${statements.join('')}</main></body></html>`;
  return { address: `/mie/meetings/generated-${String(position).padStart(5, '0')}/`, html };
};

/** The first `count` pages; the same on every machine. */
export const distractors = (count: number): IndexedPage[] =>
  Array.from({ length: count }, (_, position) => distractor(position));
