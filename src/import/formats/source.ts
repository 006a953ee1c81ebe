/** Which reader opens a file, by the end of its name. */
import { readPdfFile } from './pdf.ts';
import { readTextFile, type SourceText } from './text.ts';
import { readWordFile } from './word.ts';

/** The ends of names of files that can be imported as minutes. */
export const MINUTES_FILES = ['.docx', '.pdf', '.txt', '.md'];

/** Reads the text of a source; what cannot be read is said in Japanese. */
export const readSource = async (
  extension: string,
  bytes: Uint8Array,
): Promise<SourceText | { problem: string }> => {
  switch (extension.toLowerCase()) {
    case '.docx':
      return readWordFile(bytes).catch(() => ({
        problem:
          'Word のファイルとして開けません。Word で開き、「名前を付けて保存」で「Word 文書（.docx）」として保存してください。',
      }));
    case '.pdf': {
      const read = await readPdfFile(bytes).catch(() => ({
        problem: 'PDF として開けません。パスワードが付いていないか確かめてください。',
      }));
      return 'text' in read && read.text === ''
        ? {
            problem:
              'この PDF には文字がありません（紙を撮った画像です）。文字の入ったもとのファイルを使ってください。',
          }
        : read;
    }
    case '.txt':
    case '.md':
      return (
        readTextFile(bytes) ?? {
          problem: '文字コードが分かりません。メモ帳で開き、文字コード「UTF-8」で保存してください。',
        }
      );
    case '.doc':
      return {
        problem:
          '古い Word の形式（.doc）です。Word で開き、「名前を付けて保存」で「Word 文書（.docx）」として保存してください。',
      };
    default:
      return {
        problem: `読めるのは ${MINUTES_FILES.join('、')} です（表は .csv、.xlsx を --table と一緒に）。`,
      };
  }
};
