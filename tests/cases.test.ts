/** Each folder of `cases` lays planted faults over the good records of `base`; `issues.json` is what staff are told. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Issue, issueKinds } from '../src/records/issue.ts';
import { readRecords } from '../src/records/read-records.ts';
import { caseFolder, rootOf } from './case-root.ts';

const situations = readdirSync(caseFolder)
  .filter((name) => name !== 'base')
  .sort();

const goldenOf = (situation: string, name = 'issues.json'): Issue[] => {
  const file = join(caseFolder, situation, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
};

describe('the good records', () => {
  it('have no issues, and every row, text and file is there', () => {
    const { issues, records, texts, files } = readRecords(rootOf());
    expect(issues).toEqual([]);
    expect(texts.map(({ document }) => document)).toEqual(['shiken-gijiroku', 'shiken-keikaku']);
    expect(files).toBe(31);
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
      summaries: 2,
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
  it.each(situations)(
    '%s: staff are told exactly what stands in issues.json and warnings.json',
    (situation) => {
      const { issues, warnings } = readRecords(rootOf(situation));
      expect(issues).toEqual(goldenOf(situation));
      expect(warnings).toEqual(goldenOf(situation, 'warnings.json'));
    },
  );

  it('cover every kind of issue', () => {
    const told = new Set(
      situations
        .flatMap((situation) => [...goldenOf(situation), ...goldenOf(situation, 'warnings.json')])
        .map(({ kind }) => kind),
    );
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
