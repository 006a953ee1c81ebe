/**
 * What stands where speakers stand is a speaker too, also when no list of words knows it: 【商店主】 among 【部長】s,
 * （事） and （委） throughout, 「山田：」 and 「鈴木：」 again and again.
 */
import { NAMED } from '../agenda/agenda-title.ts';
import { readLabel } from '../meeting/labelled-field.ts';
import type { Line } from '../text/line.ts';
import { isSpeech } from '../text/sentence.ts';
import { MARKS } from './legend.ts';
import type { SpeakerName } from './name-run.ts';
import { NOBODY, type Notation, type NotationContext, type Opening, opening } from './notations/opening.ts';
import { isQuestionWord } from './notations/questions.ts';
import { isPeopleHead } from './post-words.ts';

interface Form {
  notation: Notation;
  pattern: RegExp;
  /** How many known speakers must stand in the same signs before an unknown word among them is believed. */
  least: number;
}

const FORMS: Form[] = [
  {
    notation: 'brackets',
    pattern:
      /^(?<sign>[【＜<〈《［[])(?<label>[^】＞>〉》］\]]{1,14})[】＞>〉》］\]][\s\u3000]*[:：]?[\s\u3000]*(?<said>.*)$/u,
    least: 2,
  },
  {
    notation: 'round brackets',
    pattern: /^(?<sign>[（(〔])(?<label>[^（）()〔〕]{1,14})[）)〕][\s\u3000]*[:：]?[\s\u3000]*(?<said>.*)$/u,
    least: 2,
  },
  {
    notation: 'mark',
    pattern: new RegExp(
      `^(?<sign>[${MARKS}])[\\s\\u3000]*(?<label>[^\\s\\u3000:：（）()。、「」]{1,12})[\\s\\u3000:：]+(?<said>.+)$`,
      'u',
    ),
    least: 2,
  },
  {
    notation: 'colon',
    pattern: /^(?<sign>)(?<label>[^\s\u3000:：（）()。、「」]{1,12})[\s\u3000]*[:：][\s\u3000]*(?<said>.+)$/u,
    least: 3,
  },
];

/** Ends of words that call people by what they do: 商店主, 保育士, 留学生, 移住された方, 母親クラブ. */
const PEOPLE =
  /(?:者|主|人|方|士|師|生|員|家|客|親|様|さん|役|会|クラブ|団|店|園|PTA|ＰＴＡ|民|婦|父|母|妻|夫|校|院|農|医|僧|係)$/u;
/** Words that end so and are headings or matters. */
const NO_PEOPLE =
  /(?:[見仕方考え進め在りありやり書き使い]方|えかた|衛生|発生|再生|創生|更生|厚生|人生|定員|満員|動員|要員|仕様|多様|同様|自主|民主|[開閉散休再]会|機会|社会|大会|関係|国家|求人|個人|全員|(?:対象|申請|該当|希望|受給|責任|担当|所有|契約|感染|高齢|障害|障がい|応募|候補|受講|来場|入場|来館|納税|加入|落札|入札|失業|求職|勤労)者)$/u;
/** 「（対象者）はどう…」: a word in brackets inside a sentence. */
const GOES_ON = /^[はがをにのでともやへ]/u;
/** How minutes shorten who speaks: （事） the office, （委） a member. */
const SHORT = /^[事委会座議副長県市町村区課局部司教知民警学専府都道住農商医]$/u;

interface Candidate {
  form: Form;
  sign: string;
  label: string;
  said: string;
  line: Line;
}

const readAs = (line: Line, lines: readonly Line[], form: Form): Candidate[] => {
  const found = form.pattern.exec(line.words)?.groups;
  if (!found || line.kind !== 'text' || line.heading > 0) return [];
  const { sign = '', label: printed = '', said = '' } = found;
  const label = printed.trim();
  const next = lines.slice(line.number).find(({ kind }) => kind === 'text');
  const speaks = said === '' ? next !== undefined && isSpeech(next.words) : isSpeech(said);
  const isOther =
    readLabel(line) !== undefined || NAMED.test(line.words) || isPeopleHead(label) || isQuestionWord(label);
  return speaks && !isOther && !GOES_ON.test(said) && !/[\d０-９。？！?!]/u.test(label)
    ? [{ form, sign, label, said, line }]
    : [];
};

