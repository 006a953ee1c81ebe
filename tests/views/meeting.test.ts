/** Minutes as pages show them: what belongs to which words, who answers whom, what stands beside a passage. */
import { describe, expect, it } from 'vitest';
import type { Records, Row } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { paragraphOf } from '../../src/views/evidence.ts';
import { createLibrary, type Library } from '../../src/views/library.ts';
import { type MeetingView, meetingView } from '../../src/views/meeting.ts';
import { meetingYears } from '../../src/views/meeting-years.ts';
import { postView } from '../../src/views/organization.ts';
import type { StatementView } from '../../src/views/statement.ts';
import { statementPage } from '../../src/views/statement-page.ts';
import { longMinutes } from './long-minutes.ts';

const { records, texts } = readRecords(process.cwd());
const libraryWith = (changed: Partial<Records> = {}): Library =>
  createLibrary({ ...records, ...changed }, texts);
const library = libraryWith();

const meetingIn = (of: Library, id: string): MeetingView => meetingView(of, of.get('meetings', 'mie', id));
const hq = meetingIn(library, '2020-06-02-hq');
const dx = meetingIn(library, '2022-04-14-dx');
const statementsIn = ({ agenda }: MeetingView): StatementView[] =>
  agenda.flatMap(({ statements }) => statements);
const paragraphsIn = (meeting: MeetingView) => statementsIn(meeting).flatMap(({ paragraphs }) => paragraphs);

const getStatement = (meeting: MeetingView, anchor: string): StatementView => {
  const found = statementsIn(meeting).find((statement) => statement.anchor === anchor);
  if (!found) throw new Error(`statement: ${anchor}`);
  return found;
};
const notesAt = (meeting: MeetingView, anchor: string) =>
  paragraphsIn(meeting).find((paragraph) => paragraph.anchor === anchor)?.notes ?? [];

describe('minutes', () => {
  it('have the handouts at the agenda item whose speaker names them, and say that they are not held', () => {
    const handouts = hq.agenda.map(({ item, handouts }) => [
      item?.anchor,
      handouts.map(({ label }) => label),
    ]);
    expect(handouts).toEqual([
      [undefined, []],
      ['a1', ['令和2年6月2日 本部員会議 資料 1']],
      ['a2', ['令和2年6月2日 本部員会議 資料２－１', '令和2年6月2日 本部員会議 資料２－２']],
      ['a3', ['令和2年6月2日 本部員会議 資料３－１', '令和2年6月2日 本部員会議 資料３－２']],
    ]);
    expect([...hq.handouts, ...dx.handouts].every(({ held }) => !held)).toBe(true);
    expect(dx.agenda.flatMap(({ handouts }) => handouts)).toHaveLength(dx.handouts.length);
  });

  it('name at an agenda item the statements elsewhere that concern it, as the records say', () => {
    const concerning = Object.fromEntries(
      dx.agenda.map(({ item, concerning }) => [item?.anchor, concerning.map(({ order }) => order)]),
    );
    expect(concerning).toEqual({ a1: [5, 8, 9], a2: [5, 8, 9], a3: [5, 6, 7, 8, 9], a4: [] });
  });

  it('have a decision at the words that say it, and none where none is recorded', () => {
    expect(hq.decisions).toEqual([]);
    expect(dx.decisions.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['d1', '議題1から議題4までの承認'],
    ]);
    const at = paragraphsIn(dx).filter(({ decisions }) => decisions.length > 0);
    expect(at.map(({ anchor }) => anchor)).toEqual(['s8.p1']);
  });

  it('lead from a statement to its line in the source, but never to the same line of another statement', () => {
    expect(getStatement(dx, 's5').passageHref).toContain('#char=');
    expect(getStatement(dx, 's8').heading).toBe(getStatement(dx, 's5').heading);
    expect(getStatement(dx, 's8').passageHref).toBeUndefined();
  });

  it('cite a statement with speaker, meeting and day in both calendars', () => {
    expect(getStatement(hq, 's3').citation).toBe(
      '横山スマート改革推進課長、令和2年度第1回 行財政改革・デジタル戦略推進本部 本部員会議、令和2年6月2日（2020年）',
    );
  });

  it('count the commitments made in them by state, none twice and none left out', () => {
    for (const meeting of [hq, dx]) {
      expect(meeting.commitments.length).toBeGreaterThan(20);
      expect(meeting.states.reduce((sum, { count }) => sum + count, 0)).toBe(meeting.commitments.length);
      expect(new Set(meeting.commitments.map(({ href }) => href)).size).toBe(meeting.commitments.length);
    }
  });

  it('lead to the meetings before and after, and apart from that to those of the same body', () => {
    const [first, last] = records.meetings as [Row<'meetings'>, Row<'meetings'>];
    const third = { ...first, id: '2023-01-01-hq', label: '次の本部員会議', date: '2023-01-01' };
    const three = libraryWith({ meetings: [first, last, third] });
    expect(dx.sameBody).toBeUndefined();
    expect(dx.neighbours.previous?.label).toBe(hq.label);
    expect(meetingIn(three, hq.id).neighbours.next?.label).toBe(dx.label);
    expect(meetingIn(three, hq.id).sameBody?.next?.label).toBe('次の本部員会議');
    expect(meetingIn(three, hq.id).sameBody?.previous).toBeUndefined();
  });
});

