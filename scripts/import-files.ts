/** Imports files of minutes one after another: reads them, writes draft, stored text, state and report. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ID_PATTERN } from '../src/domain/field.ts';
import { readSource } from '../src/import/formats/source.ts';
import type { SourceText } from '../src/import/formats/text.ts';
import { type ImportedMinutes, importMinutes } from '../src/import/import-minutes.ts';
import { recognise } from '../src/import/recognise.ts';
import { toReport } from '../src/import/report.ts';
import { openSurnames, type ReadName } from '../src/import/speakers/surnames.ts';
import { readMinutes } from '../src/records/minutes.ts';
import { readRecords } from '../src/records/read-records.ts';
import type { KnownPost } from '../src/records/speaker.ts';
import { chooseJurisdiction } from './choose-jurisdiction.ts';
import { ExpectedFailure } from './command.ts';
import { jsonName, preview } from './import-preview.ts';
import { addRows, type CsvLines, toCsvLines } from './import-rows.ts';
import { findImported, type ImportState, readState, writeState } from './import-state.ts';
import { mergeDraft } from './merge-draft.ts';
import { openProgress } from './progress-bar.ts';

/** What the command line asks for. */
export interface ImportOptions {
  root: string;
  jurisdiction: string | undefined;
  id: string | undefined;
  dryRun: boolean;
  json: string | undefined;
  addRows: boolean;
  /** Where the lines for the person at the terminal go. */
  say: (line: string) => void;
}

