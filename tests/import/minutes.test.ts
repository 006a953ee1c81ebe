/** Invented minutes in the layouts that Japanese prefectures and councils use, each with what a reader would find. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/import/recognise.ts';
import { readName } from './surnames.ts';

interface Found {
  date: string | null;
  place: string | null;
  agenda: string[];
  /** Speaker, post and the first words said. */
  statements: [string | null, string | null, string][];
}

const folder = 'tests/import/minutes';
const layouts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

const plain = (words: string | null): string | null =>
  words === null ? null : words.normalize('NFKC').replaceAll(/\s/gu, '');
const begins = (words: string): string => (plain(words) ?? '').replace(/^[・-]+/u, '').slice(0, 6);

const findIn = (text: string): Found => {
  const { date, place, agenda, statements } = recognise(text, { readName, posts: [] });
  return {
    date: date?.value ?? null,
    place: plain(place?.value ?? null),
    agenda: agenda.map(({ title }) => plain(title) ?? ''),
    statements: statements.map(({ opening, paragraphs }) => [
      plain(opening.name.speaker),
      plain(opening.name.role),
      begins(paragraphs.map(({ text: words }) => words).join('')),
    ]),
  };
};

describe('minutes', () => {
  it('are here in many layouts', () => {
    expect(layouts.length).toBeGreaterThan(20);
  });

  it.each(layouts)('laid out as %s are recognised', (name) => {
    const wanted = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Found;
    expect(findIn(readFileSync(`${folder}/${name}.txt`, 'utf8'))).toEqual({
      ...wanted,
      place: plain(wanted.place),
      agenda: wanted.agenda.map(plain),
      statements: wanted.statements.map(([speaker, role, first]) => [
        plain(speaker),
        plain(role),
        begins(first),
      ]),
    });
  });
});

describe('the two minutes that are published', () => {
  const read = (document: string) =>
    recognise(readFileSync(`data/mie/sources/${document}.txt`, 'utf8'), { readName, posts: [] });

  it('give date, hours, place, agenda and 17 statements without any help', () => {
    const [first, second] = [read('hq-minutes-2020-06-02'), read('dx-minutes-2022-04-14')];
    expect([first.date?.value, first.start?.value, first.end?.value, first.place?.value]).toEqual([
      '2020-06-02',
      '09:25',
      '09:45',
      'プレゼンテーションルーム',
    ]);
    expect([second.date?.value, second.start?.value, second.end?.value, second.place?.value]).toEqual([
      '2022-04-14',
      '10:10',
      '10:30',
      'プレゼンテーションルーム',
    ]);
    expect(first.statements.length + second.statements.length).toBe(17);
    expect(first.agenda[0]?.title).toBe(
      '令和２年度「第三次三重県行財政改革取組」具体的取組 年次計画（案）について',
    );
    expect(second.statements.map(({ opening: { name } }) => [name.speaker, name.role])).toContainEqual([
      '一見',
      '知事',
    ]);
  });

  it.each(['smart-reform-2020', 'reform-progress-2020'])(
    'are not found in %s, where nobody speaks',
    (document) => {
      expect(read(document).statements).toEqual([]);
    },
  );
});
