/** Where the items of an agenda that is only listed stand among the statements: where somebody calls them up. */
import type { AgendaItem } from '../agenda/agenda-title.ts';
import { plainWords } from '../speakers/post-words.ts';
import type { ImportedStatement } from '../speakers/statements.ts';

const squeeze = (words: string): string => plainWords(words).replaceAll(/[「」『』（）()、，,・．.]/gu, '');

const calls = ({ paragraphs }: ImportedStatement, item: AgendaItem): boolean => {
  const said = squeeze(paragraphs.map(({ text }) => text).join(''));
  const title = squeeze(item.title);
  const number = /^(?:日程|議題|議事)第?\d+/u.exec(squeeze(item.heading))?.[0];
  return (title.length >= 4 && said.includes(title)) || (number !== undefined && said.includes(number));
};

/**
 * The line of the statement before which each listed item begins. All or none: were one item not found, what was
 * said about it would seem to be about the one before.
 */
export const placeListed = (
  items: readonly AgendaItem[],
  statements: readonly ImportedStatement[],
): Map<AgendaItem, number> => {
  const titles = new Set(items.map(({ title }) => squeeze(title)));
  if (titles.size < items.length) return new Map();
  const places = new Map<AgendaItem, number>();
  let from = 0;
  for (const item of items) {
    const at = statements.findIndex((statement, index) => index >= from && calls(statement, item));
    const statement = statements[at];
    if (!statement) return new Map();
    places.set(item, statement.opening.line.number);
    from = at + 1;
  }
  return places;
};
