/** Rows of redirects for tests: `from → to`, all else filled in. */
import type { Row } from '../../src/domain/catalog.ts';

/** A redirect of Mie; `to` is null for what was withdrawn. */
export const redirect = (
  from: string,
  to: string | null,
  kind: Row<'redirects'>['kind'] = to === null ? '取下げ' : '同一',
): Row<'redirects'> => ({
  jurisdiction: 'mie',
  id: from.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''),
  from,
  to,
  kind,
  date: '2026-04-01',
  note: null,
});
