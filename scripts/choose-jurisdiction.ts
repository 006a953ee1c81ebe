/** Which jurisdiction a command is for. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from './command.ts';

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

/** The jurisdiction that the drafts are for: the one named, or the only one there is. */
export const chooseJurisdiction = ({
  root,
  jurisdiction,
}: {
  root: string;
  jurisdiction: string | undefined;
}): string => {
  const known = foldersIn(join(root, 'data')).sort();
  if (jurisdiction !== undefined) {
    if (known.includes(jurisdiction)) return jurisdiction;
    throw new ExpectedFailure(
      `団体「${jurisdiction}」がありません。data/ の下のフォルダの名前を書いてください（${known.join('、')}）。`,
    );
  }
  const [only] = known;
  if (only && known.length === 1) return only;
  throw new ExpectedFailure(
    `どの団体の記録かを、--to ${only ?? 'mie'} のように書いてください（${known.join('、')}）。`,
  );
};
