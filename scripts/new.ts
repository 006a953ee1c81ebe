/** `npm run new -- meeting|edition|initiative|correction|redirects`: begins a record with the right fields and ids. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { fieldsOf, type Records, type Row, tableNames } from '../src/domain/catalog.ts';
import { editionsOf } from '../src/domain/edition-order.ts';
import { ID_PATTERN } from '../src/domain/field.ts';
import { Redirect } from '../src/domain/redirect.ts';
import type { DraftRow, RowDraft } from '../src/drafts/draft-rows.ts';
import { draftMeeting } from '../src/drafts/new-meeting.ts';
import { draftRedirects } from '../src/drafts/new-redirects.ts';
import { draftCorrection, draftInitiative } from '../src/drafts/new-rows.ts';
import { draftNextEdition, nextEditionId } from '../src/drafts/next-edition.ts';
import { compareAddresses } from '../src/publish/address-changes.ts';
import { readRecords } from '../src/records/read-records.ts';
import { appendLines } from './append-lines.ts';
import { chooseJurisdiction } from './choose-jurisdiction.ts';
import { ExpectedFailure, runCommand } from './command.ts';
import { readPublishable } from './publishable-addresses.ts';
import { readLedgerOf } from './site-addresses.ts';

const HELP = `使い方:
  npm run new -- meeting --to mie --date 2026-11-20        議事概要のファイルを作る（--id で識別子を決める）
  npm run new -- edition --to mie --plan third-reform      前の版から、次の半期の版と取組ごとの進捗の行を作る
  npm run new -- initiative --to mie --plan kencho-dx --id 識別子   取組の行を作る
  npm run new -- correction --to mie --record initiatives/ai-rpa --field name   訂正の行を作る（訂正前は今の値）
  npm run new -- redirects --to mie --kind 取下げ --note 理由   なくなったアドレスすべての転送の行を作る`;

interface Options {
  to?: string;
  date?: string;
  id?: string;
  plan?: string;
  record?: string;
  field?: string;
  kind?: string;
  note?: string;
}

interface Place {
  root: string;
  jurisdiction: string;
  records: Records;
}

const readArguments = (): { kind: string | undefined; options: Options; help: boolean } => {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        to: text,
        date: text,
        id: text,
        plan: text,
        record: text,
        field: text,
        kind: text,
        note: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { help = false, ...options } = values;
    return { kind: positionals[0], options, help };
  } catch (error) {
    const option = /'(--?[^']+)'/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new ExpectedFailure(`${option} という指定は使えません。\n\n${HELP}`);
  }
};

const needed = (value: string | undefined, option: string): string => {
  if (value) return value;
  throw new ExpectedFailure(`${option} を書いてください。\n\n${HELP}`);
};

const goodId = (id: string): string => {
  if (ID_PATTERN.test(id)) return id;
  throw new ExpectedFailure(
    `識別子「${id}」は使えません。半角の英小文字と数字を、ハイフンでつないで書いてください（例: web-meeting）。`,
  );
};

const knownPlan = ({ records }: Place, plan: string): string => {
  if (records.plans.some(({ id }) => id === plan)) return plan;
  throw new ExpectedFailure(
    `計画「${plan}」がありません。書ける計画: ${records.plans.map(({ id }) => id).join('、')}。`,
  );
};

const dayIn = (words: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(words) && !Number.isNaN(Date.parse(words))) return words;
  throw new ExpectedFailure(`日付「${words}」は読めません。2026-11-20 のように書いてください。`);
};

/** Today in Japan. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

const addRows = ({ root, jurisdiction, records }: Place, { rows, todo }: RowDraft): void => {
  const taken = rows.find(({ table, values }) => records[table].some(({ id }) => id === values.id));
  if (taken)
    throw new ExpectedFailure(
      `${taken.table}.csv に「${taken.values.id}」がすでにあります。--id でほかの識別子を書いてください。`,
    );
  for (const [table, added] of Map.groupBy(rows, (row: DraftRow) => row.table)) {
    const file = join(root, 'data', jurisdiction, `${table}.csv`);
    const cells = added.map(({ values }) => fieldsOf(table).map(({ name }) => values[name] ?? ''));
    appendLines(file, `${Papa.unparse(cells, { newline: '\n' })}\n`);
    console.log(`${relative(root, file)} に${added.length}行を加えました。`);
  }
  console.log(`\n次にすること:\n${todo.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
  console.log('必ず書く欄が空のままでは公開されません。書き終えたら npm run check で確かめます。');
};

const newMeeting = ({ root, jurisdiction }: Place, options: Options): void => {
  const date = dayIn(needed(options.date, '--date（開催日）'));
  const id = goodId(options.id ?? date);
  const file = join(root, 'content', jurisdiction, 'meetings', `${id}.mdx`);
  if (existsSync(file))
    throw new ExpectedFailure(
      `${relative(root, file)} がすでにあります。--id でほかの識別子を書いてください。`,
    );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, draftMeeting({ id, document: `minutes-${id}`, date }));
  console.log(`${relative(root, file)} を作りました。`);
  console.log(
    `議事概要の本文を data/${jurisdiction}/sources/minutes-${id}.txt に置き、documents.csv に資料「minutes-${id}」の行を加えます。`,
  );
  console.log('Word や PDF の議事録があるときは、npm run import で取り込むほうが早く、確かです。');
};

const newEdition = (place: Place, options: Options): void => {
  const plan = knownPlan(place, needed(options.plan, '--plan（計画の識別子）'));
  const last = editionsOf(place.records.editions, plan).at(-1);
  if (!last)
    throw new ExpectedFailure(
      `計画「${plan}」には、もとにする版がまだありません。editions.csv に最初の版を書いてください。`,
    );
  const id = goodId(needed(options.id ?? nextEditionId(last), '--id（版の識別子）'));
  const draft = draftNextEdition(place.records, plan, id);
  if (draft) addRows(place, draft);
};

const newInitiative = (place: Place, options: Options): void => {
  const plan = knownPlan(place, needed(options.plan, '--plan（計画の識別子）'));
  addRows(place, draftInitiative(place.records, plan, goodId(needed(options.id, '--id（取組の識別子）'))));
};

const newCorrection = (place: Place, options: Options): void => {
  const record = needed(options.record, '--record（表の名前/識別子）');
  const draft = draftCorrection(place.records, record, dayIn(options.date ?? today()), options.field);
  if (!draft)
    throw new ExpectedFailure(
      `記録「${record}」か、その列「${options.field ?? ''}」がありません。--record は initiatives/ai-rpa のように、発言の段落は paragraphs/2022-04-14-dx#s1.p1（--field text）のように書いてください。`,
    );
  addRows(place, draft);
};

const kindIn = (words: string): Row<'redirects'>['kind'] => {
  const known = Redirect.shape.kind.safeParse(words);
  if (known.success) return known.data;
  throw new ExpectedFailure(
    `種別「${words}」は使えません。${Redirect.shape.kind.options.join('、')} のどれかを書いてください。`,
  );
};

const newRedirects = async (place: Place, options: Options): Promise<void> => {
  const kind = kindIn(needed(options.kind, '--kind（種別）'));
  const date = dayIn(options.date ?? today());
  const published = await readPublishable(process.cwd(), place.root);
  // Redirects of another jurisdiction account for no address of this one.
  const { vanished } = compareAddresses(readLedgerOf(place.root), published, place.records.redirects);
  const own = vanished.filter(({ address }) => address.startsWith(`/${place.jurisdiction}/`));
  for (const { address } of own) console.log(`- ${address}`);
  if (own.length === 0)
    console.log('なくなったアドレスはありません。先に記録を消すか、アドレスを変えてください。');
  else addRows(place, draftRedirects(place.records, own, { kind, date, note: options.note }));
};

const kinds: Record<string, (place: Place, options: Options) => void | Promise<void>> = {
  meeting: newMeeting,
  edition: newEdition,
  initiative: newInitiative,
  correction: newCorrection,
  redirects: newRedirects,
};

await runCommand(async () => {
  const { kind, options, help } = readArguments();
  const create = kinds[kind ?? ''];
  if (help || !create) {
    console.log(HELP);
    if (!help) process.exitCode = 1;
    return;
  }
  const root = process.env.MICHISHIRUBE_RECORDS ?? process.cwd();
  const jurisdiction = chooseJurisdiction({ root, jurisdiction: options.to });
  const { records } = readRecords(root);
  const own = Object.fromEntries(
    tableNames.map((name) => [name, records[name].filter((row) => row.jurisdiction === jurisdiction)]),
  ) as unknown as Records;
  await create({ root, jurisdiction, records: own }, options);
});
