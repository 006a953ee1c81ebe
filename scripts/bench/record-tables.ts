/** The tables of a set of invented records: as many rows as are asked for, whose references and quotes hold. */
import { createHash } from 'node:crypto';
import { fieldsOf, type TableName } from '../../src/domain/catalog.ts';
import { type Cells, INITIATIVES_OF_A_PLAN, planTables, type Tables } from './record-plans.ts';
import { dayOf, idOf, isReport, numbers, postOf, SENTENCES, sentence, titleOf } from './record-words.ts';

/** How large a set is. */
export interface SetSize {
  /** Rows of CSV files; those of minutes and prose come on top. */
  rows: number;
  /** Documents in MDX, each with its stored text. */
  documents: number;
}

/** Rows of the tables that may have any length; `share` is how much of the rest each takes. */
const freeTables: [TableName, number, (index: number, initiatives: number) => Cells][] = [
  [
    'indicators',
    0.06,
    (index, initiatives) => ({
      id: `indicator-${index}`,
      title: `指標${index}`,
      kind: '成果',
      initiative: initiativeOf(index, initiatives),
      unit: '件',
      direction: '増',
      part_of: index % 4 === 1 ? `indicator-${index - 1}` : '',
    }),
  ],
  [
    'milestones',
    0.28,
    (index, initiatives) => ({
      id: `milestone-${index}`,
      title: `工程${index}`,
      kind: '工程',
      initiative: initiativeOf(index, initiatives),
      start: dayOf(index),
      end: dayOf(index),
      precision: '日',
      basis: '予定',
    }),
  ],
  [
    'threads',
    0.01,
    (index) => ({
      id: `thread-${index}`,
      title: `題${index}`,
      lead: `題${index}をたどります。`,
      order: index + 1,
    }),
  ],
  [
    'commitments',
    0.17,
    (index, initiatives) => ({
      id: `commitment-${index}`,
      kind: '要望',
      title: `要望${index}`,
      made_by: `post-${index % 60}`,
      initiative: initiativeOf(index, initiatives),
    }),
  ],
  [
    'terms',
    0.02,
    (index) => ({ id: `term-${index}`, term: `用語${index}`, meaning: `用語${index}の意味。` }),
  ],
];

const initiativeOf = (index: number, initiatives: number): string => {
  const number = index % initiatives;
  return `initiative-${Math.floor(number / INITIATIVES_OF_A_PLAN)}-${number % INITIATIVES_OF_A_PLAN}`;
};

/** Rows that name those of the free tables. */
const namingTables = (tables: Tables, rest: number): Tables => {
  const indicators = tables.get('indicators')?.length ?? 1;
  const milestones = tables.get('milestones')?.length ?? 1;
  const commitments = tables.get('commitments')?.length ?? 1;
  const threads = tables.get('threads')?.length ?? 0;
  const measurements = Math.floor((rest - threads * 2) / 2);
  return new Map<TableName, Cells[]>([
    [
      'thread_steps',
      numbers(threads * 2).map((index) => ({
        id: `step-${index}`,
        thread: `thread-${Math.floor(index / 2)}`,
        order: (index % 2) + 1,
        relation: '約束',
        record: `commitments/commitment-${index % commitments}`,
        title: `段${index}`,
        // The days of a thread's documents go forward.
        at: index % 2 === 0 ? 0 : 1,
      })),
    ],
    [
      'measurements',
      numbers(measurements).map((index) => ({
        id: `measurement-${index}`,
        indicator: `indicator-${index % indicators}`,
        value: 10,
        value_text: '10 件',
        start: dayOf(index),
        end: dayOf(index),
        basis: '実績',
      })),
    ],
    [
      'links',
      numbers(rest - threads * 2 - measurements).map((index) => ({
        id: `link-${index}`,
        from: `commitments/commitment-${index % commitments}`,
        relation: '実績',
        to: `milestones/milestone-${(index * 7) % milestones}`,
      })),
    ],
  ]);
};

const countOf = (tables: Tables): number => [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);

/** The rows of all tables but the digests of editions; `texts` are the stored texts. */
export const makeTables = ({ rows, documents }: SetSize, texts: string[]): Tables => {
  const all = numbers(documents);
  const reports = all.filter(isReport);
  const tables: Tables = new Map([
    [
      'documents' as TableName,
      all.map((document) => ({
        id: idOf(document),
        title: titleOf(document),
        label: titleOf(document),
        publisher: '試験県',
        kind: isReport(document) ? '進捗報告' : '議事概要',
        held: '本文あり',
        date: dayOf(document),
        sha256: createHash('sha256')
          .update(texts[document] ?? '')
          .digest('hex'),
        document: idOf(document),
        quote: titleOf(document),
      })),
    ],
    [
      'bodies',
      numbers(20).map((index) => ({ id: `body-${index}`, name: `試験会議${index}`, kind: '会議体' })),
    ],
    [
      'posts',
      numbers(60).map((index) => ({ id: `post-${index}`, name: postOf(index), body: `body-${index % 20}` })),
    ],
    ...planTables(reports),
  ]);
  const initiatives = tables.get('initiatives')?.length ?? 1;
  // The digests of the editions are rows too.
  const left = Math.max(0, rows - countOf(tables) - reports.length);
  for (const [table, share, make] of freeTables)
    tables.set(
      table,
      numbers(Math.floor(left * share)).map((index) => make(index, initiatives)),
    );
  const rest = Math.max(0, rows - countOf(tables) - reports.length);
  for (const [table, named] of namingTables(tables, rest)) tables.set(table, named);
  return withEvidence(tables, documents);
};

/** Every row that names no document yet takes its words from one. */
const withEvidence = (tables: Tables, documents: number): Tables => {
  for (const [table, rows] of tables) {
    if (!fieldsOf(table).some(({ name }) => name === 'quote')) continue;
    rows.forEach((row, index) => {
      if (row.document) return;
      const document = Number(row.at ?? (index * 13) % documents);
      row.document = idOf(document);
      row.quote = sentence(document, index % SENTENCES);
    });
  }
  return tables;
};