const DICTIONARY = join(dirname(fileURLToPath(import.meta.resolve('@sglkc/kuromoji'))), '../dict');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** A free id for a meeting: its day, or with a number when there is another on the same day. */
const proposeId = (day: string | undefined, isTaken: (id: string) => boolean): string => {
  const base = day ?? 'meeting';
  if (day && !isTaken(base)) return base;
  let count = day ? 2 : 1;
  while (isTaken(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
};

interface Target {
  root: string;
  jurisdiction: string;
  posts: readonly KnownPost[];
  readName: ReadName;
  say: (line: string) => void;
}

const knownTo = ({ readName, posts, say }: Target) => ({
  readName,
  posts: posts.map(({ name }) => name),
  say,
});

const draftPath = ({ root, jurisdiction }: Target, meeting: string): string =>
  join(root, 'content', jurisdiction, 'meetings', `${meeting}.mdx`);

const sourcePath = ({ root, jurisdiction }: Target, document: string): string =>
  join(root, 'data', jurisdiction, 'sources', `${document}.txt`);

/** Says what the check would still say of a draft, were the proposed rows there. */
const issuesOf = (target: Target, file: string, minutes: string, { draft }: ImportedMinutes) =>
  readMinutes(target.jurisdiction, file, minutes, [...target.posts, ...draft.posts]).issues;

const countWords = ({ recognised, account, doubts }: ImportedMinutes): string =>
  `議題${recognised.agenda.length}件、発言${recognised.statements.length}件、下書きに入らなかった行${account.leftOver.length}行、文字や日付の疑い${doubts.length}件`;

/** Writes what one import gave; returns the rows that the tables still need. */
const writeImport = (
  target: Target,
  file: string,
  { text, how }: SourceText,
  meeting: string,
  state: ImportState | undefined,
): CsvLines[] => {
  const { say } = target;
  const document = state?.document ?? `minutes-${meeting}`;
  const path = draftPath(target, meeting);
  const name = relative(target.root, path);
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const taken = [...(written ?? '').matchAll(/\[#([a-z0-9-]+)\]/gu)].map((match) => match[1] ?? '');
  const imported = importMinutes(text, {
    ...target,
    meeting,
    document,
    sha256: sha256(text),
    previous: state?.anchors ?? [],
    taken,
  });
  const merged = mergeDraft({ base: state?.minutes, ours: written, theirs: imported.minutes });
  const rows = toCsvLines(target, imported.rows);
  const context = {
    file: basename(file),
    how,
    draftFile: name,
    issues: issuesOf(target, name, merged.text, imported),
    rows: rows.map((row) => ({ ...row, file: relative(target.root, row.file) })),
    conflicts: merged.conflicts,
  };
  write(sourcePath(target, document), text);
  if (merged.text !== written) write(path, merged.text);
  const report = writeState(target, meeting, {
    document,
    file,
    minutes: imported.minutes,
    anchors: imported.anchors,
    report: toReport(imported, context),
  });
  say(`${file}: ${merged.said(name)}`);
  say(`  ${countWords(imported)}。くわしくは ${relative(target.root, report)}`);
  for (const { line, message } of context.issues.slice(0, 5)) say(`  ${name}:${line}  ${message}`);
  return rows;
};

const importOne = (target: Target, file: string, source: SourceText, id: string | undefined): CsvLines[] => {
  const { say } = target;
  const known = findImported(target, source.text);
  if (known && !known.state) {
    say(`${file}: この議事録は、すでに ${known.meeting} として載っています。何も変えません。`);
    return [];
  }
  const day = recognise(source.text, knownTo(target)).date?.value;
  const isTaken = (candidate: string): boolean => existsSync(draftPath(target, candidate));
  const meeting = known?.meeting ?? id ?? proposeId(day, isTaken);
  const state = known?.state ?? readState(target, meeting);
  if (!state && isTaken(meeting))
    throw new ExpectedFailure(
      `${file}: 会議「${meeting}」は、すでに別の議事録にあります。--id でほかの識別子を書いてください。`,
    );
  return writeImport(target, file, source, meeting, state);
};

const readPosts = (root: string, jurisdiction: string): KnownPost[] =>
  readRecords(root)
    .records.posts.filter((row) => row.jurisdiction === jurisdiction)
    .map(({ id, name }) => ({ id, name }));

/** The files that the arguments name; a pattern (`*.pdf`) is opened here, because Windows leaves it as it is. */
const expand = (files: readonly string[]): string[] =>
  files.flatMap((file) => (/[*?]/u.test(file) && !existsSync(file) ? globSync(file).sort() : [file]));

const judgeOptions = ({ id }: ImportOptions, files: readonly string[]): void => {
  if (id === undefined) return;
  if (files.length > 1) throw new ExpectedFailure('--id は、ファイルを一つだけ取り込むときに書けます。');
  if (!ID_PATTERN.test(id))
    throw new ExpectedFailure(
      `識別子「${id}」は使えません。半角の英小文字と数字を、ハイフンでつないで書いてください（例: 2022-04-14-dx）。`,
    );
};

const openTarget = async (options: ImportOptions): Promise<Target> => {
  const { root, dryRun, say } = options;
  // Only to look at files it need not be known for whom they are.
  const jurisdiction = dryRun && options.jurisdiction === undefined ? '' : chooseJurisdiction(options);
  const posts = jurisdiction === '' ? [] : readPosts(root, jurisdiction);
  return { root, jurisdiction, posts, readName: await openSurnames(DICTIONARY), say };
};

const importAndAddRows = (
  target: Target,
  file: string,
  source: SourceText,
  options: ImportOptions,
): Target => {
  const rows = importOne(target, file, source, options.id);
  if (options.addRows) {
    addRows(rows);
    return { ...target, posts: readPosts(target.root, target.jurisdiction) };
  }
  for (const { file: table, count } of rows)
    target.say(
      `  ${relative(target.root, table)} に加える行が${count}行あります（--add-rows で加わります）。`,
    );
  return target;
};

/** Imports files; a file that cannot be imported does not keep the others from it. */
export const importFiles = async (given: readonly string[], options: ImportOptions): Promise<void> => {
  const { json, dryRun, say } = options;
  const files = [...new Set(expand(given))];
  judgeOptions(options, files);
  let target = await openTarget(options);
  const progress = openProgress(files.length, process.stderr);
  const failures: string[] = [];
  const named = new Map<string, string>();
  for (const file of files) {
    progress.step(basename(file));
    const source = existsSync(file)
      ? await readSource(extname(file), readFileSync(file))
      : { problem: 'ファイルがありません。' };
    progress.clear();
    // 議事録.docx and 議事録.pdf would both be 議事録.json: the first is kept, and the other is said.
    const same = json === undefined ? undefined : named.get(jsonName(file));
    named.set(jsonName(file), same ?? file);
    if (same !== undefined) {
      failures.push(
        `${file}: JSON の名前（${jsonName(file)}）が ${same} と同じになるため、取り込みませんでした。ファイルの名前を変えるか、出力先を分けてください。`,
      );
      continue;
    }
    if ('problem' in source) {
      failures.push(`${file}: ${source.problem}`);
      continue;
    }
    if (dryRun || json !== undefined) preview(file, source, json, knownTo(target));
    if (!dryRun) target = importAndAddRows(target, file, source, options);
  }
  if (dryRun)
    say(
      json === undefined
        ? '何も書いていません（--dry-run）。'
        : `${json} に JSON だけを書きました（--dry-run）。`,
    );
  if (failures.length > 0)
    throw new ExpectedFailure(`取り込めないファイルが${failures.length}件あります。\n${failures.join('\n')}`);
};
