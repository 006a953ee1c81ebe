/** Terms of the glossary, linked where a page first uses them in running text. The text itself stays as it is. */
import { attributeOf, mapTexts, type OpenElement } from './page-html.ts';

/** A term and where it is explained. */
export interface LinkableTerm {
  term: string;
  href: string;
}

const RUNNING_TEXT = /^(?:p|li|dd|td|blockquote)$/;
const NOT_RUNNING =
  /^(?:a|button|summary|h[1-6]|nav|svg|label|code|pre|kbd|samp|th|dt|caption|figcaption|title|option|textarea|time|ruby|script|style)$/;
/** Parts of ours that hold names and marks, not sentences. */
const NAMING = /(?:^| )(?:kicker|label|missing|quiet|about|sic-note|share)(?: |$)/;

const isRunningText = (open: readonly OpenElement[]): boolean =>
  open.some(({ name }) => name === 'main') &&
  open.some(({ name }) => RUNNING_TEXT.test(name)) &&
  !open.some(({ name, tag }) => NOT_RUNNING.test(name) || NAMING.test(attributeOf(tag, 'class') ?? ''));

/** Full-width letters and digits as their ASCII twins, one for one, so that places stay the same. */
const fold = (text: string): string =>
  text.replaceAll(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

const asPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A term in Latin letters or katakana is not found inside a longer word of the same letters. */
const boundedPattern = (term: string): string => {
  const before = /^[A-Za-z0-9]/.test(term)
    ? '(?<![A-Za-z0-9&#])'
    : /^[ァ-ヺー]/.test(term)
      ? '(?<![ァ-ヺー])'
      : '';
  const after = /[A-Za-z0-9]$/.test(term)
    ? '(?![A-Za-z0-9])'
    : /[ァ-ヺー]$/.test(term)
      ? '(?![ァ-ヺー])'
      : '';
  return `${before}${asPattern(term)}${after}`;
};

/** Links each term at its first use on a page; of terms that begin at the same place, the longest. */
export const linkTerms = (html: string, terms: readonly LinkableTerm[]): string => {
  const hrefs = new Map(terms.map(({ term, href }) => [fold(term), href]));
  if (hrefs.size === 0) return html;
  const longestFirst = [...hrefs.keys()].sort((a, b) => b.length - a.length);
  const anyTerm = new RegExp(longestFirst.map(boundedPattern).join('|'), 'g');
  const linked = new Set<string>();
  return mapTexts(html, (text, open) => {
    if (!isRunningText(open)) return text;
    let done = 0;
    let rewritten = '';
    for (const { 0: term, index } of fold(text).matchAll(anyTerm)) {
      const href = hrefs.get(term);
      if (href === undefined || linked.has(href)) continue;
      linked.add(href);
      const end = index + term.length;
      rewritten += `${text.slice(done, index)}<a class="term" href="${href}">${text.slice(index, end)}</a>`;
      done = end;
    }
    return rewritten + text.slice(done);
  });
};
