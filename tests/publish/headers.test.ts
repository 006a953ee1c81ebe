/** The policy of the site, and the one exception: a chart alone may stand in a frame of another site. */
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicyFor,
  toApacheHeaders,
  toCloudflareHeaders,
  toNginxHeaders,
} from '../../src/publish/headers.ts';

const EMBED = '/mie/charts/mie-timeline/embed/';

describe('the policy', () => {
  it.each([
    '/',
    '/mie/charts/mie-timeline/',
    '/mie/charts/',
    '/mie/charts/embed/',
    '/mie/charts/a/embed/b/',
    '/search/',
  ])('lets nobody frame %s', (path) => {
    expect(contentSecurityPolicyFor(path)).toContain("frame-ancestors 'none'");
  });

  it.each([EMBED, `${EMBED}index.html`])('lets everybody frame %s, which runs no script', (path) => {
    const policy = contentSecurityPolicyFor(path);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("default-src 'none'");
  });
});

describe('the rules for servers', () => {
  it.each([
    ['Cloudflare', toCloudflareHeaders()],
    ['nginx', toNginxHeaders()],
    ['Apache', toApacheHeaders()],
  ])('of %s say the same as the policy', (_name, rules) => {
    expect(rules).toContain(contentSecurityPolicyFor('/'));
    expect(rules).toContain(contentSecurityPolicyFor(EMBED));
    expect(rules).toContain('nosniff');
  });

  it('of nginx and Apache match the embeds and nothing else', () => {
    for (const rules of [toNginxHeaders(), toApacheHeaders()]) {
      const pattern = /\^\/\S*?embed\/\(index\\\.html\)\?\$/.exec(rules)?.[0] ?? '';
      const matches = new RegExp(pattern);
      expect(matches.test(EMBED)).toBe(true);
      expect(matches.test('/mie/charts/mie-timeline/')).toBe(false);
    }
  });

  it('of Cloudflare take the policy of all pages off an embed before they set its own', () => {
    const embed = toCloudflareHeaders().split('/:jurisdiction/charts/:chart/embed/')[1] ?? '';
    expect(embed.trim().split('\n')[0]).toBe('! content-security-policy');
  });
});
