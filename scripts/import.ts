/**
 * `npm run import -- FILE… --to JURISDICTION`: minutes in Word, PDF or text become drafts with their stored text,
 * the rows they need and a report; `--table NAME` takes a table instead.
 */
import { parseArgs } from 'node:util';
import { chooseJurisdiction } from './choose-jurisdiction.ts';
import { ExpectedFailure, runCommand } from './command.ts';
import { importFiles } from './import-files.ts';
import { importTable } from './import-table.ts';

const HELP = `使い方:
  npm run import -- 議事録.docx --to mie            議事録（.docx .pdf .txt .md）を下書きにする
  npm run import -- 議事録.pdf --to mie --add-rows  必要な行を documents.csv と posts.csv にも加える
  npm run import -- *.pdf --dry-run --json 出力先   何も書かずに、読み取ったことだけを JSON で出す
  npm run import -- 進捗.xlsx --table progress --to mie   表（.csv .xlsx）を取り込むと何が変わるかを見る

  --to 団体      data/ と content/ の下の団体のフォルダ（例: mie）
  --id 識別子    会議の識別子（書かないときは開催日。ファイルが一つのときだけ）
  --dry-run      下書きも本文も書かない
  --json 出力先  読み取ったことを 出力先/ファイル名.json に書く
  --table 表     表の名前（progress など）。見るだけで、書くのは --accept を付けたとき
  --accept       表の変更と提案のとおりに書く
  --add-rows     documents.csv と posts.csv に、必要な行を加える`;

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    if (!values.help) process.exitCode = 1;
    return;
  }
  const root = process.env.MICHISHIRUBE_RECORDS ?? process.cwd();
  const say = (line: string): void => console.log(line);
  if (values.table !== undefined) {
    const { table, accept = false } = values;
    const jurisdiction = chooseJurisdiction({ root, jurisdiction: values.to });
    for (const file of positionals) await importTable(file, { root, jurisdiction, table, accept, say });
    return;
  }
  await importFiles(positionals, {
    root,
    jurisdiction: values.to,
    id: values.id,
    dryRun: values['dry-run'] ?? false,
    json: values.json,
    addRows: values['add-rows'] ?? false,
    say,
  });
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        id: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'string' },
        'add-rows': { type: 'boolean' },
        table: { type: 'string' },
        accept: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const option = /'(--?[^']+)'/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new ExpectedFailure(`${option} という指定は使えません。\n\n${HELP}`);
  }
}
