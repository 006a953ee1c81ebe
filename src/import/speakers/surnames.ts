/** Surnames at the beginning of words without spaces (森デジタル改革推進課長), from a morphological dictionary. */
import kuromoji from '@sglkc/kuromoji';

/** What the dictionary sees at the beginning of words. */
export interface NameReading {
  /** A surname, or a surname and a given name. */
  name: string;
  /** A place can be a surname too (松本). */
  kind: 'person' | 'place';
  /** The length of the surname alone, when a given name follows it. */
  surname: string;
}

/** Finds the name that words begin with; undefined when they begin with something else. */
export type ReadName = (words: string) => NameReading | undefined;

interface Token {
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  pos_detail_2: string;
  pos_detail_3: string;
}

const isGiven = ({ pos_detail_2, pos_detail_3 }: Token): boolean =>
  pos_detail_2 === '人名' && pos_detail_3 === '名';

const readTokens = (tokens: Token[]): NameReading | undefined => {
  const [first, second] = tokens;
  if (first?.pos_detail_1 !== '固有名詞' || isGiven(first)) return undefined;
  if (!['人名', '地域'].includes(first.pos_detail_2)) return undefined;
  const kind = first.pos_detail_2 === '人名' ? 'person' : 'place';
  const surname = first.surface_form;
  return { name: second && isGiven(second) ? surname + second.surface_form : surname, kind, surname };
};

/** Opens the dictionary that lies in `dictionary`; about half a second. */
export const openSurnames = (dictionary: string): Promise<ReadName> =>
  new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionary }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve((words) => readTokens(tokenizer.tokenize(words)));
    });
  });
