import { fieldsOf } from '../../domain/catalog.ts';
import { findNearestPassage, findQuote, lineAt, wordsAt } from '../../domain/quote.ts';
import type { Check } from './checked.ts';

/** Every quote stands literally in the stored text of its document. */
export const checkQuotes: Check = ({ rows, sources }) =>
  rows.flatMap((located) =>
    fieldsOf(located.table).flatMap((field) => {
      if (!field.quotedIn) return [];
      const row = located.row as Record<string, unknown>;
      const quote = row[field.name];
      const document = row[field.quotedIn];
      const text = typeof document === 'string' ? sources.get(document) : undefined;
      if (typeof quote !== 'string' || !text || findQuote(text, quote)) return [];
      const near = findNearestPassage(text, quote);
      const hint = near
        ? `最も近い文言は、本文の${lineAt(text.source, near.start)}行目の「${wordsAt(text, near)}」です。`
        : '似た文言も見つかりません。出典（document）が正しいか確かめてください。';
      return [
        {
          kind: 'quote-not-found' as const,
          file: located.file,
          ...(located.fieldsAt[field.name] ?? located.at),
          message: `${field.title}「${quote}」が、出典「${document}」の本文にありません。${hint}本文のとおりに書いてください。`,
        },
      ];
    }),
  );
