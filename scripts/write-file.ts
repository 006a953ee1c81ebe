/** Writes a file as a whole or not at all: beside the old one, then in its place. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Puts a text in the place of a file that is there; its permissions stay. */
export const replaceFile = (path: string, text: string): void => {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, text, { mode: statSync(path).mode });
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
};
