/** The line that names a speaker: 「●森デジタル改革推進課長（資料1に基づいて説明）」. */
import { findNearestName } from '../domain/nearest.ts';
import { splitAnchor } from './anchors.ts';
import type { Problem } from './issue.ts';

/** Marks seen before speakers' names in public minutes; one that the legend does not explain is an issue. */
const KNOWN_MARKS = /^[●☆○◯〇◎◇◆★■□△▲▽▼]/u;

const NOTE = /[（(]([^（）()]+)[）)]$/u;

/** Who stands behind a speaker's line, as the list `speakers` of the front matter says it. */
export interface ListedSpeaker {
  /** The speaker's line as printed. */
  heading: string;
  surname: string | null;
  post: string | null;
  note: string | null;
}

/** The parts of a speaker's line; null where it does not say. */
export interface Speaker {
  mark: string | null;
  surname: string | null;
  post: string | null;
  note: string | null;
}

/** A post a speaker can have: its id and the name as minutes print it after the surname. */
export interface KnownPost {
  id: string;
  name: string;
}

/**
 * 「●森デジタル改革推進課長（資料1に基づいて説明）」 → its parts, as the front matter lists them, or by the known post
 * that ends the name; undefined when there is neither.
 */
export const splitSpeaker = (
  heading: string,
  posts: KnownPost[],
  speakers: readonly ListedSpeaker[] = [],
): Speaker | undefined => {
  const mark = KNOWN_MARKS.exec(heading)?.[0] ?? null;
  const listed = speakers.find((speaker) => speaker.heading === heading);
  if (listed) return { mark, surname: listed.surname, post: listed.post, note: listed.note };
  const rest = heading.slice(mark?.length ?? 0).trim();
  const note = NOTE.exec(rest);
  const speaker = (note ? rest.slice(0, note.index) : rest).trim();
  const post = posts.reduce<KnownPost | undefined>(
    (longest, known) =>
      known.name.length > (longest?.name.length ?? 0) &&
      known.name.length < speaker.length &&
      speaker.endsWith(known.name)
        ? known
        : longest,
    undefined,
  );
  return (
    post && {
      mark,
      surname: speaker.slice(0, -post.name.length).trim(),
      post: post.id,
      note: note?.[1] ?? null,
    }
  );
};

/** Whether a line begins with a mark of the legend, 凡例. */
export const hasLegendMark = (line: string, marks: string[]): boolean =>
  marks.some((mark) => mark !== '' && line.startsWith(mark));

/** Whether a line names a speaker: it begins with a mark of the legend, or an anchor ends it. */
export const isSpeaker = (line: string, marks: string[]): boolean =>
  hasLegendMark(line, marks) || splitAnchor(line).anchor !== undefined;

/** Whether a line begins with a mark that the legend, where there is one, does not have. */
export const hasUnknownMark = (line: string, marks: string[]): boolean =>
  marks.length > 0 && KNOWN_MARKS.test(line) && !hasLegendMark(line, marks);

/** Says that the mark of a line is not in the legend. */
export const unknownMark = (line: string): Problem => ({
  kind: 'unknown-mark',
  found: line.slice(0, 1),
  message: `印「${line.slice(0, 1)}」が凡例（marks）にありません。先頭の欄の marks に、印と意味を書いてください。`,
});

/** The post whose name the end of a speaker's line nearly is. */
const nearestPost = (speaker: string, posts: KnownPost[]): KnownPost | undefined => {
  const name = speaker.replace(KNOWN_MARKS, '').replace(NOTE, '').trim();
  const ends = new Map(posts.map((post) => [post.name, name.slice(-post.name.length)]));
  const [near] = posts
    .filter((post) => findNearestName(ends.get(post.name) ?? '', [post.name]) === post.name)
    .sort((a, b) => b.name.length - a.name.length);
  return near;
};

/** Says that no post of posts.csv ends the name of a speaker. */
export const unknownPost = (speaker: string, posts: KnownPost[]): Problem => {
  const near = nearestPost(speaker, posts);
  const hint = near ? `「${near.name}」（${near.id}）ではありませんか。` : '';
  return {
    kind: 'unknown-post',
    found: speaker,
    ...(near && { suggestion: near.name }),
    message: `発言者「${speaker}」の役職が posts.csv にありません。${hint}姓を除いた役職名を posts.csv の name に加えるか、先頭の欄 speakers に、発言者の行（heading）と姓（surname）と役職の識別子（post）を書いてください。`,
  };
};
