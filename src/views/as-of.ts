/** The day for which a site says what is due, 時点: never the clock of the machine that builds it. */
import type { Records } from '../domain/catalog.ts';
import { dayOfDocument } from '../domain/document.ts';

/** When no document is dated, the first day of the calendar that Japan writes: nothing is due yet. */
const FIRST_DAY = '1873-01-01';

/** The newest day that any document or edition of the records speaks of. */
export const newestDay = ({ documents, editions }: Pick<Records, 'documents' | 'editions'>): string =>
  [...documents.map(dayOfDocument), ...editions.map(({ as_of }) => as_of)].reduce<string>(
    (newest, day) => (day !== null && day > newest ? day : newest),
    FIRST_DAY,
  );
