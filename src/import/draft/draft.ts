/** What was recognised → a draft of minutes in the notation of the records, and the rows it needs beside it. */
import { stringify } from 'yaml';
import { formatDate } from '../../domain/calendar.ts';
import { findQuote, type SearchableText, toSearchable } from '../../domain/quote.ts';
import { type KnownPost, splitSpeaker } from '../../records/speaker.ts';
import type { AgendaItem } from '../agenda/agenda-title.ts';
import type { Recognised } from '../recognise.ts';
import type { SpeakerName } from '../speakers/name-run.ts';
import { plainWords } from '../speakers/post-words.ts';
import type { ImportedStatement } from '../speakers/statements.ts';
import type { Line } from '../text/line.ts';
import type { ImportedParagraph } from '../text/paragraphs.ts';
import { placeListed } from './draft-agenda.ts';
import { toMarkdownHeading, toMarkdownLine } from './markdown-text.ts';

/** What the draft is called, and what its jurisdiction already has. */
export interface DraftContext {
  /** Id of the meeting. */
  meeting: string;
  /** Id of the document, under which the source text is stored. */
  document: string;
  posts: readonly KnownPost[];
  /** The source text as it is stored. */
  text: string;
}

/** A post that the minutes name and posts.csv does not have. */
export interface ProposedPost extends KnownPost {
  /** The speaker's line that names it. */
  quote: string;
}

/** A block of the body, in order. */
export interface Block {
  kind: 'agenda item' | 'statement' | 'paragraph';
  /** The words without Markdown and without id. */
  words: string;
  lines: number[];
}

/** A draft before its ids are given. */
export interface Draft {
  fields: Record<string, unknown>;
  blocks: Block[];
  posts: ProposedPost[];
  /** Numbers of the source's lines that are in the draft. */
  lines: Set<number>;
  /** Lines that look as if they were in the draft and could not be taken over word for word. */
  lost: number[];
}

/** The words as they can be quoted: on one line, and only when they stand so in the stored text. */
const quotable = (source: SearchableText, words: string | undefined): string | undefined => {
  const line = words?.trim().replace(/^(?=[=+\-@\t])[=+\-@\t\s]+/u, '');
  return line && findQuote(source, line) ? line : undefined;
};

/** A paragraph word for word; line by line where what joined the lines (a page number) is part of the text. */
const verbatim = (
  source: SearchableText,
  { text, lines }: ImportedParagraph,
  all: readonly Line[],
): { kept: ImportedParagraph[]; lost: number[] } => {
  if (findQuote(source, text)) return { kept: [{ text, lines }], lost: [] };
  const single = lines.map((number) => ({ text: all[number - 1]?.raw.trim() ?? '', lines: [number] }));
  const kept = single.filter((line) => findQuote(source, line.text));
  return { kept, lost: lines.filter((number) => !kept.some((line) => line.lines.includes(number))) };
};

const toBlocks = (
  { statements, agenda, lines }: Recognised,
  source: SearchableText,
): { blocks: Block[]; lost: number[] } => {
  const lost: number[] = [];
  const listed = agenda.filter(({ place }) => place === 'list');
  const places = placeListed(listed, statements);
  const heading = (item: AgendaItem): Block[] => {
    const words = quotable(source, item.heading) ?? quotable(source, item.title);
    if (words) return [{ kind: 'agenda item', words, lines: item.lines }];
    lost.push(...item.lines);
    return [];
  };
  const ofStatement = ({ opening, paragraphs }: ImportedStatement): Block[] => [
    { kind: 'statement', words: opening.heading, lines: [opening.line.number] },
    ...paragraphs.flatMap((paragraph) => {
      const read = verbatim(source, paragraph, lines);
      lost.push(...read.lost);
      return read.kept.map(({ text, lines: numbers }) => ({
        kind: 'paragraph' as const,
        words: text,
        lines: numbers,
      }));
    }),
  ];
  const placed = [
    ...agenda.flatMap((item) => {
      const at = item.place === 'body' ? (item.lines[0] ?? 0) : places.get(item);
      return at === undefined ? [] : [{ at: at - 0.5, blocks: heading(item) }];
    }),
    ...statements.map((statement) => ({ at: statement.opening.line.number, blocks: ofStatement(statement) })),
  ].sort((a, b) => a.at - b.at);
  const unplaced = places.size === 0 ? listed.flatMap(heading) : [];
  return { blocks: [...placed.flatMap(({ blocks }) => blocks), ...unplaced], lost };
};

/** The posts that are known, and one for each that is not, so that every speaker has one. */
const proposePosts = ({ statements }: Recognised, { posts, meeting }: DraftContext): ProposedPost[] => {
  const proposed: ProposedPost[] = [];
  for (const { opening } of statements) {
    const role = opening.name.role;
    const isKnown = [...posts, ...proposed].some(
      ({ name }) => role !== null && plainWords(name) === plainWords(role),
    );
    if (role !== null && !isKnown)
      proposed.push({ id: `post-${meeting}-${proposed.length + 1}`, name: role, quote: opening.heading });
  }
  return proposed;
};

