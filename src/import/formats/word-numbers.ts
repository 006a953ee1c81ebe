/** The numbers that Word draws before paragraphs and does not write into their text: 1., (1), ①, 第１. */
import { type HTMLElement, parse } from 'node-html-parser';

const xml = (text: string): HTMLElement => parse(text, { lowerCaseTagName: false });
const valOf = (parent: HTMLElement | null | undefined, name: string): string | undefined =>
  childOf(parent, name)?.getAttribute('w:val');
const childrenOf = (parent: HTMLElement, name: string): HTMLElement[] =>
  parent.children.filter(({ rawTagName }) => rawTagName === name);
const childOf = (parent: HTMLElement | null | undefined, name: string): HTMLElement | undefined =>
  parent?.children.find(({ rawTagName }) => rawTagName === name);

/** One level of a list: from which number, in which signs, with what around it. */
interface Level {
  start: number;
  format: string;
  /** `(%1)`: the number of each level stands for its %n. */
  text: string;
}

/** A list of the document; several lists can go on from one another. */
interface List {
  /** What they count together with. */
  counter: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins to count anew. */
  restarts: ReadonlyMap<number, number>;
}

const readLevel = (level: HTMLElement): [number, Level] => [
  Number(level.getAttribute('w:ilvl') ?? 0),
  {
    start: Number(valOf(level, 'w:start') ?? 1),
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: valOf(level, 'w:lvlText') ?? '',
  },
];

const readLists = (numbering: string): Map<string, List> => {
  const root = childOf(xml(numbering), 'w:numbering');
  if (!root) return new Map();
  const abstract = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [
      element.getAttribute('w:abstractNumId') ?? '',
      new Map(childrenOf(element, 'w:lvl').map(readLevel)),
    ]),
  );
  return new Map(
    childrenOf(root, 'w:num').map((element) => {
      const counter = valOf(element, 'w:abstractNumId') ?? '';
      const restarts = childrenOf(element, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = valOf(override, 'w:startOverride');
        return start === undefined ? [] : [[Number(override.getAttribute('w:ilvl') ?? 0), Number(start)]];
      });
      return [
        element.getAttribute('w:numId') ?? '',
        { counter, levels: abstract.get(counter) ?? new Map(), restarts: new Map(restarts) },
      ];
    }),
  );
};

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const KANJI = '〇一二三四五六七八九';

const fromTable =
  (signs: string) =>
  (count: number): string =>
    [...signs][count - 1] ?? String(count);
const full = (count: number): string =>
  String(count).replaceAll(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10));
const kanji = (count: number): string => {
  const ten = Math.floor(count / 10);
  const one = count % 10;
  if (count >= 100) return String(count);
  return `${ten > 1 ? KANJI[ten] : ''}${ten > 0 ? '十' : ''}${one > 0 ? KANJI[one] : ''}`;
};
const roman = (count: number): string => {
  const signs: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [left, words] = [count, ''];
  for (const [value, sign] of signs)
    while (left >= value) {
      words += sign;
      left -= value;
    }
  return words;
};

/** The signs in which Word counts; what is not here is counted in digits. */
const COUNTING: Record<string, (count: number) => string> = {
  decimalFullWidth: full,
  decimalFullWidth2: full,
  decimalEnclosedCircle: fromTable('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  aiueo: fromTable(KANA),
  aiueoFullWidth: fromTable(KANA),
  iroha: fromTable(IROHA),
  irohaFullWidth: fromTable(IROHA),
  japaneseCounting: kanji,
  japaneseDigitalTenThousand: kanji,
  ideographDigital: kanji,
  upperLetter: fromTable('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: fromTable('abcdefghijklmnopqrstuvwxyz'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
};
const UNDRAWN = new Set(['bullet', 'none']);

/** Counts the paragraphs of a document, list by list. */
class Counters {
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  next(numId: string, { counter, levels, restarts }: List, depth: number): string {
    const counts = this.#counts.get(counter) ?? [];
    const restart = restarts.get(depth);
    if (restart !== undefined && !this.#begun.has(`${numId}|${depth}`)) counts[depth] = restart - 1;
    this.#begun.add(`${numId}|${depth}`);
    for (let above = 0; above < depth; above += 1) counts[above] ??= levels.get(above)?.start ?? 1;
    counts[depth] = (counts[depth] ?? (levels.get(depth)?.start ?? 1) - 1) + 1;
    this.#counts.set(counter, counts.slice(0, depth + 1));
    const level = levels.get(depth);
    if (!level || UNDRAWN.has(level.format)) return '';
    return level.text.replaceAll(/%(?<level>\d)/gu, (_, place: string) => {
      const at = Number(place) - 1;
      return (COUNTING[levels.get(at)?.format ?? ''] ?? String)(counts[at] ?? 1);
    });
  }
}

/** The list and the level of a paragraph, as it says itself or as its style says. */
const listOf = (properties: HTMLElement | undefined): { numId: string; depth: number } | undefined => {
  const numbering = childOf(properties, 'w:numPr');
  const numId = valOf(numbering, 'w:numId');
  return numId === undefined ? undefined : { numId, depth: Number(valOf(numbering, 'w:ilvl') ?? 0) };
};

const readStyles = (styles: string): Map<string, { numId: string; depth: number }> =>
  new Map(
    xml(styles)
      .querySelectorAll('w\\:style')
      .flatMap((style) => {
        const list = listOf(childOf(style, 'w:pPr'));
        const id = style.getAttribute('w:styleId');
        return list && id ? [[id, list] as const] : [];
      }),
  );

/** The three parts of a Word file that say how its paragraphs are numbered. */
export interface NumberedParts {
  document: string;
  numbering: string;
  styles: string;
}

/** Writes the numbers that Word draws into the paragraphs, and says how many. */
export const writeNumbers = ({ document, numbering, styles }: NumberedParts) => {
  const lists = readLists(numbering);
  const styled = readStyles(styles);
  const counters = new Counters();
  let [text, from, count] = ['', 0, 0];
  for (const paragraph of xml(document).querySelectorAll('w\\:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    const place = listOf(properties) ?? styled.get(valOf(properties, 'w:pStyle') ?? '');
    const list = place && lists.get(place.numId);
    if (!properties || !list) continue;
    const number = counters.next(place.numId, list, place.depth);
    if (number === '') continue;
    const [, end] = properties.range;
    text += `${document.slice(from, end)}<w:r><w:t xml:space="preserve">${number}　</w:t></w:r>`;
    from = end;
    count += 1;
  }
  return { document: text + document.slice(from), count };
};
