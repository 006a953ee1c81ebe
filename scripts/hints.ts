/** `npm run hints`: writes the hints that VS Code gives in files of records, from the schemas. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSnippets } from '../tools/vscode/snippets.ts';

const file = join('.vscode', 'records.code-snippets');
const snippets = toSnippets();

writeFileSync(file, `${JSON.stringify(snippets, null, 2)}\n`);
console.log(`${file} に、欄と行の書き方${Object.keys(snippets).length}件を書きました。`);
