/** What VS Code is told of the records is what the records are. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '../../../src/records/minutes.ts';
import { readRecords } from '../../../src/records/read-records.ts';
import { type Snippet, toSnippets } from '../snippets.ts';

const snippets = Object.entries(toSnippets());
const named = (kind: string): Snippet[] =>
  snippets.filter(([name]) => name.startsWith(kind)).map(([, snippet]) => snippet);

/** What VS Code inserts when nothing is chosen and nothing written over. */
const expand = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replaceAll(/\$\{\d+:((?:\\.|[^}])*)\}/gu, '$1')
    .replaceAll('$0', '')
    .replaceAll(/\\(.)/gu, '$1');

describe('the snippets', () => {
  it('are those of the schemas: npm run hints would write the same', () => {
    const written = readFileSync('.vscode/records.code-snippets', 'utf8');
    expect(JSON.parse(written)).toEqual(toSnippets());
  });

  it('write front matter with every field that minutes have, and no other', () => {
    const front = [...named('欄 '), ...named('一覧 ')].map(expand).join('\n');
    const { issues } = readMinutes('mie', 'new.mdx', `---\n${front}\n---\n`, []);
    expect(issues.filter(({ message }) => /という欄はありません|の形で書いて|一覧で/u.test(message))).toEqual(
      [],
    );
    expect(front).toContain('date: "2022-04-14"');
    for (const key of ['marks:', 'speakers:', 'decisions:', 'scopes:', 'agenda_items: ['])
      expect(front).toContain(key);
  });

  it('notice a field that minutes do not have', () => {
    const { issues } = readMinutes('mie', 'new.mdx', '---\nheld: 2022-04-14\n---\n', []);
    expect(issues.some(({ message }) => message.includes('という欄はありません'))).toBe(true);
  });

  it('write rows in the columns of the tables, in their order', () => {
    const tables = ['mie', 'site'].flatMap((folder) =>
      readdirSync(join('data', folder))
        .filter((name) => name.endsWith('.csv'))
        .sort()
        .map((name) => ({ table: name.replace('.csv', ''), path: join('data', folder, name) })),
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { table, path } of tables) {
      const columns = readFileSync(path, 'utf8').split(/\r?\n/u)[0]?.split(',') ?? [];
      const [row] = named(`行 ${table}`).filter(({ prefix }) => prefix[0] === `row-${table}`);
      expect(expand(row as Snippet).split(','), table).toHaveLength(columns.length);
    }
  });
});

describe('the task that checks the records', () => {
  interface Pattern {
    regexp: string;
  }
  const withoutComments = readFileSync('.vscode/tasks.json', 'utf8').replaceAll(/^\s*\/\/.*$/gmu, '');
  const [task] = (JSON.parse(withoutComments) as { tasks: { problemMatcher: { pattern: Pattern[] } }[] })
    .tasks;
  const [place, words] = (task?.problemMatcher.pattern ?? []).map(({ regexp }) => new RegExp(regexp, 'u'));

  it('finds every issue in what npm run check prints, at its line and column', () => {
    const faulty = 'tests/cases/many-faults-at-once';
    const { issues } = readRecords(faulty);
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', faulty], {
      encoding: 'utf8',
    });
    const lines = `${stdout}${stderr}`.split('\n');
    const found = lines.flatMap((line, index) => {
      const [, file, row, column, kind] = place?.exec(line) ?? [];
      const message = words?.exec(lines[index + 1] ?? '')?.[1];
      return file ? [{ file, line: Number(row), column: Number(column), kind, message }] : [];
    });
    expect(issues.length).toBeGreaterThan(5);
    for (const { file, line, column, kind, message } of issues)
      expect(found).toContainEqual({ file, line, column, kind, message });
  });
});
