/**
 * Every table once: name, Japanese title, what one row is, where staff write it, schema.
 * The reader, the types, the content collections, the downloads and the data dictionary all follow from here.
 */
import type * as z from 'zod';
import { Body, Post } from './body.ts';
import { Commitment } from './commitment.ts';
import { Correction, TextError } from './correction.ts';
import { Document } from './document.ts';
import { Edition, EditionDigest, EditionTotal, Progress, Settlement } from './edition.ts';
import { Indicator, Measurement, Target } from './indicator.ts';
import { Initiative } from './initiative.ts';
import { Discrepancy, Link } from './link.ts';
import { AgendaItem, Decision, Mark, Meeting, Paragraph, Statement, StatementScope } from './meeting.ts';
import { Milestone } from './milestone.ts';
import { Plan, Status } from './plan.ts';
import { Proposal, ProposalItem } from './proposal.ts';
import { Passage, Section } from './prose.ts';
import { Redirect } from './redirect.ts';
import { Summary } from './summary.ts';
import { Term } from './term.ts';
import { Thread, ThreadStep } from './thread.ts';
import { Spelling, Synonym } from './wording.ts';

/** Where the rows of a table are written: a CSV file, minutes (MDX) or the prose of a document (MDX). */
type Origin = 'csv' | 'minutes' | 'prose';

/** Whose rows a table holds: those of one jurisdiction, or of the site as a whole. */
type Scope = 'jurisdiction' | 'site';

/** The folder of `data/` with the tables that belong to no jurisdiction; stands in their rows where a jurisdiction would. */
export const SITE_FOLDER = 'site';

const table = <Schema extends z.ZodObject>(
  title: string,
  description: string,
  origin: Origin,
  schema: Schema,
  scope: Scope = 'jurisdiction',
) => ({ title, description, origin, schema, scope, key: 'id' as const });

export const catalog = {
  documents: table('資料・出典', '記録のもとになった資料。一行が一つの資料です。', 'csv', Document),
  bodies: table('会議体・部局', '会議を開く組織と、仕事を担当する組織。一行が一つの組織です。', 'csv', Body),
  posts: table('役職', '議事録で発言した人の役職。一行が一つの役職です。', 'csv', Post),
  plans: table('計画', '計画・方針・年度の取組。一行が一つの計画です。', 'csv', Plan),
  statuses: table('達成区分', '計画ごとの達成状況の言葉。一行が一つの区分です。', 'csv', Status),
  initiatives: table('取組', '計画の柱・変革・重点項目・取組。一行が一つの項目です。', 'csv', Initiative),
  milestones: table('工程', '予定・見込み・実績の工程と期日。一行が一つの工程です。', 'csv', Milestone),
  indicators: table('指標', '数えたり測ったりするもの。一行が一つの指標です。', 'csv', Indicator),
  targets: table('目標値', '指標がいつまでにどの値になるか。一行が一つの目標です。', 'csv', Target),
  measurements: table('実績値・記載値', '資料が述べる指標の値。一行が一つの値です。', 'csv', Measurement),
  editions: table('半期の版', '進捗報告の版。一行が一つの版です。', 'csv', Edition),
  edition_totals: table('版の合計', '報告が内訳とは別に述べる数。一行が一つの数です。', 'csv', EditionTotal),
  progress: table('進捗', '版ごと・取組ごとの達成区分。一行が一つの版の一つの取組です。', 'csv', Progress),
  settlements: table(
    '見込みの決着',
    '見込みが後の版でどうなったか。一行が一つの決着です。',
    'csv',
    Settlement,
  ),
  edition_digests: table('版の照合値', '公開した版の照合値。一行が一回の公開です。', 'csv', EditionDigest),
  meetings: table('会議', '会議と議事概要。一行が一つの会議です。', 'minutes', Meeting),
  marks: table('凡例', '議事概要で発言者の前に付く印の意味。一行が一つの印です。', 'minutes', Mark),
  agenda_items: table('議題', '会議の議題。一行が一つの議題です。', 'minutes', AgendaItem),
  statements: table('発言', '会議での発言。一行が一回の発言です。', 'minutes', Statement),
  paragraphs: table('発言の段落', '発言の本文。一行が一つの段落です。', 'minutes', Paragraph),
  decisions: table('決定', '議事概要に書かれている決定。一行が一つの決定です。', 'minutes', Decision),
  statement_scopes: table(
    '発言の関わる議題',
    '置かれている議題とは別の議題にも関わる発言。一行が発言と議題の一組です。',
    'minutes',
    StatementScope,
  ),
  sections: table('資料の節', '計画・報告・提案の節。一行が一つの節です。', 'prose', Section),
  passages: table('資料の段落', '計画・報告・提案の本文。一行が一つの段落です。', 'prose', Passage),
  commitments: table(
    '約束・要望・課題',
    '約束・要望・質問・課題。一行が一つのことがらです。',
    'csv',
    Commitment,
  ),
  threads: table('ことばから結果まで', 'ことばから結果までをたどる題。一行が一つの題です。', 'csv', Thread),
  thread_steps: table('たどる段', '題の一つ一つの段。一行が一つの段です。', 'csv', ThreadStep),
  links: table('つながり', '記録どうしのつながり。一行が一つのつながりです。', 'csv', Link),
  discrepancies: table('食い違い', '資料の間で一致しない記述。一行が一組の記述です。', 'csv', Discrepancy),
  text_errors: table(
    '文字の疑い',
    '保存した本文の中の、誤りの疑いのある箇所。一行が一か所です。',
    'csv',
    TextError,
  ),
  corrections: table('訂正', '公開した記録の訂正。一行が一つの訂正です。', 'csv', Correction),
  redirects: table('転送', '変わったアドレスの行き先。一行が一つのアドレスです。', 'csv', Redirect),
  proposals: table('提案', '職員のチームによる提案。一行が一つの提案です。', 'csv', Proposal),
  proposal_items: table(
    '提案の項目',
    '提案に書かれている一つ一つのこと。一行が一項目です。',
    'csv',
    ProposalItem,
  ),
  summaries: table(
    '要約',
    '計画・取組・提案の、やさしい日本語と英語の要約。このサイトが書いたものです。一行が一つの要約です。',
    'csv',
    Summary,
  ),
  terms: table('用語', '用語とやさしい説明。一行が一つの用語です。', 'csv', Term),
  spellings: table(
    '表記のゆれ',
    '同じことばの別の表記。検索で使います。一行が一組の表記です。',
    'csv',
    Spelling,
    'site',
  ),
  synonyms: table(
    '言いかえ',
    '同じ意味・近い意味のことば。検索で使います。一行が一組のことばです。',
    'csv',
    Synonym,
    'site',
  ),
} as const;

