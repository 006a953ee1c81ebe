/** Minutes in which every statement and agenda item has its id; an id that is there, or was ever published, stays. */
import { openAnchors } from '../anchors.ts';
import { readMinutes } from '../minutes.ts';
import type { KnownPost } from '../speaker.ts';
import type { Change, Mended } from './mended.ts';

/** What the readers of the other records know. */
export interface Surroundings {
  jurisdiction: string;
  file: string;
  posts: KnownPost[];
  /** The addresses that were ever published. */
  addresses: readonly string[];
}

/** The ids of statements and agenda items of a meeting that were ever published: none may name another thing. */
const publishedAnchors = (addresses: readonly string[], jurisdiction: string, meeting: string): string[] => {
  const page = `/${jurisdiction}/meetings/${meeting}/`;
  return addresses.flatMap((address) =>
    address.startsWith(page) ? (/^#?([a-z]+\d+)/u.exec(address.slice(page.length))?.[1] ?? []) : [],
  );
};

/** Whether an id that was published stands no longer in the text: a line without one may have had it. */
const hasLost = (text: string, published: string[], prefix: string): boolean =>
  published.some((anchor) => anchor.startsWith(prefix) && !text.includes(`[#${anchor}]`));

/** A line whose end says something to Markdown: an id after it would not be the end of the words. */
const HAS_OWN_END = /(?:\\|#)[ \t]*$/u;

/**
 * Writes the missing ids. A line is left alone when anything else is the matter with it: a line that begins with
 * a mark but names no known post may be a sentence.
 */
export const mendMinutes = (text: string, { jurisdiction, file, posts, addresses }: Surroundings): Mended => {
  const { issues, seen } = readMinutes(jurisdiction, file, text, posts);
  const meeting = seen.find(({ table }) => table === 'meetings')?.id;
  if (meeting === undefined) return { text, changes: [] };
  const published = publishedAnchors(addresses, jurisdiction, meeting);
  const anchors = openAnchors([text, ...published.map((anchor) => `[#${anchor}]`)].join('\n'));
  const lines = text.split('\n');
  const changes: Change[] = [];
  const issuesOf = Map.groupBy(issues, ({ line }) => line);
  for (const [line, [issue, another]] of [...issuesOf].sort(([a], [b]) => a - b)) {
    const prefix = /^\[#([a-z]+)/u.exec(issue?.suggestion ?? '')?.[1];
    const written = (lines[line - 1] ?? '').replace(/\s+$/u, '');
    if (issue?.kind !== 'missing-anchor' || another || !prefix || HAS_OWN_END.test(written)) continue;
    if (hasLost(text, published, prefix)) continue;
    const anchor = `[#${anchors.propose(prefix)}]`;
    const end = (lines[line - 1] ?? '').slice(written.length);
    lines[line - 1] = `${written} ${anchor}${end}`;
    changes.push({ lines: [line], what: `「${written}」に識別子 ${anchor} を付けました`, isFault: true });
  }
  return changes.length > 0 ? { text: lines.join('\n'), changes } : { text, changes };
};
