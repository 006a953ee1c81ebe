/** What an import recognised, with what evidence, and what is left for a person to do: a report in Markdown. */
import type { Issue } from '../records/issue.ts';
import type { ImportedMinutes } from './import-minutes.ts';
import type { Evidenced } from './meeting/meeting-place.ts';
import type { Notation } from './speakers/notations/opening.ts';

/** What the report says about the files. */
export interface ReportContext {
  /** Name of the imported file. */
  file: string;
  /** How it was read: Word, PDF, text with its encoding. */
  how: string;
  /** Where the draft is. */
  draftFile: string;
  /** What `npm run check` would say of the draft once the proposed rows are there. */
  issues: readonly Issue[];
  /** The rows as lines of CSV, with the file they belong to. */
  rows: readonly { file: string; lines: string }[];
  /** Places where staff and the new source changed the same lines. */
  conflicts: readonly string[];
}

const NOTATIONS: Record<Notation, string> = {
  mark: '行の先頭の印（●、○ など）',
  arrow: '矢印の後の発言者',
  bullet: '中点の後の発言者',
  'question and answer': '問と答',
  brackets: '【 】で囲んだ発言者',
  'round brackets': '（ ）で囲んだ発言者',
  colon: '発言者の後のコロン',
  'closing bracket': '発言者の後の閉じ括弧',
  script: '発言者の後のかぎ括弧',
  cell: '表の欄',
  alone: '発言者だけの行',
  space: '発言者の後の空白',
};

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const valueRow = (title: string, found: Evidenced<string> | null | undefined): string[] =>
  found
    ? [title, found.value, `${found.line}行目`, found.evidence, found.quote]
    : [title, '（書かれていません）', '', '', ''];

const recognisedPart = ({ recognised }: ImportedMinutes): string => {
  const { name, date, start, end, place, legend, people, notations } = recognised;
  const rows = [
    valueRow('会議名', name),
    valueRow('開催日', date),
    valueRow('開始', start),
    valueRow('終了', end),
    valueRow('場所', place),
    legend
      ? [
          '凡例',
          legend.marks.map(({ mark, meaning }) => `${mark} ${meaning}`).join('、'),
          `${legend.line}行目`,
          '印の説明',
          legend.quote,
        ]
      : ['凡例', '（書かれていません）', '', '', ''],
    ...people.map(({ label, line, below }) => [
      '名簿',
      label,
      `${line.number}行目`,
      `${below.length + 1}行`,
      line.words,
    ]),
  ];
  const seen = notations
    .filter(({ times }) => times > 0)
    .map(({ notation, times }) => `${NOTATIONS[notation]}（${times}回）`)
    .join('、');
  return `${table(['項目', '値', '場所', '根拠', 'もとの文言'], rows)}\n\n発言者の書き方: ${seen || '見つかりません'}`;
};

const HANDOUT =
  /資料[\s\u3000]*(?:№|No\.?)?[\s\u3000]*[0-9０-９]+(?:[\s\u3000]*[-－‐―][\s\u3000]*[0-9０-９]+)*/gu;

/** The handouts that speakers' lines name under each item. */
const handoutsOf = ({ draft, recognised }: ImportedMinutes): Map<string, string[]> => {
  const handouts = new Map<string, string[]>();
  let item = '';
  for (const { kind, words } of draft.blocks) {
    if (kind === 'agenda item') item = words;
    if (kind !== 'statement') continue;
    const note =
      recognised.statements.find(({ opening }) => opening.heading === words)?.opening.name.note ?? '';
    const named = [...note.matchAll(HANDOUT)].map(([handout]) => handout);
    handouts.set(item, [...new Set([...(handouts.get(item) ?? []), ...named])]);
  }
  return handouts;
};

const agendaPart = (imported: ImportedMinutes): string => {
  const { recognised, draft } = imported;
  if (recognised.agenda.length === 0) return '議題は見つかりませんでした。';
  const handouts = handoutsOf(imported);
  const order = draft.blocks.map(({ kind }) => kind);
  const last = order.lastIndexOf('statement');
  const rows = recognised.agenda.map(({ title, lines, evidence, heading }) => {
    const at = draft.blocks.findIndex((block) => block.kind === 'agenda item' && block.lines[0] === lines[0]);
    const place = at > last && last >= 0 ? '本文での始まりが分からないため、下書きの最後に置きました' : '';
    return [title, `${lines[0]}行目`, evidence, (handouts.get(heading) ?? []).join('、'), place];
  });
  return table(['議題', '場所', '根拠', '資料', '確かめること'], rows);
};

