import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { type LinkableTerm, linkTerms } from '../../src/views/term-links.ts';

const terms: LinkableTerm[] = [
  { term: 'AI', href: '/glossary/#ai' },
  { term: 'AI-OCR', href: '/glossary/#ai-ocr' },
  { term: 'CIO', href: '/glossary/#cio' },
  { term: 'モバイルワーク', href: '/glossary/#mobile-work' },
  { term: '電子申請', href: '/glossary/#electronic-application' },
  { term: '20%ルール', href: '/glossary/#twenty-percent-rule' },
];

const page = (main: string): string =>
  `<!doctype html><html lang="ja"><head><title>AIのページ</title></head><body><p>AI</p><main>${main}</main></body></html>`;

const linked = (html: string): string => linkTerms(page(html), terms);

const linksIn = (html: string): string[] =>
  parse(html)
    .querySelectorAll('a.term')
    .map((link) => link.textContent);

describe('terms of the glossary', () => {
  it('are linked where running text first uses them', () => {
    expect(linked('<p>AIとAI。電子申請。</p>')).toContain(
      '<p><a class="term" href="/glossary/#ai">AI</a>とAI。<a class="term" href="/glossary/#electronic-application">電子申請</a>。</p>',
    );
  });

  it('are linked in the longest form, which is not cut again later', () => {
    expect(linksIn(linked('<p>AI-OCRの後のAI-OCRとAI</p>'))).toEqual(['AI-OCR', 'AI']);
  });

  it('are found in full-width letters, which stay as they are', () => {
    expect(linksIn(linked('<p>副知事がＣＩＯに就任した</p>'))).toEqual(['ＣＩＯ']);
  });

  it('are not found inside longer words of the same letters', () => {
    expect(linksIn(linked('<p>MAIL、AIM、モバイルワークシステム、&AI;</p>'))).toEqual([]);
    expect(linksIn(linked('<p>モバイルワーク等、県庁AI化</p>'))).toEqual(['モバイルワーク', 'AI']);
  });

  it.each([
    '<h2>AI</h2>',
    '<p><a href="/x/">AIのこと</a></p>',
    '<p><button type="button" data-copy="a > b">AI</button></p>',
    '<table><tr><th>AI</th></tr></table>',
    '<dl><dt>AI</dt></dl>',
    '<details><summary><p>AI</p></summary></details>',
    '<nav><ul><li>AI</li></ul></nav>',
    '<p class="kicker">AI</p>',
    '<p><ruby>AI<rt>エーアイ</rt></ruby></p>',
    '<pre>AI</pre>',
    '<div>AI</div>',
  ])('stay plain in %s', (html) => {
    expect(linked(html)).toBe(page(html));
  });

  const atom = fc.constantFrom(
    'AI',
    'AI-OCR',
    'ＣＩＯ',
    'CIO',
    '電子申請',
    'モバイルワーク',
    'の',
    'X',
    '&amp;',
    '20%ルール',
    ' ',
  );
  const inline = fc.array(atom, { maxLength: 8 }).map((atoms) => atoms.join(''));
  const block = fc
    .tuple(fc.constantFrom('p', 'li', 'td', 'h3', 'div', 'dt', 'blockquote'), inline, inline, inline)
    .map(
      ([tag, a, b, c]) =>
        `<${tag} title="a > b">${a}<a href="/y/">${b}</a><br><strong>${c}</strong></${tag}>`,
    );

  it('change no character of a text, link each term at most once, and never inside a link or a heading', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const html = linked(blocks.join(''));
        expect(html.replaceAll(/<a class="term" href="[^"]*">(.*?)<\/a>/g, '$1')).toBe(page(blocks.join('')));
        const links = parse(html).querySelectorAll('a.term');
        const hrefs = links.map((link) => link.getAttribute('href'));
        expect(new Set(hrefs).size).toBe(hrefs.length);
        expect(links.filter((link) => link.parentNode?.closest('a, h1, h2, h3, dt'))).toEqual([]);
      }),
    );
  });

  it('with none, leave the page alone', () => {
    expect(linkTerms(page('<p>AI</p>'), [])).toBe(page('<p>AI</p>'));
  });
});
