/**
 * The help pages of `docs/check`: one for each kind of issue, whose bad example yields that kind and whose good
 * example yields no issue. An example is a fenced block; its info string names the file it is laid over the good
 * records, as `csv data/mie/terms.csv`, or the lines of it, as `mdx content/….mdx:11-12`. Words after it:
 * `over=<case>` for records other than the base, `encoding=shift_jis`, `removed=<file>`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IssueKind, issueKinds, warningKinds } from '../src/records/issue.ts';
import { readRecords } from '../src/records/read-records.ts';
import { helpPageOf } from '../src/records/reporters/report.ts';
import { rootOf } from './case-root.ts';

const folder = 'docs/check';
const INDEX = 'README.md';
const HEADINGS = ['何が起きているか', 'なぜ困るか', '悪い例', '良い例', '直し方'];
const kinds = Object.keys(issueKinds) as IssueKind[];

interface Example {
  info: string;
  body: string;
}

const sectionsOf = (page: string): Map<string, string> =>
  new Map(
    page
      .split(/^## /mu)
      .slice(1)
      .map((section): [string, string] => {
        const end = section.indexOf('\n');
        return [section.slice(0, end), section.slice(end)];
      }),
  );

const examplesIn = (section: string): Example[] =>
  [...section.matchAll(/^```(?<info>[^\n]+)\n(?<body>[\s\S]*?)^```$/gmu)].map(({ groups = {} }) => ({
    info: groups.info ?? '',
    body: groups.body ?? '',
  }));

/** Bytes of a text in Shift_JIS, for which there is a decoder only: it is asked about every pair of bytes. */
const toShiftJis = (text: string): Uint8Array => {
  const decoder = new TextDecoder('shift_jis');
  const known = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfc; first += 1) {
    for (let second = 0x40; second <= 0xfc; second += 1) {
      const sign = decoder.decode(Uint8Array.from([first, second]));
      if (!known.has(sign)) known.set(sign, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => known.get(sign) ?? [sign.charCodeAt(0)]));
};

const optionOf = (info: string, name: string): string | undefined =>
  info
    .split(' ')
    .find((word) => word.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const lay = (root: string, { info, body }: Example): void => {
  const removed = optionOf(info, 'removed');
  if (removed) {
    rmSync(join(root, removed));
    return;
  }
  const {
    file = '',
    from,
    to,
  } = /^\S+ (?<file>[^\s:]+)(?::(?<from>\d+)(?:-(?<to>\d+))?)?/u.exec(info)?.groups ?? {};
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  if (!from) {
    writeFileSync(path, optionOf(info, 'encoding') === 'shift_jis' ? toShiftJis(body) : body);
    return;
  }
  const lines = readFileSync(path, 'utf8').split(/(?<=\n)/u);
  lines.splice(Number(from) - 1, Number(to ?? from) - Number(from) + 1, body);
  writeFileSync(path, lines.join(''));
};

const kindsFoundIn = (examples: Example[]): { issues: IssueKind[]; warnings: IssueKind[] } => {
  const root = rootOf(examples.map(({ info }) => optionOf(info, 'over')).find(Boolean));
  for (const example of examples) lay(root, example);
  const { issues, warnings } = readRecords(root);
  return { issues: issues.map(({ kind }) => kind), warnings: warnings.map(({ kind }) => kind) };
};

describe('the help pages', () => {
  const pages = readdirSync(folder).filter((name) => name !== INDEX);

  it('are one for each kind of issue, and the index names them all', () => {
    expect(pages.map((name) => `${folder}/${name}`).sort()).toEqual(kinds.map(helpPageOf).sort());
    const index = readFileSync(join(folder, INDEX), 'utf8');
    const listed = [...index.matchAll(/\]\(([^)]+)\.md\) `([^`]+)`/gu)].map(([, page, kind]) => {
      expect(page).toBe(kind);
      return kind;
    });
    expect(listed.sort()).toEqual([...kinds].sort());
  });

  it('link only to pages that are there', () => {
    for (const name of [INDEX, ...pages]) {
      const links = [...readFileSync(join(folder, name), 'utf8').matchAll(/\]\(([^)#:]+)\)/gu)];
      for (const [, link = ''] of links)
        expect(existsSync(join(folder, link)), `${name}: ${link}`).toBe(true);
    }
  });

  describe.each(kinds)('of %s', (kind) => {
    const page = readFileSync(helpPageOf(kind), 'utf8');
    const sections = sectionsOf(page);
    const [bad, good] = ['悪い例', '良い例'].map((name) => examplesIn(sections.get(name) ?? ''));

    it('begins with the title of the kind and says what, why and how', () => {
      expect(page.startsWith(`# ${issueKinds[kind]}（${kind}）\n`)).toBe(true);
      expect([...sections.keys()]).toEqual(HEADINGS);
      expect((sections.get('直し方')?.match(/^\d+\. /gmu) ?? []).length).toBeGreaterThan(1);
      expect(page.includes('（注意）')).toBe(warningKinds.has(kind));
    });

    it('has a bad example that yields the kind, and a good one that yields no issue', () => {
      expect(bad?.length).toBeGreaterThan(0);
      expect(good?.length).toBeGreaterThan(0);
      const found = kindsFoundIn(bad ?? []);
      expect([...found.issues, ...found.warnings]).toContain(kind);
      const left = kindsFoundIn(good ?? []);
      expect(left.issues).toEqual([]);
      expect(left.warnings).not.toContain(kind);
    });
  });
});
