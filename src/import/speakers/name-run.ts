/** One run of words without spaces → name and post; where they meet is said only when something proves it. */
import { isHeadOfPlace, isRatherPlace } from './place-or-surname.ts';
import {
  beginsWithDivision,
  endsWithOffice,
  endsWithPersonalOffice,
  holdsDivision,
  isOfAssociation,
  isOfPlace,
  isOrganisation,
  isPlainOffice,
  isSeatNumber,
  officeOfAnonymous,
  personalOfficeIn,
  plainWords,
} from './post-words.ts';
import { isInRoster, type Roster, withoutWords } from './roster.ts';
import type { ReadName } from './surnames.ts';

/** Who speaks, as far as the words say it. */
export interface SpeakerName {
  speaker: string | null;
  /** The post, 役職. */
  role: string | null;
  /** What is said of the statement in brackets: 資料1に基づいて説明. */
  note: string | null;
  /** Why name and post were told apart here. */
  evidence: string;
  /** False when the words may hold a name that could not be told from the post. */
  certain: boolean;
  /** Whether an organisation speaks and no person: 【総務部】. */
  isOrganisation: boolean;
}

/** What is known when a name is read. */
export interface NameContext {
  readName: ReadName;
  /** Names of posts in posts.csv. */
  posts: readonly string[];
  /** Who was there. */
  roster: Roster;
  /** The whole text, without white space. */
  text: string;
}

export const found = (
  speaker: string | null,
  role: string | null,
  evidence: string,
  certain = true,
): SpeakerName => ({
  speaker: speaker === null ? null : tidy(speaker),
  role: role === null ? null : tidy(role),
  note: null,
  evidence,
  certain,
  isOrganisation: false,
});

/** Takes out the white space that spreads a Japanese word (会　長, 吉　田　崇　仁); between full words it stays. */
const tidy = (words: string): string =>
  /^(?:\S[\s\u3000]+)+\S$/u.test(words.trim())
    ? words.replaceAll(/[\s\u3000]+/gu, '')
    : words.trim().replaceAll(/[\s\u3000]+/gu, ' ');

export const HONORIFIC = /(?:君|氏|さん|様|殿|先生)$/u;
const NAME = /^[\p{Script=Han}々ヶヵぁ-んァ-ヴーA-Za-zＡ-Ｚａ-ｚ・\s\u3000]{1,16}$/u;
const NAME_WITH_BRACKETS =
  /^(?<name>[\p{Script=Han}々ヶぁ-んァ-ヴー]{1,5}[（(][\p{Script=Han}々ぁ-んァ-ヴー]{1,3}[）)])(?<role>.+)$/u;
/** What brackets after a name hold when they do not hold the person. */
export const NOTE =
  /資料|説明|回答|答弁|質問|質疑|報告|代読|読上|朗読|オンライン|ＷＥＢ|WEB|Web|Ｗｅｂ|リモート|欠席|代理|書面|続き|再|登壇|挙手|^[\d０-９]+[名人]$|順不同|敬称|以下|兼|公募|会場|補足|総括|基づ|あいさつ|挨拶/u;

export const isName = (words: string): boolean =>
  NAME.test(words) && !endsWithOffice(words) && plainWords(words).length <= 12;

const fromPosts = (words: string, { posts }: NameContext): SpeakerName | undefined => {
  const plain = plainWords(words);
  const [post] = posts
    .filter((name) => plain.endsWith(plainWords(name)))
    .sort((a, b) => plainWords(b).length - plainWords(a).length);
  if (post === undefined) return undefined;
  const before = plain.slice(0, plain.length - plainWords(post).length);
  if (before === '') return found(null, words, 'posts.csv にある役職');
  return before.length <= 8 && isName(before) && !holdsDivision(before)
    ? found(words.slice(0, before.length), words.slice(before.length), 'posts.csv にある役職')
    : undefined;
};

