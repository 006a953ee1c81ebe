/** The rows that tables need before a draft passes the check: the document, and posts that are new. */
import { formatDate } from '../../domain/calendar.ts';
import type { Row } from '../../domain/catalog.ts';
import type { Recognised } from '../recognise.ts';
import type { Draft, DraftContext } from './draft.ts';

/** Rows to be added; the ids of posts may still be changed. */
export interface ProposedRows {
  documents: Row<'documents'>[];
  posts: Row<'posts'>[];
}

/** Proposes the rows; nothing in them is more than the source says. */
export const proposeRows = (
  jurisdiction: string,
  { name, date, lines }: Recognised,
  { fields, posts }: Draft,
  { meeting, document, sha256 }: Pick<DraftContext, 'meeting' | 'document'> & { sha256: string },
): ProposedRows => {
  const firstLine =
    lines
      .find(({ kind }) => kind === 'text')
      ?.raw.trim()
      .replace(/^[=+\-@\s]+/u, '') ?? '';
  const title = typeof fields.title === 'string' ? fields.title : null;
  return {
    documents: [
      {
        jurisdiction,
        id: document,
        title,
        label: title
          ? `${title.replaceAll(/\s+/gu, ' ')} 議事概要`
          : `${date ? formatDate(date.value) : meeting}の会議の議事概要`,
        publisher: null,
        kind: '議事概要',
        held: '本文あり',
        date: null,
        as_of: date?.value ?? null,
        sha256,
        source_url: null,
        retrieved: null,
        licence: null,
        note: null,
        document,
        quote:
          title ?? (typeof fields.date_quote === 'string' ? fields.date_quote : (name?.quote ?? firstLine)),
      },
    ],
    posts: posts.map(({ id, name: post, quote }) => ({
      jurisdiction,
      id,
      name: post,
      body: null,
      start: null,
      end: null,
      successor: null,
      note: null,
      document,
      quote,
    })),
  };
};
