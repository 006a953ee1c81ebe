/**
 * The words that name a speaker → name and post, and how sure that is. What the words do not say stays null:
 * 「行政改革課長」 has no name.
 */
import { found, HONORIFIC, isName, type NameContext, NOTE, readRun, type SpeakerName } from './name-run.ts';
import {
  beginsWithDivision,
  endsWithOffice,
  isOrganisation,
  isPlainOffice,
  isSeatNumber,
  plainWords,
} from './post-words.ts';
import { isInRoster } from './roster.ts';

/** Where somebody works and as what: 市民病院, 総務課, 院長; 森町 and 中村 are surnames. */
const isPlaceOfWork = (words: string): boolean =>
  words.length >= 2 && (isOrganisation(words) || endsWithOffice(words)) && !/^.[市町村区]$/u.test(words);

/** The person at the end of 「保健所　総務課　佐野」 and 「課税部長　田村 京子君」. */
const personIn = (words: string): string => {
  const parts = words.trim().split(/[\s\u3000]+/u);
  const from = parts.slice(0, -1).findIndex((part) => !isPlaceOfWork(part));
  return parts.slice(from < 0 ? -1 : from).join(' ');
};

const withNote = (name: SpeakerName | undefined, note: string): SpeakerName | undefined =>
  name && { ...name, note };

/** 「記者（八重新聞）」, 「幹事社　八重新聞」: a firm, but 中村 and 木村 end like a village and are people. */
const isFirm = (words: string, { readName }: NameContext): boolean =>
  isOrganisation(words) && words.length > 2 && readName(words)?.name !== words;

/** 「東都テレビ　滝川」: who asks for which firm. */
const readOfFirm = (
  [home = '', person = '', ...more]: string[],
  context: NameContext,
): SpeakerName | undefined => {
  const reading = more.length === 0 && isFirm(home, context) ? context.readName(person) : undefined;
  return reading?.kind === 'person' && reading.name === person
    ? found(person, null, '所属の後の名')
    : undefined;
};

/** 「中村　委員長」 and 「知事　鈴木英敬」: name and post with white space between. */
const readSpaced = (words: string, context: NameContext): SpeakerName | undefined => {
  const spread = plainWords(words);
  if (/^(?:\S[\s\u3000]+)+\S$/u.test(words)) return readRun(spread, context);
  const parts = words.split(/[\s\u3000]+/u);
  const last = readRun(parts.at(-1) ?? '', context);
  if (last?.speaker && last.role && parts.slice(0, -1).every(isPlaceOfWork)) return last;
  const person = personIn(words);
  if (person !== words.trim() && HONORIFIC.test(person) && isName(person.replace(HONORIFIC, '')))
    return found(person.replace(HONORIFIC, ''), null, '敬称');
  for (let at = 1; at < parts.length; at += 1) {
    const [before, after] = [parts.slice(0, at).join(''), parts.slice(at).join('')];
    const name = after.replace(HONORIFIC, '');
    const isHome = isOrganisation(before) && context.readName(before)?.name !== before;
    if (endsWithOffice(after) && isHome) return readRun(after, context);
    if (endsWithOffice(after) && isName(before)) {
      // 「関 三郎委員長」: the white space stands inside the name, and the post follows the given name.
      const given =
        isPlainOffice(after) || beginsWithDivision(after) ? undefined : readRun(before + after, context);
      return given?.speaker && given.speaker.length > before.length
        ? given
        : found(parts.slice(0, at).join(' '), after, '名と役職の間の空白');
    }
    if (endsWithOffice(before) && isFirm(name, context)) return withNote(readRun(before, context), name);
    if (endsWithOffice(before) && isName(name))
      return found(parts.slice(at).join(' ').replace(HONORIFIC, ''), before, '役職と名の間の空白');
  }
  return readOfFirm(parts, context) ?? readRun(spread, context);
};

/** 「議長（佐藤篤）」, 「委員長（浅田均君）」, 「佐藤（委員）」, 「森課長（資料1に基づいて説明）」. */
const readBracketed = (outside: string, inside: string, context: NameContext): SpeakerName | undefined => {
  const person = personIn(inside)
    .replace(HONORIFIC, '')
    .replace(/(?<=.{2})(?:議員|委員)$/u, '');
  if (NOTE.test(inside) && !/君$/u.test(inside)) return withNote(readSpaced(outside, context), inside.trim());
  if (endsWithOffice(outside) || isSeatNumber(outside)) {
    if (isName(person) && !isFirm(person, context)) {
      const alone = readSpaced(outside, context);
      return alone?.speaker ? withNote(alone, inside.trim()) : found(person, outside, '役職の後の括弧');
    }
    return endsWithOffice(inside) || isOrganisation(inside)
      ? withNote(readSpaced(outside, context), inside.trim())
      : undefined;
  }
  return endsWithOffice(inside) && isName(outside) ? found(outside, inside, '名の後の括弧') : undefined;
};

/** 「座長・岩本」, 「事務局・柏木」, 「教育庁・真田課長」: where somebody belongs, and who it is. */
const readMember = (home: string, person: string, context: NameContext): SpeakerName | undefined => {
  if (!endsWithOffice(home) && !isOrganisation(home)) return undefined;
  const named = readRun(person, context);
  if (named?.speaker) return named;
  const isPerson = context.readName(person)?.name === person || isInRoster(person, context.roster);
  return isPerson && isName(person) ? found(person, home, '所属の後の名') : undefined;
};

/** Whether every bracket of the words is closed: 「議長（東部医師会　会長　石原）」 is not parted inside. */
export const isClosed = (words: string): boolean =>
  words.replaceAll(/[^（(]/gu, '').length === words.replaceAll(/[^）)]/gu, '').length;

/** What is said of the speech after the name: 「総理冒頭発言」. */
const SPEECH = /(?<=.{2})(?:冒頭)?(?:発言|挨拶|あいさつ|答弁|コメント)$/u;

/** Reads the words that stand where a speaker is named; undefined when they name no speaker. */
export const readSpeakerName = (words: string, context: NameContext): SpeakerName | undefined => {
  const plain = words
    .trim()
    .replace(SPEECH, '')
    .replace(/^[:：・]+|[:：]+$/gu, '')
    .trim();
  if (
    plain === '' ||
    // 「Ａ　知事」: the letter says that this is an answer.
    /^[QAＱＡ][\s\u3000]/u.test(plain) ||
    !isClosed(plain) ||
    [...plain].length > 60 ||
    /[。、，「」『』？！?!]/u.test(plain.replace(/[（(][^（）()]*[）)]$/u, ''))
  )
    return undefined;
  const bracket = /^(?<outside>.+?)[\s\u3000]*[（(](?<inside>[^（）()]+)[）)]$/u.exec(plain)?.groups;
  if (bracket) return readBracketed(bracket.outside ?? '', bracket.inside ?? '', context);
  const joined = /^(?<home>[^・]+)・(?<person>[^・]+)$/u.exec(plain)?.groups;
  const member = joined && readMember(joined.home ?? '', joined.person ?? '', context);
  if (member) return member;
  return /[\s\u3000]/u.test(plain) ? readSpaced(plain, context) : readRun(plain, context);
};

/** A bare name is believed when it stands in the list of those who were there. */
export const readFromRoster = (words: string, { roster, readName }: NameContext): SpeakerName | undefined => {
  const plain = plainWords(words);
  const isThere = plain.length >= 2 && plain.length <= 8 && isInRoster(plain, roster);
  return isThere && readName(plain)?.kind === 'person' ? found(plain, null, '出席者の名簿') : undefined;
};
