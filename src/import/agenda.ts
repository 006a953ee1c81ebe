/** The agenda, 議題: the list at the head of minutes and the headings of their body, as one. */
import { type AgendaItem, isSameItem } from './agenda-title.ts';

/** All items once, in order: the list, and what stands only in the body. */
export const mergeAgenda = (listed: readonly AgendaItem[], headed: readonly AgendaItem[]): AgendaItem[] => {
  if (listed.length === 0) return [...headed];
  if (headed.length === 0) return [...listed];
  const inBody = listed.map((item) => headed.find((other) => isSameItem(item, other)));
  if (inBody.every(Boolean)) return [...headed];
  const onlyListed = listed.filter((_, index) => !inBody[index]);
  return [...onlyListed, ...headed].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
};
