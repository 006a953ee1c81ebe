import { fieldsOf } from '../../domain/catalog.ts';
import type { Issue } from '../issue.ts';
import type { AnyLocated, Located } from '../located.ts';
import type { Check, Checked } from './checked.ts';

const judgeDocument = (
  { file, row, fieldsAt, at }: Located<'documents'>,
  { sources, digests }: Checked,
): Issue[] => {
  if (row.held !== '本文あり') return [];
  const digest = digests.get(row.id);
  if (digest === undefined) {
    const message = `資料「${row.id}」の本文 sources/${row.id}.txt がありません。本文を置くか、列「held」を「名前のみ」にしてください。`;
    return [{ kind: 'source-missing', file, ...at, message }];
  }
  if (row.sha256 === digest || !sources.has(row.id)) return [];
  const place = fieldsAt.sha256 ?? at;
  if (row.sha256 === null) {
    const message = `列「sha256」（SHA-256）が空です。保存した本文の照合値「${digest}」を書いてください。`;
    return [{ kind: 'missing-value', file, ...place, message, suggestion: digest }];
  }
  const message = `資料「${row.id}」の本文が照合値と合いません。本文を変えていないか確かめてください。本文が正しいときは、照合値を「${digest}」に改めてください。`;
  return [{ kind: 'source-changed', file, ...place, message, found: row.sha256, suggestion: digest }];
};

const judgeQuoted = (located: AnyLocated, namedOnly: Set<string>): Issue[] =>
  fieldsOf(located.table).flatMap(({ name, quotedIn }) => {
    const row = located.row as Record<string, unknown>;
    if (!quotedIn || row[name] === null) return [];
    const document = row[quotedIn];
    if (typeof document !== 'string' || !namedOnly.has(document)) return [];
    const at = located.fieldsAt[quotedIn] ?? located.at;
    const message = `出典「${document}」は名前だけの資料で、本文がないため引用を確かめられません。本文のある資料を出典にしてください。`;
    return [{ kind: 'source-missing', file: located.file, ...at, message }];
  });

/** A document that is held has its stored text, unchanged; a quote's document is one that is held. */
export const checkSources: Check = (checked) => {
  const documents = checked.rows.filter((located) => located.table === 'documents');
  const namedOnly = new Set(
    documents.flatMap(({ row }) => (row.held === '本文あり' || checked.sources.has(row.id) ? [] : [row.id])),
  );
  return [
    ...documents.flatMap((located) => judgeDocument(located, checked)),
    ...checked.rows.flatMap((located) => judgeQuoted(located, namedOnly)),
  ];
};
