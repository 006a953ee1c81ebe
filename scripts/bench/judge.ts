/** What a hit opens, and whether that is right. */
import { type HTMLElement, parse } from 'node-html-parser';
import type { IndexedPage } from '../../src/search/record.ts';

/** A place that a query must find: one of its passages must stand in what the hit opens. */
export interface Place {
  title: string;
  passages: string[];
}

export interface JudgedQuery {
  id: string;
  query: string;
  class: string;
  /** One right hit is enough. */
  any?: boolean;
  expect: Place[];
  /** Other hits that are right. */
  also: Place[];
}

/** How well one query was answered. */
export interface Score {
  recall: number;
  /** Share of right hits among the first five. */
  precision: number;
  /** One by the place of the first right hit. */
  reciprocal: number;
}

/** As one compares two texts that were typeset apart: no widths, no white space. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/** Reads pages as a browser opens them: the element under an id, or the whole main part; our own notes left out. */
export const createOpener = (pages: IndexedPage[]): ((href: string) => string) => {
  const html = new Map(pages.map((page) => [page.address, page.html]));
  const roots = new Map<string, HTMLElement>();
  const texts = new Map<string, string>();
  const mainOf = (address: string): HTMLElement => {
    const known = roots.get(address);
    if (known) return known;
    const source = html.get(address);
    const main = source === undefined ? null : parse(source).querySelector('main');
    if (!main) throw new Error(`page of a hit: ${address}`);
    for (const note of main.querySelectorAll('.sic-note')) note.remove();
    roots.set(address, main);
    return main;
  };
  return (href) => {
    const known = texts.get(href);
    if (known !== undefined) return known;
    const [address = '', id] = href.split('#');
    const main = mainOf(address);
    const opened = id ? main.querySelector(`[id="${decodeURIComponent(id)}"]`) : main;
    const text = plain(opened?.text ?? '');
    texts.set(href, text);
    return text;
  };
};

const isRight = (text: string, { passages }: Place): boolean =>
  passages.some((passage) => text.includes(plain(passage)));

/** Judges the hits of a query, given as the texts that they open, in their order. */
export const judge = ({ expect, also, any }: JudgedQuery, opened: string[]): Score => {
  const found = expect.filter((place) => opened.some((text) => isRight(text, place))).length;
  const right = opened.map((text) => [...expect, ...also].some((place) => isRight(text, place)));
  const five = right.slice(0, 5);
  const first = right.indexOf(true);
  return {
    recall: any ? Number(found > 0) : found / expect.length,
    precision: five.length === 0 ? 0 : five.filter(Boolean).length / five.length,
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  };
};
