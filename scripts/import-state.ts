/**
 * What the last import of each meeting gave, in `.imports/<jurisdiction>/`, kept in git. It is the middle of the
 * three texts that are merged when a source is imported again. It is kept and not derived anew from the stored
 * source, because a later importer would derive another draft, and its improvements would look like edits by staff.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Anchored } from '../src/import/draft/anchors.ts';

/** The last import of one meeting. */
export interface ImportState {
  /** Id of the document. */
  document: string;
  /** Name of the imported file. */
  file: string;
  /** The draft as it was generated. */
  minutes: string;
  anchors: Anchored[];
}

interface Folders {
  root: string;
  jurisdiction: string;
}

const folderOf = ({ root, jurisdiction }: Folders): string => join(root, '.imports', jurisdiction);

/** The state of a meeting; undefined when it was not imported. */
export const readState = (folders: Folders, meeting: string): ImportState | undefined => {
  const path = join(folderOf(folders), `${meeting}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ImportState) : undefined;
};

/** Writes the state and the report of an import; returns where the report is. */
export const writeState = (
  folders: Folders,
  meeting: string,
  { report, file, ...state }: ImportState & { report: string },
): string => {
  const folder = folderOf(folders);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${meeting}.json`),
    `${JSON.stringify({ ...state, file: basename(file) }, null, 2)}\n`,
  );
  const path = join(folder, `${meeting}.md`);
  writeFileSync(path, report);
  return path;
};

const idsOf = (folder: string, extension: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .map((name) => basename(name, extension))
    : [];

/** The meeting whose stored source is exactly this text; without state when staff wrote it without an import. */
export const findImported = (
  folders: Folders,
  text: string,
): { meeting: string; state: ImportState | undefined } | undefined => {
  const { root, jurisdiction } = folders;
  const sources = join(root, 'data', jurisdiction, 'sources');
  const document = idsOf(sources, '.txt').find(
    (id) => readFileSync(join(sources, `${id}.txt`), 'utf8') === text,
  );
  if (document === undefined) return undefined;
  const imported = idsOf(folderOf(folders), '.json').find(
    (id) => readState(folders, id)?.document === document,
  );
  if (imported !== undefined) return { meeting: imported, state: readState(folders, imported) };
  const meetings = join(root, 'content', jurisdiction, 'meetings');
  const meeting = idsOf(meetings, '.mdx').find((id) =>
    new RegExp(`^document: ["']?${document}["']?$`, 'mu').test(
      readFileSync(join(meetings, `${id}.mdx`), 'utf8'),
    ),
  );
  return meeting === undefined ? undefined : { meeting, state: undefined };
};
