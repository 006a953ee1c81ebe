/** The notations in which minutes name a speaker; each reads one line and says what it would be. */
import type { Line } from '../text/line.ts';
import { readAlone, readCell, readColon, readSpace } from './notations/bare.ts';
import { readBrackets, readClosingBracket, readRoundBrackets } from './notations/bracketed.ts';
import { readArrow, readBullet, readMark } from './notations/marked.ts';
import type { NotationContext, Opening, Reader } from './notations/opening.ts';
import { readQuestion } from './notations/questions.ts';
import { readScript } from './notations/script.ts';

const readers: Reader[] = [
  readMark,
  readArrow,
  readBullet,
  readBrackets,
  readRoundBrackets,
  readQuestion,
  readCell,
  readColon,
  readClosingBracket,
  readScript,
  readAlone,
  readSpace,
];

/** Every notation in which a line could open a statement. */
export const readOpenings = (line: Line, context: NotationContext): Opening[] =>
  line.kind === 'text' && line.heading === 0 ? readers.flatMap((read) => read(line, context) ?? []) : [];
