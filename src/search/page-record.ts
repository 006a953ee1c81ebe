/** A built page → the text that answers are read from: its sections and passages with the ids that open them. */
import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import { PIECE_BREAK } from './fold.ts';
import type { PageRecord, Passage, Section } from './record.ts';

/** What a page says, with its title. */
export interface ReadPage {
  title: string;
  record: PageRecord;
}

/** Left out: what is marked so, what only leads elsewhere or names the source of a quote, what is drawn. */
const SKIPPED =
  '[data-pagefind-ignore], script, style, svg, nav, noscript, template, button, select, figure.evidence figcaption, .mark, .sic-note, rt, rp';

const BLOCKS = new Set(
  (
    'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Records that a page prints as they were said or written. */
const VERBATIM = /^(paragraphs|passages|sections|agenda_items|statements)\//;

const wordsOf = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').trim();

/** Where the walk is: the id that opens this place, and whether a record is printed here word for word. */
interface Place {
  anchor: string | undefined;
  verbatim: boolean;
  /** Surname and post of the statement that is being walked; empty until its heading is read. */
  statement: { speaker: string } | undefined;
}

const isHeading = (tag: string): boolean => /^h[2-6]$/.test(tag);

/** Collects sections and passages while a page is walked from its beginning to its end. */
class Collector {
  readonly sections: Section[] = [
    { anchor: '', heading: '', trail: [], speaker: '', post: '', verbatim: false },
  ];
  readonly passages: Passage[] = [];
  private levels: { level: number; heading: string }[] = [];
  private words = '';

  openSection(level: number, heading: string, anchor: string, speaker: string, verbatim: boolean): void {
    this.levels = this.levels.filter((above) => above.level < level);
    const trail = this.levels.map((above) => above.heading);
    this.sections.push({ anchor, heading, trail, speaker, post: '', verbatim });
    this.levels.push({ level, heading });
  }

  add(text: string): void {
    this.words += text;
  }

  /** Ends the passage that is being read. Pieces that one id opens are one passage. */
  close({ anchor, verbatim }: Place): void {
    const text = wordsOf(this.words);
    this.words = '';
    if (text === '') return;
    const section = this.sections.length - 1;
    const opens = anchor ?? this.sections[section]?.anchor ?? '';
    const last = this.passages.at(-1);
    if (last && last.anchor === opens && last.section === section && last.verbatim === verbatim) {
      last.text += PIECE_BREAK + text;
    } else this.passages.push({ anchor: opens, section, text, verbatim });
  }
}

const walk = (node: Node, place: Place, collector: Collector): void => {
  if (node instanceof TextNode) collector.add(node.text);
  if (!(node instanceof HTMLElement)) return;
  const tag = node.rawTagName.toLowerCase();
  if (tag === 'br') collector.add(' ');
  const isBlock = BLOCKS.has(tag);
  if (isBlock) collector.close(place);
  const record = node.getAttribute('data-record') ?? '';
  const isStatement = record.startsWith('statements/');
  const inner: Place = {
    anchor: isBlock ? node.id || place.anchor : place.anchor,
    verbatim: place.verbatim || /^(paragraphs|passages)\//.test(record),
    statement: isStatement ? { speaker: '' } : place.statement,
  };
  if (isHeading(tag)) {
    const heading = wordsOf(node.text);
    const speaker = place.statement && place.statement.speaker === '' ? heading : '';
    if (place.statement) place.statement.speaker ||= heading;
    const verbatim = speaker !== '' || VERBATIM.test(record);
    collector.openSection(Number(tag.slice(1)), heading, node.id || (place.anchor ?? ''), speaker, verbatim);
    return;
  }
  for (const child of node.childNodes) walk(child, inner, collector);
  if (isBlock) collector.close(inner);
};

/** Reads the part of a page that is to be searched; undefined when it has none. */
export const readPage = (html: string): ReadPage | undefined => {
  if (!html.includes('data-pagefind-body')) return undefined;
  const main = parse(html, { blockTextElements: { script: true, style: true } }).querySelector(
    '[data-pagefind-body]',
  );
  if (!main) return undefined;
  for (const skipped of main.querySelectorAll(SKIPPED)) skipped.remove();
  const heading = main.querySelector('h1');
  const title = wordsOf(heading?.text ?? '');
  heading?.remove();
  const collector = new Collector();
  const start: Place = { anchor: undefined, verbatim: false, statement: undefined };
  for (const child of main.childNodes) walk(child, start, collector);
  collector.close(start);
  return { title, record: { sections: collector.sections, passages: collector.passages } };
};
