/** Openings and headings → statements with their paragraphs; what nobody said is left over, with the reason. */
import { isEndMark, type Line, type LineKind } from '../text/line.ts';
import { type ImportedParagraph, type SpokenLine, toParagraphs, wrapWidthOf } from '../text/paragraphs.ts';
import { isSentence } from '../text/sentence.ts';
import type { Opening } from './notations/opening.ts';

/** A statement as it was recognised. */
export interface ImportedStatement {
  opening: Opening;
  paragraphs: ImportedParagraph[];
}

/** A line that is in no field and no statement. */
export interface LeftOver {
  line: number;
  words: string;
  reason: string;
}

const SESSION_LINE =
  /^[\s\u3000（(〔]*(?:午[前後][\s\u3000]*[\d０-９〇一二三四五六七八九十]+[\s\u3000]*時.{0,12}(?:開会|開議|閉会|散会|閉議|休憩|再開|終了)|(?:開会|閉会|散会|休憩|再開|開議)(?:時刻|時間)?[\s\u3000:：]*(?:午[前後])?[\s\u3000]*[\d０-９]+[\s\u3000]*[時:：].{0,8})[\s\u3000）)〕]*$/u;
const CLOSES = /(?:散会|閉会|閉議)[\s\u3000）)〕]*$/u;

interface Slice {
  opening: Opening;
  lines: Line[];
}

const text = ({ kind }: Line): boolean => kind === 'text';

/** Where the words of the minutes end and those of the web page around them begin. */
const PAGE_FOOT =
  /^(?:(?:この(?:ページ|記事)に関する)?[\s\u3000]*お?問い?合わ?せ(?:先)?|関連リンク|関連情報|関連ファイル|ダウンロード|ツイート|シェア|ページの先頭|このページの|PDF形式のファイル)/u;

/** What stands after the end of the last statement: signatures, links of the page it was copied from. */
const endOfSpeech = (lines: readonly Line[]): number => {
  const foot = lines.findIndex(({ words }) => PAGE_FOOT.test(words));
  if (foot >= 0) return endOfSpeech(lines.slice(0, foot));
  const end = lines.findIndex(
    ({ words, kind }) =>
      kind !== 'blank' && (isEndMark(words) || (SESSION_LINE.test(words) && CLOSES.test(words))),
  );
  if (end >= 0 && lines.slice(end).every(({ words }) => !isSentence(words))) return end;
  // A gap of two lines or more, and then nothing that anyone says.
  const last = lines.findLastIndex((line) => text(line) && isSentence(line.words));
  const gap = lines.findIndex(
    ({ kind }, index) => index > last && kind === 'blank' && lines[index + 1]?.kind === 'blank',
  );
  return gap >= 0 ? gap : lines.length;
};

/** The part of a slice that was said, and what a rule cuts off because nobody is named after it. */
const cutAtRules = (lines: readonly Line[]): { said: Line[]; cut: Line[] } => {
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'rule') continue;
    const before = lines.slice(0, index).findLast(text);
    const finished = !before || /[。．）)〕」]$/u.test(before.words) || SESSION_LINE.test(before.words);
    if (finished) return { said: lines.slice(0, index), cut: lines.slice(index) };
  }
  return { said: [...lines], cut: [] };
};

const toSpoken = (lines: readonly Line[]): SpokenLine[] =>
  lines.flatMap((line, index) =>
    text(line)
      ? [
          {
            words: line.words,
            number: line.number,
            width: [...line.words].length,
            indented: line.indented,
            deep: /^(?:\u3000|[ \t]{2})/u.test(line.raw),
            apart: index > 0 && lines[index - 1]?.kind !== 'text',
          },
        ]
      : [],
  );

/** Why a line that is no text is left over. */
export const NO_TEXT: Partial<Record<LineKind, string>> = {
  'page number': 'ページ番号',
  'page head': 'ページごとに繰り返す見出し',
  rule: '区切りの線',
};

const leftOverOf = (lines: readonly Line[], reason: string): LeftOver[] =>
  lines
    .filter(({ kind }) => kind !== 'blank')
    .map(({ number, raw, kind }) => ({
      line: number,
      words: raw.trim(),
      reason: NO_TEXT[kind] ?? reason,
    }));

const toStatement = ({ opening, lines }: Slice, width: number | undefined, isLast: boolean) => {
  const { said: beforeRule, cut } = cutAtRules(lines);
  const end = isLast ? endOfSpeech(beforeRule) : beforeRule.length;
  const spoken = beforeRule.slice(0, end);
  const session = spoken.filter((line) => text(line) && SESSION_LINE.test(line.words));
  const said = spoken.filter((line) => !session.includes(line));
  const first: SpokenLine[] =
    opening.said === ''
      ? []
      : [
          {
            words: opening.said,
            number: opening.line.number,
            width: [...opening.line.words].length,
            indented: false,
            deep: false,
            apart: false,
          },
        ];
  const statement: ImportedStatement = {
    opening,
    paragraphs: toParagraphs([...first, ...toSpoken(said)], width),
  };
  const leftOver = [
    ...leftOverOf(
      said.filter((line) => !text(line)),
      '',
    ),
    ...leftOverOf(session, '開会・休憩・散会の時刻'),
    ...leftOverOf(cut, '区切りの線の後の、発言者のない文章'),
    ...leftOverOf(beforeRule.slice(end), '会議の終わりの後の文章'),
  ];
  return { statement, leftOver };
};

/** Cuts the text into statements: each goes from its opening to the next opening or heading of the agenda. */
export const toStatements = (
  lines: readonly Line[],
  openings: readonly Opening[],
  headings: ReadonlySet<number>,
): { statements: ImportedStatement[]; leftOver: LeftOver[] } => {
  const byLine = Map.groupBy(openings, ({ line }) => line.number);
  const slices: Slice[] = [];
  const outside: Line[] = [];
  let open: Slice | undefined;
  for (const line of lines) {
    const here = (byLine.get(line.number) ?? []).map((opening): Slice => ({ opening, lines: [] }));
    if (here.length > 0) {
      open = here.at(-1);
      slices.push(...here);
    } else if (headings.has(line.number)) open = undefined;
    else if (open) open.lines.push(line);
    else outside.push(line);
  }
  const width = wrapWidthOf(lines);
  const read = slices.map((slice, index) => toStatement(slice, width, index === slices.length - 1));
  return {
    statements: read.map(({ statement }) => statement),
    leftOver: [...leftOverOf(outside, '発言者のない文章'), ...read.flatMap(({ leftOver }) => leftOver)].sort(
      (a, b) => a.line - b.line,
    ),
  };
};
