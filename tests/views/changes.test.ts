/** Corrections, redirects and histories as pages say them, over the records of the first publication. */
import { describe, expect, it } from 'vitest';
import type { Records, Row } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { changesOf, toEntry } from '../../src/views/changes.ts';
import { noticeOf } from '../../src/views/corrections.ts';
import { historyView } from '../../src/views/history.ts';
import { initiativeView } from '../../src/views/initiative.ts';
import { createLibrary, type Library } from '../../src/views/library.ts';
import { meetingView } from '../../src/views/meeting.ts';
import { movedPages } from '../../src/views/redirects.ts';
import { redirect } from '../publish/redirect-rows.ts';

const { records, texts } = readRecords(process.cwd());
const libraryWith = (changed: Partial<Records>): Library => createLibrary({ ...records, ...changed }, texts);

const correction = (id: string, record: string, date: string): Row<'corrections'> => ({
  jurisdiction: 'mie',
  id,
  record,
  date,
  before: '7月から',
  after: '6月から',
  reason: '読み誤り',
  document: 'smart-reform-2020',
  quote: 'Web会議システムの運用（令和2年6月～）',
});

const corrections = [
  correction('older', 'initiatives/web-conference', '2026-04-01'),
  correction('newer', 'initiatives/web-conference', '2026-05-01'),
  correction('spoken', 'paragraphs/2020-06-02-hq#s2.p1', '2026-04-15'),
];
const redirects = [
  redirect('/mie/initiatives/web-kaigi/', '/mie/initiatives/web-conference/'),
  redirect('/mie/meetings/2020-06-02-hq/#s99', '/mie/meetings/2020-06-02-hq/#s2', '修正'),
];

describe('a correction', () => {
  const library = libraryWith({ corrections, redirects });

  it('is shown on its record, newest first, with the old address that leads there', () => {
    const { notice } = initiativeView(library, library.get('initiatives', 'mie', 'web-conference'));
    expect(notice.corrections.map(({ id }) => id)).toEqual(['newer', 'older']);
    expect(notice.corrections[0]).toMatchObject({
      before: '7月から',
      after: '6月から',
      reason: '読み誤り',
      href: '/changes/#mie-correction-newer',
      anchor: 'mie-correction-newer',
    });
    expect(notice.arrivals.map(({ from }) => from)).toEqual(['/mie/initiatives/web-kaigi/']);
  });

  it('of a paragraph is shown beside it, and a moved statement says so itself', () => {
    const view = meetingView(library, library.get('meetings', 'mie', '2020-06-02-hq'));
    const statements = view.agenda.flatMap((group) => group.statements);
    const second = statements.find(({ anchor }) => anchor === 's2');
    expect(second?.notice.arrivals).toMatchObject([
      { kind: '修正', to: { href: '/mie/meetings/2020-06-02-hq/#s2' } },
    ]);
    expect(second?.paragraphs[0]?.notice.corrections.map(({ id }) => id)).toEqual(['spoken']);
    const others = [
      view.notice,
      ...statements.flatMap(({ anchor, notice, paragraphs }) => [
        ...(anchor === 's2' ? [] : [notice]),
        ...paragraphs.filter(({ anchor: at }) => at !== 's2.p1').map((paragraph) => paragraph.notice),
      ]),
    ];
    expect(others.every((notice) => notice.corrections.length + notice.arrivals.length === 0)).toBe(true);
  });

  it('of another record says nothing here', () => {
    expect(noticeOf(library, 'mie', new Set(['initiatives/information-network']))).toEqual({
      corrections: [],
      arrivals: [],
    });
  });
});

