/** The threads of the first publication, as their pages show them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row, TableName } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { createLibrary } from '../../src/views/library.ts';
import { momentOf, threadsOf, threadsThroughStatement, threadView } from '../../src/views/thread-page.ts';

const { records } = readRecords(process.cwd());
const texts = records.documents
  .filter(({ held }) => held === '本文あり')
  .map(({ jurisdiction, id }) => ({
    jurisdiction,
    document: id,
    text: readFileSync(join(process.cwd(), 'data', jurisdiction, 'sources', `${id}.txt`), 'utf8'),
  }));
const library = createLibrary(records, texts);
const viewOf = (id: string) => threadView(library, library.get('threads', 'mie', id));
const stepsOf = (thread: Row<'threads'>): Row<'thread_steps'>[] =>
  records.thread_steps
    .filter((step) => step.jurisdiction === thread.jurisdiction && step.thread === thread.id)
    .sort((a, b) => a.order - b.order);
const failing = (holds: (thread: Row<'threads'>) => boolean): string[] =>
  records.threads.filter((thread) => !holds(thread)).map(({ id }) => id);

/** Where the words of a step stand: a statement of a meeting, or a section of a document. */
const placeOf = (step: Row<'thread_steps'>): string => {
  const place = library.placeOf(step.jurisdiction, step.document, step.quote);
  const holder = [...records.paragraphs, ...records.passages].find((row) => {
    if (row.jurisdiction !== step.jurisdiction || row.document !== step.document) return false;
    const at = library.placeOf(row.jurisdiction, row.document, row.text);
    return at && place && at.start < place.end && place.start < at.end;
  });
  if (!holder) return `${step.document} ${step.quote}`;
  return 'statement' in holder ? holder.statement : holder.section;
};

/** Plans without a date come before all that has one. */
const dayOf = ({ jurisdiction, document }: Row<'thread_steps'>): string =>
  momentOf(library, library.get('documents', jurisdiction, document)).date ?? '';

describe('the thread of Web meetings', () => {
  const { sequence, ...thread } = viewOf('web-conference');

  it('has its three real steps in order, with dates and quotes', () => {
    expect(
      sequence.map(({ relation, when, speaker, evidence }) => [
        relation,
        when.label,
        speaker,
        evidence.document,
        evidence.quote,
      ]),
    ).toEqual([
      [
        '根拠',
        '令和2年度（2020年度）・日付の記載なし',
        undefined,
        'smart-reform-2020',
        '専用モバイル端末（共用 iPad50 台。運用は検討中）と、クラウドサービスを利用 ※現状では一人一台パソコンからは利用できない',
      ],
      [
        '要望',
        '令和2年6月2日（2020年）の会議',
        '横山スマート改革推進課長',
        'hq-minutes-2020-06-02',
        '今後は、一人一台や自宅のパソコンからＷｅｂ会議を使いたいなどの要望も出てくると考えており、現状では技術的に解決すべき課題もあるため、研究していきたい',
      ],
      [
        '実績',
        '令和3年1月31日（2021年）時点',
        undefined,
        'reform-progress-2020',
        'Web会議や在宅勤務の環境を整備するとともに、1人1台パソコンからのWeb会議を可能とするなど環境を充実・強化（※変革1を含む）',
      ],
    ]);
  });

  it('says that a result is reported, which and when', () => {
    expect(thread.reported).toBe(true);
    expect(thread.results.map(({ id }) => id)).toEqual(['own-pc-possible']);
    expect(thread.last.when.date).toBe('2021-01-31');
  });
});

describe('every thread', () => {
  it('is one of many, so that an empty table cannot pass', () => {
    expect(records.threads.length).toBeGreaterThan(8);
  });

  it('has at least two steps, from at least two places', () => {
    expect(failing((thread) => stepsOf(thread).length >= 2)).toEqual([]);
    expect(failing((thread) => new Set(stepsOf(thread).map(placeOf)).size >= 2)).toEqual([]);
  });

  it('goes forward in time, step by step, without a gap in its numbers', () => {
    expect(
      failing((thread) => {
        const days = stepsOf(thread).map(dayOf);
        return days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
      }),
    ).toEqual([]);
    expect(failing((thread) => stepsOf(thread).every(({ order }, index) => order === index + 1))).toEqual([]);
  });

  it('begins with a promise, a wish or a ground', () => {
    expect(failing((thread) => /^(約束|要望|根拠)$/.test(stepsOf(thread)[0]?.relation ?? ''))).toEqual([]);
  });

  it('stands on records that exist', () => {
    const lost = records.thread_steps.filter(({ jurisdiction, record }) => {
      const slash = record.indexOf('/');
      return !library.find(record.slice(0, slash) as TableName, jurisdiction, record.slice(slash + 1));
    });
    expect(lost).toEqual([]);
  });

  it('calls a result only what a document reports as done, never what it expects', () => {
    const results = records.thread_steps.filter(({ relation }) => relation === '実績');
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ quote }) => /見込|予定|めざす/.test(quote))).toEqual([]);
  });
});

describe('where the documents disagree', () => {
  it('the thread of home working shows both words, and the discrepancy', () => {
    const { sequence, discrepancies } = viewOf('telework');
    const quotes = sequence.map(({ evidence }) => evidence.quote).join('\n');
    expect(quotes).toContain('当面は試行運用とし');
    expect(quotes).toContain('明日から本格稼動する');
    expect(discrepancies.map(({ id }) => id)).toEqual(['telework-stage']);
  });

  it('the thread of progress management shows both places, and ends without a result', () => {
    const { sequence, discrepancies, results } = viewOf('progress-management');
    const quotes = sequence.map(({ evidence }) => evidence.quote).join('\n');
    expect(quotes).toContain('部長級会議において');
    expect(quotes).toContain('この会議において');
    expect(discrepancies.map(({ id }) => id)).toEqual(['progress-management-place']);
    expect(results).toEqual([]);
  });
});

describe('the threads through a statement', () => {
  it('are those one of whose steps quotes it, also when the step stands on another record', () => {
    const statement = library.get('statements', 'mie', '2020-06-02-hq#s8');
    expect(threadsThroughStatement(library, statement, new Set()).map(({ id }) => id)).toEqual([
      'department-improvement',
    ]);
  });
});

describe('the list of threads', () => {
  it('tells of each how far it goes and whether a result is reported', () => {
    const list = threadsOf(library, 'mie');
    expect(list).toHaveLength(library.rowsOf('threads', 'mie').length);
    expect(list[0]).toMatchObject({ id: 'web-conference', steps: 3, documents: 3, reported: true });
    expect(threadsOf(library, 'kumamoto')).toEqual([]);
  });
});
