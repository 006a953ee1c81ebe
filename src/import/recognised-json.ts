/** What was recognised, as data for other tools. */

import type { Recognised } from './recognise.ts';
import type { Opening } from './speakers/notations/opening.ts';
import type { ImportedParagraph } from './text/paragraphs.ts';

/** What was said; where that is only told of (資料１に基づき説明), what is told. */
const textOf = ({ name }: Opening, paragraphs: readonly ImportedParagraph[]): string =>
  paragraphs.length === 0 && name.note !== null
    ? `（${name.note}）`
    : paragraphs.map(({ text }) => text).join('\n');

/** `{date, place, agenda, statements}`; null where the text does not say. */
export const toRecognisedJson = ({ date, place, agenda, statements }: Recognised): string =>
  `${JSON.stringify(
    {
      date: date?.value ?? null,
      place: place?.value ?? null,
      agenda: agenda.map(({ title }) => ({ title })),
      statements: statements.map(({ opening, paragraphs }) => ({
        speaker: opening.name.speaker,
        role: opening.name.role,
        text: textOf(opening, paragraphs),
      })),
    },
    null,
    2,
  )}\n`;
