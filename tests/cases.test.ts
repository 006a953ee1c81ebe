/** Each folder of `cases` lays planted faults over the good records of `base`; `issues.json` is what staff are told. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Issue, issueKinds } from '../src/records/issue.ts';
import { readRecords } from '../src/records/read-records.ts';

const folder = join(import.meta.dirname, 'cases');
const situations = readdirSync(folder)
  .filter((name) => name !== 'base')
  .sort();
const roots: string[] = [];

/** A root of records in a temporary folder: the base, without what a case takes away, with what it puts over it. */
const rootOf = (situation?: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'records-'));
  roots.push(root);
  cpSync(join(folder, 'base'), root, { recursive: true });
  if (!situation) return root;
  for (const part of ['data', 'content']) {
    const overlay = join(folder, situation, part);
    if (existsSync(overlay)) cpSync(overlay, join(root, part), { recursive: true });
  }
  const removed = join(folder, situation, 'removed.txt');
  const names = existsSync(removed) ? readFileSync(removed, 'utf8').split('\n').filter(Boolean) : [];
  for (const name of names) rmSync(join(root, name));
  return root;
};

const goldenOf = (situation: string): Issue[] =>
  JSON.parse(readFileSync(join(folder, situation, 'issues.json'), 'utf8'));

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

describe('the good records', () => {
  it('have no issues, and every row, text and file is there', () => {
    const { issues, records, texts, files } = readRecords(rootOf());
    expect(issues).toEqual([]);
    expect(texts.map(({ document }) => document)).toEqual(['shiken-gijiroku', 'shiken-keikaku']);
    expect(files).toBe(30);
    const counts = Object.entries(records).map(([name, rows]) => [name, rows.length]);
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual({
      documents: 3,
      bodies: 2,
      posts: 2,
      plans: 1,
      initiatives: 1,
      milestones: 1,
      indicators: 1,
      targets: 1,
      meetings: 1,
      marks: 2,
      agenda_items: 2,
      statements: 3,
      paragraphs: 3,
      decisions: 1,
      statement_scopes: 1,
      sections: 2,
      passages: 3,
      commitments: 1,
      links: 1,
      terms: 1,
    });
  });

  it('are read from a root without any folder as nothing at all', () => {
    const root = rootOf();
    for (const part of ['data', 'content']) rmSync(join(root, part), { recursive: true });
    expect(readRecords(root)).toMatchObject({ issues: [], texts: [], files: 0 });
  });
});

describe('planted faults', () => {
  it.each(situations)('%s: staff are told exactly what stands in issues.json', (situation) => {
    expect(readRecords(rootOf(situation)).issues).toEqual(goldenOf(situation));
  });

  it('cover every kind of issue', () => {
    const told = new Set(situations.flatMap(goldenOf).map(({ kind }) => kind));
    expect(Object.keys(issueKinds).filter((kind) => !told.has(kind as Issue['kind']))).toEqual([]);
  });

  it('are told in the order of file, line and column', () => {
    for (const situation of situations) {
      const places = goldenOf(situation).map(({ file, line, column }) =>
        [file, ...[line, column].map((number) => String(number).padStart(6, '0'))].join(':'),
      );
      expect(places).toEqual(places.toSorted((a, b) => a.localeCompare(b, 'en')));
    }
  });
});
