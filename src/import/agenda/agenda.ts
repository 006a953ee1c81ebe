/** The agenda, 議題: the list at the head of minutes and the headings of their body, as one. */
import { type AgendaItem, isSameItem } from './agenda-title.ts';

const onSameLine = (a: AgendaItem, b: AgendaItem): boolean => a.lines[0] === b.lines[0] && isSameItem(a, b);

/** For each listed item the heading that it is in the body; each heading stands for one item. */
const pair = (listed: readonly AgendaItem[], headed: readonly AgendaItem[]): (AgendaItem | undefined)[] => {
  const free = headed.filter((item) => !listed.some((other) => onSameLine(item, other)));
  return listed.map((item) => {
    const same = headed.find((other) => onSameLine(item, other));
    if (same) return same;
    const at = free.findIndex((other) => isSameItem(item, other));
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
};

/** All items once: in the order of the list, and what stands only in the body after the heading above it. */
export const mergeAgenda = (listed: readonly AgendaItem[], headed: readonly AgendaItem[]): AgendaItem[] => {
  const pairs = pair(listed, headed);
  const merged = listed.map((item, index) => pairs[index] ?? item);
  headed.forEach((item, index) => {
    if (merged.includes(item)) return;
    merged.splice(merged.indexOf(headed[index - 1] ?? item) + 1, 0, item);
  });
  return merged;
};
