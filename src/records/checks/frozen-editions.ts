import { createEditionContent } from '../../domain/edition-content.ts';
import type { Issue, Problem } from '../issue.ts';
import type { AnyLocated } from '../located.ts';
import { type Check, haveAllRows } from './checked.ts';

const parts = [
  'editions',
  'edition_totals',
  'progress',
  'settlements',
  'sections',
  'passages',
  'edition_digests',
] as const;

const issueAt = (located: AnyLocated, problem: Problem, field?: string): Issue => ({
  file: located.file,
  ...((field && located.fieldsAt[field]) || located.at),
  ...problem,
});

/** A published edition is what its newest digest says; every change of it names its correction. */
export const checkFrozenEditions: Check = (checked) => {
  if (!haveAllRows(checked, parts)) return [];
  const { records, find, sha256 } = checked;
  const contentOf = createEditionContent(records);
  const unexplained = records.edition_digests
    .filter((row) => {
      const first = records.edition_digests.find(({ edition }) => edition === row.edition);
      return first !== row && row.correction === null;
    })
    .flatMap((row) => {
      const located = find('edition_digests', row.id);
      const message = `版「${row.edition}」は、この行より前に公開されています。公開した版を変えるときは、corrections.csv に訂正を書き、その識別子を列「correction」（訂正）に書いてください。`;
      return located ? [issueAt(located, { kind: 'edition-changed', message }, 'correction')] : [];
    });
  const changed = records.editions.flatMap((edition) => {
    const located = find('editions', edition.id);
    if (!located) return [];
    const digest = sha256(contentOf(edition));
    const published = records.edition_digests.filter((row) => row.edition === edition.id);
    const newest = published.at(-1);
    if (!newest) {
      const message = `版「${edition.id}」の照合値がありません。公開するときは、edition_digests.csv に照合値「${digest}」を書いてください。その後の変更には訂正が必要になります。`;
      return [
        issueAt(located, { kind: 'edition-unpublished', found: edition.id, suggestion: digest, message }),
      ];
    }
    if (newest.digest === digest) return [];
    const message = `公開した版「${edition.id}」の内容が、照合値と合いません。変えるつもりがなければ元に戻してください。訂正するときは、corrections.csv に訂正を書き、edition_digests.csv に照合値「${digest}」の行を、その訂正とともに加えてください。`;
    return [issueAt(located, { kind: 'edition-changed', found: edition.id, suggestion: digest, message })];
  });
  return [...unexplained, ...changed];
};
