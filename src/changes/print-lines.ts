/** A report as lines of Markdown or of plain text; what differs between the two is only how words are marked. */
import { formatDate } from '../domain/calendar.ts';
import type { DiffPiece } from '../views/text-diff.ts';
import { type ChangeReport, type Entry, type Fact, isEmpty, type Piece, type Section } from './report.ts';

/** How words are marked. */
export interface Marks {
  escape: (text: string) => string;
  strong: (words: string) => string;
  added: (words: string) => string;
  removed: (words: string) => string;
  code: (text: string) => string;
  link: (words: string, href: string) => string;
  heading: (words: string, level: 1 | 2) => string;
  /** Between the paragraphs of one text. */
  lineBreak: string;
  table: (rows: string[][]) => string[];
}

/** How much is printed. What is left out is counted. */
export interface Room {
  entries: number;
  facts: number;
  letters: number;
}

export const ALL_ROOM: Room = { entries: Infinity, facts: Infinity, letters: Infinity };

const shorten = (text: string, letters: number): string => {
  const all = letters === Infinity ? [] : [...text];
  return all.length > letters ? `${all.slice(0, letters).join('')}…（ほか${all.length - letters}字）` : text;
};

/** Unchanged words between changes are the first to go when there is little room. */
const shortenDiff = (pieces: DiffPiece[], letters: number): DiffPiece[] => {
  let left = letters;
  return pieces.flatMap((piece) => {
    if (left <= 0) return [];
    const text = shorten(
      piece.text,
      Math.min(left, piece.kind === 'same' ? Math.max(20, letters / 4) : left),
    );
    left -= text.length;
    return [{ ...piece, text: left <= 0 && piece !== pieces.at(-1) ? `${text}……` : text }];
  });
};

const printPiece = (marks: Marks, room: Room, piece: Piece): string => {
  if (typeof piece === 'string') return marks.escape(shorten(piece, room.letters));
  const text = shorten(piece.text, room.letters);
  if (piece.kind === 'code') return marks.code(text);
  const words = marks.escape(text);
  return piece.kind === 'link' ? marks.link(words, piece.href) : marks[piece.kind](words);
};

const printPieces = (marks: Marks, room: Room, pieces: Piece[]): string =>
  pieces.map((piece) => printPiece(marks, room, piece)).join('');

const printDiff = (marks: Marks, room: Room, pieces: DiffPiece[]): string =>
  shortenDiff(pieces, room.letters)
    .map(({ kind, text }) => {
      const lines = text.split('\n').map(marks.escape);
      const mark = kind === 'same' ? (words: string) => words : marks[kind];
      return lines.map((line) => (line === '' ? '' : mark(line))).join(marks.lineBreak);
    })
    .join('');

const labelled = (marks: Marks, label: string, words: string): string =>
  label === '' ? words : `${marks.escape(label)}: ${words}`;

const printFact = (marks: Marks, room: Room, fact: Fact): string[] => {
  switch (fact.kind) {
    case 'line':
      return [`  - ${labelled(marks, fact.label, printPieces(marks, room, fact.pieces))}`];
    case 'text':
      return [`  - ${labelled(marks, fact.label, printDiff(marks, room, fact.pieces))}`];
    case 'quote': {
      const document = marks.escape(fact.document);
      const quote = marks.escape(shorten(fact.quote, room.letters));
      return [`  - 根拠:「${quote}」（${fact.href ? marks.link(document, fact.href) : document}）`];
    }
    case 'table': {
      const rows = fact.rows
        .slice(0, room.facts)
        .map((row) => row.map((cell) => marks.escape(shorten(cell, room.letters))));
      const left = fact.rows.length - rows.length;
      return [
        '',
        ...marks.table([fact.columns.map(marks.escape), ...rows]),
        ...(left > 0 ? ['', `（表の残り${left}行は省きました）`] : []),
        '',
      ];
    }
    case 'pictures':
      return [];
  }
};

const printEntry = (marks: Marks, room: Room, { pieces, facts }: Entry): string[] => {
  const printed = facts.slice(0, room.facts);
  const left = facts.length - printed.length;
  return [
    `- ${printPieces(marks, room, pieces)}`,
    ...printed.flatMap((fact) => printFact(marks, room, fact)),
    ...(left > 0 ? [`  - （ほか${left}件は省きました）`] : []),
  ];
};

const printSection = (marks: Marks, room: Room, { title, note, entries }: Section): string[] => {
  const printed = entries.slice(0, room.entries);
  const left = entries.length - printed.length;
  return [
    marks.heading(`${title}（${entries.length}件）`, 2),
    '',
    ...(note ? [note, ''] : []),
    ...printed.flatMap((entry) => printEntry(marks, room, entry)),
    ...(left > 0 ? ['', `（この節の残り${left}件は省きました）`] : []),
    '',
  ];
};

export const TITLE = 'この変更で変わること';
export const NOTHING = '変更はありません。';

/** 「加わる記録 3、変わる記録 2、なくなる記録 0」 */
export const countWords = ({ counts }: ChangeReport): string =>
  `加わる記録 ${counts.added}、変わる記録 ${counts.changed}、なくなる記録 ${counts.removed}`;

/** The report as lines; `shortened` is said at the top when something is left out. */
export const printLines = (
  report: ChangeReport,
  marks: Marks,
  { room = ALL_ROOM, shortened }: { room?: Room; shortened?: string } = {},
): string[] => {
  const { base, asOf, sections } = report;
  const head = [marks.heading(TITLE, 1), '', `もと: ${marks.escape(base)}`, ''];
  if (isEmpty(report)) return [...head, NOTHING, ''];
  const told = sections.filter(({ entries }) => entries.length > 0);
  const alerts = told.flatMap(({ entries }) => entries.filter(({ alert }) => alert));
  const few = alerts.slice(0, room.entries);
  return [
    ...head,
    ...(shortened ? [marks.strong(shortened), ''] : []),
    `${countWords(report)}。約束の状態は、両方とも${formatDate(asOf)}の時点で計算しました。`,
    '',
    ...(alerts.length > 0 ? [marks.strong(`確かめてください（${alerts.length}件）`), ''] : []),
    ...few.map(({ pieces }) => `- ${printPieces(marks, room, pieces)}`),
    ...(alerts.length > few.length ? [`- （ほか${alerts.length - few.length}件は省きました）`] : []),
    ...(alerts.length > 0 ? [''] : []),
    ...told.flatMap((section) => printSection(marks, room, section)),
  ];
};
