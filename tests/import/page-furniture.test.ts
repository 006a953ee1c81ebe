/** What a page prints around its text is told from the text. */
import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/import/text/line.ts';
import { withFurniture } from '../../src/import/text/page-furniture.ts';

const kinds = (...lines: string[]): string[] =>
  withFurniture(toLines(lines.join('\n')))
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, words }) => `${words}: ${kind}`);

describe('a line', () => {
  it('that is a bare number is a page number when the numbers count the pages', () => {
    expect(kinds('始めます。', '1', '続けます。', '2')).toEqual([
      '始めます。: text',
      '1: page number',
      '続けます。: text',
      '2: page number',
    ]);
    expect(kinds('点数', '8', '人数', '12')).toEqual(['点数: text', '8: text', '人数: text', '12: text']);
  });

  it('that repeats the title at the end of the pages is the head of a page', () => {
    expect(
      kinds('第２回検討委員会', '始めます。', '- 1 -', '第２回検討委員会', '続けます。', '- 2 -'),
    ).toEqual([
      '第２回検討委員会: page head',
      '始めます。: text',
      '- 1 -: page number',
      '第２回検討委員会: page head',
      '続けます。: text',
      '- 2 -: page number',
    ]);
  });

  it('that names a speaker is text, at the top of however many pages', () => {
    const pages = [
      '○森委員長',
      '始めます。',
      '- 1 -',
      '○森委員長',
      '続けます。',
      '- 2 -',
      '○森委員長',
      '終わります。',
      '- 3 -',
    ];
    expect(kinds(...pages).filter((line) => line.endsWith('page head'))).toEqual([]);
  });
});
