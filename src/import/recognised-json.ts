/** What was recognised, as data for other tools. */
import type { Recognised } from './recognise.ts';

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
        text: paragraphs.map(({ text }) => text).join('\n'),
      })),
    },
    null,
    2,
  )}\n`;
