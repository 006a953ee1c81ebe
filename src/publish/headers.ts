/** The headers that a public server should send, once for the server of this repository and for all others. */

/** Nothing from elsewhere, nothing inline, no code and no markup made out of strings. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Pages made to stand in a frame on other sites: a chart alone, without scripts and forms. */
const EMBED_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Which addresses are such pages. */
const EMBED = /^\/[a-z0-9-]+\/charts\/[a-z0-9-]+\/embed\/(index\.html)?$/;

/** Headers of every answer but the policy. */
export const COMMON_HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

const toPolicy = (directives: string[], ancestors: string): string =>
  [...directives, `frame-ancestors ${ancestors}`].join('; ');

/** The content security policy of an address. */
export const contentSecurityPolicyFor = (pathname: string): string =>
  EMBED.test(pathname) ? toPolicy(EMBED_POLICY, '*') : toPolicy(POLICY, "'none'");

const NORMAL = toPolicy(POLICY, "'none'");
const FRAMED = toPolicy(EMBED_POLICY, '*');
const common = Object.entries(COMMON_HEADERS);

/** `_headers` for Cloudflare Pages; `!` takes the policy of all pages off again, or both would hold. */
export const toCloudflareHeaders = (): string =>
  [
    '/*',
    ...common.map(([name, value]) => `  ${name}: ${value}`),
    `  content-security-policy: ${NORMAL}`,
    '/:jurisdiction/charts/:chart/embed/',
    '  ! content-security-policy',
    `  content-security-policy: ${FRAMED}`,
    '',
  ].join('\n');

/** Lines for nginx: a `map` for `http`, and what stands in `server` as comments above it. */
export const toNginxHeaders = (): string =>
  [
    '# http の中でこのファイルを include し、server の中に次の行を書きます。',
    ...common.map(([name, value]) => `#   add_header ${name} "${value}" always;`),
    '#   add_header content-security-policy $michishirube_policy always;',
    'map $uri $michishirube_policy {',
    `  default "${NORMAL}";`,
    `  "~${EMBED.source.replaceAll('\\/', '/')}" "${FRAMED}";`,
    '}',
    '',
  ].join('\n');

/** Lines for the `.htaccess` of Apache 2.4. */
export const toApacheHeaders = (): string =>
  [
    ...common.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header always set content-security-policy "${NORMAL}"`,
    `<If "%{REQUEST_URI} =~ m#${EMBED.source.replaceAll('\\/', '/')}#">`,
    `  Header always set content-security-policy "${FRAMED}"`,
    '</If>',
    '',
  ].join('\n');
