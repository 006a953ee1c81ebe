/** What the readers and checks have to say to staff, 指摘: kinds in one place, messages in Japanese. */

/** Kinds of issue and their Japanese titles. A kind never changes its slug once published. */
export const issueKinds = {
  'not-utf8': '文字コードが UTF-8 ではない',
  'empty-file': 'ファイルが空',
  'missing-file': 'ファイルがない',
  'unknown-file': '置き場所や名前の分からないファイル',
  'unknown-column': '知らない列',
  'missing-column': '列が足りない',
  'duplicate-column': '同じ列が二つある',
  'ragged-row': '列の数が見出しと合わない',
  'stray-quote': '引用符の使い方が正しくない',
  'blank-row': '空の行',
  'missing-value': '必ず書く欄が空',
  'bad-id': '識別子の形が正しくない',
  'bad-number': '数の形が正しくない',
  'bad-date': '日付の形が正しくない',
  'bad-choice': '選べない語',
  'bad-text': '書けない文字の並び',
  'duplicate-id': '同じ識別子が二つある',
  'dangling-reference': '指している記録がない',
  'date-order': '終わりが始まりより前',
  'quote-not-found': '引用が出典の本文にない',
  'source-missing': '出典の本文がない',
  'source-changed': '出典の本文が照合値と合わない',
  'front-matter': '文書の先頭の欄が正しくない',
  'mdx-syntax': '文書の書き方が正しくない',
  'mdx-code': '文書にプログラムが書かれている',
  'mdx-tag': '文書にタグが書かれている',
  'mdx-markup': '本文が飾りや箇条書きとして読まれた',
  'missing-anchor': '見出しや発言の識別子がない',
  'duplicate-anchor': '同じ識別子の見出しや発言がある',
  'unknown-mark': '凡例にない印',
  'unknown-post': '役職の分からない発言者',
  'stray-text': 'どこにも属さない文章',
  'edition-changed': '公開した版が訂正なしに変わった',
  'edition-unpublished': '版の照合値がまだない',
  'sum-mismatch': '数が合わない',
  'unsettled-expectation': '見込みの決着が書かれていない',
  'short-thread': '題の段が足りない',
  'thread-order': '題の段が日付の順でない',
  'redirect-outside': '転送のアドレスがこの団体のものではない',
  'redirect-kind': '転送の種別と先が合わない',
  'duplicate-redirect': '同じアドレスの転送が二つある',
  'redirect-chain': '転送の先がさらに転送されている',
  'summary-record': '要約を書けない記録',
  'duplicate-summary': '同じ記録の同じ言葉の要約が二つある',
  'summary-number': '要約の数が記録にない',
  'ruby-syntax': 'ふりがなの書き方が正しくない',
  'ruby-missing': '漢字にふりがながない',
  'easy-wording': 'やさしい日本語で避ける書き方',
} as const;

export type IssueKind = keyof typeof issueKinds;

/** Kinds that staff should see to, but that do not stop the site from being published. */
export const warningKinds: ReadonlySet<IssueKind> = new Set([
  'edition-unpublished',
  'unsettled-expectation',
  'easy-wording',
]);

/** One finding: where it is (line and column from 1) and, in Japanese, what was found and what to write. */
export interface Issue {
  kind: IssueKind;
  file: string;
  line: number;
  column: number;
  message: string;
  /** The words that are wrong, as they stand there. */
  found?: string;
  /** What to write instead, where it is known. */
  suggestion?: string;
}

/** What an issue says, without the place. */
export type Problem = Pick<Issue, 'kind' | 'message' | 'found' | 'suggestion'>;

/** A position in a file, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** File, then line, then column: the order in which a person works through a list. */
export const compareIssues = (a: Issue, b: Issue): number =>
  a.file.localeCompare(b.file, 'en') ||
  a.line - b.line ||
  a.column - b.column ||
  a.kind.localeCompare(b.kind);