const nobody = (role: string | null, speaker: string | null, evidence: string): SpeakerName => ({
  ...NOBODY,
  speaker,
  role,
  evidence,
  certain: false,
});

/** What the text says that a letter stands for: 「（事：事務局、委：委員）」. */
const meaningOf = (letter: string, text: string): string | undefined =>
  new RegExp(
    `(?:^|[（(、,，・／/　※])${letter}[:：＝=…は]+(?<meaning>[\\p{Script=Han}ァ-ヴー]{2,8})`,
    'mu',
  ).exec(text)?.groups?.meaning;

const distinct = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ label }) => label)).size;

/** Two or more who speak in turn: none of them once only by chance. */
const takeTurns = (candidates: readonly Candidate[]): boolean =>
  distinct(candidates) >= 2 && candidates.length >= 4 && candidates.length > distinct(candidates);

/** A word that stands as the known speakers do, alone or before what is said; before a colon more than once. */
const standsAs = (candidate: Candidate, known: readonly Candidate[], all: readonly Candidate[]): boolean =>
  known.length >= candidate.form.least &&
  known.some(({ said }) => (said === '') === (candidate.said === '')) &&
  (candidate.form.notation !== 'colon' || all.filter(({ label }) => label === candidate.label).length > 1);

/** The openings of one form and sign that the words alone do not prove. */
const readGroup = (
  candidates: readonly Candidate[],
  known: readonly Candidate[],
  { readName, text }: NotationContext,
): Opening[] => {
  const open = ({ form, line, label, said }: Candidate, name: SpeakerName): Opening => {
    const heading = said === '' ? line.words : line.words.slice(0, line.words.length - said.length);
    return opening(form.notation, line, heading, said, {
      ...name,
      role: name.role ?? (name.speaker ? null : label),
    });
  };
  const short = candidates.filter(({ label, form }) => SHORT.test(label) && form.notation !== 'colon');
  const surnames = candidates.filter(({ label }) => {
    const reading = label.length >= 2 && label.length <= 5 ? readName(label) : undefined;
    return reading?.kind === 'person' && reading.name === label;
  });
  return [
    ...(takeTurns(short)
      ? short.map((candidate) =>
          open(
            candidate,
            nobody(meaningOf(candidate.label, text) ?? candidate.label, null, '略された発言者'),
          ),
        )
      : []),
    ...(takeTurns(surnames) || (known.length >= 2 && surnames.length > distinct(surnames))
      ? surnames.map((candidate) => open(candidate, nobody(null, candidate.label, '姓の辞書')))
      : []),
    ...candidates
      .filter(({ label }) => label.length >= 2 && PEOPLE.test(label) && !NO_PEOPLE.test(label))
      .filter((candidate) => standsAs(candidate, known, candidates))
      .filter((candidate) => !surnames.includes(candidate))
      .map((candidate) => open(candidate, nobody(candidate.label, null, '同じ書き方の発言者'))),
  ];
};

/** Speakers that only the notation of the document shows; `read` are the openings that the words of lines show. */
export const readAlike = (
  lines: readonly Line[],
  read: ReadonlyMap<number, Opening[]>,
  context: NotationContext,
): Opening[] =>
  FORMS.flatMap((form) => {
    const all = lines.flatMap((line) => readAs(line, lines, form));
    const isKnown = ({ line }: Candidate): boolean =>
      (read.get(line.number) ?? []).some(({ notation }) => notation === form.notation);
    return [...Map.groupBy(all, ({ sign }) => sign).values()].flatMap((group) =>
      readGroup(
        group.filter(({ line }) => (read.get(line.number) ?? []).length === 0),
        group.filter(isKnown),
        context,
      ),
    );
  });
