/** Where each line of the source went: into the draft, or into the list of what was left over, with the reason. */

import type { Recognised } from '../recognise.ts';
import { type LeftOver, NO_TEXT } from '../speakers/statements.ts';
import type { Draft } from './draft.ts';

/** Every line that is not blank is in exactly one of the two. */
export interface Account {
  inDraft: number[];
  leftOver: LeftOver[];
}

const headReasons = ({ date, place, name, agenda }: Recognised): Map<number, string> =>
  new Map([
    ...agenda.flatMap(({ lines }) =>
      lines.map((line) => [line, '議題の一覧（下書きでは見出しにしています）'] as const),
    ),
    ...[name, place, date].flatMap((value) =>
      value ? [[value.line, '先頭の欄に値を写した行'] as const] : [],
    ),
  ]);

/** Accounts for every line of the source. */
export const accountFor = (recognised: Recognised, { lines: inDraft, lost }: Draft): Account => {
  const reasons = new Map([
    ...recognised.leftOver.map(({ line, reason }) => [line, reason] as const),
    ...headReasons(recognised),
    ...lost.map((line) => [line, '本文のとおりに写せなかった行'] as const),
  ]);
  const filled = recognised.lines.filter(({ raw }) => raw.trim() !== '');
  return {
    inDraft: filled.filter(({ number }) => inDraft.has(number)).map(({ number }) => number),
    leftOver: filled
      .filter(({ number }) => !inDraft.has(number))
      .map(({ number, raw, kind }) => ({
        line: number,
        words: raw.trim(),
        reason: reasons.get(number) ?? NO_TEXT[kind] ?? '発言者のない文章',
      })),
  };
};
