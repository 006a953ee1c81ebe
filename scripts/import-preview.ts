/** What an import would recognise, said in a line and written as JSON, without any draft. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SourceText } from '../src/import/formats/text.ts';
import { type Known, recognise } from '../src/import/recognise.ts';
import { toRecognisedJson } from '../src/import/recognised-json.ts';

/** The name of the JSON of a file; two files can have the same. */
export const jsonName = (file: string): string => `${basename(file, extname(file))}.json`;

/** Says what is recognised in a file, and writes it into the folder `json` when one is named. */
export const preview = (
  file: string,
  { text, how }: SourceText,
  json: string | undefined,
  { say, ...known }: Known & { say: (line: string) => void },
): void => {
  const recognised = recognise(text, known);
  if (json !== undefined) {
    mkdirSync(json, { recursive: true });
    writeFileSync(join(json, jsonName(file)), toRecognisedJson(recognised));
  }
  const { date, place, agenda, statements, doubts } = recognised;
  say(
    `${file}（${how}）: ${date?.value ?? '開催日の記載なし'}、${place?.value ?? '場所の記載なし'}、議題${agenda.length}件、発言${statements.length}件`,
  );
  for (const { line, message } of doubts) say(`  ${line}行目: ${message}`);
};
