/** Invented but valid records, as many as are asked for, with references, quotes and minutes that hold: always the same ones. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { catalog, fieldsOf, type TableName, tableNames } from '../../src/domain/catalog.ts';
import { readRecords } from '../../src/records/read-records.ts';

/** How large a set is. */
export interface SetSize {
  /** Rows of CSV files; those of minutes and prose come on top. */
  rows: number;
  /** Documents in MDX, each with its stored text. */
  documents: number;
}

type Cells = Record<string, string | number>;
type Tables = Map<TableName, Cells[]>;

const JURISDICTION = 'shiken';
const INITIATIVES_OF_A_PLAN = 25;
const EDITIONS_OF_A_PLAN = 10;
/** One document in five is a report, the others are minutes. */
const REPORT_EVERY = 5;
const SENTENCES = 48;

const SUBJECTS = [
  '窓口の受付',
  '申請の手続',
  '職員の研修',
  '道路の点検',
  '防災の訓練',
  '統計の公開',
  '契約の事務',
];
const OBJECTS = [
  'オンラインの申込み',
  '押印の見直し',
  'Web 会議の利用',
  '共用の端末',
  '電子の決裁',
  '庁内の照会',
];
const VERBS = ['進めます', '始めます', '広げます', '確かめます', '報告します'];
const DIVISIONS = ['総務', '企画', '税務', '福祉', '環境', '農林', '土木', '教育', '危機管理', '会計'];

const pick = (words: readonly string[], number: number): string => words[number % words.length] ?? '';

const sentence = (document: number, index: number): string =>
  `${pick(SUBJECTS, document + index)}について、${pick(OBJECTS, document * 3 + index)}を${pick(VERBS, index * 7 + document)}（${document}の${index}、約 ${1000 + ((document * 37 + index) % 9000)} 件）。`;

const isReport = (document: number): boolean => document % REPORT_EVERY === REPORT_EVERY - 1;
const idOf = (document: number): string => `${isReport(document) ? 'hokoku' : 'gijiroku'}-${document}`;
const dayOf = (number: number): string =>
  `${2000 + (Math.floor(number / 336) % 30)}-${String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
const titleOf = (document: number): string => `試験の資料その${document}`;

/** A PDF breaks its lines where the paper ends, though not inside a number. */
const wrap = (text: string): string => (text.match(/.{1,37}[^ -~]|.+/gu) ?? []).join('\n');

const postOf = (number: number): string =>
  `${pick(DIVISIONS, number)}第${Math.floor(number / DIVISIONS.length) + 1}課長`;

const speakerOf = (document: number, statement: number): string =>
  `${statement % 2 ? '●' : '☆'}森${postOf((document + statement) % 60)}`;

interface Written {
  mdx: string;
  text: string;
}

const writeMinutes = (document: number): Written => {
  const said = Array.from({ length: 12 }, (_, statement) => ({
    speaker: speakerOf(document, statement),
    paragraphs: [0, 1].map((part) =>
      [0, 1].map((index) => sentence(document, statement * 4 + part * 2 + index)).join(''),
    ),
  }));
  const head = `id: kaigi-${document}\ndocument: ${idOf(document)}\nlabel: 会議その${document}\nbody: body-${document % 20}\ndate: "${dayOf(document)}"\ndate_quote: 開催日 ${dayOf(document)}\nmarks:\n  - mark: ●\n    meaning: 委員\n  - mark: ☆\n    meaning: 事務局\n`;
  const body = said.map(({ speaker, paragraphs }, index) => {
    const agenda = index % 4 === 0 ? `## 議題${index / 4 + 1} 進め方について [#a${index / 4 + 1}]\n\n` : '';
    return `${agenda}${speaker} [#s${index + 1}]\n\n${paragraphs.join('\n\n')}\n`;
  });
  const text = said.map(({ speaker, paragraphs }, index) => {
    const agenda = index % 4 === 0 ? `議題${index / 4 + 1} 進め方について\n` : '';
    return `${agenda}${speaker}\n${paragraphs.map(wrap).join('\n')}\n`;
  });
  return {
    mdx: `---\n${head}---\n\n${body.join('\n')}`,
    text: `${titleOf(document)}\n開催日 ${dayOf(document)}\n（●委員、☆事務局）\n${text.join('\n')}`,
  };
};