const postOf = ({ role }: SpeakerName, posts: readonly KnownPost[]): string | null =>
  role === null ? null : (posts.find(({ name }) => plainWords(name) === plainWords(role))?.id ?? null);

/** The speakers' lines that the reader of minutes would not read by itself as they were recognised. */
const listSpeakers = ({ statements }: Recognised, posts: readonly KnownPost[]): object[] => {
  const listed = new Map<string, object>();
  for (const { opening } of statements) {
    const { heading, name } = opening;
    const wanted = { surname: name.speaker, post: postOf(name, posts), note: name.note };
    const read = splitSpeaker(heading, [...posts]);
    const same =
      read && read.surname === wanted.surname && read.post === wanted.post && read.note === wanted.note;
    if (same || listed.has(heading)) continue;
    const given = Object.entries(wanted).filter(([, value]) => value !== null);
    listed.set(heading, { heading, ...Object.fromEntries(given) });
  }
  return [...listed.values()];
};

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
/** Without the sign of a list before it, which a spreadsheet would take for a formula. */
const withoutSign = (words: string): string => words.replace(/^[=+\-@\s]+/u, '');

/** The marks are listed where the text explains some of them; without a legend every mark is as good as another. */
const listMarks = ({ legend, statements }: Recognised): object[] => {
  if (!legend) return [];
  const explained = legend.marks;
  const used = new Set(statements.flatMap(({ opening }) => opening.mark ?? []));
  const unexplained = [...used].filter((mark) => !explained.some((other) => other.mark === mark));
  return [...explained, ...unexplained.map((mark) => ({ mark }))];
};

/** Writes the draft of a meeting; a value that the text does not give is left out. */
export const toDraft = (recognised: Recognised, context: DraftContext): Draft => {
  const source = toSearchable(context.text);
  const posts = proposePosts(recognised, context);
  const known = [...context.posts, ...posts];
  const { blocks, lost } = toBlocks(recognised, source);
  const { date, start, end, place, name, legend, people } = recognised;
  const quotes = {
    title: quotable(source, name?.value),
    date_quote: quotable(source, date?.quote),
    place_quote: quotable(source, place?.quote),
    marks_quote: quotable(source, legend?.quote),
  };
  const attendants = people
    .map(({ line, below }) => [line, ...below].map(({ words }) => oneLine(words)).join('　'))
    .join('／');
  const marks = listMarks(recognised);
  const speakers = listSpeakers(recognised, known);
  const fields = {
    id: context.meeting,
    document: context.document,
    ...(quotes.title && { title: quotes.title }),
    label: quotes.title ? oneLine(quotes.title) : date ? `${formatDate(date.value)}の会議` : context.meeting,
    date: date?.value ?? null,
    ...(start && { start: start.value }),
    ...(end && { end: end.value }),
    date_quote: quotes.date_quote ?? null,
    ...(place && { place: oneLine(place.value) }),
    ...(quotes.place_quote && { place_quote: quotes.place_quote }),
    ...(quotes.marks_quote && { marks_quote: quotes.marks_quote }),
    ...(attendants && { attendants: withoutSign(oneLine(attendants)) }),
    marks,
    ...(speakers.length > 0 && { speakers }),
    decisions: [],
  };
  const head = [
    quotes.date_quote && date?.line,
    quotes.place_quote && place?.line,
    quotes.marks_quote && legend?.line,
    quotes.title && name && plainWords(name.value) === plainWords(name.quote) && name.line,
    ...people.flatMap(({ line, below }) => [line.number, ...below.map(({ number }) => number)]),
  ].filter((line) => typeof line === 'number');
  return { fields, blocks, posts, lines: new Set([...head, ...blocks.flatMap(({ lines }) => lines)]), lost };
};

/** Gives every agenda item and statement its id; `anchorOf` is asked for each in turn. */
export const toMinutes = (
  { fields, blocks }: Pick<Draft, 'fields' | 'blocks'>,
  anchors: readonly string[],
): string => {
  const front = stringify(fields, { lineWidth: 0, nullStr: '' }).replaceAll(/[ \t]+$/gmu, '');
  let next = 0;
  const body = blocks.map(({ kind, words }) => {
    if (kind === 'paragraph') return toMarkdownLine(words);
    const anchor = anchors[next] ?? '';
    next += 1;
    return `${kind === 'agenda item' ? '## ' : ''}${toMarkdownHeading(words, anchor)}`;
  });
  return `---\n${front}---\n\n${body.join('\n\n')}\n`;
};
