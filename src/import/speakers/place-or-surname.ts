/**
 * 「松本市長」: the mayor of 松本, or a mayor called 松本. A name is taken only when the text proves it:
 * a missing surname costs less than an invented one.
 */
import { isInRoster, type Roster, withoutWords } from './roster.ts';
import type { ReadName } from './surnames.ts';

/** Posts that are named after the place they are held in. */
const HEAD_OF_PLACE = /^(?:[市町村区]長|知事)$/u;
const PREFECTURE =
  /^(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)$/u;

/** Whether a post is the one at the head of a place. */
export const isHeadOfPlace = (office: string): boolean => HEAD_OF_PLACE.test(office);

interface Context {
  readName: ReadName;
  roster: Roster;
  /** The whole text, without white space inside its lines. */
  text: string;
}

/** Whether a place can be called so: the dictionary knows it as one, or does not know it as a surname. */
const nameOfPlace = (name: string, office: string, { readName }: Context): boolean => {
  if (office === '知事' || PREFECTURE.test(name)) return PREFECTURE.test(name);
  const reading = readName(`${name}${office.charAt(0)}`);
  return reading?.kind === 'place' || reading?.surname !== name;
};

/** 「松本会長」, 「市長　松本太郎」: the words elsewhere that no place could be. */
const isPersonElsewhere = (name: string, office: string, text: string): boolean =>
  new RegExp(`${office}[（(・:：]?${name}|${name}(?:氏|さん|会長|座長|委員|本部長)`, 'u').test(text);

/** The title names another place of the kind, and only one holds the post: 「青葉市…本部」 and 「松本市長」. */
const isOfOtherPlace = (name: string, office: string, text: string): boolean => {
  const kind = office === '知事' ? '[都道府県]' : office.charAt(0);
  const titled = new RegExp(`(?<place>\\p{Script=Han}{2,6}?)${kind}(?!長|町村|民|内|立)`, 'u');
  const place = titled.exec(text.slice(0, 80).replaceAll('市町村', ''))?.groups?.place;
  const holders = new Set(text.match(new RegExp(`(?<=^|[（(【○◎◆、])\\p{Script=Han}{1,4}${office}`, 'gmu')));
  return place !== undefined && !place.endsWith(name) && holders.size <= 1;
};

const isInList = (name: string, office: string, { roster, text }: Context): boolean => {
  const words = `${name}${office}`;
  const rest = withoutWords(roster, words);
  const places = new RegExp(`${name}[都道府県市町村区郡]`, 'gu');
  return (
    isInRoster(name, { ...rest, text: rest.text.replaceAll(places, '\n') }) ||
    // 「福島市長（塩尻市）」: the brackets say of what place.
    new RegExp(`${words}[（(][^（）()]*[都道府県市町村区][）)]`, 'u').test(text)
  );
};

/** Whether the words before such a post can be the place's name and nothing proves that they are the holder's. */
export const isRatherPlace = (name: string, office: string, context: Context): boolean =>
  HEAD_OF_PLACE.test(office) &&
  nameOfPlace(name, office, context) &&
  !isInList(name, office, context) &&
  !isPersonElsewhere(name, office, context.text) &&
  !isOfOtherPlace(name, office, context.text);
