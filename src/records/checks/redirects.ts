import type { Issue } from '../issue.ts';
import type { Located } from '../located.ts';
import type { Check } from './checked.ts';

type LocatedRedirect = Located<'redirects'>;

const issueAt = (
  { file, at, fieldsAt }: LocatedRedirect,
  field: 'from' | 'to' | 'kind',
  kind: Issue['kind'],
  message: string,
): Issue => ({ kind, file, ...(fieldsAt[field] ?? at), message });

/** Pages of the whole site: the home page, pages one folder deep, and what lies below `/data/` and `/about/`. */
const OF_THE_SITE = /^\/(?:[^/]*|[^/]+\/(?:#.*)?|(?:data|about)\/.*)$/;

/** Summaries in other words stand in folders of their own, below them the jurisdictions. */
const OTHER_WORDS = /^\/(?:easy|en)\//;

const judgePlace = (located: LocatedRedirect, jurisdiction: string): Issue[] =>
  (['from', 'to'] as const).flatMap((field) => {
    const address = located.row[field];
    if (address === null || OF_THE_SITE.test(address)) return [];
    if (address.replace(OTHER_WORDS, '/').startsWith(`/${jurisdiction}/`)) return [];
    const message = `列「${field}」の「${address}」は、この団体のアドレスではありません。「/${jurisdiction}/」で始まるアドレスか、サイト全体のページ（/glossary/ など）のアドレスを書いてください。`;
    return [issueAt(located, field, 'redirect-outside', message)];
  });

const judgeKind = (located: LocatedRedirect, rowsOfSource: number): Issue[] => {
  const { kind, from, to } = located.row;
  if (kind === '取下げ' && to !== null) {
    const message = `「取下げ」の転送に、先「${to}」が書かれています。先（to）を空欄にするか、種別（kind）を改めてください。`;
    return [issueAt(located, 'kind', 'redirect-kind', message)];
  }
  if (kind !== '取下げ' && to === null) {
    const message = `種別が「${kind}」の転送には、先（to）のアドレスが要ります。今のアドレスを書くか、種別を「取下げ」にしてください。`;
    return [issueAt(located, 'to', 'redirect-kind', message)];
  }
  if (kind === '分割' && rowsOfSource === 1) {
    const message = `「分割」は、分かれた先ごとに一行ずつ、二行以上書きます。「${from}」の行は一つだけです。先が一つなら「同一」か「修正」にしてください。`;
    return [issueAt(located, 'kind', 'redirect-kind', message)];
  }
  return [];
};

/** Only a split has several rows from one address, each to another. */
const judgeRepeat = (located: LocatedRedirect, earlier: LocatedRedirect[]): Issue[] => {
  const { kind, from, to } = located.row;
  const first = earlier.find(({ row }) => kind !== '分割' || row.kind !== '分割' || row.to === to);
  if (!first) return [];
  const message = `もとのアドレス「${from}」の転送は、${first.at.line}行目にもあります。先が二つ以上に分かれたときだけ、すべての行の種別（kind）を「分割」にして、別々の先を書いてください。`;
  return [issueAt(located, 'from', 'duplicate-redirect', message)];
};

const judgeChain = (located: LocatedRedirect, next: LocatedRedirect | undefined): Issue[] => {
  const { from, to } = located.row;
  if (to === null || !next) return [];
  const message =
    to === from || next.row.to === from
      ? `転送が輪になっています。先（to）「${to}」ではなく、今のアドレスを書いてください。`
      : `先（to）「${to}」は、${next.at.line}行目でさらに転送されています。${next.row.to === null ? '取り下げたものなら、種別を「取下げ」にして先を空欄にしてください。' : `「${next.row.to}」と書いてください。`}`;
  return [issueAt(located, 'to', 'redirect-chain', message)];
};

/** A redirect leads from an address of the jurisdiction, in one step, to where its kind says. */
export const checkRedirects: Check = ({ rows, jurisdiction }) => {
  const redirects = rows.filter((located) => located.table === 'redirects');
  const rowsFrom = Map.groupBy(redirects, ({ row }) => row.from);
  return redirects.flatMap((located) => {
    const same = rowsFrom.get(located.row.from) ?? [];
    const next = located.row.to === null ? undefined : rowsFrom.get(located.row.to)?.[0];
    return [
      ...judgePlace(located, jurisdiction),
      ...judgeKind(located, same.length),
      ...judgeRepeat(located, same.slice(0, same.indexOf(located))),
      ...judgeChain(located, next),
    ];
  });
};
