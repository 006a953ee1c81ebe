/** The handbook for staff: short, with nothing in it that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../src/site.ts';

const folder = 'docs/staff';
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const tasks = pages.filter(({ file }) => file !== 'README.md');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The commands of a page: `npm run new -- meeting --to mie` → `new`, [`--to`]. */
const commandsOf = (text: string): { name: string; options: string[] }[] =>
  [...text.matchAll(/npm (?:run )?(start|(?<=run )[a-z:]+)(?: -- ([^\n`]+))?/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      options: rest.match(/--[a-z-]+/g) ?? [],
    }),
  );

/** What a command's own files say, so that its options can be looked for. */
const sourceOf = (name: string): string => {
  const entry = /scripts\/[\w-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? '';
  const imported = [...readFileSync(entry, 'utf8').matchAll(/from '\.\/([\w-]+\.ts)'/g)];
  return [entry, ...imported.map(([, file]) => `scripts/${file}`)]
    .map((file) => readFileSync(file, 'utf8'))
    .join();
};

describe.each(tasks)('the page $file', ({ text }) => {
  it('has at most ten steps, numbered in order', () => {
    const [, steps = ''] = text.split('## 手順');
    const numbers = [...(steps.split('\n## ')[0] ?? '').matchAll(/^(\d+)\. /gm)].map(([, number]) =>
      Number(number),
    );
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.length).toBeLessThanOrEqual(10);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('is listed', () => {
    const { file } = tasks.find((task) => task.text === text) ?? { file: '' };
    expect(pages.find((page) => page.file === 'README.md')?.text).toContain(`](${file})`);
  });
});

describe.each(pages)('what stands in $file', ({ text }) => {
  it('leads to files that are there, and every picture says what it shows', () => {
    const links = [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)#]+)[^)]*\)/g)].filter(
      ([, , , to = '']) => !to.startsWith('http'),
    );
    for (const [, picture, words = '', to = ''] of links) {
      expect(existsSync(join(folder, dirname(to), to.split('/').at(-1) ?? '')), to).toBe(true);
      if (picture) expect(words.length, to).toBeGreaterThan(15);
    }
  });

  it('names commands, options, folders and tables that are there', () => {
    for (const { name, options } of commandsOf(text)) {
      expect(Object.keys(scripts)).toContain(name);
      for (const option of options)
        expect(sourceOf(name), `${name} ${option}`).toMatch(new RegExp(`\\b'?${option.slice(2)}'?\\b`));
    }
    const id = site.jurisdictions[0]?.id ?? '';
    for (const [table] of text.matchAll(/\b[a-z_]+\.csv\b/g)) {
      expect(existsSync(join('data', id, table)) || existsSync(join('data/site', table)), table).toBe(true);
    }
  });
});

it('has a page for every task that staff have', () => {
  expect(tasks.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      'publish-minutes.md',
      'publish-half-year.md',
      'correct-a-mistake.md',
      'withdraw-a-page.md',
      'answer-a-check.md',
    ]),
  );
});
