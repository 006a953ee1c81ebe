import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { markForeignWords } from '../../src/views/foreign-words.ts';

const page = (lang: string, body: string): string =>
  `<html lang="${lang}"><head><title>Smart Government 県</title></head><body>${body}</body></html>`;
const marked = (lang: string, body: string): string[] =>
  parse(markForeignWords(page(lang, body)))
    .querySelectorAll('body span[lang]')
    .map((span) => `${span.getAttribute('lang')}: ${span.textContent}`);

describe('words in another language than their page', () => {
  it.each([
    ['<h1>県庁改革 - Smart Government -</h1>', ['en: Smart Government']],
    ['<p>Volatility, Uncertainty, Complexity の時代</p>', ['en: Volatility, Uncertainty, Complexity']],
    ['<p>AI Optical Character Recognition</p>', ['en: AI Optical Character Recognition']],
    ['<p>データは CC BY 4.0、iPad50 台、Web会議、AI・RPA、IT WAN</p>', []],
    ['<p lang="en">Smart Government</p>', []],
    ['<p><code>npm run check</code></p>', []],
    ['<p>A &amp; B の plain words</p>', ['en: plain words']],
  ])('on a Japanese page: %s', (body, words) => {
    expect(marked('ja', body)).toEqual(words);
  });

  it.each([
    ['<p>achieved (達成) or continuing</p>', ['ja: 達成']],
    [
      '<p>“Michishirube” みちしるべ, in 令和2年度 the DX推進 plan</p>',
      ['ja: みちしるべ', 'ja: 令和2年度', 'ja: DX推進'],
    ],
    ['<p lang="ja">達成</p>', []],
    ['<p>no Japanese, 7 initiatives</p>', []],
  ])('on an English page: %s', (body, words) => {
    expect(marked('en', body)).toEqual(words);
  });

  it('are marked without a change to any text, and marked once', () => {
    const atom = fc.constantFrom(
      'Smart',
      'Government',
      ' ',
      '県',
      'の',
      '、',
      'AI',
      ', ',
      '&amp;',
      '2020',
      '-',
    );
    fc.assert(
      fc.property(fc.constantFrom('ja', 'en'), fc.array(atom, { maxLength: 12 }), (lang, atoms) => {
        const before = page(lang, `<p>${atoms.join('')}</p>`);
        const after = markForeignWords(before);
        expect(after.replaceAll(/<span lang="(?:en|ja)">(.*?)<\/span>/g, '$1')).toBe(before);
        expect(markForeignWords(after)).toBe(after);
      }),
    );
  });
});
