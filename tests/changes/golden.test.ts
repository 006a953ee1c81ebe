/** Changes as a reviewer of a pull request reads them; the golden files are reviewed like any text. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Held } from '../../src/changes/make-report.ts';
import { toMarkdown } from '../../src/changes/markdown.ts';
import { isEmpty } from '../../src/changes/report.ts';
import type { Row } from '../../src/domain/catalog.ts';
import { rootOf } from '../case-root.ts';
import { changing, edited, heldAt, publisher, reportOn, without } from './two-sides.ts';

let held: Held;

beforeEach(() => {
  held = heldAt(rootOf('three-editions'));
});

const markdownOf = (before: Held, after: Held): string =>
  toMarkdown(reportOn(before, after), { siteAddress: publisher.address });

const golden = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`golden/${name}.md.txt`);

describe('no change', () => {
  it('is said in one sentence', () => {
    expect(isEmpty(reportOn(held, heldAt(rootOf('three-editions'))))).toBe(true);
    expect(markdownOf(held, held)).toContain('変更はありません。');
  });
});

describe('a change of progress', () => {
  it('tells the move of each status, in a new edition from the one before, and that a published edition is touched', async () => {
    const newest = ({ edition }: { edition: string }) => edition !== 'edition-3';
    const before = edited(held, {
      editions: without('edition-3'),
      progress: (rows) => rows.filter(newest),
      edition_totals: (rows) => rows.filter(newest),
      edition_digests: (rows) => rows.filter(newest),
      settlements: (rows) => rows.filter(newest),
      statuses: (rows) => rows.filter((row) => row.edition !== 'edition-3'),
    });
    const after = edited(held, {
      progress: changing<'progress'>('edition-1-training-not-begun', { status: 'begun', basis: '見込み' }),
    });
    await golden(markdownOf(before, after), 'progress');
  });
});

describe('a change of dates, targets and values', () => {
  it('tells from what to what, with unit and denominator, and what becomes of the commitments', async () => {
    const measurement = (basis: '見込み' | '実績'): Row<'measurements'> => ({
      jurisdiction: 'mie',
      id: 'online-2021',
      indicator: 'online',
      value: 62.5,
      value_text: '62.5 ％',
      qualifier: null,
      start: null,
      end: '2022-03-31',
      date_text: null,
      as_of: basis === '実績' ? '2022-03-31' : null,
      basis,
      series_break: null,
      note: null,
      document: 'shiken-keikaku',
      quote: '令和4年度までに申請の 90 ％',
    });
    const before = edited(held, { measurements: (rows) => [...rows, measurement('見込み')] });
    const after = edited(held, {
      targets: changing<'targets'>('online-2022', { end: '2024-03-31', date_text: '令和5年度まで' }),
      milestones: changing<'milestones'>('jikai', {
        start: '2020-10-01',
        end: '2020-10-31',
        date_text: '10月',
      }),
      measurements: (rows) => [...rows, measurement('実績')],
      commitments: changing<'commitments'>('shien', { due: '2020-09-30', due_text: '9月まで' }),
    });
    await golden(markdownOf(before, after), 'figures');
  });
});

describe('a change of minutes', () => {
  it('tells who says what otherwise, what is new, what is gone and what was only pushed down', async () => {
    const of = { jurisdiction: 'mie', meeting: '2020-06-02', document: 'shiken-gijiroku' };
    const inserted: Row<'statements'> = {
      ...of,
      id: '2020-06-02#s9',
      anchor: 's9',
      order: 2,
      agenda_item: '2020-06-02#a1',
      mark: '●',
      heading: '●谷総務課長',
      surname: '谷',
      post: 'somu-kacho',
      note: null,
    };
    const after = edited(held, {
      meetings: changing<'meetings'>('2020-06-02', { place: '試験県庁 第2会議室', end: '10:15' }),
      statements: (rows) => [
        inserted,
        ...rows
          .filter(({ id }) => id !== '2020-06-02#s3')
          .map((row) => (row.order > 1 ? { ...row, order: row.order + 1 } : row)),
      ],
      decisions: () => [],
      statement_scopes: () => [],
      paragraphs: (rows) => [
        ...rows
          .filter(({ statement }) => statement !== '2020-06-02#s3')
          .map((row) => ({ ...row, text: row.text.replace('1,337', '1,500') })),
        { ...of, id: '2020-06-02#s9.p1', statement: inserted.id, order: 1, text: '承知しました。' },
        {
          ...of,
          id: '2020-06-02#s9.p2',
          statement: inserted.id,
          order: 2,
          text: '@tani に #12 を頼みます。*',
        },
      ],
    });
    const before = { ...held, ledger: ['/mie/meetings/2020-06-02/#s3', '/mie/meetings/2020-06-02/s3/'] };
    await golden(markdownOf(before, after), 'minutes');
  });
});

describe('a change of sources and other tables', () => {
  it('tells corrections as such, the words of the stored text, quotes, redirects and addresses that vanish', async () => {
    const before: Held = {
      ...held,
      ledger: [
        '/glossary/#dx',
        '/mie/documents/shiken-keikaku/',
        '/mie/indicators/online/',
        '/mie/indicators/online/#target-online-2022',
        '/mie/charts/online-target/',
        '/mie/charts/online-target.svg',
      ],
    };
    const term = held.records.terms[0];
    const after: Held = {
      ...edited(before, {
        targets: () => [],
        indicators: without('online'),
        terms: (rows) => rows.map((row) => ({ ...row, meaning: `${row.meaning}（改め）` })),
        plans: changing<'plans'>('shiken-plan', { quote: '試験県' }),
        corrections: (rows) => [
          ...rows,
          {
            jurisdiction: 'mie',
            id: 'meaning',
            record: `terms/${term?.id}`,
            date: '2026-11-20',
            before: '古い説明',
            after: '新しい説明',
            reason: '言い過ぎていたため。',
            document: 'shiken-keikaku',
            quote: '試験県',
          },
        ],
        redirects: (rows) => [
          ...rows,
          {
            jurisdiction: 'mie',
            id: 'target',
            from: '/mie/indicators/online/#target-online-2022',
            to: '/mie/documents/shiken-keikaku/',
            kind: '修正',
            date: '2026-11-20',
            note: null,
          },
        ],
      }),
      texts: held.texts.map((text) =>
        text.document === 'shiken-keikaku' ? { ...text, text: text.text.replace('90', '80') } : text,
      ),
    };
    await golden(markdownOf(before, after), 'sources');
  });
});
