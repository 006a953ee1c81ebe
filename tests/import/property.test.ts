/** Over invented minutes in every notation: all is found, nothing is invented, nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toComparable } from '../../src/domain/japanese-text.ts';
import { importMinutes } from '../../src/import/import-minutes.ts';
import { readMinutes } from '../../src/records/minutes.ts';
import { inventedMinutes, notationNames } from './invented-minutes.ts';
import { readName } from './surnames.ts';

const importText = (text: string) =>
  importMinutes(text, {
    jurisdiction: 'mirai',
    meeting: 'm',
    document: 'minutes-m',
    posts: [],
    readName,
    sha256: '0'.repeat(64),
    previous: [],
    taken: [],
  });

const plain = (words: string): string => toComparable(words).text.replaceAll(/\s/gu, '');
const RUNS = { numRuns: 40 };

describe.each(notationNames)('minutes with %s', (notation) => {
  it('give every speaker, post and word, and no other', () => {
    fc.assert(
      fc.property(inventedMinutes(notation), ({ text, date, place, agenda, statements }) => {
        const { recognised } = importText(text);
        expect(recognised.date?.value ?? null).toBe(date);
        expect(recognised.place?.value ?? null).toBe(place);
        expect(recognised.agenda.map(({ title }) => title)).toEqual(agenda);
        expect(recognised.statements.map(({ opening: { name } }) => [name.speaker, name.role])).toEqual(
          statements.map(({ surname, post }) => [surname, post]),
        );
        expect(
          recognised.statements.map(({ paragraphs }) =>
            plain(paragraphs.map((one) => one.text).join('')).replaceAll('・', ''),
          ),
        ).toEqual(statements.map(({ sentences }) => plain(sentences.join(''))));
      }),
      RUNS,
    );
  });

  it('become a draft that is read back word for word, and no line of theirs is lost', () => {
    fc.assert(
      fc.property(inventedMinutes(notation), ({ text, date, statements }) => {
        const { minutes, draft, account, recognised } = importText(text);
        const reading = readMinutes('mirai', 'm.mdx', minutes, draft.posts);
        const missing = reading.issues.filter(({ kind }) => kind !== 'missing-value');
        expect(missing).toEqual([]);
        expect(reading.issues.length === 0).toBe(date !== null);
        if (date === null) return;
        const rows = reading.rows.filter(({ table }) => table === 'statements');
        expect(rows.map(({ row }) => (row as { surname: string | null }).surname)).toEqual(
          statements.map(({ surname }) => surname),
        );
        const held = plain(
          reading.rows
            .flatMap(({ row }) => Object.values(row))
            .filter((value) => typeof value === 'string')
            .join('\n'),
        );
        const draftLines = new Set(account.inDraft);
        for (const { number, raw } of recognised.lines.filter(({ raw: words }) => words.trim() !== '')) {
          const isLeftOver = account.leftOver.some(
            ({ line, words }) => line === number && words === raw.trim(),
          );
          expect(draftLines.has(number) !== isLeftOver, raw).toBe(true);
        }
        for (const sentence of statements.flatMap(({ sentences }) => sentences))
          expect(held).toContain(plain(sentence));
      }),
      RUNS,
    );
  });
});
