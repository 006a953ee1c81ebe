/** Fields at the head of minutes (開催日時、場所、出席者、議題 …), under the many names they are given. */

import { endsWithOffice, isOrganisation, isPeopleHead } from '../speakers/post-words.ts';
import { isEndMark, type Line } from '../text/line.ts';
import { isSentence, isSpeech, isSpoken } from '../text/sentence.ts';
import { EVERYDAY, type FieldKind, kinds, SPEAKERS } from './field-labels.ts';

/** What can stand before a label: signs, a bracket, the number of a list of fields. */
const BEFORE =
  /^[\s\u3000・･\-*]*(?<sign>[■□●○〇◯◎◆◇▼▽☆★【〔［[《<〈「（(]*)[\s\u3000]*(?<number>[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)]?[\s\u3000]*[.．、:：]?|[①-⑳]|[ア-ンｱ-ﾝ](?=[\s\u3000.．]))?[\s\u3000]*(?<opened>[【〔［[]?)/u;

const AFTER = String.raw`(?<count>[（(](?:[\s\u3000]*[\d０-９一二三四五六七八九十]+[人名][^（）()]*|敬称略|順不同|五十音順|[^（）()]*(?:敬称略|順不同))[）)])?(?<break>[】〕］\]》>〉」）)]?(?:[\s\u3000]*[：:][\s\u3000]*|[\s\u3000]+|$|(?=[（(][\s\u3000]*[0-9０-９一二三][\s\u3000]*[）)]|[①-③]))|[】〕］\]》>〉」）)])(?<value>.*)$`;

/** Each label with white space allowed between its signs (日　　時); the longest first. */
const patterns = [...kinds]
  .sort(([a], [b]) => b.length - a.length)
  .map(([label, kind]) => ({
    label,
    kind,
    pattern: new RegExp(`^${[...label].join('[\\s\\u3000]*')}${AFTER}`, 'u'),
  }));

/** The title over a council's agenda: 「令和６年第１回定例会議事日程　第１号」. */
const TITLED_AGENDA =
  /(?:議事日程|付した事件|付議事件|付議案件|付した案件)[\s\u3000]*(?:[（(]?第[\s\u3000]*[0-9０-９一二三四五六七八九十]+[\s\u3000]*号[）)]?)?$/u;

/** A labelled line: what it tells, and what stands after the label. */
export interface LabelledLine {
  kind: FieldKind;
  label: string;
  value: string;
  /** Whether it begins with the number of a list of fields. */
  numbered: boolean;
}

/** Reads a line that begins with a known label; undefined for any other line. */
export const readLabel = ({
  words,
  kind: lineKind,
}: Pick<Line, 'words' | 'kind'>): LabelledLine | undefined => {
  if (lineKind !== 'text' || isEndMark(words)) return undefined;
  const before = BEFORE.exec(words);
  const rest = words.slice(before?.[0].length ?? 0);
  for (const { label, kind, pattern } of patterns) {
    const match = pattern.exec(rest)?.groups;
    if (!match) continue;
    const { sign = '', number = '', opened = '' } = before?.groups ?? {};
    const value = (match.value ?? '').trim();
    const colon = /[：:]/u.test(match.break ?? '');
    const stands =
      colon || (match.break ?? '').includes('\t') || number !== '' || sign !== '' || opened !== '';
    // 「３　議題（１）…」 is a field; 「議題（１）…」 alone is a heading.
    if (match.break === '' && value !== '' && number === '') return undefined;
    if (SPEAKERS.has(label) && !colon && number === '') return undefined;
    // 「ところ　議会棟」: wide white space and a short value make a field of an everyday word.
    const isWide = /\u3000|\s{2}/u.test(match.break ?? '') && value.length <= 40 && !/。/u.test(value);
    if (EVERYDAY.has(label) && !stands && !(isWide && /^(?:とき|ところ|会議室)$/u.test(label)))
      return undefined;
    // 「（参加者）通学路の柵が…」: somebody speaks.
    if (kind === 'people' && number === '' && /[【（(]$/u.test(sign) && isSpeech(value)) return undefined;
    if (kind === 'people' && number === '' && sign === '' && colon && isSpoken(value)) return undefined;
    if (
      SPEAKERS.has(label) &&
      (isSentence(value) ||
        /^[（(].*[）)]$/u.test(value) ||
        opened !== '' ||
        (number === '' && /[【（(]$/u.test(sign)))
    )
      return undefined;
    return { kind, label, value, numbered: number !== '' };
  }
  return TITLED_AGENDA.test(words) && !/。/u.test(words)
    ? { kind: 'agenda', label: '議事日程', value: '', numbered: false }
    : undefined;
};

/** A field with the lines that hold it. */
export interface Field extends LabelledLine {
  line: Line;
  /** The lines below the label that belong to it. */
  below: Line[];
}

/** A numbered line that is about a matter and names nobody: with it the list of people has ended. */
const isMatter = (words: string): boolean =>
  /^[\s\u3000【〔［]*(?:議題|議事|日程|報告事項|審議事項|協議事項|案件)[\s\u3000]*(?:第|[（(])?[\s\u3000]*[0-9０-９一二三四五六七八九十①-⑳]|^[\s\u3000]*(?:[（(]?[0-9０-９]{1,2}[）)]?[.．、\s\u3000]|第[0-9０-９]+[\s\u3000])[\s\u3000]*\S{2,}(?:について|の件|報告|その他|紹介|説明|確認|選任|選出|互選|レビュー)$/u.test(
    words,
  );

/** 「■教育資料の翻訳」 below a blank line: the notes begin, and the list of people above has ended. */
const beginsNotes = ({ words, number }: Line, lines: readonly Line[]): boolean =>
  /^■[\s\u3000]*[^\s\u3000]{4,}$/u.test(words) &&
  lines.find((line) => line.number === number - 1)?.kind === 'blank' &&
  !endsWithOffice(words) &&
  !isOrganisation(words) &&
  !isPeopleHead(words.replace(/^■[\s\u3000]*/u, '').replace(/[（(].*$/u, ''));

/** Reads the fields among lines: each goes on to the next label, a rule or a sentence of somebody's speech. */
export const readFields = (lines: readonly Line[]): Field[] => {
  const fields: Field[] = [];
  let open: Field | undefined;
  for (const line of lines) {
    // Inside an agenda 「（２）意見交換」 is an item, though it is a label elsewhere.
    const isItem =
      open?.kind === 'agenda' &&
      (/^[（(]?[0-9０-９]{1,2}[）)]/u.test(line.words) ||
        (!open.numbered && /^[0-9０-９]{1,2}[.．\s\u3000]+[開閉][\s\u3000]*会$/u.test(line.words)));
    const label = isItem ? undefined : readLabel(line);
    if (label) {
      open = { ...label, line, below: [] };
      fields.push(open);
    } else if (line.kind === 'rule' || line.heading > 0) open = undefined;
    else if (line.kind === 'text' && open) {
      const isEnd = isSentence(line.words) || isMatter(line.words) || beginsNotes(line, lines);
      if (open.kind === 'people' && isEnd) open = undefined;
      else open.below.push(line);
    }
  }
  return fields;
};
