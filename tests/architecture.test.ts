/** Holds the table of imports: which folder may know which. Reads the import statements themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
const IMPORT =
  /\b(?:import|export)\s+(?<type>type\s)?(?:[^'"();]*?\sfrom\s+)?['"](?<name>[^'"]+)['"]|\bimport\(\s*['"`](?<dynamic>[^'"`]+)/g;

/** What the files of a folder may import besides the folder itself; the first entry that fits counts. */
const table: [file: RegExp, imports: RegExp][] = [
  [/^domain\//, /^(type )?zod$/],
  [/^records\/read-(records|lines)\.ts$/, /^(node:|(type )?domain\/)/],
  [/^records\//, /^((type )?domain\/|papaparse$|diff$|string-width$|satteri$|yaml$|(type mdast|type zod)$)/],
  [
    /^import\/formats\//,
    /^((type )?(import|records)\/|mammoth$|fflate$|node-html-parser$|unpdf$|papaparse$|read-excel-file\/node$)/,
  ],
  [/^import\//, /^((type )?(domain|records)\/|diff$|yaml$|@sglkc\/kuromoji$)/],
  [/^drafts\//, /^(type )?domain\//],
  // A view says in which shape its numbers go into a chart; it draws nothing.
  [/^views\//, /^((type )?domain\/|type charts\/|diff$)/],
  [/^charts\//, /^(type )?d3-/],
  // What a change means is told in records, addresses and drawings alike.
  [/^changes\//, /^(type )?(domain|views|charts|publish)\//],
  [/^search\/index-reader\.ts$/, /^(fflate|p-limit)$/],
  [/^search\//, /^((type )?domain\/|node-html-parser$)/],
  [/^publish\/social-image\.ts$/, /^(satori|@resvg\/resvg-js)$/],
  // Pictures need the outlines and the pieces of a font, which are files.
  [/^publish\/(picture|woff)\.ts$/, /^(node:|type @resvg\/resvg-js$)/],
  [/^publish\/chart-svg\.ts$/, /^(type )?charts\//],
  [/^publish\//, /^((type )?domain\/|papaparse$)/],
  [/^enhance\//, /^$/],
  [
    /^(components|layouts)\//,
    /^((type )?(charts|domain|enhance|components|layouts|styles)\/|type views\/|site\.ts$|@digital-go-jp\/.*\.css$)/,
  ],
  [/^pages\//, /^(?!(type )?(records|pages)\/)/],
  [/^(loaders|content\.config|content)\.ts$/, /./],
  [/^/, /^(?!astro:content|astro\/loaders)/],
];
const VAGUE = /^(utils|helpers|common|types|misc|index)\./;

interface Import {
  from: string;
  to: string;
}

/** The imports of a file: paths from `src/`, or names of packages; `type ` before what vanishes at run time. */
const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const name = groups.name ?? groups.dynamic ?? '';
    const path = name.startsWith('.') ? join(dirname(file), name) : name;
    return { from: file, to: `${groups.type ? 'type ' : ''}${path}` };
  });

const isForbidden = ({ from, to }: Import): boolean => {
  const target = to.replace(/^type /, '');
  if (target.startsWith('..') || (target.startsWith('pages/') && !from.startsWith('pages/'))) return true;
  if (/^astro(:content|\/loaders)$/.test(target) && !/^(loaders|content\.config|content)\.ts$/.test(from))
    return true;
  const [folder = ''] = /^[^/]+\//.exec(from) ?? [];
  if (folder !== '' && folder !== 'pages/' && target.startsWith(folder)) return false;
  return !table.find(([file]) => file.test(from))?.[1].test(to);
};

/** The first cycle among imports, as the files it goes through. */
const cycleIn = (imports: Import[]): string[] | undefined => {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const { to } of targets.get(file) ?? []) {
      const cycle = walk(to.replace(/^type /, ''), [...path, file]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  return [...targets.keys()].map((file) => walk(file, [])).find((cycle) => cycle !== undefined);
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(src, file), 'utf8')));

describe('the source', () => {
  it('imports only what the table of the architecture allows', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(isForbidden).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('has no cycles of imports', () => {
    expect(cycleIn(imports)?.join(' → ')).toBeUndefined();
  });

  it('has no file whose name says nothing; pages may be an index, for their name is their address', () => {
    const vague = files.filter((file) => VAGUE.test(basename(file)) && !file.startsWith('pages/'));
    expect(vague).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const oneOf = (file: string, text: string) =>
    importsOf(file, text)[0] ?? { from: file, to: 'nothing found' };

  it.each([
    ['domain/plan.ts', "import Papa from 'papaparse';"],
    ['domain/plan.ts', "import type { Issue } from '../records/issue.ts';"],
    ['records/csv.ts', "import { readFileSync } from 'node:fs';"],
    ['records/csv.ts', "import type { Root } from 'hast';"],
    ['records/checks/quotes.ts', "import { planView } from '../../views/plan.ts';"],
    ['views/share-chart.ts', "import { share } from '../charts/share.ts';"],
    ['views/plan.ts', "export { readCsv } from '../records/csv.ts';"],
    ['charts/bars.ts', "import type { Plan } from '../domain/plan.ts';"],
    ['search/backend.ts', "const page = await import('../pages/index.astro');"],
    ['publish/csv.ts', "import { z } from 'zod';"],
    ['changes/html.ts', "import { readFileSync } from 'node:fs';"],
    ['changes/make-report.ts', "import { readRecords } from '../records/read-records.ts';"],
    ['views/changes.ts', "import { compareRows } from '../changes/compare-rows.ts';"],
    ['import/draft.ts', "import { readFileSync } from 'node:fs';"],
    ['records/minutes.ts', "import { toDraft } from '../import/draft.ts';"],
    ['components/Tree.astro', "import { planView } from '../views/plan.ts';"],
    ['components/Tree.astro', "import { getRecords } from '../content.ts';"],
    ['layouts/Page.astro', "import Home from '../pages/index.astro';"],
    ['pages/index.astro', "import { readRecords } from '../records/read-records.ts';"],
    ['pages/index.astro', "import '../../scripts/check.ts';"],
    ['pages/index.astro', "import { getCollection } from 'astro:content';"],
    ['site.ts', "import { glob } from 'astro/loaders';"],
    ['views/plan.ts', "import {\n  a,\n  b,\n} from '../site.ts';"],
  ])('%s may not hold %j', (file, text) => {
    expect(isForbidden(oneOf(file, text))).toBe(true);
  });

  it.each([
    ['domain/plan.ts', "import * as z from 'zod';"],
    ['records/mdx.ts', "import type { Root } from 'mdast';"],
    ['records/read-records.ts', "import { readFileSync } from 'node:fs';"],
    ['views/share-chart.ts', "import type { ShareRow } from '../charts/share.ts';"],
    ['components/Tree.astro', "import type { TreeNode } from '../views/plan.ts';"],
    ['pages/[jurisdiction]/index.astro', "import { getRecords } from '../../content.ts';"],
    ['content.ts', "import { getCollection } from 'astro:content';"],
  ])('%s may hold %j', (file, text) => {
    expect(isForbidden(oneOf(file, text))).toBe(false);
  });

  it('find a cycle', () => {
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ].map(([from = '', to = '']) => ({ from, to }));
    expect(cycleIn(circle)).toEqual(['b', 'c', 'b']);
    expect(cycleIn(circle.slice(0, 2))).toBeUndefined();
  });
});