describe('who answers whom', () => {
  it('is said in both directions where a link says it', () => {
    expect(getStatement(hq, 's5').replies.toThis).toEqual([
      {
        relation: '回答',
        speaker: '横山スマート改革推進課長',
        href: '/mie/meetings/2020-06-02-hq/#s6',
        meeting: undefined,
      },
    ]);
    expect(getStatement(hq, 's6').replies.ofThis.map(({ speaker }) => speaker)).toEqual(['福永戦略企画部長']);
  });

  it('is said of nobody else: not from the order of speaking, not from the marks', () => {
    const answering = [...statementsIn(hq), ...statementsIn(dx)].filter(
      ({ replies }) => replies.toThis.length + replies.ofThis.length > 0,
    );
    expect(answering.map(({ id }) => id)).toEqual(['2020-06-02-hq#s5', '2020-06-02-hq#s6']);
    const silent = statementsIn(meetingIn(libraryWith({ links: [] }), hq.id));
    expect(silent.every(({ replies }) => replies.toThis.length + replies.ofThis.length === 0)).toBe(true);
  });
});

describe('what stands beside a passage', () => {
  it('is the commitment with its state, the thread, and the result that a link gives it', () => {
    const notes = notesAt(hq, 's3.p16');
    expect(notes[0]).toMatchObject({
      kind: '課題',
      label: '一人一台や自宅のパソコンからＷｅｂ会議を使いたいなどの要望への研究',
      state: '実現',
    });
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'たどる', href: '/mie/threads/web-conference/' }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ href: '/mie/roadmap/#row-remote-work-environment', relation: '実績' }),
    );
  });

  it('is every commitment and indicator that quotes it, at the paragraph with the words and at no other', () => {
    const noted = [hq, dx].flatMap(paragraphsIn).flatMap(({ notes }) => notes.map(({ href }) => href));
    const minutes = new Set(records.meetings.map(({ document }) => document));
    const quoting = records.commitments.filter(({ document }) => minutes.has(document));
    expect(quoting.length).toBeGreaterThan(50);
    for (const { id } of quoting) {
      expect(noted.filter((href) => href === `/mie/commitments/#${id}`)).toHaveLength(1);
    }
    const measured = [...records.targets, ...records.measurements].filter(({ document }) =>
      minutes.has(document),
    );
    expect(measured.length).toBeGreaterThan(10);
    for (const { indicator } of measured) expect(noted).toContain(`/mie/indicators/${indicator}/`);
  });

  it('is the same record once, however many rows lead to it', () => {
    for (const { notes } of [hq, dx].flatMap(paragraphsIn)) {
      expect(new Set(notes.map(({ href }) => href)).size).toBe(notes.length);
    }
  });

  it('reaches only beside paragraphs that have no notes of their own', () => {
    for (const statement of [hq, dx].flatMap(statementsIn)) {
      for (const [at, { notes, reach, room }] of statement.paragraphs.entries()) {
        const beside = statement.paragraphs.slice(at + 1, at + reach);
        expect(beside).toHaveLength(reach - 1);
        if (notes.length > 0) expect(beside.every((other) => other.notes.length === 0)).toBe(true);
        expect(room).toBeGreaterThan(0);
      }
    }
  });

  it('is found as by looking through all paragraphs', () => {
    const quotes = [...records.commitments, ...records.links, ...records.thread_steps, ...records.milestones];
    for (const { jurisdiction, document, quote } of quotes) {
      const place = library.placeOf(jurisdiction, document, quote);
      const holding = library.rowsOf('paragraphs', jurisdiction).find((row) => {
        const at = library.placeOf(jurisdiction, row.document, row.text);
        return row.document === document && at && place && at.start < place.end && place.start < at.end;
      });
      expect(paragraphOf(library, { jurisdiction, document, quote })?.id).toBe(holding?.id);
    }
  });
});

