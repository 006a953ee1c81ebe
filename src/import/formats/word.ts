/** A Word file → its text: one line a paragraph, the cells of a table row parted by tabs. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { SourceText } from './text.ts';
import { writeNumbers } from './word-numbers.ts';

/** A node of mammoth's document tree, as far as text is concerned. */
interface WordNode {
  type: string;
  value?: string;
  children?: WordNode[];
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

const DOCUMENT = 'word/document.xml';

/** The file with the numbers that Word draws written into its text. */
const withNumbers = (bytes: Uint8Array): { buffer: Buffer; count: number } => {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const [document, numbering] = [part(DOCUMENT), part('word/numbering.xml')];
  if (document === '' || numbering === '') return { buffer: Buffer.from(bytes), count: 0 };
  const written = writeNumbers({ document, numbering, styles: part('word/styles.xml') });
  const zip = zipSync({ ...files, [DOCUMENT]: strToU8(written.document) }, { level: 0 });
  return { buffer: Buffer.from(zip), count: written.count };
};

/** Reads a Word file. Headers and footers are no text; the numbers that Word draws are, and it is said so. */
export const readWordFile = async (bytes: Uint8Array): Promise<SourceText> => {
  const { buffer, count } = withNumbers(bytes);
  let document: WordNode = { type: 'document', children: [] };
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: (tree: WordNode) => {
        document = tree;
        return tree;
      },
    },
  );
  const note = count > 0 ? `。Word が自動で付けた番号${count}か所を文字にしました` : '';
  return {
    text: `${linesOf(document)
      .join('\n')
      .replaceAll(/\n{3,}/gu, '\n\n')}\n`,
    how: `Word${note}`,
  };
};