const writeReport = (document: number): Written => {
  const sections = Array.from({ length: SENTENCES / 4 }, (_, section) => ({
    heading: `${section + 1} ${pick(OBJECTS, document + section)}`,
    words: [0, 1, 2, 3].map((index) => sentence(document, section * 4 + index)),
  }));
  return {
    mdx: `---\ndocument: ${idOf(document)}\n---\n\n${sections.map(({ heading, words }, index) => `## ${heading} [#section-${index + 1}]\n\n${words.slice(0, 2).join('')}\n\n- ${words.slice(2).join('\n- ')}\n`).join('\n')}`,
    text: `${titleOf(document)}\n${sections
      .map(
        ({ heading, words }) =>
          `${heading}\n${wrap(words.slice(0, 2).join(''))}\n${words
            .slice(2)
            .map((line) => wrap(`・${line}`))
            .join('\n')}`,
      )
      .join('\n')}\n`,
  };
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Rows of the tables that hang together: plans, their initiatives, editions and what each edition says of each. */
const planTables = (reports: number[]): Tables => {
  const plans = numbers(Math.ceil(reports.length / EDITIONS_OF_A_PLAN));
  const first = (plan: number): number => reports[plan * EDITIONS_OF_A_PLAN] ?? reports[0] ?? 0;
  const evidence = (document: number, index: number): Cells => ({
    document: idOf(document),
    quote: sentence(document, index % SENTENCES),
  });
  const achieved = (initiative: number, edition: number): boolean => (initiative + edition) % 3 === 0;
  const editions = reports.map((document, index) => ({
    document,
    plan: Math.floor(index / EDITIONS_OF_A_PLAN),
    turn: index % EDITIONS_OF_A_PLAN,
    id: `edition-${index}`,
  }));
  return new Map<TableName, Cells[]>([
    [
      'plans',
      plans.map((plan) => ({
        id: `plan-${plan}`,
        title: `試験計画${plan}`,
        kind: '計画',
        state: '策定済み',
        ...evidence(first(plan), 0),
      })),
    ],
    [
      'statuses',
      plans.flatMap((plan) =>
        ['達成', '継続'].map((label, order) => ({
          id: `status-${plan}-${order}`,
          plan: `plan-${plan}`,
          label,
          order: order + 1,
          state: order === 0 ? '完了' : '進行中',
          ...evidence(first(plan), order),
        })),
      ),
    ],
    [
      'initiatives',
      plans.flatMap((plan) =>
        numbers(INITIATIVES_OF_A_PLAN).map((order) => ({
          id: `initiative-${plan}-${order}`,
          plan: `plan-${plan}`,
          kind: '取組',
          name: `取組${order}`,
          order: order + 1,
          body: `body-${order % 20}`,
          ...evidence(first(plan), order),
        })),
      ),
    ],
    [
      'editions',
      editions.map(({ id, plan, turn, document }) => ({
        id,
        plan: `plan-${plan}`,
        title: `進捗その${turn}`,
        fiscal_year: 2010 + turn,
        half: '年度末',
        start: `${2010 + turn}-04-01`,
        end: `${2011 + turn}-03-31`,
        as_of: `${2011 + turn}-01-31`,
        ...evidence(document, 0),
      })),
    ],
    [
      'progress',
      editions.flatMap(({ id, plan, turn, document }) =>
        numbers(INITIATIVES_OF_A_PLAN).map((initiative) => ({
          id: `${id}-${initiative}`,
          edition: id,
          initiative: `initiative-${plan}-${initiative}`,
          status: `status-${plan}-${achieved(initiative, turn) ? 0 : 1}`,
          basis: turn % 2 === 0 ? '見込み' : '実績',
          ...evidence(document, initiative),
        })),
      ),
    ],
    [
      'edition_totals',
      editions.flatMap(({ id, plan, turn, document }) =>
        [true, false].map((wanted, order) => ({
          id: `${id}-total-${order}`,
          edition: id,
          status: `status-${plan}-${order}`,
          basis: '実績',
          count: numbers(INITIATIVES_OF_A_PLAN).filter((initiative) => achieved(initiative, turn) === wanted)
            .length,
          denominator: INITIATIVES_OF_A_PLAN,
          rule: `${INITIATIVES_OF_A_PLAN}取組のうち`,
          ...evidence(document, order),
        })),
      ),
    ],
  ]);
};

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

const makeTables = ({ rows, documents }: SetSize, texts: string[]): Tables => {
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

const write = (root: string, file: string, text: string): void => {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const writeTable = (root: string, table: TableName, rows: Cells[]): void => {
  const columns = fieldsOf(table).map(({ name }) => name);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  write(
    root,
    `data/${JURISDICTION}/${table}.csv`,
    `${Papa.unparse([columns, ...cells], { newline: '\r\n' })}\r\n`,
  );
};

/** Editions count as published when their digest is written beside them; the check says which it is. */
const publishEditions = (root: string): void => {
  const digests = readRecords(root).warnings.flatMap(({ kind, found = '', suggestion = '' }) =>
    kind === 'edition-unpublished'
      ? [{ id: `digest-${found}`, edition: found, date: '2024-04-01', digest: suggestion }]
      : [],
  );
  writeTable(root, 'edition_digests', digests);
};

/** Writes a set of records into a fresh folder. */
export const writeRecordSet = (root: string, size: SetSize): void => {
  rmSync(root, { recursive: true, force: true });
  const written = numbers(size.documents).map((document) =>
    isReport(document) ? writeReport(document) : writeMinutes(document),
  );
  written.forEach(({ mdx, text }, document) => {
    write(root, `data/${JURISDICTION}/sources/${idOf(document)}.txt`, text);
    const folder = isReport(document) ? 'reports' : 'meetings';
    write(root, `content/${JURISDICTION}/${folder}/${idOf(document)}.mdx`, mdx);
  });
  const tables = makeTables(
    size,
    written.map(({ text }) => text),
  );
  for (const table of tableNames) {
    const { origin, scope } = catalog[table];
    if (origin === 'csv' && scope === 'jurisdiction') writeTable(root, table, tables.get(table) ?? []);
  }
  publishEditions(root);
};