const speakersPart = ({ recognised }: ImportedMinutes): string => {
  if (recognised.statements.length === 0) return '発言は見つかりませんでした。';
  const byHeading = Map.groupBy(recognised.statements, ({ opening }) => opening.heading);
  const rows = [...byHeading].map(([heading, statements]) => {
    const { name } = statements[0]?.opening ?? { name: undefined };
    const doubt = name?.certain === false ? '姓と役職の境が分かりません。確かめてください' : '';
    return [
      heading,
      name?.speaker ?? '（記載なし）',
      name?.role ?? '（記載なし）',
      name?.note ?? '',
      name?.evidence ?? '',
      `${statements.length}回`,
      doubt,
    ];
  });
  return table(['発言者の行', '姓（姓名）', '役職', '付記', '根拠', '発言', '確かめること'], rows);
};

const decisionsPart = ({ decisions, draft, anchors }: ImportedMinutes): string => {
  if (decisions.length === 0) return '見つかりませんでした。';
  const named = draft.blocks.filter(({ kind }) => kind !== 'paragraph');
  const statements = named.flatMap(({ kind }, index) =>
    kind === 'statement' ? [anchors[index]?.anchor ?? ''] : [],
  );
  return [
    '決定かどうかは人が決めます。決定のときは、下書きの先頭の欄 `decisions` に、次の形で書きます。',
    ...decisions.map(({ statement, quote }, index) =>
      [
        '```yaml',
        `  - id: d${index + 1}`,
        '    title: （何が決まったか）',
        `    statement: ${statements[statement] ?? ''}`,
        `    quote: ${JSON.stringify(quote)}`,
        '```',
      ].join('\n'),
    ),
  ].join('\n\n');
};

const todoPart = (
  imported: ImportedMinutes,
  { issues, rows, draftFile, conflicts }: ReportContext,
): string => {
  const { date } = imported.recognised;
  const steps = [
    ...(date
      ? []
      : [
          '開催日が本文にありません。下書きの先頭の欄 `date` と `date_quote` に、確かめた日とその書かれている文言を書いてください。',
        ]),
    ...rows.map(
      ({ file, lines }) =>
        `${file} に次の行を加えます（\`--add-rows\` を付けて取り込むと、加わります）。識別子は公開の前なら変えられます。\n\n\`\`\`csv\n${lines.trimEnd()}\n\`\`\``,
    ),
    ...issues.map(({ line, message }) => `${draftFile} の${line}行目: ${message}`),
    ...conflicts.map(
      (words) =>
        `職員の直しと新しい本文が重なりました。職員の直しを残しています。新しい本文:\n\n\`\`\`\n${words}\n\`\`\``,
    ),
    '`npm run check` で確かめます。',
  ];
  return steps.map((step, index) => `${index + 1}. ${step.replaceAll('\n', '\n   ')}`).join('\n');
};

/** Writes the report of one import. */
export const toReport = (imported: ImportedMinutes, context: ReportContext): string => {
  const { account, doubts, draft, recognised } = imported;
  const count = (kind: string): number => draft.blocks.filter((block) => block.kind === kind).length;
  return `# 取り込みの記録: ${context.file}

- もとのファイル: ${context.file}（${context.how}）
- 下書き: ${context.draftFile}
- 議題${count('agenda item')}件、発言${recognised.statements.length}件、段落${count('paragraph')}件
- もとの文章${account.inDraft.length + account.leftOver.length}行のうち、下書きに入った行${account.inDraft.length}、入らなかった行${account.leftOver.length}

## 次にすること

${todoPart(imported, context)}

## 読み取ったこと

${recognisedPart(imported)}

## 議題

${agendaPart(imported)}

## 発言者

${speakersPart(imported)}

## 決定と読める文

${decisionsPart(imported)}

## 文字や日付の疑い

${
  doubts.length === 0
    ? '見つかりませんでした。'
    : table(
        ['場所', 'もとの文言', '疑い'],
        doubts.map(({ line, column, excerpt, message }) => [`${line}行${column}列`, excerpt, message]),
      )
}

## 下書きに入らなかった行

${
  account.leftOver.length === 0
    ? 'ありません。'
    : table(
        ['場所', '理由', 'もとの文言'],
        account.leftOver.map(({ line, reason, words }) => [`${line}行目`, reason, words]),
      )
}
`;
};
