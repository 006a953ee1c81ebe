/** Redirects from addresses that were published and are gone. */
import type { Records, Row } from '../domain/catalog.ts';
import { redirectIdOf } from '../domain/redirect.ts';
import type { RowDraft } from './draft-rows.ts';
import { freeId } from './free-id.ts';

/** What is the same for all of them. */
export interface Departure {
  kind: Row<'redirects'>['kind'];
  date: string;
  /** Why, for the readers; undefined leaves it to be written. */
  note: string | undefined;
}

/** Drafts a row for each address. Where it leads is blank: of what was withdrawn it stays so, else a person writes it. */
export const draftRedirects = (
  { redirects }: Pick<Records, 'redirects'>,
  gone: readonly { address: string; nearest: string | undefined }[],
  { kind, date, note }: Departure,
): RowDraft => {
  const ids = new Set(redirects.map(({ id }) => id));
  return {
    rows: gone.map(({ address }) => {
      const id = freeId(ids, redirectIdOf(address));
      ids.add(id);
      return { table: 'redirects', values: { id, from: address, kind, date, ...(note && { note }) } };
    }),
    todo: [
      ...(kind === '取下げ'
        ? []
        : gone.map(
            ({ address, nearest }) =>
              `redirects.csv の「${address}」: 今のアドレス（to）を書きます。${nearest ? `近いアドレスは ${nearest} です。` : ''}`,
          )),
      ...(note === undefined
        ? ['redirects.csv の各行: なぜ変わったか（note）を、読む人に向けて書きます。']
        : []),
      'もとのアドレスを開いた人には、種別と理由を書いたページが示されます。',
    ],
  };
};