export type Catalog = typeof catalog;
export type TableName = keyof Catalog;

/** A published row: the record and the jurisdiction (folder) it belongs to. */
export type Row<Name extends TableName> = { jurisdiction: string } & z.infer<Catalog[Name]['schema']>;

/** All records, table by table, in the order they were written. */
export type Records = { [Name in TableName]: Row<Name>[] };

export const tableNames = Object.keys(catalog) as TableName[];

/** `initiatives/smart-government` → its table and id; undefined when no such table exists. */
export const parseRecordAddress = (address: string): { table: TableName; id: string } | undefined => {
  const slash = address.indexOf('/');
  const table = tableNames.find((name) => name === address.slice(0, slash));
  return table && { table, id: address.slice(slash + 1) };
};

/** The same for an address that a check has passed; throws when no such table exists. */
export const getRecordAddress = (address: string): { table: TableName; id: string } => {
  const parsed = parseRecordAddress(address);
  if (!parsed) throw new Error(`record address: ${address}`);
  return parsed;
};

/** A field as tools see it: name, Japanese title and sentence, whether it may be blank, what it refers to. */
export interface Field {
  name: string;
  title: string;
  description: string;
  optional: boolean;
  schema: z.ZodType;
  references: TableName | undefined;
  quotedIn: string | undefined;
  anyRecord: boolean;
  /** The words of a closed list; empty when any value of the form may stand there. */
  words: readonly string[];
  isNumeric: boolean;
  /** Whether it holds a calendar day, or a time of day. */
  isDay: boolean;
  isTime: boolean;
}

/** The schema of a value that is there, without the leave to be blank. */
const presentValue = (schema: z.ZodType): z.ZodType =>
  schema.def.type === 'nullable' ? presentValue((schema as z.ZodNullable<z.ZodType>).def.innerType) : schema;

const describe = (name: string, schema: z.ZodType): Field => {
  const meta = schema.meta() ?? {};
  const value = presentValue(schema);
  const takesOnly = (example: string): boolean =>
    value.safeParse(example).success && !value.safeParse('x').success;
  return {
    name,
    title: meta.title ?? name,
    description: meta.description ?? '',
    optional: schema.safeParse(null).success,
    schema,
    references: meta.references as TableName | undefined,
    quotedIn: meta.quotedIn,
    anyRecord: meta.anyRecord ?? false,
    words: value.def.type === 'enum' ? (value as z.ZodEnum).options.map(String) : [],
    isNumeric: value.def.type === 'number',
    isDay: takesOnly('2021-01-31'),
    isTime: takesOnly('09:30'),
  };
};

const fields = new Map<TableName, Field[]>(
  tableNames.map((name) => [
    name,
    Object.entries(catalog[name].schema.shape as Record<string, z.ZodType>).map(([field, schema]) =>
      describe(field, schema),
    ),
  ]),
);

/** The fields of a table in the order of its columns. */
export const fieldsOf = (name: TableName): Field[] => fields.get(name) ?? [];

/** An empty set of records, for readers to fill. */
export const emptyRecords = (): Records =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Records;
