import { parseRecordAddress } from '../../domain/catalog.ts';
import { createStandings, expectationsOf } from '../../domain/expectation.ts';
import { type Check, haveAllRows } from './checked.ts';

const needed = [
  'settlements',
  'progress',
  'edition_totals',
  'measurements',
  'milestones',
  'editions',
  'statuses',
] as const;

/** An expectation is confirmed, revised or withdrawn by the next edition; staff are reminded until it is. */
export const checkExpectations: Check = (checked) => {
  if (!haveAllRows(checked, needed)) return [];
  const { records, find } = checked;
  const standingOf = createStandings(records);
  return expectationsOf(records).flatMap((expectation) => {
    const standing = standingOf(expectation);
    const target = parseRecordAddress(expectation.address);
    const located = target && find(target.table, target.id);
    if (standing.kind !== '見込みのまま' || !located) return [];
    return [
      {
        kind: 'unsettled-expectation' as const,
        file: located.file,
        ...(located.fieldsAt.basis ?? located.at),
        message: `この見込みが、次の版「${standing.edition}」でどうなったかが書かれていません。settlements.csv に、確定・修正・取下げのどれかを、版の文言とともに書いてください。書くまでは「見込みのまま」と表示されます。`,
      },
    ];
  });
};