/** 「森デジタル改革推進課長」: the dictionary knows 森 as a surname and the rest is a post. */
const fromDictionary = (words: string, context: NameContext): SpeakerName | undefined => {
  if (beginsWithDivision(words)) return undefined;
  const reading = context.readName(words);
  if (!reading) return undefined;
  const full = words.slice(reading.name.length);
  const rest = words.slice(reading.surname.length);
  if (!endsWithOffice(rest) || /^[都道府県市町村区](?![長民])/u.test(rest)) return undefined;
  if (isRatherPlace(reading.surname, rest, context)) return undefined;
  if (
    reading.kind === 'place' &&
    isOfPlace(rest) &&
    !isHeadOfPlace(rest) &&
    !isInRoster(reading.surname, context.roster)
  )
    return undefined;
  // 「岸和田太一大臣」: the dictionary parts a rare surname where a shorter one ends.
  const inner = context.readName(rest);
  if (inner && inner.name !== inner.surname && endsWithOffice(rest.slice(inner.name.length)))
    return found(reading.surname + inner.name, rest.slice(inner.name.length), '姓名の辞書');
  if (
    reading.name !== reading.surname &&
    endsWithOffice(full) &&
    !beginsWithDivision(words.slice(reading.surname.length))
  )
    return found(reading.name, full, '姓名の辞書');
  return found(reading.surname, rest, '姓の辞書');
};

/** 「一見知事」: what stands before an office that takes no division's name is a person. */
const fromPersonalOffice = (words: string, context: NameContext): SpeakerName | undefined => {
  const office = personalOfficeIn(words);
  if (!office) return undefined;
  const before = words.slice(0, words.length - office.length);
  if (before === '' || before.length > 8 || !isName(before)) return undefined;
  if (holdsDivision(before) || isOrganisation(before) || isRatherPlace(before, office, context))
    return undefined;
  if (isInRoster(before, context.roster)) return found(before, office, '出席者の名簿');
  if (!endsWithPersonalOffice(office)) return undefined;
  // 「猟友会長」: what stands before 会長 can be the name of an association.
  if (isOfAssociation(office) && !context.readName(before)) return undefined;
  return found(before, office, '役職の前の語');
};

/** 「東総務部長」: somebody of this name is in the list of those who were there, and not only the post itself. */
const fromRoster = (words: string, context: NameContext): SpeakerName | undefined => {
  const roster = withoutWords(context.roster, words);
  for (let length = 4; length >= 1; length -= 1) {
    const [before, rest] = [words.slice(0, length), words.slice(length)];
    if (
      rest.length >= 2 &&
      endsWithOffice(rest) &&
      isName(before) &&
      !holdsDivision(before) &&
      isInRoster(before, roster) &&
      // 「総　務　部　長」: a sign that stands alone can be a part of a post.
      (length > 1 || (isPlainOffice(rest) && !context.roster.text.includes(words)))
    )
      return found(before, rest, '出席者の名簿');
  }
  return undefined;
};

/** One run of words without spaces. */
export const readRun = (words: string, context: NameContext): SpeakerName | undefined => {
  if (isSeatNumber(words)) return found(null, words, '議席の番号');
  const anonymous = officeOfAnonymous(words);
  if (anonymous)
    return found(words, /^(?:氏|さん)$/u.test(anonymous) ? null : anonymous, '名の伏せられた発言者');
  const bracketed = NAME_WITH_BRACKETS.exec(words)?.groups;
  if (bracketed && endsWithOffice(bracketed.role ?? '') && !NOTE.test(words))
    return found(bracketed.name ?? '', bracketed.role ?? '', '名の中の括弧');
  if (!endsWithOffice(words)) {
    const name = words.replace(HONORIFIC, '');
    return name !== words && isName(name) ? found(name, null, '敬称') : undefined;
  }
  if (isPlainOffice(words)) return found(null, words, '役職だけ');
  const named = [fromPosts, fromDictionary, fromRoster, fromPersonalOffice];
  for (const read of named) {
    const name = read(words, context);
    if (name) return name;
  }
  return found(null, words, '役職だけ', beginsWithDivision(words) || words.length > 14);
};
