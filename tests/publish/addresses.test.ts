/** Which addresses a built site promises for ever, and the ledger that keeps them. */
import { describe, expect, it } from 'vitest';
import { idsOf, publishedAddresses, readLedger, toLedger } from '../../src/publish/addresses.ts';

const meeting = `<!DOCTYPE html><html><body><main id="main">
<h2 id="opening">議題の前の発言</h2>
<article class="statement" data-record="statements/m#s1"><h3 id="s1">森</h3><p id="s1.p1">「a &lt; b」</p></article>
<svg viewBox="0 0 1 1"><title id="chart-title">図</title></svg>
<mark id="char=3,9">本文</mark></main></body></html>`;

describe('the published addresses', () => {
  it('are pages, downloads, and the ids that are the home of a record', () => {
    const pages = [
      { address: '/', html: '<main id="main"></main>' },
      { address: '/mie/meetings/m/', html: meeting },
      { address: '/mie/', html: '<main id="main"><p id="s1"></p></main>' },
    ];
    const files = ['/index.html', '/mie/meetings/m/index.html', '/data/terms.csv', '/mie/documents/d.txt'];
    const homes = new Set(['/mie/meetings/m/#s1', '/mie/meetings/m/#s1.p1', '/mie/meetings/m/#s2']);
    expect(publishedAddresses(pages, files, homes)).toEqual([
      '/',
      '/data/terms.csv',
      '/mie/',
      '/mie/documents/d.txt',
      '/mie/meetings/m/',
      '/mie/meetings/m/#s1',
      '/mie/meetings/m/#s1.p1',
    ]);
  });

  it('leave out pages that only say where another has gone, and what nobody keeps a link to', () => {
    const pages = [
      { address: '/mie/old/', html: '<main id="main"><div data-moved="同一"></div></main>' },
      { address: '/404.html', html: '<main id="main"></main>' },
    ];
    const files = [
      '/mie/old/index.html',
      '/404.html',
      '/_astro/Page.Bq.css',
      '/search-index/start.json.gz',
      '/_redirects',
      '/redirects.nginx.conf',
      '/redirects.htaccess',
    ];
    expect(publishedAddresses(pages, files, new Set())).toEqual([]);
  });

  it('find every id of a page, and nothing that only looks like one', () => {
    expect(idsOf(meeting)).toEqual(['main', 'opening', 's1', 's1.p1', 'chart-title', 'char=3,9']);
    expect(idsOf('<p data-id="a">&lt;p id=&quot;b&quot;&gt; id="c"</p><br id="d"/>')).toEqual(['d']);
  });
});

describe('the ledger', () => {
  it('takes new addresses in and lets none go', () => {
    expect(toLedger(['/a/', '/gone/'], ['/b/', '/a/'])).toBe('/a/\n/b/\n/gone/\n');
    expect(toLedger([], [])).toBe('');
  });

  it('reads what it writes, also after an editor of Windows', () => {
    const addresses = ['/a/', '/a/#s1', '/b.csv'];
    expect(readLedger(toLedger([], addresses))).toEqual(addresses);
    expect(readLedger('/a/\r\n/b/\r\n')).toEqual(['/a/', '/b/']);
  });
});
