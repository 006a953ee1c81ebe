import { type Field, fieldsOf } from '../../domain/catalog.ts';
import { findNearestPassage, hasQuote, lineAt, type SearchableText, wordsAt } from '../../domain/quote.ts';
import { describeDifference } from '../difference.ts';
import type { Problem } from '../issue.ts';
import type { Check } from './checked.ts';

const quoteProblem = (field: Field, quote: string, document: string, text: SearchableText): Problem => {
  const near = findNearestPassage(text, quote);
  const passage = near && wordsAt(text, near);
  const difference = passage && describeDifference(quote, passage);
  const hint =
    near && passage
      ? `最も近い文言は、本文の${lineAt(text.source, near.start)}行目の「${passage}」です。${difference ?? ''}`
      : '似た文言も見つかりません。出典（document）が正しいか確かめてください。';
  return {
    kind: 'quote-not-found',
    found: quote,
    ...(passage && { suggestion: passage }),
    message: `${field.title}「${quote}」が、出典「${document}」の本文にありません。${hint}本文のとおりに書いてください。`,
  };
};

/** Every quote stands literally in the stored text of its document. */
export const checkQuotes: Check = ({ rows, sources }) =>
  rows.flatMap((located) =>
    fieldsOf(located.table).flatMap((field) => {
      if (!field.quotedIn) return [];
      const row = located.row as Record<string, unknown>;
      const quote = row[field.name];
      const document = row[field.quotedIn];
      if (typeof quote !== 'string' || typeof document !== 'string') return [];
      const text = sources.get(document);
      if (!text || hasQuote(text, quote)) return [];
      const at = located.fieldsAt[field.name] ?? located.at;
      return [{ file: located.file, ...at, ...quoteProblem(field, quote, document, text) }];
    }),
  );
