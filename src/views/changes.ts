/** What changed after publication: corrections and redirects of all jurisdictions, newest first. */
import { formatDate } from '../domain/calendar.ts';
import { type CorrectionView, correctionsOf } from './corrections.ts';
import type { Library } from './library.ts';
import { type RedirectView, redirectsOf } from './redirects.ts';

export type Change =
  | { kind: '訂正'; jurisdiction: string; date: string; correction: CorrectionView }
  | { kind: '転送'; jurisdiction: string; date: string; redirect: RedirectView };

/** All changes, newest first; on one day in the order of the records. */
export const changesOf = (library: Library, jurisdictions: string[]): Change[] =>
  jurisdictions
    .flatMap((jurisdiction): Change[] => [
      ...correctionsOf(library, jurisdiction).map((correction) => ({
        kind: '訂正' as const,
        jurisdiction,
        date: correction.date,
        correction,
      })),
      ...redirectsOf(library, jurisdiction).map((redirect) => ({
        kind: '転送' as const,
        jurisdiction,
        date: redirect.date,
        redirect,
      })),
    ])
    .sort((a, b) => b.date.localeCompare(a.date));

/** A change in words alone, as a feed reader shows it. */
export const toEntry = (change: Change): Record<'href' | 'title' | 'date' | 'text', string> => {
  if (change.kind === '訂正') {
    const { href, record, date, before, after, reason } = change.correction;
    const title = `訂正: ${record.kind}「${record.label}」`;
    return {
      href,
      title,
      date,
      text: `${formatDate(date)}に、「${before}」を「${after}」に訂正しました。理由: ${reason}`,
    };
  }
  const { href, from, to, date, kind, words, note } = change.redirect;
  return {
    href,
    title: `${kind === '取下げ' ? '取下げ' : '転送'}: ${from}`,
    date,
    text: `${formatDate(date)}、${from} は${words}${to ? `今のアドレス: ${to.href}（${to.label}）。` : ''}${note ? `理由: ${note}` : ''}`,
  };
};
