/** A Word file → its text: one line a paragraph, the cells of a table row parted by tabs. */
import mammoth from 'mammoth';
import type { SourceText } from './text.ts';

/** A node of mammoth's document tree, as far as text is concerned. */
interface WordNode {
  type: string;
  value?: string;
  children?: WordNode[];
  numbering?: { level: string; isOrdered: boolean } | null;
}

const textOf = (node: WordNode): string => {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
};

const linesOfCell = (cell: WordNode): string[] => linesOf(cell).filter((line) => line.trim() !== '');

/** The first lines of the cells share a line; what else a cell holds stands below. */
const linesOfRow = (row: WordNode): string[] => {
  const cells = (row.children ?? []).map(linesOfCell);
  const first = cells.map(([line = '']) => line.replaceAll('\t', ' '));
  return [first.join('\t').trimEnd(), ...cells.flatMap(([, ...more]) => more)];
};

const linesOf = (node: WordNode): string[] =>
  (node.children ?? []).flatMap((child) => {
    if (child.type === 'paragraph') return textOf(child).split('\n');
    return child.type === 'tableRow' ? linesOfRow(child) : linesOf(child);
  });

const hasNumbering = (node: WordNode): boolean =>
  node.numbering?.isOrdered === true || (node.children ?? []).some(hasNumbering);

/** Reads a Word file. What Word only draws (automatic numbers, headers and footers) is no text, and it is said so. */
export const readWordFile = async (bytes: Uint8Array): Promise<SourceText> => {
  let document: WordNode = { type: 'document', children: [] };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument: (tree: WordNode) => {
        document = tree;
        return tree;
      },
    },
  );
  const note = hasNumbering(document)
    ? '。Word が自動で付けた番号は文字ではないため、本文に入っていません'
    : '';
  return {
    text: `${linesOf(document)
      .join('\n')
      .replaceAll(/\n{3,}/gu, '\n\n')}\n`,
    how: `Word${note}`,
  };
};
