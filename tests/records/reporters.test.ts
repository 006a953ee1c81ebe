import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { emptyRecords } from '../../src/domain/catalog.ts';
import type { Issue } from '../../src/records/issue.ts';
import { formatConsole } from '../../src/records/reporters/console.ts';
import { cutExcerpt } from '../../src/records/reporters/excerpt.ts';
import { formatGithub } from '../../src/records/reporters/github.ts';
import { formatJson } from '../../src/records/reporters/json.ts';
import { toReport } from '../../src/records/reporters/report.ts';

const LINE = 'jikai,次回の会議,工程,shiken-plan,,2020-9-1,2020-09-30';
const badDate: Issue = {
  kind: 'bad-date',
  file: 'data/mie/milestones.csv',
  line: 2,
  column: 29,
  message: '日付として読めません。',
  found: '2020-9-1',
  suggestion: '2020-09-01',
};
const warning: Issue = {
  kind: 'easy-wording',
  file: 'data/mie/a,b.csv',
  line: 3,
  column: 1,
  message: '100% :\n長い。',
};
const reportOf = (issues: Issue[], warnings: Issue[] = []) =>
  toReport({ issues, warnings, files: 3, records: emptyRecords() }, ({ line }) =>
    line === 2 ? LINE : undefined,
  );

describe('an excerpt', () => {
  it('has carets under the words that were found; full-width characters are two columns wide', () => {
    expect(cutExcerpt('あいう,x,か', 5, 'x', 80)).toEqual({ text: 'あいう,x,か', carets: '       ^' });
    expect(cutExcerpt('あいう,か', 5, 'か', 80)).toEqual({ text: 'あいう,か', carets: '       ^^' });
    expect(cutExcerpt('ｱｲｳ,か\u3099き', 5, 'か\u3099', 80).carets).toBe('    ^^');
  });

  it('finds words that are written in quotation marks, or further on in the line', () => {
    expect(cutExcerpt('a,"x ""y""",b', 3, 'x "y"', 80).carets).toBe('  ^^^^^^^^^');
    expect(cutExcerpt('●谷課長 [#S1]', 1, '[#S1]', 80).carets.trim()).toBe('^^^^^');
  });

  it('marks what a line has of words that go on in the next', () => {
    expect(cutExcerpt('一行目の文', 1, '一行目の文二行目', 80).carets).toBe('^'.repeat(10));
  });

  it('shows tabs as spaces and control characters as their pictures', () => {
    expect(cutExcerpt('\ta\u001b[31m', 2, 'a', 80)).toEqual({ text: '    a␛[31m', carets: '    ^' });
  });

  it('is cut on both sides of the place when the line is long', () => {
    const { text, carets } = cutExcerpt(`${'あ'.repeat(100)}X${'い'.repeat(100)}`, 101, 'X', 30);
    expect(text).toMatch(/^…あ+Xい+…$/u);
    expect(stringWidth(text.slice(0, text.indexOf('X')))).toBe(carets.indexOf('^'));
  });

  it('of any line is never wider than its room, and its carets stand inside it', () => {
    const line = fc.array(fc.constantFrom('a', 'あ', 'ｱ', '\t', '👨‍👩‍👧', '●', '\u0000', '"'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(line, fc.nat(90), fc.integer({ min: 20, max: 60 }), (pieces, column, room) => {
        const text = pieces.join('');
        const excerpt = cutExcerpt(text, column, '', room);
        expect(stringWidth(excerpt.text)).toBeLessThanOrEqual(room);
        expect(excerpt.carets.trimStart()).toMatch(/^\^+$/u);
        expect(excerpt.carets.length).toBeLessThanOrEqual(Math.max(room, stringWidth(excerpt.text) + 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the report for people', () => {
  it('says where, what, which line and where to read on, file by file', () => {
    expect(formatConsole(reportOf([badDate]))).toBe(
      [
        '■ data/mie/milestones.csv（1件）',
        '',
        'data/mie/milestones.csv:2:29  日付の形が正しくない [bad-date]',
        '  日付として読めません。',
        `    2 | ${LINE}`,
        `      | ${' '.repeat(35)}^^^^^^^^`,
        '  直し方: docs/check/bad-date.md',
        '',
        '記録に1件の指摘があります（1ファイル）。直してから、もう一度確かめてください。',
      ].join('\n'),
    );
  });

  it('closes with what stops the publication and what does not', () => {
    expect(formatConsole(reportOf([]))).toBe('記録に指摘はありません（3ファイル、0行）。');
    expect(formatConsole(reportOf([], [warning]))).toMatch(
      /注意: .*\n\n注意が1件あります。公開はできますが、確かめてください。記録に指摘はありません（3ファイル、0行）。$/su,
    );
    expect(formatConsole(reportOf([badDate], [warning]))).toMatch(/ほかに注意が1件あります。/u);
  });

  it('lets no control character of the records through', () => {
    const odd = { ...badDate, message: 'a\u001b[2Jb', file: 'data/\u0007.csv' };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
    expect(formatConsole(reportOf([odd]))).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
  });
});

describe('the report for GitHub', () => {
  it('is one command a finding, with all that would end it escaped', () => {
    const lines = formatGithub(reportOf([badDate], [warning]), 'https://git.example/m').split('\n');
    expect(lines).toEqual([
      '::error file=data/mie/milestones.csv,line=2,col=29,title=日付の形が正しくない [bad-date]::日付として読めません。%0A直し方: https://git.example/m/blob/main/docs/check/bad-date.md',
      '::warning file=data/mie/a%2Cb.csv,line=3,col=1,title=やさしい日本語で避ける書き方 [easy-wording]::100%25 :%0A長い。%0A直し方: https://git.example/m/blob/main/docs/check/easy-wording.md',
      '::notice title=記録の確認::記録に指摘が1件、注意が1件あります。',
    ]);
  });

  it('has ten annotations of each level, and the rest in a group of the log with one line that says so', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...badDate, line: index + 1 }));
    const lines = formatGithub(reportOf(many, [warning]), null).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(1);
    const group = lines.slice(lines.indexOf('::group::示せなかった指摘') + 1, lines.indexOf('::endgroup::'));
    expect(group).toHaveLength(2);
    expect(group[0]).toMatch(/^data\/mie\/milestones\.csv:11:29 {2}日付/u);
    expect(lines.at(-1)).toMatch(/^::notice .*指摘が12件、注意が1件あります。うち2件は行に示せない/u);
  });

  it('is one plain line when there is nothing to say', () => {
    expect(formatGithub(reportOf([]), null)).toBe('記録に指摘はありません（3ファイル、0行）。');
  });
});

describe('the report for other tools', () => {
  it('has the shape that docs/check/README.md describes', () => {
    expect(JSON.parse(formatJson(reportOf([badDate], [warning]), null))).toEqual({
      version: 1,
      files: 3,
      rows: 0,
      issues: 1,
      warnings: 1,
      findings: [
        {
          ...badDate,
          title: '日付の形が正しくない',
          severity: 'issue',
          excerpt: LINE,
          help: 'docs/check/bad-date.md',
        },
        {
          ...warning,
          title: 'やさしい日本語で避ける書き方',
          severity: 'warning',
          found: null,
          suggestion: null,
          excerpt: null,
          help: 'docs/check/easy-wording.md',
        },
      ],
    });
  });
});
