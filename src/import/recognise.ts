/** A stored text → everything that was recognised in it, each with its evidence; nothing that the text does not say. */
import { mergeAgenda } from './agenda/agenda.ts';
import { courseHeadings, headAgenda } from './agenda/agenda-headings.ts';
import { listAgenda } from './agenda/agenda-list.ts';
import type { AgendaItem } from './agenda/agenda-title.ts';
import type { BodyContext } from './agenda/body-headings.ts';
import { type Field, readFields } from './meeting/labelled-field.ts';
import { findDay, type MeetingDay } from './meeting/meeting-day.ts';
import { findName } from './meeting/meeting-name.ts';
import { type Evidenced, findPlace } from './meeting/meeting-place.ts';
import { findLegend, type Legend } from './speakers/legend.ts';
import { type ChosenNotation, chooseOpenings } from './speakers/notation-choice.ts';
import type { NotationContext } from './speakers/notations/opening.ts';
import { toRoster } from './speakers/roster.ts';
import { type ImportedStatement, type LeftOver, toStatements } from './speakers/statements.ts';
import type { ReadName } from './speakers/surnames.ts';
import { type Line, toLines } from './text/line.ts';
import { withFurniture } from './text/page-furniture.ts';

/** What is known besides the text. */
export interface Known {
  readName: ReadName;
  /** Names of posts in posts.csv of the jurisdiction. */
  posts: readonly string[];
}

/** Minutes as they were recognised. */
export interface Recognised extends MeetingDay {
  name: Evidenced<string> | null;
  place: Evidenced<string> | null;
  legend: Legend | undefined;
  people: Field[];
  agenda: AgendaItem[];
  statements: ImportedStatement[];
  notations: ChosenNotation['seen'];
  leftOver: LeftOver[];
  lines: Line[];
}

const squeeze = (lines: readonly Line[]): string =>
  lines
    .map(({ words }) => words)
    .join('\n')
    .normalize('NFKC')
    .replaceAll(/[ \t\u3000]+/gu, '');

const linesOf = ({ line, below }: Field): Line[] => [line, ...below];

/** The lines above the first statement or the first heading of the body: what they say is about the meeting. */
const headOf = (lines: readonly Line[], firstOpening: number | undefined): Line[] =>
  lines.slice(0, firstOpening === undefined ? 40 : firstOpening - 1);

/** Recognises minutes. */
export const recognise = (text: string, known: Known): Recognised => {
  const lines = withFurniture(toLines(text));
  const legend = findLegend(lines.slice(0, 60));
  const early = readFields(lines);
  const dated = early.find(({ kind }) => kind === 'date' || kind === 'place')?.line.number ?? 0;
  const body =
    early.find(({ kind, line }) => kind === 'body' && line.number > dated)?.line.number ??
    Number.POSITIVE_INFINITY;
  const peopleFields = early.filter(({ kind, line }) => kind === 'people' && line.number < body);
  const context: NotationContext = {
    ...known,
    roster: toRoster(peopleFields.flatMap(linesOf)),
    text: squeeze(lines),
    legend: new Set(legend?.marks.map(({ mark }) => mark)),
  };
  const peopleLines = new Set(peopleFields.flatMap(linesOf).map(({ number }) => number));
  const spoken = lines.filter(({ number }) => number !== legend?.line);
  const { openings, seen } = chooseOpenings(lines, context, peopleLines);
  const openingsBelow = openings.filter(({ line }) => spoken.includes(line));
  const first = openingsBelow[0]?.line.number;
  const head = headOf(lines, first);
  const fields = readFields(head);
  const listed = listAgenda(first === undefined ? early : fields, first === undefined ? [] : head);
  const fieldLines = new Set(
    fields
      .filter(({ kind }) => kind !== 'body')
      .flatMap((field) =>
        field.kind === 'other' || field.kind === 'name'
          ? [field.line]
          : field.kind === 'agenda' || field.kind === 'people'
            ? linesOf(field)
            : [field.line],
      )
      .map(({ number }) => number),
  );
  const bodyFrom =
    fields.find(({ kind }) => kind === 'body')?.line.number ??
    fields.findLast(({ kind }) => kind === 'date' || kind === 'place')?.line.number ??
    0;
  const bodyContext: BodyContext = {
    openings: new Set(openingsBelow.map(({ line }) => line.number)),
    listed,
    fieldLines,
    marks: new Set([...context.legend, ...openingsBelow.flatMap(({ mark }) => mark ?? [])]),
  };
  const headed = headAgenda(lines, bodyContext, bodyFrom);
  const agenda = mergeAgenda(listed, headed);
  const headLines =
    first === undefined && headed[0]
      ? head.filter(({ number }) => number < (headed[0]?.lines[0] ?? 0))
      : head;
  const place =
    findPlace(
      fields.filter(({ line }) => headLines.includes(line)),
      headLines,
    ) ?? null;
  const name = findName(fields, headLines) ?? null;
  const day = findDay(
    fields.filter(({ line }) => headLines.includes(line)),
    headLines,
    lines,
    {
      name: name?.line,
      fields: early,
      hasSpeech: openingsBelow.length > 0 || agenda.length > 0,
    },
  );
  const { statements, leftOver } = toStatements(
    lines,
    openingsBelow,
    new Set([...headed.flatMap((item) => item.lines), ...courseHeadings(lines, bodyContext)]),
  );
  return {
    ...day,
    name,
    place,
    legend,
    people: fields.filter(({ kind }) => kind === 'people'),
    agenda,
    statements,
    notations: seen,
    leftOver,
    lines,
  };
};
