/**
 * One MDX file → front matter and tree, judged before anything else sees it. Records are verbatim text, so of
 * all that MDX can do only headings, paragraphs and lists are let through: no code, no tags, no formatting.
 */
import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { joinLines } from '../domain/japanese-text.ts';
import type { Issue, Position } from './issue.ts';
import { deepNestingIn, withoutPrograms } from './mdx-hazards.ts';

/** The same features for every reader: nothing that would change a character of the text. */
const features = { smartPunctuation: false, directive: false, math: false, gfm: false } as const;

export interface JudgedMdx {
  /** The text between the `---` lines; undefined when the file could not be read so far. */
  frontMatter: { text: string; firstLine: number } | undefined;
  blocks: (Heading | Paragraph | List)[];
  /** Blocks with a fault: their words are not the words of the document, so no rows come from them. */
  faulty: Set<RootContent>;
  issues: Issue[];
  /** False when the file could not be read as a whole, so that rows may be missing. */
  complete: boolean;
}

type Reporter = (position: Position, kind: Issue['kind'], message: string) => void;

/** Where a node begins. */
export const positionOf = (node: { position?: { start: Position } | undefined }): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

const parseFailure = (file: string, error: unknown): Issue => {
  const match = /^(\d+):(\d+): /.exec(error instanceof Error ? error.message : '');
  return {
    kind: 'mdx-syntax',
    file,
    line: Number(match?.[1] ?? 1),
    column: Number(match?.[2] ?? 1),
    message:
      '「<」がタグの始まりとして読まれ、文書を最後まで読めませんでした。タグは削除し、文字として出すときは前に半角の \\ を付けて「\\<」と書いてください。',
  };
};

const ESM =
  '行頭の「import」「export」は、プログラムとして読まれます。この行を削除してください。文字として出すときは、前の行の終わりに続けて書いてください。';

const BRACE =
  '「{」は、プログラムの始まりとして読まれます。「{」から「}」までを削除してください。文字として出すときは、前に半角の \\ を付けて「\\{」と書いてください。';

const formats: Record<string, string> = {
  strong: '太字',
  emphasis: '斜体',
  inlineCode: 'コード',
  link: 'リンク',
  linkReference: 'リンク',
  image: '画像',
  imageReference: '画像',
};

const judgeInline = (nodes: PhrasingContent[], report: Reporter): void => {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'break') continue;
    const at = positionOf(node);
    const type: string = node.type;
    if (type === 'mdxJsxTextElement' || type === 'html') reportTag(node, at, report);
    else
      report(
        at,
        'mdx-markup',
        `この部分が${formats[type] ?? '飾り'}として読まれ、記号が本文から消えます。文字として出すときは、記号の前に半角の \\ を付けてください。`,
      );
  }
};

const reportTag = (node: object, at: Position, report: Reporter): void => {
  const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
  report(
    at,
    'mdx-tag',
    `文書にタグ「<${name}>」は書けません。削除するか、文字として出すときは「\\<${name}>」と書いてください。`,
  );
};

const judgeList = (list: List, report: Reporter): void => {
  if (list.ordered) {
    report(
      positionOf(list),
      'mdx-markup',
      '行頭の数字と記号が番号付きの箇条書きとして読まれ、本文から消えます。「1\\) 」「1\\. 」のように、記号の前に半角の \\ を付けてください。',
    );
    return;
  }
  for (const item of list.children) {
    for (const block of item.children) {
      if (block.type === 'paragraph') judgeInline(block.children, report);
      else if (block.type === 'list') judgeList(block, report);
      else report(positionOf(block), 'mdx-markup', BLOCK);
    }
  }
};

const BLOCK =
  'ここに書けるのは、見出し（#）、段落、「- 」の箇条書きだけです。文字として出すときは、行頭の記号の前に半角の \\ を付けてください。';

/** A paragraph over a line of `---` or `===` is a heading to Markdown, and the line vanishes. */
const isUnderlined = ({ position }: Heading, text: string): boolean =>
  text.charAt(position?.start.offset ?? 0) !== '#';

const UNDERLINE =
  'この文章の次の行の「---」や「===」により、見出しとして読まれました。線は削除してください。文字として出すときは、線の行の先頭に半角の \\ を付けてください。';

