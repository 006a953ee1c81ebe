/** What the README says exists, exists; what exists and matters, the README says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('begins in Japanese and prints the two commands before anything else', () => {
    const firstBlock = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(readme.startsWith('# みちしるべ')).toBe(true);
    expect(firstBlock).toContain('npm ci && npm start');
    expect(firstBlock).toContain('npm ci && npm test');
    expect(readme.indexOf('```')).toBeLessThan(200);
  });

  it('names every npm script', () => {
    const named = (script: string) =>
      readme.includes(['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`);
    expect(Object.keys(scripts).filter((script) => !named(script))).toEqual([]);
  });

  it('draws a map of files and folders that are there', () => {
    const map = readme.split('```').find((block) => block.includes('content/<jurisdiction>/   what')) ?? '';
    const paths: string[] = [];
    let parents: string[] = [];
    for (const line of map.split('\n').filter((text) => /^ *\S/.test(text))) {
      const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
      const names = line.trim().split(/ {2,}/)[0]?.split(' ') ?? [];
      parents = parents.slice(0, depth);
      for (const name of names) paths.push([...parents, name].join(''));
      parents[depth] = names[0] ?? '';
    }
    expect(paths.length).toBeGreaterThan(15);
    expect(
      paths.map((path) => path.replace('<jurisdiction>', 'mie')).filter((path) => !existsSync(path)),
    ).toEqual([]);
  });
});
