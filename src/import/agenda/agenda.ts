/** The agenda, 議題: the list at the head of minutes and the headings of their body, as one. */
import { type AgendaItem, isSameItem } from './agenda-title.ts';

const onSameLine = (a: AgendaItem, b: AgendaItem): boolean => a.lines[0] === b.lines[0];

/** The listed items that no heading of the body names; each heading stands for one item. */
const onlyListed = (listed: readonly AgendaItem[], headed: readonly AgendaItem[]): AgendaItem[] => {
  const elsewhere = listed.filter((item) => !headed.some((other) => onSameLine(item, other)));
  const left = headed.filter((item) => !listed.some((other) => onSameLine(item, other)));
  return elsewhere.filter((item) => {
    const at = left.findIndex((other) => isSameItem(item, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** All items once, in order: the list, and what stands only in the body. */
export const mergeAgenda = (listed: readonly AgendaItem[], headed: readonly AgendaItem[]): AgendaItem[] =>
  [...onlyListed(listed, headed), ...headed].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
