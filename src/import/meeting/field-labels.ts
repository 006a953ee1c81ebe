/** The many names that fields at the head of minutes are given (開催日時、会場、出席委員、付議案件 …). */

/** What a field at the head of minutes tells. */
export type FieldKind = 'date' | 'place' | 'people' | 'agenda' | 'name' | 'body' | 'other';

/** Words parted by white space, over several lines. */
const words = (text: string): string[] => text.trim().split(/\s+/u);

/** What can stand before 日時 and 場所: the same words in every office, with の or without. */
const OCCASIONS = words('開催 会議 会議開催 招集 開会 開議 実施 委員会 審議会 会見 調査 視察 研修');

/** 日時 → 日時, 開催日時, 開催の日時, 会議日時 … */
const onOccasions = (stems: readonly string[]): string[] =>
  stems.flatMap((stem) => [
    stem,
    ...OCCASIONS.flatMap((occasion) => [`${occasion}${stem}`, `${occasion}の${stem}`]),
  ]);

/** 議題 → 本日の議題, 会議の議題; 付した事件 → 会議に付した事件, 本日の会議に付した事件. */
const TREATED_AT = ['', ...words('本日の 会議の 会議に 本日の会議に 委員会に 主な')];
const TREATED = words(`
  議題 案件 議案 付した事件 付した事項 付した案件 付した議案 付議した事件 付議した事項 付議した案件
  付議事件 付議事項 付議案件
`);

/** 議事概要, 議事の概要, 審議経過 …: what is told of which part of a meeting. */
const TOLD_OF = words('議事 会議 審議 協議 発言 質疑 記録 討議 審査 議論 会見 懇談');
const TOLD = words('概要 内容 要旨 要点 経過 結果 記録 状況 経緯');

const LABELS: [FieldKind, string[]][] = [
  [
    'date',
    [
      ...onOccasions(words('日時 年月日 年月日時 期日 月日')),
      ...OCCASIONS.map((occasion) => `${occasion}日`),
      ...words(`
        日付 とき 開催時期 日時及び場所 日時・場所 開催日時及び場所 開催日時・場所
        開催日時及び開催場所 開催日及び場所 開催日程 年月日及び時間
      `),
    ],
  ],
  ['place', [...onOccasions(words('場所 会場 会議室')), ...words('ところ 開催地 会場名 会見場')]],
  [
    'people',
    words(`
      出席 参加 出席者 出席委員 出席議員 出席状況 出席理事者 出席説明員 出席職員 出席事務局職員
      出席した委員 出席した者 出席者等 出席者名 出席者名簿 出席構成員 出席本部員 委員出席者
      委員の出席状況 参加者 参加委員 参加メンバー 参集者 列席者 説明員 説明のため出席した者
      説明のために出席した者 説明のため出席した者の職氏名 事務局 事務局職員 事務局出席者
      事務局出席職員 出席事務局 欠席者 欠席委員 欠席議員 応招議員 不応招議員 欠席理事者 傍聴者 傍聴人 傍聴人数
      傍聴者数 構成員 委員 委員等 委員外出席者 出席関係者 関係者 会議録署名議員 会議録署名委員
      署名委員 議事録署名人 関係課 オブザーバー 進行 司会 議長 座長 記載者 記録者 作成者
      記録
    `),
  ],
  [
    'agenda',
    [
      ...TREATED_AT.flatMap((before) => TREATED.map((stem) => `${before}${stem}`)),
      ...words(`
        審議事項 審議案件 審査事件 審査案件 審査事項 報告事項 報告案件 協議事項 調査事項 調査案件
        議題等 会議事項 議事 議事日程 議事次第 会議次第 会次第 次第 会議の次第 議事及び日程
        協議題 検討事項 検討議題 追加議事日程 日程 主な議題 会議内容 アジェンダ 議題・案件 議題（案件）
        審議議題 審議議案 付託事件 付託案件 質疑項目 発表項目 発表事項 会見項目 会見内容
        議題及び議事 議題及び協議事項 議題及び報告事項 報告・協議事項 協議・報告事項 協議報告事項
        議案等 協議案件 協議議題 調査審議事項 議題一覧 報告事項説明 諮問事項
      `),
    ],
  ],
  [
    'name',
    words(`
      会議名 会議の名称 会議名称 名称 附属機関等の会議の名称 審議会等名 審議会名 件名 会の名称
    `),
  ],
  [
    'body',
    [
      ...TOLD_OF.flatMap((matter) => TOLD.flatMap((stem) => [`${matter}${stem}`, `${matter}の${stem}`])),
      ...words(`
        概要 内容 要旨 結果概要 議事録 議事録要旨 会議録 会議の経過概要 議事の経過の要領 意見交換 意見交換等
        質疑応答 質疑応答等 質疑 質疑等 質疑・質問 質疑・意見 質疑・意見等 主な意見 主な意見等 主な質疑
        主な発言 議事及び質疑
      `),
    ],
  ],
  [
    'other',
    words(`
      資料 配付資料 配布資料 会議資料 資料名 添付資料 提出資料 公開の可否 公開 公開・非公開
      公開区分 会議の公開 会議の公開・非公開 非公開の理由 主催 担当課 担当 所管課 所管
      問合せ先 問い合わせ先 お問い合わせ 連絡先 開催方法 開催形態 備考 時間 開会 閉会
      開会時刻 閉会時刻 開会時間 閉会時間 議決事項 決定事項 会議成立 事務担当 その他必要事項
      使用言語
    `),
  ],
];

/** What each label tells. */
export const kinds = new Map(LABELS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
/** Labels that are words of everyday sentences too: only with a colon or a number before them are they fields. */
export const EVERYDAY = new Set(
  words(`
    委員 内容 概要 質疑 意見交換 担当 進行 公開 議長 座長 司会 事務局 日程 記録 資料
    関係者 出席 参加 議案 要旨 開会 閉会 とき ところ 会議室 時間 名称 関係課 所管 主催 備考 傍聴者
  `),
);
/** Labels that name a speaker as well: what follows must be a list, not a sentence. */
export const SPEAKERS = new Set(
  words(`
    委員 事務局 議長 座長 司会 進行 傍聴者 説明員 オブザーバー 担当 担当課 所管課 関係課
    構成員 出席 参加 記録 質疑 質疑応答
  `),
);