describe('the list of changes', () => {
  it('is empty for the first publication', () => {
    expect(changesOf(libraryWith({ corrections: [], redirects: [] }), ['mie', 'kumamoto'])).toEqual([]);
  });

  it('has corrections and redirects together, newest first, and says each in words', () => {
    const gone = redirect('/mie/documents/draft/', null);
    const changes = changesOf(libraryWith({ corrections, redirects: [...redirects, gone] }), ['mie']);
    expect(changes.map(({ kind, date }) => [kind, date])).toEqual([
      ['訂正', '2026-05-01'],
      ['訂正', '2026-04-15'],
      ['訂正', '2026-04-01'],
      ['転送', '2026-04-01'],
      ['転送', '2026-04-01'],
      ['転送', '2026-04-01'],
    ]);
    expect(changes.map(toEntry).map(({ title, text }) => `${title}\n${text}`)).toMatchInlineSnapshot(`
      [
        "訂正: 取組「① Web会議システムの運用」
      令和8年5月1日（2026年）に、「7月から」を「6月から」に訂正しました。理由: 読み誤り",
        "訂正: 発言の段落「佐藤行財政改革推進課長の発言（令和2年度第1回 行財政改革・デジタル戦略推進本部 本部員会議）」
      令和8年4月15日（2026年）に、「7月から」を「6月から」に訂正しました。理由: 読み誤り",
        "訂正: 取組「① Web会議システムの運用」
      令和8年4月1日（2026年）に、「7月から」を「6月から」に訂正しました。理由: 読み誤り",
        "転送: /mie/initiatives/web-kaigi/
      令和8年4月1日（2026年）、/mie/initiatives/web-kaigi/ はアドレスが変わりました。内容は同じです。今のアドレス: /mie/initiatives/web-conference/（取組「① Web会議システムの運用」）。",
        "転送: /mie/meetings/2020-06-02-hq/#s99
      令和8年4月1日（2026年）、/mie/meetings/2020-06-02-hq/#s99 は内容を修正し、別のアドレスに移しました。今のアドレス: /mie/meetings/2020-06-02-hq/#s2（発言「佐藤行財政改革推進課長の発言（令和2年度第1回 行財政改革・デジタル戦略推進本部 本部員会議）」）。",
        "取下げ: /mie/documents/draft/
      令和8年4月1日（2026年）、/mie/documents/draft/ は取り下げました。今は公開していません。",
      ]
    `);
  });
});

describe('an old page', () => {
  const pageFor = (...rows: Row<'redirects'>[]) => movedPages(libraryWith({ redirects: rows }))[0];

  it.each(['同一', '修正', '統合'] as const)('of kind %s sends its reader on', (kind) => {
    expect(pageFor(redirect('/mie/a/', '/mie/plans/third-reform/', kind))).toMatchObject({
      address: '/mie/a/',
      refresh: '/mie/plans/third-reform/',
      targets: [{ label: '計画「第三次三重県行財政改革取組」' }],
    });
  });

  it('that was split lets its reader choose', () => {
    const rows = ['web-conference', 'rpa'].map((id) =>
      redirect('/mie/a/', `/mie/initiatives/${id}/`, '分割'),
    );
    const page = pageFor(...rows);
    expect(page?.refresh).toBeUndefined();
    expect(page?.targets.map(({ href }) => href)).toEqual([
      '/mie/initiatives/web-conference/',
      '/mie/initiatives/rpa/',
    ]);
  });

  it('that was withdrawn leads nowhere and says so', () => {
    expect(pageFor(redirect('/mie/a/', null))).toMatchObject({
      refresh: undefined,
      targets: [],
      words: '取り下げました。今は公開していません。',
    });
  });

  it('is not made for an anchor, a file, or a record that is still there', () => {
    const rows = ['/mie/a/#s1', '/data/a.csv', '/mie/initiatives/web-conference/'].map((from) =>
      redirect(from, '/mie/plans/third-reform/'),
    );
    expect(pageFor(...rows)).toBeUndefined();
  });
});

describe('the history of a record', () => {
  const library = libraryWith({});
  const row = library.get('initiatives', 'mie', 'web-conference');

  it('names columns in Japanese and records by their labels, newest first', () => {
    const histories = {
      'initiatives/mie/web-conference': {
        since: '2026-04-01',
        versions: [
          { date: '2026-04-02', changes: [{ field: 'note', before: '', after: '注' }] },
          {
            date: '2026-04-03',
            changes: [
              { field: 'plan', before: 'no-such-plan', after: 'third-reform' },
              { field: 'old_column', before: 'a', after: 'b' },
            ],
          },
        ],
      },
    };
    expect(historyView(library, histories, 'initiatives', row)).toEqual({
      since: '2026-04-01',
      versions: [
        {
          date: '2026-04-03',
          changes: [
            { title: '計画', before: 'no-such-plan', after: '第三次三重県行財政改革取組' },
            { title: 'old_column', before: 'a', after: 'b' },
          ],
        },
        { date: '2026-04-02', changes: [{ title: '注', before: '', after: '注' }] },
      ],
    });
  });

  it('is none for a record that has not changed', () => {
    expect(historyView(library, {}, 'initiatives', row)).toBeUndefined();
  });
});
