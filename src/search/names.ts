/** People by parts of their names: 高間部長 → 高間総務部長, 横山さん → 横山スマート改革推進課長. */
import type { Lexicon } from './lexicon.ts';

const HONORIFIC = /(さん|氏|様|君|殿)$/u;

/** The ranks that end the name of a post. */
const RANK =
  /(副知事|知事|副部長|部長|次長|局長|課長補佐|課長|室長|所長|係長|班長|主幹|統括監|監|本部長|会長|委員|議員|cio|cdo)$/u;

/** Whether a post can be called so for short: by its end, or by its beginning and its rank. */
const isShortFor = (short: string, post: string): boolean => {
  if (short === '' || post === short) return false;
  if (post.endsWith(short)) return true;
  const [rank = ''] = RANK.exec(short) ?? [];
  const begin = short.slice(0, short.length - rank.length);
  return rank !== '' && begin.length >= 2 && post.startsWith(begin) && post.endsWith(rank);
};

/** Surname and post, as the minutes print them, of everyone who may be meant. */
export const fullNamesOf = ({ names }: Lexicon, text: string): string[] => {
  const plain = text.replace(HONORIFIC, '');
  const found = names.flatMap(([surname, post]) => {
    const isMeant =
      plain !== text && plain === surname
        ? true
        : (plain.startsWith(surname) && isShortFor(plain.slice(surname.length), post)) ||
          (RANK.test(plain) && !post.endsWith(plain) && isShortFor(plain, post));
    return isMeant ? [surname + post] : [];
  });
  return [...new Set(found)];
};
