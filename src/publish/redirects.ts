/** Redirects as rules for web servers. The static pages at the old addresses work without any of them. */
import type { Row } from '../domain/catalog.ts';

interface Rule {
  from: string;
  to: string;
}

/** The letters of published addresses; none of them means anything in the files written here but `.` and `#`. */
const PLAIN = /^\/[a-z0-9_./#-]*$/;

const assertPlain = (address: string): string => {
  if (!PLAIN.test(address)) throw new Error(`address that is not plain: ${address}`);
  return address;
};

/**
 * What a server can do: send one address to one other. Browsers keep what stands after `#` to themselves, so an
 * anchor cannot be sent on; of a split the reader chooses; what was withdrawn has a page that says so.
 */
const rulesOf = (redirects: Row<'redirects'>[]): Rule[] =>
  redirects
    .flatMap(({ from, to, kind }) =>
      to === null || from.includes('#') || kind === '分割' || kind === '取下げ'
        ? []
        : [{ from: assertPlain(from), to: assertPlain(to) }],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));

const commentsOn = (redirects: Row<'redirects'>[], rules: Rule[]): string[] => {
  const anchors = redirects.filter(({ from }) => from.includes('#')).length;
  const others = redirects.length - rules.length - anchors;
  return [
    `変わったアドレスの転送 ${rules.length}件。data/<団体>/redirects.csv から作りました。`,
    `ページの中の場所（#）はサーバーでは転送できないため、${anchors}件を載せていません。先のページに示しています。`,
    `分割と取下げは、もとのアドレスのページが説明するため、${others}件を載せていません。`,
  ].map((comment) => `# ${comment}`);
};

const toLines = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');

/** `_redirects`, which Netlify and Cloudflare Pages read. */
export const toNetlifyRules = (redirects: Row<'redirects'>[]): string => {
  const rules = rulesOf(redirects);
  return toLines([...commentsOn(redirects, rules), ...rules.map(({ from, to }) => `${from} ${to} 301`)]);
};

/** A `map` for nginx: the address asked for → where it has gone. */
export const toNginxMap = (redirects: Row<'redirects'>[]): string => {
  const rules = rulesOf(redirects);
  return toLines([
    ...commentsOn(redirects, rules),
    '# http の中でこのファイルを include し、server の中に次の行を書きます。',
    '#   if ($michishirube_moved) { return 301 $michishirube_moved; }',
    '# 「could not build map_hash」と言われたら、http の中に map_hash_bucket_size 256; と書きます。',
    'map $uri $michishirube_moved {',
    '  default "";',
    ...rules.map(({ from, to }) => `  "${from}" "${to}";`),
    '}',
  ]);
};

/** Lines for the `.htaccess` of Apache; each matches the whole path, so that nothing below it moves along. */
export const toApacheRules = (redirects: Row<'redirects'>[]): string => {
  const rules = rulesOf(redirects);
  return toLines([
    ...commentsOn(redirects, rules),
    ...rules.map(({ from, to }) => `RedirectMatch 301 "^${from.replaceAll('.', '\\.')}$" "${to}"`),
  ]);
};