describe('a statement alone', () => {
  const pageOf = (id: string) => statementPage(library, library.get('statements', 'mie', id));

  it('has the one before and the one after in short, and ends where the minutes end', () => {
    const page = pageOf('2020-06-02-hq#s6');
    expect(page.previous).toMatchObject({
      order: 5,
      speaker: '福永戦略企画部長',
      beginning: '・デジタル戦略推進計画の主な修正点は。',
      cut: false,
      href: '/mie/meetings/2020-06-02-hq/s5/',
    });
    expect(page.next?.cut).toBe(true);
    expect([...(page.next?.beginning ?? '')]).toHaveLength(80);
    expect(pageOf('2020-06-02-hq#s1').previous).toBeUndefined();
    expect(pageOf('2020-06-02-hq#s8').next).toBeUndefined();
  });

  it('has every record that stands beside its paragraphs in full', () => {
    const { statement, commitments, threads, edges, discrepancies } = pageOf('2020-06-02-hq#s3');
    const noted = new Set(statement.paragraphs.flatMap(({ notes }) => notes.map(({ href }) => href)));
    const hrefs = (rows: { href: string }[]) => rows.map(({ href }) => href);
    const withStart = (start: string) => [...noted].filter((href) => href.startsWith(start)).sort();
    expect(hrefs(commitments).sort()).toEqual(withStart('/mie/commitments/'));
    expect(hrefs(threads).sort()).toEqual(withStart('/mie/threads/'));
    expect(edges.length).toBeGreaterThan(3);
    expect(discrepancies.map(({ id }) => id).sort()).toEqual(['progress-management-place', 'telework-stage']);
  });
});

describe('lists of meetings and statements', () => {
  it('go by fiscal year, newest first, and count what is there', () => {
    const years = meetingYears(library, 'mie');
    expect(years.map(({ fiscalYear, label }) => [fiscalYear, label])).toEqual([
      [2022, '令和4年度（2022年度）'],
      [2020, '令和2年度（2020年度）'],
    ]);
    for (const entry of years.flatMap(({ meetings }) => meetings)) {
      const under = entry.agenda.reduce((sum, { statements }) => sum + statements, entry.opening);
      expect(under).toBe(entry.statements);
    }
    expect(
      years.map(({ meetings }) => meetings.map(({ decisions, commitments }) => [decisions, commitments])),
    ).toEqual([[[1, dx.commitments.length]], [[0, hq.commitments.length]]]);
    expect(meetingYears(library, 'kumamoto')).toEqual([]);
  });

  it('lead from a post to each of its statements alone and in its meeting', () => {
    const view = postView(library, library.get('posts', 'mie', 'governor'));
    expect(
      view.meetings.map(({ statements }) => statements.map(({ href, inMeeting }) => [href, inMeeting])),
    ).toEqual([
      [['/mie/meetings/2022-04-14-dx/s9/', '/mie/meetings/2022-04-14-dx/#s9']],
      [['/mie/meetings/2020-06-02-hq/s7/', '/mie/meetings/2020-06-02-hq/#s7']],
    ]);
  });
});

describe('long minutes', () => {
  /** How often a view of minutes with so many statements, and of each of them alone, goes through the tables that grow with them. */
  const passesOver = (statements: number): number => {
    const long = longMinutes(statements);
    const counted = createLibrary(long.records, long.texts, '2021-01-01');
    let passes = 0;
    const growing = ['statements', 'paragraphs', 'commitments', 'thread_steps', 'agenda_items', 'marks'];
    const watched: Library = {
      ...counted,
      rowsOf: (table, jurisdiction) => {
        if (growing.includes(table)) passes += 1;
        return counted.rowsOf(table, jurisdiction);
      },
    };
    const [meeting] = long.records.meetings;
    if (!meeting) throw new Error('meeting: none');
    const view = meetingView(watched, meeting);
    expect(view.counts).toMatchObject({ statements, paragraphs: statements * 3 });
    expect(view.commitments).toHaveLength(Math.floor(statements / 10));
    expect(statementsIn(view).filter(({ replies }) => replies.ofThis.length === 1)).toHaveLength(
      statements / 2,
    );
    for (const row of long.records.statements.filter(({ order }) => order % 10 !== 0))
      statementPage(watched, row);
    return passes;
  };

  it('are gone through as often as short ones', () => {
    expect(passesOver(500)).toBe(passesOver(20));
  });
});
