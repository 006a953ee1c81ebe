/** Where the pages of the site stand in each way of reading: ordinary Japanese, やさしい日本語, English. */
import { getRecordAddress } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import type { Library } from './library.ts';

/** Addresses of one page in its ways of reading. */
export interface Readings {
  ja?: string;
  easy?: string;
  en?: string;
}

const readingOf = { やさしい日本語: 'easy', 英語: 'en' } as const;

/** The pages that have more than one way of reading; each of a group stands under each of its addresses. */
export const readingsOf = (
  library: Library,
  jurisdictions: readonly { id: string }[],
): Map<string, Readings> => {
  const groups = new Map<string, Readings>();
  for (const folder of ['', ...jurisdictions.map(({ id }) => `${id}/`)]) {
    groups.set(folder, { ja: `/${folder}`, easy: `/easy/${folder}`, en: `/en/${folder}` });
  }
  for (const summary of library.records.summaries) {
    const { table, id } = getRecordAddress(summary.record);
    const ja = addressOf(table, library.get(table, summary.jurisdiction, id));
    const group = groups.get(ja) ?? { ja };
    group[readingOf[summary.language]] = addressOf('summaries', summary);
    groups.set(ja, group);
  }
  return new Map(
    [...groups.values()].flatMap((group) =>
      Object.values(group).map((address): [string, Readings] => [address, group]),
    ),
  );
};