const judgeBlock = (
  node: RootContent,
  text: string,
  report: Reporter,
): Heading | Paragraph | List | undefined => {
  const at = positionOf(node);
  const type: string = node.type;
  switch (node.type) {
    case 'heading':
      if (isUnderlined(node, text)) {
        report(at, 'mdx-markup', UNDERLINE);
        return undefined;
      }
      judgeInline(node.children, report);
      return node;
    case 'paragraph':
      judgeInline(node.children, report);
      return node;
    case 'list':
      judgeList(node, report);
      return node;
    case 'yaml':
      return undefined;
    default:
      if (type === 'mdxJsxFlowElement' || type === 'html') reportTag(node, at, report);
      else report(at, 'mdx-markup', BLOCK);
      return undefined;
  }
};

const frontMatterOf = (tree: Root): string | undefined => {
  const first = tree.children[0];
  return first?.type === 'yaml' ? first.value : undefined;
};

const parse = (file: string, text: string): { tree: Root } | { issue: Issue } => {
  const deep = deepNestingIn(text);
  if (deep !== undefined) {
    const message = 'この行で、記号（> や -）やタグが深く重なりすぎています。記号やタグを減らしてください。';
    return {
      issue: { kind: 'mdx-syntax', file, line: text.slice(0, deep).split('\n').length, column: 1, message },
    };
  }
  try {
    return { tree: mdxToMdast(text, { features, position: true }) as Root };
  } catch (error) {
    return { issue: parseFailure(file, error) };
  }
};

/** Reads and judges one MDX file. Never throws. */
export const readMdx = (file: string, text: string): JudgedMdx => {
  const empty = { frontMatter: undefined, blocks: [], faulty: new Set<RootContent>(), complete: false };
  if (text.trim() === '') {
    const message = '文書が空です。先頭の欄（--- で囲む部分）と本文を書いてください。';
    return { ...empty, issues: [{ kind: 'empty-file', file, line: 1, column: 1, message }] };
  }
  const { text: plain, programs } = withoutPrograms(text);
  const issues: Issue[] = [];
  const report: Reporter = (position, kind, message) => issues.push({ kind, file, ...position, message });
  for (const { line, column, isBrace } of programs)
    report({ line, column }, 'mdx-code', isBrace ? BRACE : ESM);
  const parsed = parse(file, plain);
  if ('issue' in parsed) return { ...empty, issues: [...issues, parsed.issue] };
  const frontMatter = frontMatterOf(parsed.tree);
  if (frontMatter === undefined) {
    const message =
      '文書の先頭の欄がありません。1行目から、「---」だけの行で囲んで「名前: 値」を書いてください。';
    return { ...empty, issues: [...issues, { kind: 'front-matter', file, line: 1, column: 1, message }] };
  }
  const faulty = new Set<RootContent>();
  const blocks = parsed.tree.children.flatMap((node) => {
    const before = issues.length;
    const block = judgeBlock(node, plain, report);
    const [first, last] = [node.position?.start.line ?? 0, node.position?.end.line ?? 0];
    if (issues.length > before || programs.some(({ line }) => line >= first && line <= last))
      faulty.add(node);
    return block ?? [];
  });
  return {
    frontMatter: { text: frontMatter, firstLine: 2 },
    blocks,
    faulty,
    issues,
    complete: issues.length === 0,
  };
};

const textOf = (block: Heading | Paragraph): string =>
  block.children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? '\n' : ''))
    .join('');

/** The words of a heading or paragraph, its lines joined. */
export const wordsOf = (block: Heading | Paragraph): string => joinLines(textOf(block)).trim();

/** The lines of a paragraph as written. */
export const linesOf = (block: Paragraph): string[] => textOf(block).split('\n');

/** Every paragraph of a list, nested ones too, in reading order. */
export const itemsOf = (list: List): Paragraph[] =>
  list.children.flatMap((item) =>
    item.children.flatMap((block) =>
      block.type === 'paragraph' ? [block] : block.type === 'list' ? itemsOf(block) : [],
    ),
  );

/** The beginning of a text, to name it in a message. */
export const shorten = (words: string): string => (words.length > 20 ? `${words.slice(0, 20)}…` : words);
