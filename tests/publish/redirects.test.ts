/** Rules for web servers hold what a server can do, and nothing that could mean something else to it. */
import { describe, expect, it } from 'vitest';
import { toApacheRules, toNetlifyRules, toNginxMap } from '../../src/publish/redirects.ts';
import { redirect } from './redirect-rows.ts';

const rows = [
  redirect('/mie/plans/b/', '/mie/plans/c/', '統合'),
  redirect('/data/old_words.csv', '/data/terms.csv'),
  redirect('/mie/plans/a/', '/mie/meetings/m/#s2', '修正'),
  redirect('/mie/meetings/m/#s9', '/mie/meetings/m/#s2', '修正'),
  redirect('/mie/plans/split/', '/mie/plans/c/', '分割'),
  redirect('/mie/plans/split/', '/mie/plans/d/', '分割'),
  redirect('/mie/documents/draft/', null),
];
const withoutComments = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('the rules for web servers', () => {
  it('of Netlify and Cloudflare', () => {
    expect(withoutComments(toNetlifyRules(rows))).toEqual([
      '/data/old_words.csv /data/terms.csv 301',
      '/mie/plans/a/ /mie/meetings/m/#s2 301',
      '/mie/plans/b/ /mie/plans/c/ 301',
    ]);
  });

  it('of nginx', () => {
    expect(withoutComments(toNginxMap(rows))).toEqual([
      'map $uri $michishirube_moved {',
      '  default "";',
      '  "/data/old_words.csv" "/data/terms.csv";',
      '  "/mie/plans/a/" "/mie/meetings/m/#s2";',
      '  "/mie/plans/b/" "/mie/plans/c/";',
      '}',
    ]);
  });

  it('of Apache, each for the whole path', () => {
    expect(withoutComments(toApacheRules(rows))).toEqual([
      'RedirectMatch 301 "^/data/old_words\\.csv$" "/data/terms.csv"',
      'RedirectMatch 301 "^/mie/plans/a/$" "/mie/meetings/m/#s2"',
      'RedirectMatch 301 "^/mie/plans/b/$" "/mie/plans/c/"',
    ]);
  });

  it('say what they leave out, and are only comments when there are no redirects', () => {
    expect(toNetlifyRules(rows)).toContain('1件を載せていません。先のページ');
    expect(toNetlifyRules(rows)).toContain('3件を載せていません。');
    expect(withoutComments(toNetlifyRules([]))).toEqual([]);
    expect(withoutComments(toApacheRules([]))).toEqual([]);
  });

  it.each(['/a b/', '/a"/', '/a;/', '/$uri/', '/a\n/', 'https://elsewhere.example/', '/会議/'])(
    'are not written for %j, which a server could read as something else',
    (address) => {
      for (const write of [toNetlifyRules, toNginxMap, toApacheRules]) {
        expect(() => write([redirect(address, '/a/')])).toThrow('not plain');
        expect(() => write([redirect('/a/', address)])).toThrow('not plain');
      }
    },
  );
});
