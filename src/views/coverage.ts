/** What the records hold and what they do not, computed from the records themselves. */
import { rowsBehind } from '../domain/counting.ts';
import { addressOf } from './address.ts';
import { commitmentsOf } from './commitments.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { nameOfInitiative, type RecordLink, recordLink } from './label.ts';
import type { Library } from './library.ts';
import { type DiscrepancyView, discrepanciesOf } from './thread.ts';

/** One kind of thing that the documents do not say, and each place where they do not. */
export interface Gap {
  id: string;
  title: string;
  explanation: string;
  records: RecordLink[];
}

export interface CoverageView {
  jurisdiction: string;
  held: RecordLink[];
  namedOnly: { link: RecordLink; evidence: Evidence }[];
  gaps: Gap[];
  discrepancies: DiscrepancyView[];
  textErrors: {
    id: string;
    kind: string;
    reading: string | null;
    certainty: string;
    reason: string;
    evidence: Evidence;
  }[];
}

const gapsOf = (library: Library, jurisdiction: string): Gap[] => {
  const initiatives = library.rowsOf('initiatives', jurisdiction);
  const progress = library.rowsOf('progress', jurisdiction);
  const told = new Set(library.rowsOf('sections', jurisdiction).map(({ initiative }) => initiative));
  const reported = new Set(progress.map(({ initiative }) => initiative));
  const unitemised = library
    .rowsOf('edition_totals', jurisdiction)
    .filter((total) => rowsBehind(total, progress).length < total.count);
  const meetings = library.rowsOf('meetings', jurisdiction);
  const milestones = library.rowsOf('milestones', jurisdiction);
  const gap = (id: string, title: string, explanation: string, records: RecordLink[]): Gap => ({
    id,
    title,
    explanation,
    records,
  });
  return [
    gap(
      'unitemised',
      '数だけが書かれ、内訳が書かれていない',
      '報告は達成となる見込みの取組の数を述べていますが、どの取組かは本文に書かれていません。',
      unitemised.map((row) => recordLink(library, 'edition_totals', row)),
    ),
    gap(
      'no-status',
      '達成区分が書かれていない取組',
      '報告の本文に、取組ごとの達成区分が書かれていません。',
      progress
        .filter(({ status }) => status === null)
        .map((row) => ({
          kind: '進捗',
          label: nameOfInitiative(library.get('initiatives', jurisdiction, row.initiative)),
          href: addressOf('progress', row),
        })),
    ),
    gap(
      'no-name',
      '名称が書かれていない取組',
      '取組の数や番号からあることは分かりますが、名称が資料に出てきません。',
      initiatives.filter(({ name }) => name === null).map((row) => recordLink(library, 'initiatives', row)),
    ),
    gap(
      'no-narrative',
      '報告の本文で述べられていない取組',
      '進捗報告の対象ですが、本文に状況の記述がありません。',
      initiatives
        .filter(({ id }) => reported.has(id) && !told.has(id))
        .map((row) => recordLink(library, 'initiatives', row)),
    ),
    gap(
      'no-edition',
      '半期ごとの公表の約束からみて、報告がない期間',
      '半期ごとにまとめて公表すると述べられていますが、このサイトが持っている資料に、その期間の報告がありません。',
      commitmentsOf(library, jurisdiction)
        .filter(({ missing }) => missing.length > 0)
        .flatMap(({ title, href, missing }) =>
          missing.map((period) => ({ kind: '約束', label: `${period}（${title}）`, href })),
        ),
    ),
    gap(
      'no-post',
      '役職の記録がない発言者の発言',
      '発言者の役職が、役職の表にありません。',
      library
        .rowsOf('statements', jurisdiction)
        .filter(({ post }) => !library.find('posts', jurisdiction, post))
        .map((row) => recordLink(library, 'statements', row)),
    ),
    gap(
      'no-title',
      '会議名が書かれていない議事概要',
      '議事概要に会議の名称が書かれていません。呼び名は開催日と議題から付けたものです。',
      meetings.filter(({ title }) => title === null).map((row) => recordLink(library, 'meetings', row)),
    ),
    gap(
      'no-attendants',
      '出席者の名簿がない会議',
      '議事概要に出席者の名簿がありません。分かるのは発言した人だけです。',
      meetings
        .filter(({ attendants }) => attendants === null)
        .map((row) => recordLink(library, 'meetings', row)),
    ),
    gap(
      'no-given-name',
      '名（ファーストネーム）が書かれていない発言者',
      '議事概要は発言者を姓と役職で示しています。名は書かれていないため、載せていません。',
      library
        .rowsOf('posts', jurisdiction)
        .filter((post) => library.rowsOf('statements', jurisdiction).some((row) => row.post === post.id))
        .map((row) => recordLink(library, 'posts', row)),
    ),
    gap(
      'no-decision',
      '決定が書かれていない会議',
      '議事概要に、承認や決定をはっきり述べた部分がありません。',
      meetings
        .filter(({ id }) => !library.rowsOf('decisions', jurisdiction).some((row) => row.meeting === id))
        .map((row) => recordLink(library, 'meetings', row)),
    ),
    gap(
      'no-date',
      '時期が書かれていない工程',
      '何をするかは書かれていますが、いつかが書かれていません。',
      milestones
        .filter(({ start, end }) => start === null && end === null)
        .map((row) => recordLink(library, 'milestones', row)),
    ),
    gap(
      'no-value',
      '値が数で書かれていない指標',
      '指標の名や頻度は書かれていますが、数値が書かれていません。計算した値は載せていません。',
      (['targets', 'measurements'] as const).flatMap((table) =>
        library
          .rowsOf(table, jurisdiction)
          .filter(({ value }) => value === null)
          .map((row) => ({
            kind: '指標',
            label: library.get('indicators', jurisdiction, row.indicator).title,
            href: addressOf(table, row),
          })),
      ),
    ),
    gap(
      'no-publication-date',
      '作成日が書かれていない資料',
      '本文に作成日や公表日が書かれていません。',
      library
        .rowsOf('documents', jurisdiction)
        .filter(({ held, date, as_of }) => held === '本文あり' && date === null && as_of === null)
        .map((row) => recordLink(library, 'documents', row)),
    ),
    gap(
      'no-origin',
      '公開元のアドレスが分からない資料',
      '資料が公開されていたアドレスと取得日の記録がありません。',
      library
        .rowsOf('documents', jurisdiction)
        .filter(({ held, source_url }) => held === '本文あり' && source_url === null)
        .map((row) => recordLink(library, 'documents', row)),
    ),
  ];
};

export const coverageView = (library: Library, jurisdiction: string): CoverageView => {
  const documents = library.rowsOf('documents', jurisdiction);
  return {
    jurisdiction,
    held: documents
      .filter(({ held }) => held === '本文あり')
      .map((row) => recordLink(library, 'documents', row)),
    namedOnly: documents
      .filter(({ held }) => held === '名前のみ')
      .map((row) => ({ link: recordLink(library, 'documents', row), evidence: evidenceOf(library, row) })),
    gaps: gapsOf(library, jurisdiction),
    discrepancies: discrepanciesOf(library, jurisdiction),
    textErrors: library.rowsOf('text_errors', jurisdiction).map((row) => ({
      id: row.id,
      kind: row.kind,
      reading: row.reading,
      certainty: row.certainty,
      reason: row.reason,
      evidence: evidenceOf(library, row),
    })),
  };
};
