/** Files that changed without changing a record: programs, documents, other ways to write the same rows. */
import { type Entry, toEntry } from './report.ts';

export interface FileChange {
  path: string;
  kind: 'added' | 'removed' | 'changed';
  /** Whether the file holds records, none of which is told to have changed. */
  isWriting: boolean;
}

const WORDS = { added: '加わる', removed: 'なくなる', changed: '変わる' } as const;

const listOf = (files: FileChange[], sentence: string): Entry[] =>
  files.length === 0
    ? []
    : [
        toEntry({
          pieces: [sentence],
          facts: files.map(({ path, kind }) => ({
            kind: 'line',
            label: WORDS[kind],
            pieces: [{ kind: 'code', text: path }],
          })),
        }),
      ];

export const fileEntries = (files: FileChange[]): Entry[] => {
  const writing = files.filter(({ isWriting }) => isWriting);
  const others = files.filter(({ isWriting }) => !isWriting);
  return [
    ...listOf(writing, `記録の値は同じで、書き方などだけが変わるファイルが${writing.length}件あります`),
    ...listOf(
      others,
      `記録ではないファイルが${others.length}件変わります。プログラムや見た目の変更がページをどう変えるかは、ここには示していません`,
    ),
  ];
};
