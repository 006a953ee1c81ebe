/** `npm run check [ROOT]`: reads all records and says what is wrong; exit code 1 when anything must be mended. */
import { resolve } from 'node:path';
import { readRecords } from '../src/records/read-records.ts';
import { formatIssues } from '../src/records/reporters/console.ts';

const root = resolve(process.argv[2] ?? '.');
const { records, issues, warnings, files } = readRecords(root);
const rows = Object.values(records).reduce((sum, table) => sum + table.length, 0);

if (warnings.length > 0) {
  console.error(
    `${formatIssues(warnings)}\n\n注意が${warnings.length}件あります。公開はできますが、確かめてください。\n`,
  );
}
if (issues.length > 0) {
  console.error(`${formatIssues(issues)}\n`);
  console.error(`記録に${issues.length}件の指摘があります。直してから、もう一度確かめてください。`);
  process.exitCode = 1;
} else {
  console.log(`記録に指摘はありません（${files}ファイル、${rows}行）。`);
}
