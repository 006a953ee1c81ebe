import type { Check } from './checked.ts';

/** A period does not end before it begins. */
export const checkDateOrder: Check = ({ rows }) =>
  rows.flatMap((located) => {
    const { start, end } = located.row as { start?: unknown; end?: unknown };
    if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
    return [
      {
        kind: 'date-order' as const,
        file: located.file,
        ...(located.fieldsAt.end ?? located.at),
        found: end,
        message: `終わり「${end}」が始まり「${start}」より前です。どちらが正しいか、出典で確かめてください。`,
      },
    ];
  });
