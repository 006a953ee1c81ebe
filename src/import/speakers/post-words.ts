/** The words of offices, 役職の語: what a speaker can be called, whichever prefecture or town wrote the minutes. */

/** Ends of words that name an office or a part taken in a meeting. */
const ENDINGS =
  '長|(?<!器|任|退)官|長官補|副長官補|長補|長代理|長代行|長補佐|長職務代理者?|長心得|委員|議員|理事|監事|幹事|幹事社|知事|首相|総理|総理大臣|大臣|副大臣|政務官|次官|長官|総裁|司会|司会者|進行|進行役|事務局|書記|記者|説明員|説明者|報告者|発表者|提案者|質問者|回答者|担当|担当者|職員|主幹|主査|主任|主事|主監|技師|技監|参事|参与|参事官|審議官|企画官|調整官|推進官|専門官|監察官|専門員|監|管理者|代表監査委員|監査委員|補佐|補佐官|補佐役|補佐監|アドバイザー|オブザーバー|コーディネーター|ファシリテーター|コンサルタント|顧問|相談役|教授|名誉教授|准教授|助教|講師|弁護士|税理士|公認会計士|傍聴者|傍聴人|参考人|陳述人|陳述者|公述人|出席者|参加者|請願者|事業者|保護者|利用者|当事者|受託者|指定管理者|設計者|経営者|農業者|生産者|漁業者|講演者|パネリスト|モデレーター|ゲスト|教頭|教諭|会頭|副会頭|頭取|[^定動満増減人要欠総]員|代表取締役|取締役|代表理事|専務|常務|専務理事|常務理事|当局|執行部|構成員|専門委員|本部員|幹事会|代理|代表|全員|一同|メンバー|マネージャー|リーダー|ディレクター|CDO|CIO|CISO|CTO|CEO|CFO|CMO|CDO補佐官|CIO補佐官';
const OFFICE = new RegExp(`(?:${ENDINGS})$`, 'u');

/** Words that end like an office and are none. */
const NO_OFFICE =
  /(?:総|収|舎)監$|^監$|(?:成|延|特|身|全|助|増|波|伸|生|冗|最|細|市町村|周波)長$|年長$|^長$/u;

/** Words that head a list of people or a part of the minutes; nobody speaks under them. */
const HEADS =
  /^(?:本日の?)?(?:出席|欠席|応招|不応招|列席|出席した|欠席した|説明のため|出席を求めた|出席要求|傍聴|事務局出席|議会事務局|遅参|早退|委員外|参与|関係)?(?:議員|委員|理事者?|説明員|事務局職員|職員|者|参加者|出席者|構成員|当局|執行機関|幹事)(?:名簿|一覧|氏名|及び氏名|の氏名|の変更|の異動)?$/u;

/** Ends of words that name an organisation, which speaks in some minutes as one (「（県）」, 「【総務部】」). */
const ORGANISATION =
  /(?:^|[^\d０-９])(?:部|課|局|室|班|係|センター|本部|事務所|支所|[都道府県市町村区]|会社|株式会社|法人|機構|協会|連合会|組合|団体|大学|省|庁|府|院|会議所|所管課|担当課|主管課|原課|国|行政|自治体|会派|病院|医師会|看護協会|学校|保健所|研究所|商店街|自治会|町内会|農協|漁協|森林組合|生協|新聞|新聞社|新報|日報|放送|放送局|通信|通信社|テレビ|ラジオ|NHK|[A-Z]社|気象台|自衛隊|警察署|消防署|消防団|海上保安部|労働局|運輸局|整備局)$|^(?:株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|NPO法人|独立行政法人|国立大学法人|社会福祉法人|テレビ)/u;

