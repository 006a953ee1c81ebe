/** Files that nobody reads: what to say of them. */
import { catalog, type TableName, tableNames } from '../domain/catalog.ts';
import { findNearestName } from '../domain/nearest.ts';
import type { Issue } from './issue.ts';

/** The place of the table whose name a file beside the tables nearly has. */
const nearestTable = (file: string): string | undefined => {
  const [, folder = '', name] = /^(data\/[^/]+)\/([^/]+)\.csv$/u.exec(file) ?? [];
  const table = name && (findNearestName(name, tableNames) as TableName | undefined);
  return table && table !== name && catalog[table].origin === 'csv' ? `${folder}/${table}.csv` : undefined;
};

/** A file in the folder of a jurisdiction that is no table, document or stored text. */
export const strayFile = (file: string): Issue => {
  const near = nearestTable(file);
  const hint = near ? `「${near}」ではありませんか。` : '';
  return {
    kind: 'unknown-file',
    file,
    line: 1,
    column: 1,
    ...(near && { suggestion: near }),
    message: `このファイルは公開されません。${hint}名前と置き場所を確かめてください（表は data/団体/表の名前.csv、本文は data/団体/sources/資料の識別子.txt、文書は content/団体/ の meetings・plans・reports・proposals に .mdx）。`,
  };
};

/** A file beside the folders of the jurisdictions. */
export const homelessFile = (file: string): Issue => ({
  kind: 'unknown-file',
  file,
  line: 1,
  column: 1,
  message: 'この場所には団体のフォルダだけを置きます。団体のフォルダ（例: data/mie/）の中に移してください。',
});
