/** The day for which a site says what is due, 時点: never the clock of the machine that builds it. */
import type { Records, Row } from '../domain/catalog.ts';

/** When no document is dated, the first day of the calendar that Japan writes: nothing is due yet. */
const FIRST_DAY = '1873-01-01';

/** The day of a document: as of when its words hold, else when it was written; null when it says neither. */
export const dayOfDocument = ({ as_of, date }: Pick<Row<'documents'>, 'as_of' | 'date'>): string | null =>
  as_of ?? date;

/** The newest day that any document or edition of the records speaks of. */
export const newestDay = ({ documents, editions }: Pick<Records, 'documents' | 'editions'>): string =>
  [...documents.map(dayOfDocument), ...editions.map(({ as_of }) => as_of)].reduce<string>(
    (newest, day) => (day !== null && day > newest ? day : newest),
    FIRST_DAY,
  );