/** Offices that a surname alone stands before, never the name of a division. */
const PERSONAL =
  '知事|副知事|委員|議員|議長|副議長|会長|副会長|会長代理|座長|副座長|座長代理|委員長|副委員長|委員長代理|部会長|副部会長|部会長代理|分科会長|教育長|副教育長|市長|副市長|町長|副町長|村長|副村長|区長|副区長|理事|監事|幹事|幹事長|顧問|名誉教授|教授|准教授|助教|講師|記者|本部長|副本部長|本部員|総理|首相|国務大臣|副大臣|大臣政務官|政府参考人|参考人|公述人|陳述人|社長|副社長|代表|学長|総長|参事|参与|技監|専門委員|臨時委員|特別委員|監査委員|代表監査委員|オブザーバー|アドバイザー|構成員|CDO|CIO|CISO|CTO|CEO';
/** Offices that a surname or the name of a division can stand before. */
const DIVISIONAL =
  '課長|部長|局長|室長|次長|所長|館長|園長|校長|院長|署長|係長|班長|センター長|部次長|課長補佐|室長補佐|副部長|副課長|副局長|副室長|主幹|主査|主任|主事|審議官|企画官|参事官|管理官|調整官|政策監|管理監|危機管理監|統括監|監|補佐官|担当|書記|理事長|事務局長|事務局次長|支所長|事務所長|総括|統括|局次長';
const PERSONAL_END = new RegExp(`(?:${PERSONAL})$`, 'u');
const PLAIN_OFFICE = new RegExp(`^(?:${PERSONAL}|${DIVISIONAL}|事務局|司会|進行)$`, 'u');

/** Words with which names of divisions and committees are made; a surname is none of them. */
const DIVISION_WORDS =
  '総務|企画|財政|財務|人事|税務|管財|契約|広報|広聴|秘書|情報|行政|行財政|行革|改革|市町|市民|県民|町民|村民|区民|道民|都民|府民|国民|住民|地域|交通|国際|文化|スポーツ|観光|商工|産業|労働|雇用|農林|農業|農政|農地|農村|畜産|林務|林業|林政|森林|水産|漁業|土木|道路|河川|砂防|港湾|空港|都市|建築|建設|住宅|上水|下水|水道|環境|自然|廃棄|資源|循環|防災|危機|消防|生活|人権|男女|青少年|子ども|子供|こども|児童|福祉|障害|障がい|高齢|介護|長寿|健康|医療|保健|薬務|食品|衛生|国保|保険|年金|教育|学校|生涯|社会|会計|出納|監査|選挙|議会|議事|警察|原子力|エネルギー|統計|まちづくり|市街|用地|公園|緑地|営繕|検査|デジタル|ＤＸ|DX|ICT|ＩＣＴ|IT|ＩＴ|AI|スマート|未来|戦略|政策|経営|業務|働き方|職員|法務|文書|県土|国土|島しょ|離島|鉄道|新幹線|広域|関西|東京|大阪|首都圏|民生|厚生|経済|金融|通商|外務|防衛|法制|内閣|科学|技術|研究|開発|支援|推進|振興|調整|調査|管理|整備|対策|計画|創造|創生|共生|協働|協同|連携|統括|総括|総合|特別|特命|専門|常任|運営|予算|決算|条例|基本|公共|公営|公募|学識|有識|民間|外部|内部|担当|主管|所管|複数|名誉|臨時|代理|部会|分科|審議|評価|事務|事業|企業|資産|納税|収納|戸籍|窓口|保育|幼児|母子|家庭|女性|若者|中山間|里山|山村|海岸|病院|看護|競輪|競馬|地方|中央|本庁|出先|支所|会議|本部|政務|施設|設備|電気|機械|工業|工事|技能|物産|販路|流通|消費|移住|定住|関係人口|人口|少子|結婚|出産|復興|復旧|感染症|新型|ワクチン|気候|脱炭素|カーボン|ゼロ|再生|景観|歴史|図書|博物|美術|世界|遺産|平和|国内|海外|大都市|土地|生産|担い手|園芸|地籍|測量|用水|治水|利水|ダム|公民|コミュニティ|ファシリティ|オープン|データ|サービス|システム|ネットワーク|プロジェクト|オリンピック|ラグビー|国体';
const BEGINS_WITH_DIVISION = new RegExp(`^(?:${DIVISION_WORDS})`, 'u');
const HOLDS_DIVISION = new RegExp(`(?:${DIVISION_WORDS})`, 'u');

