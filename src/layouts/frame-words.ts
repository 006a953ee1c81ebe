/** The words of the frame around a page, once for each way of reading the site. */
import { site } from '../site.ts';

/** Ways of reading the site: ordinary Japanese, やさしい日本語 with ruby, English. */
export type Reading = 'ja' | 'easy' | 'en';

interface Section {
  label: string;
  href: string;
  matches: RegExp;
}

export interface FrameWords {
  /** Language of the words, for `lang`. */
  lang: 'ja' | 'en';
  /** Name of this way of reading, in itself. */
  name: string;
  skip: string;
  /** Name of the navigation, for those who hear it. */
  menu: string;
  sections: Section[];
  home: { label: string; href: string };
  /** 現在位置 */
  here: string;
  /** Name of the list of ways of reading. */
  readings: string;
  footer: { label: string; href: string }[];
  /** What stands before, between and after the names of the licences of data and text. */
  licence: [string, string, string];
}

/** A way of reading of its own leads to its jurisdictions. */
const sectionsOf = (reading: 'easy' | 'en'): Section[] =>
  site.jurisdictions.map(({ id, names }) => ({
    label: names[reading],
    href: `/${reading}/${id}/`,
    matches: new RegExp(`^/${reading}/${id}/`),
  }));

/** Words of やさしい日本語 carry their ruby (`漢字《かんじ》`); the others hold none. */
export const frameWords: Record<Reading, FrameWords> = {
  ja: {
    lang: 'ja',
    name: '日本語',
    skip: '本文へ移動',
    menu: 'サイト内の主なページ',
    sections: [
      {
        label: '取組',
        href: '/initiatives/',
        matches: /\/(initiatives|plans|roadmap|indicators|commitments|threads)\//,
      },
      { label: '会議', href: '/meetings/', matches: /\/(meetings|posts)\// },
      { label: '進捗報告', href: '/reports/', matches: /\/reports\// },
      { label: 'データ', href: '/data/', matches: /^\/data\// },
      { label: 'さがす', href: '/search/', matches: /^\/search\// },
    ],
    home: { label: 'ホーム', href: '/' },
    here: '現在位置',
    readings: 'ことば',
    footer: [
      { label: 'このサイトについて', href: '/about/' },
      { label: '収録範囲・記録にないこと', href: '/coverage/' },
      { label: '用語集', href: '/glossary/' },
      { label: '訂正と転送', href: '/changes/' },
      { label: 'オープンデータ', href: '/data/' },
    ],
    licence: [
      'データは',
      '、サイトの文章は',
      'で利用できます。資料の引用の出典は、それぞれの引用に示しています。',
    ],
  },
  easy: {
    lang: 'ja',
    name: 'やさしい日本語《にほんご》',
    skip: 'このページの文《ぶん》へ行《い》く',
    menu: 'おもなページ',
    sections: sectionsOf('easy'),
    home: { label: 'やさしい日本語《にほんご》のはじめのページ', href: '/easy/' },
    here: 'いまいるところ',
    readings: 'ことば',
    footer: [
      { label: 'やさしい日本語《にほんご》のはじめのページ', href: '/easy/' },
      { label: 'このサイトについて（ふつうの日本語《にほんご》）', href: '/about/' },
    ],
    licence: [
      'このサイトのデータは',
      'のきまりで、文《ぶん》は',
      'のきまりで、だれでも使《つか》うことができます。',
    ],
  },
  en: {
    lang: 'en',
    name: 'English',
    skip: 'Skip to main content',
    menu: 'Main pages',
    sections: sectionsOf('en'),
    home: { label: 'Home', href: '/en/' },
    here: 'Breadcrumb',
    readings: 'Language',
    footer: [
      { label: 'English home', href: '/en/' },
      { label: 'About this site (in Japanese)', href: '/about/' },
      { label: 'Open data (CSV and JSON, in Japanese)', href: '/data/' },
    ],
    licence: [
      'The English pages are unofficial summaries; the Japanese records are the reference. Data: ',
      '. Texts of this site: ',
      ' (Public Data License 1.0, in Japanese).',
    ],
  },
};
