/** The line that names a speaker: 「●森デジタル改革推進課長（資料1に基づいて説明）」. */
import { type Problem, splitAnchor } from './anchors.ts';

/** Marks seen before speakers' names in public minutes; one that the legend does not explain is an issue. */
const KNOWN_MARKS = /^[●☆○◯〇◎◇◆★■□△▲▽▼]/u;

const NOTE = /[（(]([^（）()]+)[）)]$/u;

/** A post a speaker can have: its id and the name as minutes print it after the surname. */
export interface KnownPost {
  id: string;
  name: string;
}

/** 「●森デジタル改革推進課長（資料1に基づいて説明）」 → its parts; undefined when no known post ends the name. */
export const splitSpeaker = (
  heading: string,
  posts: KnownPost[],
): { mark: string; surname: string; post: string; note: string | null } | undefined => {
  const [mark = ''] = heading;
  const rest = heading.slice(mark.length).trim();
  const note = NOTE.exec(rest);
  const speaker = (note ? rest.slice(0, note.index) : rest).trim();
  const [post] = posts
    .filter(({ name }) => speaker.endsWith(name) && speaker.length > name.length)
    .sort((a, b) => b.name.length - a.name.length);
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

/** Whether a line names a speaker. A mark outside the legend is believed only where an anchor follows. */
export const isSpeaker = (line: string, marks: string[]): boolean =>
  hasLegendMark(line, marks) || (KNOWN_MARKS.test(line) && splitAnchor(line).anchor !== undefined);

/** Says that the mark of a line is not in the legend. */
export const unknownMark = (line: string): Problem => ({
  kind: 'unknown-mark',
  message: `印「${line.slice(0, 1)}」が凡例（marks）にありません。先頭の欄の marks に、印と意味を書いてください。`,
});

/** Says that no post of posts.csv ends the name of a speaker. */
export const unknownPost = (speaker: string): Problem => ({
  kind: 'unknown-post',
  message: `発言者「${speaker}」の役職が posts.csv にありません。姓を除いた役職名を posts.csv の name に加えてください。`,
});