/** Words before an office that say which one it is, and no name: 各委員, 前会長. */
const QUALIFIER = /^(?:各|全|両|他|他の|前|元|新|旧|現|当|副|正|仮|準|同|某)+$/u;

/** Offices that are named after a place (戸井支所長, 松本市長): what stands before them need not be a person. */
const OF_PLACE =
  /(?:支所長|事務所長|出張所長|振興局長|総合局長|センター長|保健所長|署長|校長|園長|館長|[都道府県市町村区]長|知事)$/u;

/** Offices that are named after an association, a firm or a school as well as after their holder. */
const OF_ASSOCIATION = /^(?:副|各)?(?:会長|部会長|社長|区長|学長|総長|代表|理事|監事|幹事|団長)$/u;

/** A name that stands for nobody in particular: 委員Ａ, 委員1, 委員①. */
const ANONYMOUS =
  /^(?<office>委員|構成員|議員|参加者|出席者|質問者|傍聴者|市民|県民|町民|区民|住民|記者|会員|発言者|男性|女性)(?<sign>[A-ZＡ-Ｚａ-ｚa-z0-9０-９①-⑳Ⅰ-Ⅹア-ンｱ-ﾝ]{1,2})$/u;
const ANONYMOUS_FIRST =
  /^(?<sign>[A-ZＡ-Ｚa-z0-9０-９①-⑳]{1,2}番?|[○〇◯●×*＊]{1,3})(?<office>委員|構成員|議員|氏|さん|参加者)$/u;

/** Words as they are compared: NFKC without the white space that spreads them out (会　長). */
export const plainWords = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/gu, '');

/** Whether words name an office or a part in the meeting, alone or after a name. */
export const endsWithOffice = (words: string): boolean => {
  const plain = plainWords(words);
  return OFFICE.test(plain) && !NO_OFFICE.test(plain) && !isPeopleHead(plain);
};

/** Whether words are the title of a list of people (出席議員, 説明員). */
export const isPeopleHead = (words: string): boolean => {
  const plain = plainWords(words);
  return (
    HEADS.test(plain) && !/^(?:議員|委員|理事|者|職員|幹事|参与|構成員|当局|参加者|出席者)$/u.test(plain)
  );
};

export const endsWithPersonalOffice = (words: string): boolean => PERSONAL_END.test(plainWords(words));

/** Whether an office takes no more words before it than a name (課長, 知事, 事務局). */
export const isPlainOffice = (words: string): boolean => PLAIN_OFFICE.test(plainWords(words));

export const isOrganisation = (words: string): boolean => ORGANISATION.test(plainWords(words));
export const beginsWithDivision = (words: string): boolean => BEGINS_WITH_DIVISION.test(plainWords(words));
export const holdsDivision = (words: string): boolean =>
  HOLDS_DIVISION.test(plainWords(words)) || QUALIFIER.test(plainWords(words));
export const isOfAssociation = (words: string): boolean => OF_ASSOCIATION.test(plainWords(words));
export const isOfPlace = (words: string): boolean => OF_PLACE.test(plainWords(words));

/** The longest end of the words that is an office which a name can stand before. */
export const personalOfficeIn = (words: string): string | undefined =>
  new RegExp(`(?:副|各|全)?(?:${PERSONAL}|${DIVISIONAL})$`, 'u').exec(plainWords(words))?.[0];

/** 「委員Ａ」 → its office; undefined when the words name somebody. */
export const officeOfAnonymous = (words: string): string | undefined => {
  const plain = words.replaceAll(/\s+/gu, '');
  const found = ANONYMOUS.exec(plain) ?? ANONYMOUS_FIRST.exec(plain);
  return found?.groups?.office;
};

/** 「１８番」, with which councils call a member. */
export const isSeatNumber = (words: string): boolean =>
  /^(?:議席)?(?:\d{1,3}|[〇一二三四五六七八九十百]{1,4})番(?:議員)?$/u.test(plainWords(words));
