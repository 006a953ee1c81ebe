/** Tables whose head says that people speak in them: 「発言者 | 発言内容」, 「質問・意見 | 回答」. */
import type { Line } from '../text/line.ts';
import type { SpeakerName } from './name-run.ts';
import { NOBODY, type NotationContext, type Opening, opening } from './notations/opening.ts';
import { isOrganisation, plainWords } from './post-words.ts';
import { readFromRoster, readSpeakerName } from './speaker-name.ts';

const SPEAKER = /^(?:発言者|発言者名|発言者氏名|話者|発言|氏名|役職)$/u;
const SAID = /^(?:発言|発言内容|発言の内容|発言要旨|内容|議事内容|意見|意見等|要旨|概要|発言の要旨)$/u;
const ASKED =
  /^(?:(?:委員|市民|住民|参加者|県民|町民)?(?:から)?の?(?:主な)?(?:ご|御)?(?:質問|質疑|意見)(?:[・、]?(?:質問|意見|要望|提案|等))*(?:の?(?:内容|要旨|概要))?)$/u;
const ANSWERED =
  /^(?:(?:.{1,6}の)?(?:回答|答弁|対応|考え方|説明)(?:[・、]?(?:対応|回答|説明|等))*(?:の?(?:内容|要旨|概要))?)$/u;

/** The columns of a table, counted from 0. */
type Columns = { speaker: number; said: number } | { questions: { at: number; word: string }[] };

const cellsOf = ({ words }: Line): string[] => words.split('\t').map((cell) => cell.trim());

const columnsOf = (line: Line): Columns | undefined => {
  const cells = cellsOf(line).map(plainWords);
  if (cells.length < 2) return undefined;
  const speaker = cells.findIndex((cell) => SPEAKER.test(cell));
  const said = cells.findIndex((cell, index) => index > speaker && SAID.test(cell));
  if (speaker >= 0 && said >= 0) return { speaker, said };
  const asked = cells.findIndex((cell) => ASKED.test(cell) || /^[問QＱ]$/u.test(cell));
  const answered = cells.findIndex(
    (cell, index) => index > asked && (ANSWERED.test(cell) || /^[答AＡ]$/u.test(cell)),
  );
  return asked >= 0 && answered >= 0
    ? { questions: [asked, answered].map((at) => ({ at, word: cellsOf(line)[at] ?? '' })) }
    : undefined;
};

/** The words in the column of speakers; what no list of words knows is a speaker as it is printed. */
const nameIn = (label: string, context: NotationContext): SpeakerName =>
  readSpeakerName(label, context) ??
  readFromRoster(label, context) ?? {
    ...NOBODY,
    role: label,
    evidence: '発言者の欄',
    certain: isOrganisation(label),
  };

/** A label as a cell holds it whole: no part of one that a page wrapped. */
const isWhole = (label: string): boolean =>
  label !== '' && [...label].length <= 20 && !/[。、]/u.test(label) && !/^[\d０-９:：]+$/u.test(label);

const readRow = (line: Line, columns: Columns, context: NotationContext): Opening[] => {
  const cells = cellsOf(line);
  if ('questions' in columns)
    return columns.questions.flatMap(({ at, word }) => {
      const said = cells[at] ?? '';
      return said === '' || said === '－' ? [] : [opening('question and answer', line, word, said, NOBODY)];
    });
  const label = cells[columns.speaker] ?? '';
  const said = cells.slice(columns.said).join('　');
  return isWhole(label) && said !== '' ? [opening('cell', line, label, said, nameIn(label, context))] : [];
};

/** Whether a row holds its question whole: what a page wrapped below it could be part of either cell. */
const isWholeRow = (line: Line, next: Line | undefined, columns: Columns): boolean => {
  const asked = 'questions' in columns ? (cellsOf(line)[columns.questions[0]?.at ?? 0] ?? '') : '';
  return asked === '' || /[。．？?！]$/u.test(asked) || next?.kind !== 'text' || next.words.includes('\t');
};

/** The rows below such heads, as openings; a row of questions and answers holds two, the head itself none. */
export const readTables = (lines: readonly Line[], context: NotationContext): Map<number, Opening[]> => {
  const rows = new Map<number, Opening[]>();
  const heads = lines.flatMap((line, index) => {
    const columns = line.kind === 'text' ? columnsOf(line) : undefined;
    return columns ? [{ columns, index }] : [];
  });
  heads.forEach(({ columns, index }, count) => {
    const below = lines.slice(index + 1, heads[count + 1]?.index);
    const tabbed = below.filter(({ kind, words }) => kind === 'text' && words.includes('\t'));
    if (!tabbed.slice(0, -1).every((line) => isWholeRow(line, below[below.indexOf(line) + 1], columns)))
      return;
    rows.set(lines[index]?.number ?? 0, []);
    for (const line of tabbed) {
      const openings = readRow(line, columns, context);
      if (openings.length > 0) rows.set(line.number, openings);
    }
  });
  return rows;
};
