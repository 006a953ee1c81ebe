/** The map of the site, サイトマップ: the main pages in the order in which a reader would look for them. */
import type { TableName } from '../domain/catalog.ts';
import { recordLink } from './label.ts';
import type { Library } from './library.ts';

/** A page and the pages under it. */
export interface SitemapEntry {
  label: string;
  /** Undefined where the entry only gathers others. */
  href: string | undefined;
  below: SitemapEntry[];
}

const entry = (label: string, href: string | undefined, below: SitemapEntry[] = []): SitemapEntry => ({
  label,
  href,
  below,
});

/** The pages that speak of all jurisdictions. */
export const mainPages = (): SitemapEntry[] => [
  entry('ホーム', '/'),
  entry('取組', '/initiatives/'),
  entry('会議', '/meetings/'),
  entry('進捗報告', '/reports/'),
  entry('データ', '/data/'),
  entry('さがす', '/search/', [
    entry('言葉の索引（五十音順）', '/search/terms/'),
    entry('役職の索引', '/search/posts/'),
    entry('年度の索引', '/search/years/'),
    entry('検索の表記のゆれと言いかえ', '/search/words/'),
  ]),
];

/** The home pages of the other ways to read the site, and of each jurisdiction in them. */
export const readingPages = (jurisdictions: { id: string; name: string }[]): SitemapEntry[] =>
  [
    { label: 'やさしい日本語', folder: 'easy' },
    { label: '英語（English）', folder: 'en' },
  ].map(({ label, folder }) =>
    entry(
      label,
      `/${folder}/`,
      jurisdictions.map(({ id, name }) => entry(`${name}：${label}`, `/${folder}/${id}/`)),
    ),
  );

/** The pages about the site itself. */
export const sitePages = (): SitemapEntry[] => [
  entry('このサイトについて', '/about/'),
  entry('収録範囲・記録にないこと', '/coverage/'),
  entry('用語集', '/glossary/'),
  entry('訂正と転送', '/changes/'),
  entry('ウェブアクセシビリティ方針', '/accessibility/', [
    entry('ウェブアクセシビリティの検査の結果', '/accessibility/result/'),
  ]),
  entry('プライバシーポリシー', '/privacy/'),
  entry('サイトマップ', '/sitemap/'),
];

const pagesOfTable = (library: Library, jurisdiction: string, table: TableName): SitemapEntry[] =>
  library.rowsOf(table, jurisdiction).map((row) => {
    const { label, href } = recordLink(library, table, row);
    return entry(label, href);
  });

/** The pages of one jurisdiction; what it has no record of is left out. */
export const jurisdictionPages = (library: Library, jurisdiction: string): SitemapEntry[] => {
  const under = (path: string): string => `/${jurisdiction}/${path}/`;
  const of = (table: TableName): SitemapEntry[] => pagesOfTable(library, jurisdiction, table);
  const gathered = [
    entry('計画', undefined, of('plans')),
    entry('会議', undefined, of('meetings')),
    entry('進捗報告', undefined, of('editions')),
    entry('職員の提案', undefined, of('proposals')),
  ];
  return [
    ...gathered.filter(({ below }) => below.length > 0),
    entry('工程表', under('roadmap')),
    entry('約束・要望・課題', under('commitments')),
    entry('ことばから結果まで', under('threads')),
    entry('指標', under('indicators')),
    entry('図の一覧', under('charts')),
    entry('資料', under('documents')),
    entry('組織と役職', under('organizations')),
  ];
};
